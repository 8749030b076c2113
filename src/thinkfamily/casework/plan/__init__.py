"""The one plan of a family: what they hope for, what should change, who does what, and whether it was done."""
