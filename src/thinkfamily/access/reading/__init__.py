"""How the database itself knows who reads: a reading is opened at sign-in, and every row is shown by it or not at all.

`with reading.as_system("why")` and `with reading.as_reader(user)` are for jobs, commands and tests.
"""

from thinkfamily.access.reading.scope import NotKnown, as_door, as_reader, as_system

__all__ = ["NotKnown", "as_door", "as_reader", "as_system"]
