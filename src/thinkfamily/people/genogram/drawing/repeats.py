"""What is marked on somebody and again on their parents or grandparents: counted, never weighed."""

from collections.abc import Iterator
from dataclasses import dataclass

from thinkfamily.people.genogram.drawing.picture import Mark, Picture


@dataclass(frozen=True)
class Repeat:
    """One thing down the generations, the eldest first: who, and what is said of it."""

    title: str
    line: tuple[tuple[str, Mark], ...]

    @property
    def people(self) -> frozenset[str]:
        return frozenset(one for one, _ in self.line)


def repeats(picture: Picture) -> list[Repeat]:
    """By title, each longest line from somebody up through their parents on which a mark stands more than once."""
    parents: dict[str, list[str]] = {}
    for birth in picture.births:
        parents.setdefault(birth.child, []).extend(one for one in birth.parents if one)
    marks = {(figure.id, mark.title): mark for figure in picture.people for mark in figure.marks}
    found = []
    for title in sorted({title for _, title in marks}):
        lines = []
        for figure in picture.people:
            for line in _upwards(figure.id, parents, ()):
                marked = tuple((one, marks[one, title]) for one in reversed(line) if (one, title) in marks)
                if len(marked) > 1 and marked[-1][0] == figure.id:
                    lines.append(Repeat(title, marked))
        found += [one for one in dict.fromkeys(lines) if not any(one.people < other.people for other in lines)]
    return found


def _upwards(one: str, parents: dict[str, list[str]], below: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every line from somebody to the top of the family."""
    line = (*below, one)
    above = [each for each in parents.get(one, []) if each not in line]
    if not above:
        yield line
    for parent in above:
        yield from _upwards(parent, parents, line)
