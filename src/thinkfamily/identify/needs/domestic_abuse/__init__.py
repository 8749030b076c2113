"""Domestic abuse: who is harmed, who is reported, and the children who live with it."""
