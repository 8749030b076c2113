"""The work of people for whom somebody answers: a manager their own, a safeguarding lead those of their agency."""
