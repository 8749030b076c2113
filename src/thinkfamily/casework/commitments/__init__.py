"""What each agency promised a family: for whom, by when, kept or not, what got in the way and who was told."""
