"""What is kept from one member of a family or from one agency, and not from all: who said so, why, and until when.

A passed review date opens nothing; a new row with who and why does.
"""
