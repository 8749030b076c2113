"""What came back: whether it is one of our pages, whether it tells, and whether anything was written meanwhile."""

import contextlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from django.db import connection

from tests.looking import TRACES, WRITE

TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')
SENTENCE = re.compile(r"<h1[^>]*>[^<]+</h1>\s*<p[^>]*>[^<]{20,}[.!]", re.DOTALL)
TELLING = re.compile(r"Traceback|Exception|psycopg|django\.|SELECT |\.py\b|DoesNotExist", re.IGNORECASE)
FILE_KINDS = "csv|docx|html|ics|jpg|odt|pdf|png|svg|txt|xlsx|zip"
FILE_NAME = re.compile(rf'attachment; filename="[a-z0-9][a-z0-9-]{{0,60}}\.(?:{FILE_KINDS})"')
REDIRECTS = (301, 302, 303, 307, 308)


def face(answer: Any) -> tuple[int, bytes, dict[str, str]]:
    """All that a reader can tell from an answer: status, page to the byte but for the form's token, headers."""
    headers = {name: value for name, value in answer.headers.items() if name not in ("Expires", "Content-Length")}
    return answer.status_code, TOKEN.sub(b"", whole(answer)), headers


def whole(answer: Any) -> bytes:
    """The page, also of a file that is sent in pieces."""
    return b"".join(answer.streaming_content) if answer.streaming else bytes(answer.content)


def refuses(answer: Any) -> bool:
    """Whether it says no."""
    return answer.status_code in (403, 404, 405, 429) or to_sign_in(answer)


def to_sign_in(answer: Any) -> bool:
    """Whether it leads to the page for signing in."""
    return answer.status_code in REDIRECTS and "/sign-in/" in answer.headers["Location"]


def fault(answer: Any) -> str:
    """What is wrong with an answer whatever was asked; empty if nothing."""
    if answer.status_code >= 500:
        kind = answer.exc_info[0].__name__ if getattr(answer, "exc_info", None) else ""
        place = answer.exc_info[1] if kind else ""
        return f"breaks with {answer.status_code} {kind}: {place}"[:300]
    if answer.status_code in REDIRECTS:
        where = answer.headers["Location"]
        return "" if where.startswith("/") and not where.startswith("//") else f"leads elsewhere, to {where}"
    if "no-store" not in answer.headers.get("Cache-Control", ""):
        return "may be kept by a browser (no 'no-store')"
    if answer.headers["Content-Type"].startswith("text/") and "charset=utf-8" not in answer.headers["Content-Type"]:
        return f"says it is {answer.headers['Content-Type']}, not in which letters"
    if answer.status_code >= 400:
        text = answer.content.decode()
        if not SENTENCE.search(text):
            return f"answers {answer.status_code} without a sentence of ours"
        if TELLING.search(re.sub(r"<[^>]+>", "", text)):
            return f"answers {answer.status_code} with words for programmers"
    return ""


@contextlib.contextmanager
def watched() -> Iterator[list[str]]:
    """Collects the tables that something is written to, but for the trace of a look or a refusal."""
    written: list[str] = []

    def note(execute: Any, sql: Any, parameters: Any, many: bool, context: Any) -> Any:
        found = WRITE.match(str(sql))
        if found and found[2].lower() not in TRACES:
            written.append(found[2])
        return execute(sql, parameters, many, context)

    with connection.execute_wrapper(note):
        yield written


class Forms(HTMLParser):
    """The fields of a page's forms, by the method of the form; without signing out, which every page has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: dict[str, set[str]] = {"get": set(), "post": set()}
        self.methods: set[str] = set()
        self._method = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        said = dict(attributes)
        if tag == "form":
            self._method = "" if said.get("action") == "/sign-out/" else (said.get("method") or "get").lower()
            self.methods |= {self._method} - {""}
        elif self._method and (name := said.get("name")) and name != "csrfmiddlewaretoken":
            self.fields[self._method].add(name)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._method = ""
