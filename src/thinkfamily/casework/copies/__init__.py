"""What each person says of the plan, how they signed it, and the copy of it that is theirs."""
