"""Setting up a second step: at the first sign-in, and later for oneself, from a sign-in a few minutes old."""
