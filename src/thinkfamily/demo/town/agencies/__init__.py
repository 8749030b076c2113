"""What each agency of the town sends: one file an agency, each giving the sheets of one block."""
