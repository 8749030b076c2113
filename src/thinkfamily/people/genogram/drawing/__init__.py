"""Drawing a family: pure functions from a Picture to an SVG and to words. Knows no Django, no clock and no database.

The order of the work: generations, order, columns, routes, then shapes, relationships and homes, then the page.
"""
