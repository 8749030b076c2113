"""A baby who is lost, and a death: with care, and with an end to every reminder."""
