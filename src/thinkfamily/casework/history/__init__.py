"""Earlier states of what is written down of work with a family, and whose each row is."""
