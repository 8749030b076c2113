"""What every desk has: tasks that somebody owns, and the letters that leave the building."""
