"""Families that tests of casework are about: the Harpers, and who reads their record."""

from thinkfamily.people.conftest import granted, harpers, moira, priya

__all__ = ["granted", "harpers", "moira", "priya"]
