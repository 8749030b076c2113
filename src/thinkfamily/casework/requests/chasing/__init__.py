"""Every night: what has lain too long before a case is a manager's task."""
