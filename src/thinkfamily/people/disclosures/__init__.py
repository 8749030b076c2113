"""What left: what was told to whom, when, how and on which ground, in words that a parent can read.

Rows are only added. The product writes one when it first shows another agency an item on a day; people write the rest.
"""
