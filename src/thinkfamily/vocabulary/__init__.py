"""The words that everybody here shares, as data and plain Python: needs, kinship, identifiers, agencies, dates.

A practitioner could check each of them; nothing here knows a database, a page or a person.
"""
