"""Papers about a person: plans, letters and pictures, kept as files that only those who may read them can open."""
