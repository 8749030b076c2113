"""Finding a person by whatever is known: names in any order, old names, a birth year, a postcode, a number.

Nobody is found whom the searcher may not see.
"""
