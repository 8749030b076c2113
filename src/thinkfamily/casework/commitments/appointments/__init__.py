"""Appointments: what would make each possible, who sees to that, and why one did not happen, on both sides."""
