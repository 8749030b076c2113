"""Whether somebody agreed to be helped, in their words. It is kept apart from what may be shared."""
