"""Partners get in without a help desk: invited by e-mail, for one family, for a limited time, with a second step."""
