"""Families that tests of casework are about: the Harpers, and who reads their record."""

from thinkfamily.people.conftest import families, granted, harpers, moira, priya

__all__ = ["families", "granted", "harpers", "moira", "priya"]
