"""How every page looks and speaks: GOV.UK pages, components, form fields and plain words.

It knows no family: it is given words and shows them.
"""
