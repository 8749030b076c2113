"""Signing in: a password or the council's single sign-on, then a second step. Who has shown only the first is nobody
yet: they are signed in when both are done.
"""
