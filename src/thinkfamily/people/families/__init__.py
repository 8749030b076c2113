"""A family whom somebody works with: who belongs to it, who opened it and why, and who may reach its record.

What Identify found is a proposal until a person opens it; from then on the family is the record.
"""
