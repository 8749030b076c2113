"""A baby who is expected, and the birth: the same person becomes the child, and twins become two."""
