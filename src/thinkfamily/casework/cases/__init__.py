"""A case: our time of working with a family, with somebody who leads it, from agreement until it is closed.

It is never without a lead: until the team has chosen one there is an interim lead, or a named manager whose task it is.
"""
