"""Dates, names, numbers and lists as a person would say them in English."""
