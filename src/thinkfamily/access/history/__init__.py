"""Earlier states of rows that can change: who changed them, when, and on which page. Kept by the database itself."""
