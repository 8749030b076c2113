"""The page of an open family: who belongs, what is written down about each, and what is shared with whom.

Every reader sees the part that their agency may know. What is withheld is said only where that may be known.
"""
