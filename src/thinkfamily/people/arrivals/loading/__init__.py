"""Brings a publication into PostgreSQL: its files are checked first, then everything changes at once or not at all."""
