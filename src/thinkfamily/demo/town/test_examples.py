"""The shipped examples are the town's own rows."""

import pytest

from thinkfamily.demo.town import examples
from thinkfamily.demo.town.feeds import FEEDS
from thinkfamily.identify.extracts import feeds as layouts


@pytest.mark.demand("2.3.4")
def test_examples_are_what_the_town_writes_and_have_at_least_forty_rows() -> None:
    written = examples.files()
    assert [path.name for path, text in written.items() if path.read_text("utf-8") != text] == []
    rows = [text.count("\n") - 1 for path, text in written.items() if path.name.startswith("example")]
    assert min(rows) >= 40


@pytest.mark.demand("2.3.4")
def test_every_feed_has_an_example_wrong_rows_and_a_page() -> None:
    for feed in FEEDS:
        names = {path.name.split(".")[0] for path in (layouts.SHIPPED / feed).iterdir()}
        assert {"layout", "example", "wrong", "README"} <= names
