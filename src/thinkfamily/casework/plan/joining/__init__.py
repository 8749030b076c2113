"""Agreeing a plan, and what happens when two plans meet: one joins the other, or a decision links the two."""
