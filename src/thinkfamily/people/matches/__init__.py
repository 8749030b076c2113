"""Whether two records are one person: decided by people side by side, and undone when it was wrong."""
