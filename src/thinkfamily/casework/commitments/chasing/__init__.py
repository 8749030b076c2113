"""Every night: who promised is reminded before, asked after, and after the second miss somebody answers for them."""
