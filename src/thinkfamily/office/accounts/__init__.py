"""Accounts, which a system administrator adds, moves and switches off without a shell. They see no family."""
