"""After a meeting: one that nobody had prepared is written down, and who was chosen there leads."""
