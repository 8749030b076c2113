"""Everybody's own voice: how they want to take part, their words as they were said, and what we did about them."""
