"""What agencies' records say: the feeds with their sharing rules and coverage, and the rows behind each finding."""
