"""People whom practitioners work with, and what is written down about each: addresses, ties and notes.

Every such item says which agency it came from and which class of information it is, because that decides who sees it.
"""
