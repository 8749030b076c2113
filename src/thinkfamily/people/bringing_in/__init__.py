"""Bringing in the open cases of another system: people, ties, homes, workers and documents from documented sheets.

It is tried first, reported, signed by a manager, may be repeated, and may be undone.
"""
