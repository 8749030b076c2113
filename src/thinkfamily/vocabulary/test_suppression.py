"""Small numbers are not given."""

import pytest

from thinkfamily.vocabulary.suppression import in_every_hundred, suppressed


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0"), (1, "fewer than 5"), (4, "fewer than 5"), (5, "5"), (7, "5"), (8, "10"), (1234, "1,235")],
)
def test_a_count_as_it_may_leave_the_team(count, said):
    assert suppressed(count) == said


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(3, 100, "not given"), (0, 100, "0"), (10, 40, "25"), (3, 3, "not given")]
)
def test_a_share_never_gives_a_small_number_away(part, whole, said):
    assert in_every_hundred(part, whole) == said
