"""Trying to reach a family: what stands in the way and what we changed. A clear no is respected and ends it."""
