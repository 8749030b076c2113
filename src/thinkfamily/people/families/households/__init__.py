"""Homes of the people on a record: who is at each, since when and how much of the time.

A home here has no address: that is each person's own, so that the home can be known and the address not.
"""
