"""What is seen while Identify runs: a bar a stage, or plain lines where there is no terminal."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


class Told(Protocol):
    def __call__(self, share: float) -> None: ...


class Stages:
    """Names each stage as it runs, and keeps its seconds in `seconds`."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._console = Console(stderr=True)

    @contextmanager
    def stage(self, name: str, title: str) -> Iterator[Told]:
        """Within the block, call what it gives with the share that is done (0 to 1)."""
        began = time.perf_counter()
        if self._console.is_terminal:
            with _bar(self._console) as bar:
                task = bar.add_task(title, total=None)
                yield _tell(bar, task)
                bar.update(task, total=1, completed=1)
        else:
            self.tell(f"{title} ...")
            yield _nothing
        self.seconds[name] = round(time.perf_counter() - began, 3)
        if not self._console.is_terminal:
            self.tell(f"{title}: {self.seconds[name]:.1f} s")

    def tell(self, text: str) -> None:
        """One line to the terminal, whatever else is shown there."""
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def _bar(console: Console) -> Progress:
    return Progress(TextColumn("{task.description:<28}"), BarColumn(), TimeElapsedColumn(), console=console)


def _tell(bar: Progress, task: TaskID) -> Told:
    def told(share: float) -> None:
        bar.update(task, total=1, completed=share)

    return told


def _nothing(share: float) -> None:
    """No terminal, no bar."""
