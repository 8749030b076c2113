"""Sealing an item from one member of a family or from one agency, looking at it again, and lifting the seal.

What had to be done about it goes to somebody who may see it: nothing is dropped because somebody no longer may know.
"""
