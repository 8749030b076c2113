"""Who waits for help, how long, and what happens meanwhile."""
