"""The picture of supports and stresses, drawn by us as SVG: a circle for a desk, a column for a phone, and sentences.

Values in, text out: nothing here knows the database.
"""
