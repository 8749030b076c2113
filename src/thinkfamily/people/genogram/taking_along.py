"""The tree as a file: SVG as it is drawn, PNG, and a PDF on A4 with the words beneath. Made anew, kept nowhere."""

import json
from importlib.resources import files

import typst

from thinkfamily.people.genogram.reads import TreePage

# An SVG is handed over as a file, so that no browser opens it as a page of ours.
TYPES = {"svg": "application/octet-stream", "png": "image/png", "pdf": "application/pdf"}
DOTS = 200.0  # an inch


def as_file(page: TreePage, kind: str) -> bytes:
    """`kind`: svg, png or pdf. The words go in as data, never as markup."""
    if kind == "svg":
        return page.drawing.svg.encode()
    told = {
        "svg": page.drawing.svg,
        "title": page.picture.title,
        "words": page.drawing.words,
        "wide": page.drawing.width,
        "high": page.drawing.height,
        "paper": kind == "pdf",
    }
    source = files("thinkfamily.people.genogram").joinpath("tree.typ").read_bytes()
    inputs = {"tree": json.dumps(told)}
    if kind == "png":
        made: bytes = typst.compile(source, sys_inputs=inputs, format="png", ppi=DOTS)
    else:
        made = typst.compile(source, sys_inputs=inputs, pdf_standards=["ua-1"])
    return made
