"""The circles of "my people", and what can be done on the page while a child draws."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

# key: (what it is called, what it asks)
CIRCLES = {
    "close": ("Very close to me", "Who is close to you?"),
    "near": ("Near me", "Who is there for you sometimes?"),
    "far": ("Further away", "Who is further away?"),
}
MOST = 40  # people in one drawing
LONG = 100  # letters of a name


@dataclass(frozen=True)
class Put:
    """Somebody in a circle, with the child's words."""

    name: str
    circle: str
    words: str = ""


@dataclass(frozen=True)
class Board:
    """What stands in the picture while it is being drawn."""

    people: tuple[Put, ...] = ()

    def of(self, circle: str) -> list[tuple[int, Put]]:
        """With their place on the board."""
        return [(place, one) for place, one in enumerate(self.people) if one.circle == circle]

    def put(self, name: str, circle: str) -> "Board":
        """Somebody new, or somebody who moves to another circle. Nothing changes for no name or an unknown circle."""
        name = written(name)[:LONG]
        if not name or circle not in CIRCLES:
            return self
        moved = tuple(replace(one, circle=circle) if one.name == name else one for one in self.people)
        if moved != self.people or name in {one.name for one in self.people} or len(self.people) >= MOST:
            return Board(moved)
        return Board((*self.people, Put(name, circle)))

    def without(self, place: int) -> "Board":
        """One less."""
        return Board(tuple(one for at, one in enumerate(self.people) if at != place))


def written(text: str) -> str:
    """In one line, and without the one letter that no database takes."""
    return " ".join(text.replace("\0", "").split())


def read(sent: Mapping[str, str]) -> Board:
    """The board as the page sends it: name-0, circle-0, words-0 and so on."""
    found = []
    for place in range(MOST):
        name, circle = written(sent.get(f"name-{place}", "")), sent.get(f"circle-{place}", "")
        if name and circle in CIRCLES:
            found.append(Put(name[:LONG], circle, written(sent.get(f"words-{place}", ""))[:1000]))
    return Board(tuple(found))


def sent(board: Board) -> dict[str, str]:
    """The board as `read` takes it."""
    found: dict[str, str] = {}
    for place, one in enumerate(board.people):
        found |= {f"name-{place}": one.name, f"circle-{place}": one.circle, f"words-{place}": one.words}
    return found


def after(board: Board, sent: Mapping[str, str]) -> Board:
    """The board after the button that was pressed: put 'close|Gran', new 'close' with a typed name, or take '2'."""
    circle, _, name = sent.get("put", "").partition("|")
    if name:
        return board.put(name, circle)
    if sent.get("new"):
        return board.put(sent.get("typed", ""), sent["new"])
    if sent.get("take", "").isdecimal():
        return board.without(int(sent["take"]))
    return board
