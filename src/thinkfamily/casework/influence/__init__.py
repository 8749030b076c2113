"""How one person's life touches another's: what begins it, what follows, how sure, who says so, what protects."""
