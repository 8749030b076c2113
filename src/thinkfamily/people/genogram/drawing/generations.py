"""Which row each person stands in: partners in one row, children in the row beneath their parents'.

Rules that contradict what is already settled give way: births are asked first, then couples, then other parents.
"""

from collections.abc import Iterable, Sequence

from thinkfamily.people.genogram.drawing.picture import Picture


class Levels:
    """Who stands how many rows beneath whom, joined bit by bit."""

    def __init__(self, people: Iterable[str]) -> None:
        self.parent = {one: one for one in people}
        self.above = dict.fromkeys(self.parent, 0)

    def root(self, one: str) -> tuple[str, int]:
        """The head of a group, and how many rows beneath it somebody stands."""
        depth = 0
        while self.parent[one] != one:
            depth += self.above[one]
            one = self.parent[one]
        return one, depth

    def join(self, one: str, other: str, rows: int) -> bool:
        """`other` stands `rows` beneath `one`; False where that contradicts what is settled."""
        (head, depth), (head_too, depth_too) = self.root(one), self.root(other)
        if head == head_too:
            return depth_too - depth == rows
        self.parent[head_too] = head
        self.above[head_too] = depth + rows - depth_too
        return True


def generations(picture: Picture) -> dict[str, int]:
    """By id, the row of everybody; 0 is the top. People without any tie stand in the row of the index person."""
    levels = Levels(figure.id for figure in picture.people)
    for kinds in (("birth",), (), ("adopted", "special_guardian", "foster")):
        if not kinds:
            for union in picture.unions:
                levels.join(union.a, union.b, 0)
        for birth in picture.births:
            for parent in birth.parents if birth.kind in kinds else ():
                if parent:
                    levels.join(parent, birth.child, 1)
    for kin in picture.kin:
        levels.join(kin.a, kin.b, kin.rows)
    for bond in picture.bonds:
        levels.join(bond.a, bond.b, 0)
    return _rows(levels, [figure.id for figure in picture.people], _index(picture))


def _index(picture: Picture) -> str:
    return next((figure.id for figure in picture.people if figure.index), picture.people[0].id)


def _rows(levels: Levels, people: Sequence[str], index: str) -> dict[str, int]:
    """Groups that nothing joins are laid so that the tops of all stand in a row."""
    groups: dict[str, dict[str, int]] = {}
    for one in people:
        head, depth = levels.root(one)
        groups.setdefault(head, {})[one] = depth
    main = groups[levels.root(index)[0]]
    top = min(main.values())
    found = {one: depth - top for one, depth in main.items()}
    for group in groups.values():
        if group is main:
            continue
        start = found[index] if len(group) == 1 else 0
        found |= {one: start + depth - min(group.values()) for one, depth in group.items()}
    return {one: found[one] for one in people}
