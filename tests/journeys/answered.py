"""A browser whose pages are answered by the site in this process: no server, and what a page changed is undone."""

import mimetypes
from typing import Any
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from playwright.sync_api import Page, Route

SITE = "http://127.0.0.1"
# What somebody would send who has typed and chosen nothing: hidden fields, empty boxes, the first of each list.
NOTHING_TYPED = """() => [...document.querySelectorAll("form[method=post]:not([action='/sign-out/'])")].map((form) => {
    const sent = {}, typed = [];
    for (const each of form.elements) {
        if (!each.name || each.disabled) continue;
        if (each.tagName === "BUTTON") sent[each.name] ??= each.value;
        else if (each.type === "hidden") sent[each.name] = each.value;
        else typed.push(each.name);
        if (each.tagName === "SELECT" && !each.multiple) sent[each.name] = each.options[0]?.value ?? "";
        else if (each.matches("textarea, input:not([type=radio], [type=checkbox], [type=file], [type=hidden])"))
            sent[each.name] = "";
    }
    return {where: form.getAttribute("action") || "", sent, typed: typed.length};
})"""


class Answered:
    """`show(where, answer)` lets the page stand at that address with this answer; styles and scripts are the site's."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.unknown: list[str] = []
        self._answers: dict[str, Any] = {}
        page.route("**/*", self._fulfil)

    def show(self, where: str, answer: Any) -> None:
        """Opens the page as it came from the site, headers and all."""
        self._answers = {urlsplit(where).path: answer}
        self.page.goto(SITE + where)

    def forget(self) -> None:
        """What the pages before left in the browser is gone."""
        if self.page.url.startswith(SITE):
            self.page.evaluate("localStorage.clear(); sessionStorage.clear()")
        self.page.context.clear_cookies()
        self.unknown.clear()

    def empty_forms(self) -> list[dict[str, Any]]:
        """Each form of the page as it is sent when nothing was typed: `where`, `sent`, how many fields are `typed`."""
        return list(self.page.evaluate(NOTHING_TYPED))

    def _fulfil(self, route: Route) -> None:
        path = urlsplit(route.request.url).path
        if answer := self._answers.get(path):
            told = {name: value for name, value in answer.headers.items() if name != "Content-Length"}
            route.fulfill(status=answer.status_code, headers=told, body=bytes(answer.content))
        elif path.startswith("/static/") and (file := finders.find(path.removeprefix("/static/"))):
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            route.fulfill(status=200, headers={"Content-Type": kind}, path=file)
        else:
            self.unknown.append(path)
            route.abort()
