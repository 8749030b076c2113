"""One assessment for the whole family: a page for every member, needs and strengths with equal room, in every voice."""
