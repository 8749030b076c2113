"""Abuse, neglect and exploitation of children."""
