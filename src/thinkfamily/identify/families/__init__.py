"""Homes, households and families: who lives with whom, who belongs to whom, since when, and which rows say so.

A household is who lives together; a family is who matters to each other. A person may be in several of each.
"""
