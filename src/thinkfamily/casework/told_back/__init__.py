"""What the family says beside each judgement of ours: told back to them, and kept in their own words."""
