"""The page of people and homes: who is in the family, where each is and how much of the time, who is not counted."""
