"""What stands in the way of bringing a file in, each as a sentence that says where it is and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """`what` is wrong and what to `do`, in two sentences. `stops`: nothing is brought in until it is mended."""

    file: str
    row: int = 0
    column: str = ""
    what: str = ""
    do: str = ""
    stops: bool = True

    @property
    def where(self) -> str:
        """people.csv, row 12, date_of_birth."""
        return ", ".join(part for part in (self.file, f"row {self.row}" if self.row else "", self.column) if part)

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.do}".strip()


class Unreadable(Exception):
    """What was handed over cannot be read at all; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def quoted(value: str) -> str:
    """What was written, as it can stand in a sentence: short, and on one line."""
    line = " ".join(value.split())
    return f"“{line[:60]}…”" if len(line) > 60 else f"“{line}”"
