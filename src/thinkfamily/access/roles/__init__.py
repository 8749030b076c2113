"""The roles that a reader can have, as plain classes that one can read aloud."""
