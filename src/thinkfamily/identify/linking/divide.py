"""Divide what hangs together into persons: strongest links first, never joining what conflicts.

Two groups join while the evidence between *all* their members is, on average, in favour: one record that fits two
people (a father and a son of one name, where it has no birth date) can then not tie them into one.
"""

import numpy as np

NEVER = -1_000_000
ALWAYS = 1_000_000
CLIP = 1_000
MEAN_SHARE = 0.7
# Two groups that each hold many records are each somebody already: the more there are, the surer the joining.
FEW, STEP, MOST_STEPS = 5, 100, 8


def agglomerate(
    size: int, left: np.ndarray, right: np.ndarray, weight: np.ndarray, clash: np.ndarray, least: int
) -> np.ndarray:
    """Label 0..size-1 by group. Pairs are given once; one not given speaks neither for nor against.

    `weight` is in hundredths of a bit; NEVER keeps two apart for good. `clash` is 1 for a pair that can hardly be one
    person, -1 for one that explains such a clash: groups join only where no clash is left unexplained. Equal evidence
    is settled by the lower number.
    """
    clipped = np.where(weight >= ALWAYS, ALWAYS, np.clip(weight, -CLIP, CLIP)).astype(float)
    total = np.zeros((size, size))
    total[left, right] = total[right, left] = clipped
    nearest = total.copy()  # of record i to group j: the strongest link
    best_sum = total.copy()  # of group i to group j: the sum of its records' strongest links
    barred = np.eye(size, dtype=bool)
    barred[left, right] = barred[right, left] = weight <= NEVER
    np.fill_diagonal(barred, True)
    clashes = np.zeros((size, size), dtype=np.int64)
    clashes[left, right] = clashes[right, left] = clash
    members, label = np.ones(size), np.arange(size)
    for _ in range(size - 1):
        mean = total / np.outer(members, members)
        best = (best_sum + best_sum.T) / np.add.outer(members, members)
        needed = STEP * np.clip(np.minimum.outer(members, members) - FEW, 0, MOST_STEPS)
        evidence = np.where(barred | (clashes > 0), -np.inf, MEAN_SHARE * mean + (1 - MEAN_SHARE) * best - needed)
        a, b = divmod(int(evidence.argmax()), size)
        if not evidence[a, b] >= least:
            break
        a, b = min(a, b), max(a, b)
        label[label == b] = a
        total[a] += total[b]
        total[:, a] = total[a]
        clashes[a] += clashes[b]
        clashes[:, a] = clashes[a]
        best_sum[a] += best_sum[b]
        nearest[:, a] = np.maximum(nearest[:, a], nearest[:, b])
        best_sum[:, a] = np.bincount(label, weights=nearest[:, a], minlength=size)
        barred[a] |= barred[b]
        barred[:, a] = barred[a]
        barred[b] = barred[:, b] = True
        barred[a, a] = True
        members[a] += members[b]
    return label


def divide(
    label: np.ndarray, left: np.ndarray, right: np.ndarray, weight: np.ndarray, clash: np.ndarray, least: int
) -> np.ndarray:
    """New labels for nodes in components that hold a pair against which the evidence speaks.

    `label` names each node's component; the pairs given lie within components.
    """
    label = label.copy()
    component = label[left]
    doubtful = np.unique(component[(weight < 0) | (clash > 0)])
    if not len(doubtful):
        return label
    chosen = np.isin(component, doubtful)
    order = np.flatnonzero(chosen)[np.lexsort((right[chosen], left[chosen], component[chosen]))]
    left, right, weight, clash, component = (told[order] for told in (left, right, weight, clash, component))
    starts = np.flatnonzero(np.r_[True, component[1:] != component[:-1]])
    for start, end in zip(starts, np.r_[starts[1:], len(component)], strict=True):
        one, other = left[start:end], right[start:end]
        nodes = np.unique(np.concatenate([one, other]))
        places = np.searchsorted(nodes, one), np.searchsorted(nodes, other)
        groups = agglomerate(len(nodes), *places, weight[start:end], clash[start:end], least)
        label[nodes] = nodes[groups]
    return label
