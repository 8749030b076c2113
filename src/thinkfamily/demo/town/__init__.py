"""A town of fictional people: who they are, who lives with whom, what happened, and what each agency writes down.

The truth is kept beside the extracts, so that linking and families can be measured.
"""

from thinkfamily.demo.town.commands import main

__all__ = ["main"]
