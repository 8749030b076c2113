"""A written agreement on what each side will do. Nobody has to have one; a threat stands in it only where allowed."""
