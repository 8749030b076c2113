"""Who may and who did: users, their agencies and roles, grants that end by themselves, decisions with their reason,
and the two logs that nobody can change: what was done, and who looked.
"""
