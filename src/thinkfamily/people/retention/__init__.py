"""How long what is written down is kept, what is held, and its removal with a certificate."""
