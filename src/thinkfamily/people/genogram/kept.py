"""What was drawn is kept for ten minutes in this process's memory, by the hash of its content, and nowhere else.

Nothing of a family is written to a disk or sent to another process, whatever cache the settings name.
"""

import hashlib

from django.core.cache.backends.locmem import LocMemCache

from thinkfamily.people.genogram.drawing.draw import draw
from thinkfamily.people.genogram.drawing.picture import Drawing, Picture

MINUTES, MOST = 10, 100
CACHE = LocMemCache("drawings of families", {"TIMEOUT": MINUTES * 60, "OPTIONS": {"MAX_ENTRIES": MOST}})


def drawing_of(picture: Picture, *, explained: bool = True) -> Drawing:
    """The drawing of a picture; of one that was drawn a little while ago, the same one."""
    key = hashlib.sha256(repr((explained, picture)).encode()).hexdigest()
    found: Drawing | None = CACHE.get(key)
    if found is None:
        found = draw(picture, explained=explained)
        CACHE.set(key, found)
    return found
