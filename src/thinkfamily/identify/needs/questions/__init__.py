"""Questions that facts prompt and never settle."""
