"""Two records of one person, decided side by side and undone when it was wrong.

Nothing is rewritten: a merged person is followed to the one that is kept, and a split guesses nothing.
"""
