"""A signature that somebody drew, as it may be kept: drawn anew, small, and not empty."""

import base64
import binascii
import io

from PIL import Image

from thinkfamily.access.decision import Refused, refuse
from thinkfamily.casework.copies.models import MOST
from thinkfamily.casework.voice.attached.pictures import remade
from thinkfamily.casework.voice.attached.rules import NotTaken

BEGINS = "data:image/png;base64,"
WIDEST = (900, 300)  # points of what is kept
TOO_LARGE = "The drawing is too large to keep. Clear it and sign again, or choose another way to sign."
NO_PICTURE = "What came is no drawing. Sign again, or choose another way to sign."
EMPTY = "Nothing is drawn yet. Draw it in the box, or choose another way to sign."


def drawn_anew(sent: str) -> bytes:
    """The lines alone, black on white, as PNG. Raises Refused."""
    if len(sent) > MOST * 2:
        raise Refused(refuse(TOO_LARGE))
    if not sent.startswith(BEGINS):
        raise Refused(refuse(NO_PICTURE))
    try:
        picture = remade(base64.b64decode(sent[len(BEGINS) :], validate=True), "png")
    except (NotTaken, binascii.Error, ValueError) as wrong:
        raise Refused(refuse(NO_PICTURE)) from wrong
    with Image.open(io.BytesIO(picture)) as found:
        seen = found.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    lines = Image.alpha_composite(paper, seen).convert("L")
    if not any(lines.histogram()[:200]):  # all of it as white as paper
        raise Refused(refuse(EMPTY))
    lines.thumbnail(WIDEST)
    kept = io.BytesIO()
    lines.save(kept, "PNG")
    if kept.tell() > MOST:
        raise Refused(refuse(TOO_LARGE))
    return kept.getvalue()


def for_paper(kept: bytes) -> bytes:
    """A kept signature once more as PNG, no larger than it may be. Raises Refused where it is none."""
    try:
        with Image.open(io.BytesIO(kept), formats=["PNG"]) as found:
            lines = found.convert("L")
    except (OSError, ValueError, Image.DecompressionBombError) as wrong:
        raise Refused(refuse(NO_PICTURE)) from wrong
    lines.thumbnail(WIDEST)
    made = io.BytesIO()
    lines.save(made, "PNG")
    return made.getvalue()
