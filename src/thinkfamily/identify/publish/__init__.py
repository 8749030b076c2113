"""What leaves Identify: the tables of `vocabulary/publication`, a manifest, and what changed since last time."""
