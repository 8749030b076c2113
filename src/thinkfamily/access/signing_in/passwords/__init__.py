"""A forgotten password: a link by e-mail, good once and for an hour; the answer is the same whoever asks."""
