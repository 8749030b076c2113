"""Persons and families: as Identify proposes them, with the records that say so, and people's answers to them."""
