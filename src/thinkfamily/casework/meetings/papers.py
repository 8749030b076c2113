"""Minutes and reports as PDF on A4, in the words and the order of the page. Made anew, kept nowhere."""

import json
from dataclasses import asdict
from importlib.resources import files

import typst

from thinkfamily.casework.meetings.wording import Paper


def pdf(paper: Paper) -> bytes:
    """Tagged for screen readers (PDF/UA-1). The words go in as data, never as markup."""
    source = files("thinkfamily.casework.meetings").joinpath("paper.typ").read_bytes()
    made: bytes = typst.compile(source, sys_inputs={"paper": json.dumps(asdict(paper))}, pdf_standards=["ua-1"])
    return made
