"""Linking: which mentions in the agencies' rows are one person, and which are for a person to decide.

A link must beat two other explanations: a stranger who looks alike by chance, and another member of the same home.
"""
