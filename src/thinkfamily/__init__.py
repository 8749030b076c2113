"""Think Family: identify families early, work with them as wholes, learn what helped."""
