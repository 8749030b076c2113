"""Minutes of a meeting for somebody of the family or its network: their own part, on paper."""
