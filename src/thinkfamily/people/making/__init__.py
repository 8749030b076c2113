"""A family made by hand, and somebody added to one.

Before a new person is made, those who are likely the same and whom the maker may see are shown.
"""
