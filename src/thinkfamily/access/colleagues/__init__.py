"""Who works with whom: each practitioner's manager, each agency's safeguarding lead, teams, and what people can do."""
