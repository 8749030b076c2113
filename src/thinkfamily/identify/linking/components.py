"""Connected components on arrays of row numbers: the smallest number of a component names it."""

import numpy as np


def components(size: int, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """For each of `size` nodes the smallest node that it is connected to, given edges left[i] - right[i]."""
    label = np.arange(size)
    while len(left):
        low = np.minimum(label[left], label[right])
        before = label.copy()
        np.minimum.at(label, label[left], low)
        np.minimum.at(label, label[right], low)
        while not np.array_equal(shorter := label[label], label):
            label = shorter
        if np.array_equal(before, label):
            return label
        apart = label[left] != label[right]
        left, right = left[apart], right[apart]
    return label
