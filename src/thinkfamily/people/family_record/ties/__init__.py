"""Writing down who belongs to somebody, what is between two people, and who holds parental responsibility."""
