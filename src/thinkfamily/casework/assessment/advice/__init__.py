"""Asking the agency's safeguarding lead about a child's page, and the answer beside it."""
