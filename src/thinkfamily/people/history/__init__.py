"""What was changed about a person, by whom and on which page: for whoever sees what it is about."""
