"""How people belong together: ties of family and friendship, what is between them, and parental responsibility.

What cannot be is refused in words; what is seldom so is asked about.
"""
