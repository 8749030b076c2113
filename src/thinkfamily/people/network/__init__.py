"""The people, groups and places round a family: what each brings, how strong, which way, and at what cost.

Harm and safety outside the home are written down against the place or the group, not against a child.
"""
