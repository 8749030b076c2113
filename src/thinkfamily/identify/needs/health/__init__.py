"""Mental and physical health of children and adults."""
