"""Who may decide what: whether somebody understands a decision, who else may speak for them, and what they answered."""
