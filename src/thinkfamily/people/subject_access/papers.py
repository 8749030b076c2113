"""The copy as it is handed over: a page that can be kept, and a PDF. What is removed is not in either."""

import json
from importlib.resources import files
from typing import Any

import typst
from django.template.loader import render_to_string

TEMPLATE = "people/subject_access/copy.html"


def html(copy: dict[str, Any]) -> str:
    """One file without anything from elsewhere."""
    return render_to_string(TEMPLATE, copy)


def pdf(copy: dict[str, Any]) -> bytes:
    """Tagged for screen readers (PDF/UA-1). The words go in as data, never as markup."""
    source = files("thinkfamily.people.subject_access").joinpath("copy.typ").read_bytes()
    made: bytes = typst.compile(source, sys_inputs={"copy": json.dumps(copy)}, pdf_standards=["ua-1"])
    return made
