"""Crime and anti-social behaviour: an adult's, and a young person's."""
