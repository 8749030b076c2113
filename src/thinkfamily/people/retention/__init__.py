"""How long what is written down is kept, what is held back from going, and its removal with a certificate."""
