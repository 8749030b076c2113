"""A copy as PDF on A4, in the words and the order of the page. Made anew, kept nowhere."""

import json
from dataclasses import asdict
from importlib.resources import files

import typst

from thinkfamily.access.decision import Refused, refuse
from thinkfamily.casework.copies import icons, signing
from thinkfamily.casework.copies.wording import Copy

NO_LETTERS = "This computer has no letters for that language: print the page instead, or ask who looks after it."


def pdf(copy: Copy, signature: bytes = b"") -> bytes:
    """Tagged for screen readers (PDF/UA-1). The words go in as data, never as markup. Raises Refused.

    `signature`: what they drew, as it is kept; it is drawn anew once more, so that a paper holds nothing else of it.
    """
    source = files("thinkfamily.casework.copies").joinpath("copy.typ").read_bytes()
    drawn = {"signature": json.dumps(list(signing.for_paper(signature)) if signature else [])}
    try:
        made: bytes = typst.compile(source, sys_inputs=_told(copy) | drawn, pdf_standards=["ua-1"])
    except typst.TypstError as wrong:
        if copy.direction == "rtl":
            raise Refused(refuse(NO_LETTERS)) from wrong
        raise
    return made


def _told(copy: Copy) -> dict[str, str]:
    used = {one.icon for one in copy.sections} | {"question"}
    return {"copy": json.dumps(asdict(copy)), "icons": json.dumps({name: icons.svg(name) for name in sorted(used)})}
