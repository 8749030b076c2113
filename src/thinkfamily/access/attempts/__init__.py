"""Guessing is stopped: every attempt at a password, a code or a link is noted for a day, and too many wrong ones
make whoever guesses wait, longer each time, without locking out the person whose account it is.
"""
