"""Families that tests of casework are about: the Harpers, and who reads their record."""

from thinkfamily.people.conftest import harpers, moira, priya

__all__ = ["harpers", "moira", "priya"]
