"""How files come in: only where a page takes some, never onto the disk, and never more than is taken at a time."""

from typing import Any

from django.core.exceptions import TooManyFilesSent
from django.core.files.uploadhandler import MemoryFileUploadHandler, SkipFile
from django.urls import Resolver404, resolve

from thinkfamily.people.bringing_in.parcel import MOST_SENT


class Bounded(MemoryFileUploadHandler):
    """Keeps files in memory. What is too much is let go by, and `request.too_big` says so to the page.

    A page that takes none refuses what brings one, in the words for what could not be read.
    """

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, boundary: Any, encoding: Any = None
    ) -> None:
        self.left = MOST_SENT
        self.activated = True

    def new_file(self, *given: Any, **named: Any) -> None:
        if not self._taken():
            raise TooManyFilesSent("this page takes no file")
        super().new_file(*given, **named)

    def _taken(self) -> bool:
        try:
            return bool(getattr(resolve(self.request.path_info).func, "takes_files", False))  # type: ignore[union-attr]  # there is a request
        except Resolver404:
            return False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.left -= len(raw_data)
        if self.left < 0:
            self.request.too_big = True  # type: ignore[union-attr]  # a mark of our own
            raise SkipFile
        super().receive_data_chunk(raw_data, start)
