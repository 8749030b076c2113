"""The row of a family's pages stays short enough to be read at a glance."""

from thinkfamily.people.families import inner

FEW = 8


def test_the_first_row_is_short_and_every_other_page_stands_beside_one_of_it() -> None:
    first = [page.name for page in inner.PAGES if not page.under]
    assert len(first) <= FEW
    assert {page.under for page in inner.PAGES if page.under} <= set(first)


def test_pages_that_belong_together_are_shown_on_each_of_them() -> None:
    names = [page.name for page in inner.beside("people_and_homes")]
    assert names[:2] == ["people_and_homes", "tree"]
    assert [page.name for page in inner.beside("tree")] == names
    assert inner.beside("on_a_page") == inner.beside("a page that is not in the row") == []
