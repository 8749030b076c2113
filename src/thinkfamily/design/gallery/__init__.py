"""Every component on one page, to look at when something changes."""
