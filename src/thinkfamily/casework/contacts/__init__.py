"""A visit, a call, a joint visit or a session: planned with one invitation, held, and written down of each person."""
