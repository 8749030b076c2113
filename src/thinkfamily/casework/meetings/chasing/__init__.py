"""Every night: who owes a report before a meeting is asked for it again, until it is there or the meeting is over."""
