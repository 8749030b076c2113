"""Meetings of the team around a family: prepared with them, recorded while it happens, told to who may know."""
