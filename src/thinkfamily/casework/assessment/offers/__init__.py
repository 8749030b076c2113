"""What is there for everybody: for each member who has it, who wants it, and who goes along the first time."""
