"""The family as a tree of at least three generations, drawn with the standard symbols, and the same in words.

It is made from ties, bonds and homes as one reader may know them, today or on another day.
"""
