"""Divide what hangs together into persons: strongest links first, never joining what conflicts.

Two groups join while the evidence between *all* their members is, on average, in favour: one record that fits two
people (a father and a son of one name, where it has no birth date) can then not tie them into one.

Components of one size are divided side by side, a step of all of them at a time: there are many, and nearly all small.
"""

import numpy as np

NEVER = -1_000_000
ALWAYS = 1_000_000
CLIP = 1_000
MEAN_SHARE = 0.7
# Two groups that each hold many records are each somebody already: the more there are, the surer the joining.
FEW, STEP, MOST_STEPS = 5, 100, 8
# So many cells are worked on at a time, that their tables stay small.
CELLS = 1_000_000


class Components:
    """Components of `size` records each: what stands between any two of a component's groups, as tables.

    A group goes by its lowest record. `total` is the sum of weights between two groups, `nearest` of a record (row) to
    a group its strongest link, `best` of a group (row) to a group the sum of its records' strongest links.
    """

    def __init__(self, weight: np.ndarray, clash: np.ndarray) -> None:
        """`weight` and `clash`: a square table a component, 0 where nothing is known."""
        count, size = weight.shape[:2]
        self.total = np.where(weight >= ALWAYS, ALWAYS, np.clip(weight, -CLIP, CLIP)).astype(float)
        self.nearest, self.best = self.total.copy(), self.total.copy()
        self.barred = (weight <= NEVER) | np.eye(size, dtype=bool)
        self.clashes = clash.astype(np.int64)
        self.members = np.ones((count, size))
        self.label = np.broadcast_to(np.arange(size), (count, size)).copy()

    def keep(self, chosen: np.ndarray) -> None:
        for name, table in vars(self).items():
            setattr(self, name, table[chosen])

    def strongest(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """For each component the evidence for its likeliest joining, and the two groups."""
        one, other = self.members[:, :, None], self.members[:, None, :]
        best = (self.best + self.best.transpose(0, 2, 1)) / (one + other)
        needed = STEP * np.clip(np.minimum(one, other) - FEW, 0, MOST_STEPS)
        evidence = MEAN_SHARE * (self.total / (one * other)) + (1 - MEAN_SHARE) * best - needed
        evidence[self.barred | (self.clashes > 0)] = -np.inf
        count, size = self.label.shape
        place = evidence.reshape(count, -1).argmax(axis=1)
        a, b = np.divmod(place, size)
        return evidence[np.arange(count), a, b], np.minimum(a, b), np.maximum(a, b)

    def join(self, a: np.ndarray, b: np.ndarray) -> None:
        """Join in each component group b to group a."""
        each = np.arange(len(a))
        self.label = np.where(self.label == b[:, None], a[:, None], self.label)
        for table in (self.total, self.clashes):
            table[each, a] += table[each, b]
            table[each, :, a] = table[each, a]
        self.best[each, a] += self.best[each, b]
        nearest = np.maximum(self.nearest[each, :, a], self.nearest[each, :, b])
        self.nearest[each, :, a] = nearest
        of_group = self.label[:, None, :] == np.arange(self.label.shape[1])[:, None]
        self.best[each, :, a] = np.where(of_group, nearest[:, None, :], 0.0).sum(axis=2)
        self.barred[each, a] |= self.barred[each, b]
        self.barred[each, :, a] = self.barred[each, a]
        self.barred[each, b] = True
        self.barred[each, :, b] = True
        self.members[each, a] += self.members[each, b]


def agglomerate(weight: np.ndarray, clash: np.ndarray, least: int) -> np.ndarray:
    """Labels 0..size-1 by group, a row a component, from a square table a component of weights and of clashes.

    `weight` is in hundredths of a bit; NEVER keeps two apart for good; 0 speaks neither for nor against. `clash` is 1
    for a pair that can hardly be one person, -1 for one that explains such a clash: groups join only where no clash is
    left unexplained. Equal evidence is settled by the lower number.
    """
    at_work, label = np.arange(len(weight)), np.empty(weight.shape[:2], dtype=np.int64)
    components = Components(weight, clash)
    while True:
        evidence, a, b = components.strongest()
        joins = evidence >= least
        label[at_work[~joins]] = components.label[~joins]
        if not joins.any():
            return label
        if not joins.all():
            components.keep(joins)
            at_work = at_work[joins]
        components.join(a[joins], b[joins])


def divide(
    label: np.ndarray, left: np.ndarray, right: np.ndarray, weight: np.ndarray, clash: np.ndarray, least: int
) -> np.ndarray:
    """New labels for nodes in components that hold a pair against which the evidence speaks.

    `label` names each node's component; the pairs given lie within components, each once.
    """
    label = label.copy()
    component = label[left]
    doubtful = np.zeros(len(label), dtype=bool)
    doubtful[component[(weight < 0) | (clash > 0)]] = True
    told = np.flatnonzero(doubtful[component])
    if not len(told):
        return label
    left, right, weight, clash = (values[told] for values in (left, right, weight, clash))
    nodes, starts, which, place = _placed(label, left, right)
    sizes = np.diff(np.r_[starts, len(nodes)])
    of_pair = which[left]
    for size in np.unique(sizes):
        alike, step = np.flatnonzero(sizes == size), max(1, CELLS // int(size) ** 2)
        for chosen in (alike[n : n + step] for n in range(0, len(alike), step)):
            row = np.full(len(starts), -1)
            row[chosen] = np.arange(len(chosen))
            pairs = np.flatnonzero(row[of_pair] >= 0)
            at = row[of_pair[pairs]], place[left[pairs]], place[right[pairs]]
            shape = (len(chosen), int(size), int(size))
            groups = agglomerate(_table(shape, at, weight[pairs]), _table(shape, at, clash[pairs]), least)
            members = nodes[starts[chosen][:, None] + np.arange(size)]
            label[members] = np.take_along_axis(members, groups, axis=1)
    return label


def _placed(
    label: np.ndarray, left: np.ndarray, right: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The nodes of all pairs, component by component; where each starts; of a node, its component and place in it."""
    named = np.zeros(len(label), dtype=bool)
    named[left] = named[right] = True
    nodes = np.flatnonzero(named)
    nodes = nodes[np.argsort(label[nodes], kind="stable")]
    starts = np.flatnonzero(np.r_[True, label[nodes[1:]] != label[nodes[:-1]]])
    component = np.repeat(np.arange(len(starts)), np.diff(np.r_[starts, len(nodes)]))
    which, place = np.empty(len(label), dtype=np.int64), np.empty(len(label), dtype=np.int64)
    which[nodes], place[nodes] = component, np.arange(len(nodes)) - starts[component]
    return nodes, starts, which, place


def _table(
    shape: tuple[int, int, int], at: tuple[np.ndarray, np.ndarray, np.ndarray], values: np.ndarray
) -> np.ndarray:
    """Pairs' values as symmetric tables."""
    row, one, other = at
    table = np.zeros(shape, dtype=np.int64)
    table[row, one, other] = table[row, other, one] = values
    return table
