"""Groups that nothing has touched since last month: found, left out of the work, and put back as they were.

What a group rests on are its profiles and all that is told of the pairs of each: who is near, who stands in context,
who has other people around, what holds whatever the evidence. Of each profile all this is one number, `near` in the
first pass and `around` in the second, made of digests of the profiles on the other side and so the same in every run.
Where the numbers of all profiles of a component are as they were, it hangs together and is divided as it was.
"""

from dataclasses import dataclass, fields, replace

import numpy as np
import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.cluster import Clustered
from thinkfamily.identify.linking.components import components
from thinkfamily.identify.linking.digest import SPREAD
from thinkfamily.identify.linking.divide import ALWAYS

PAIR = ("a", "b")
# What a profile is to another: each an odd number of its own.
NEAR, IN_CONTEXT, ONE, TWO, WITH_MATES = (np.int64(SPREAD + 2 * n * n) for n in range(1, 6))


@dataclass(frozen=True)
class Groups:
    """Profiles of last month that are as they were: `unit`, ascending, by the numbers of now, and `before` of then.

    Of each its group after the first pass, the component in which it lay in the second and its group there, all by
    numbers of then; and the numbers told of above. Made from the table `group_kept`.
    """

    unit: np.ndarray
    before: np.ndarray
    first: np.ndarray
    whole: np.ndarray
    label: np.ndarray
    near: np.ndarray
    around: np.ndarray

    @classmethod
    def of(cls, engine: Engine) -> "Groups":
        names = [field.name for field in fields(cls)]
        told = engine.arrow(f"SELECT {', '.join(names)} FROM group_kept ORDER BY unit")
        return cls(*(told[name].to_numpy() for name in names))

    def named(self, group: np.ndarray) -> np.ndarray:
        """Groups of then by the lowest number of now in each."""
        lowest = np.full(int(group.max(initial=-1)) + 1, -1)
        lowest[group[::-1]] = self.unit[::-1]
        return np.asarray(lowest[group])

    def turned(self, group: np.ndarray) -> np.ndarray:
        """The profiles that have changed places with another of their group: their order settles equal evidence."""
        order = np.argsort(group, kind="stable")
        group, before = group[order], self.before[order]
        back = (group[1:] == group[:-1]) & (before[1:] < before[:-1])
        return np.asarray(self.unit[order[1:][back]])


class Standing:
    """What must be worked on in a pass (`part`, by mention number); the rest stands. Without `kept` that is all."""

    def __init__(self, engine: Engine, size: int, kept: Groups | None) -> None:
        """`size` is one more than the largest mention number."""
        self.engine, self.size, self.kept = engine, size, kept
        self.unit, content = self._columns("profile_content", "mention_id", "content")
        self.content = np.zeros(size, dtype=np.int64)
        self.content[self.unit] = content
        self.near, self.around = (np.zeros(size, dtype=np.int64) for _ in range(2))
        self.part = np.ones(size, dtype=bool)
        self.first: np.ndarray
        self.second: Clustered

    def source(self, pairs: str) -> str:
        """SQL for those of a table of pairs that must be worked on."""
        if self.kept is None:
            return pairs
        part = "IN (SELECT mention_id FROM part)"
        return f"(SELECT * FROM {pairs} WHERE a {part} AND b {part})"

    def begin(self) -> None:
        """What must be worked on in the first pass: it rests on `compared` and `forced`."""
        near, (left, right, weight) = self._columns("compared", *PAIR), self._columns("forced", *PAIR, "weight")
        always = weight == ALWAYS
        self._tell(self.near, near, NEAR)
        self._tell(self.near, [left[always], right[always]], ONE)
        self._tell(self.near, [left[~always], right[~always]], TWO)
        if self.kept:
            dirty = self._changed(self.kept, self.kept.near, self.near)
            self._work_on(self.kept, dirty, np.r_[near[0], left[always]], np.r_[near[1], right[always]])

    def go_on(self) -> None:
        """What must be worked on in the second pass: it rests on `context` and `mate` besides.

        What hung together last month is worked on together; whoever is new has made dirty all whom it may join.
        """
        with_mates = np.zeros(self.size, dtype=np.int64)
        with_mates[self._columns("mate", "unit")[0]] = WITH_MATES
        near, context, forced = (self._columns(name, *PAIR) for name in ("compared", "context", "forced"))
        self.around += self.near + with_mates
        self._tell(self.around, context, IN_CONTEXT)
        for one, other in (near, near[::-1]):
            np.add.at(self.around, one, with_mates[other] * self.content[other])
        if self.kept:
            dirty = self._changed(self.kept, self.kept.around, self.around)
            fresh = self._here(self.unit) & ~self._here(self.kept.unit)
            for left, right in (near, context, forced):
                dirty[left[fresh[right]]] = dirty[right[fresh[left]]] = True
            self._work_on(self.kept, dirty, self.kept.unit, self.kept.named(self.kept.whole))

    def with_first(self, label: np.ndarray) -> np.ndarray:
        """The groups of the first pass, with those that stand."""
        if self.kept is None:
            return label
        unit, stands = self._that_stand(self.kept)
        label[unit] = self.kept.named(self.kept.first)[stands]
        return label

    def with_second(self, found: Clustered) -> Clustered:
        """The groups of the second pass, with those that stand."""
        if self.kept is None:
            return found
        unit, stands = self._that_stand(self.kept)
        found.label[unit] = self.kept.named(self.kept.label)[stands]
        found.whole[unit] = self.kept.named(self.kept.whole)[stands]
        divided = np.unique(found.whole[unit][found.label[unit] != found.whole[unit]]).size
        return replace(found, divided=found.divided + int(divided))

    def groups(self) -> pa.Table:
        """Of each profile what `Groups` tells next month, and its strongest tie to its group (`strongest`)."""
        told = {"first": self.first, "whole": self.second.whole, "label": self.second.label}
        told |= {"near": self.near, "around": self.around}
        unit, tie = self._columns("strongest", "unit", "weight")
        tied, ties = self._here(unit), np.zeros(self.size, dtype=np.int32)
        ties[unit] = tie
        columns = {name: values[self.unit] for name, values in told.items()}
        return pa.table({"mention_id": self.unit, **columns, "tie": pa.array(ties[self.unit], mask=~tied[self.unit])})

    def put_back_ties(self) -> None:
        """Put into `strongest` what ties those that stand to their groups."""
        if self.kept is None:
            return
        stands = "unit NOT IN (SELECT mention_id FROM part)"
        self.engine.run(f"""DELETE FROM strongest WHERE unit IN (SELECT unit FROM group_kept) AND {stands}""")
        self.engine.run(f"""INSERT INTO strongest
            SELECT unit, tie FROM group_kept WHERE tie IS NOT NULL AND {stands}""")

    def put_back_doubts(self) -> int:
        """Put into `doubt` those of last month of whom nobody was worked on; gives how many.

        The two of a doubt hang together: their pair is likely enough to be a link.
        """
        if self.kept is None:
            return 0
        stands = "(SELECT unit FROM group_kept WHERE unit NOT IN (SELECT mention_id FROM part))"
        self.engine.run(f"""CREATE OR REPLACE TEMP TABLE doubt_standing AS SELECT * FROM doubt_kept
            WHERE mention_id_1 IN {stands} AND mention_id_2 IN {stands}""")
        self.engine.run("INSERT INTO doubt SELECT * FROM doubt_standing")
        return int(self.engine.value("SELECT count(*) FROM doubt_standing"))

    def _that_stand(self, kept: Groups) -> tuple[np.ndarray, np.ndarray]:
        """The profiles that were not worked on, and which of those kept they are."""
        stands = ~self.part[kept.unit]
        return kept.unit[stands], stands

    def _columns(self, table: str, *names: str) -> list[np.ndarray]:
        told = self.engine.arrow(f"SELECT {', '.join(names)} FROM {table}")
        return [told[name].to_numpy() for name in names]

    def _here(self, units: np.ndarray) -> np.ndarray:
        here = np.zeros(self.size, dtype=bool)
        here[units] = True
        return here

    def _tell(self, of: np.ndarray, pairs: list[np.ndarray], what: np.int64) -> None:
        """Add to the number of each side what the other is to it."""
        for one, other in (pairs, pairs[::-1]):
            np.add.at(of, one, self.content[other] * what)

    def _changed(self, kept: Groups, before: np.ndarray, now: np.ndarray) -> np.ndarray:
        """By mention number, the profiles that are new or of whose pairs anything is otherwise."""
        changed = self._here(self.unit)
        changed[kept.unit] = before != now[kept.unit]
        return changed

    def _work_on(self, kept: Groups, dirty: np.ndarray, left: np.ndarray, right: np.ndarray) -> None:
        """Make `part` what hangs together, by these pairs, with anybody dirty, or in another order than last month."""
        label = components(self.size, left, right)
        touched = self._here(label[dirty])
        touched[label[kept.turned(label[kept.unit])]] = True
        self.part = touched[label]
        self.engine.keep("part", pa.table({"mention_id": np.flatnonzero(self.part)}))
