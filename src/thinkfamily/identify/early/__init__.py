"""The early list: families with children who have several needs and whom nobody yet works with as a family.

Three counts and no weights, so that anyone who may see a family's needs can work out its place by hand.
"""
