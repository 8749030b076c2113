"""One proposed family on a page: who is in it and why, what was found and what cannot be seen."""
