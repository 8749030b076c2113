"""How one person's life touches another's: what begins it, what follows, how sure we are, who says so, what protects."""
