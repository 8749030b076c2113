"""How fast an account opens pages: faster than a person reads is a program, or somebody who copies what they see."""
