"""Who has access to a family and why: given, renewed and withdrawn, asked for, or taken in an emergency."""
