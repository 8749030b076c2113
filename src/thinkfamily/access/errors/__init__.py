"""Pages for when something is refused, not there, or broken: in words, with what to do next."""
