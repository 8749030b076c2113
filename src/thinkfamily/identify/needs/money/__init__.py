"""Money: out of work, in debt, or neither learning nor working."""
