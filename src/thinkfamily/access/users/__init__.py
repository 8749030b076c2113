"""People who sign in: who they are, whom they work for, and in which role."""
