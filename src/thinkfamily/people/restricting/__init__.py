"""A restricted family: only a grant for its very record reaches it. That it exists is said to nobody else.

A safeguarding lead restricts it, says why, and chooses who keeps access; what the others still had to do is handed on.
"""
