"""The hard families are drawn without a crossing, which is read off the finished SVG, not asked of the layout."""

import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest

from thinkfamily.people.genogram.drawing.draw import draw
from thinkfamily.people.genogram.drawing.examples.every import EIGHT, EVERY
from thinkfamily.people.genogram.drawing.examples.made_up import made_up
from thinkfamily.people.genogram.drawing.examples.many import forty_people
from thinkfamily.people.genogram.drawing.picture import Figure, Picture
from thinkfamily.people.genogram.drawing.read_back import bodies, crossings, family_lines, overlaps, passes


@pytest.mark.demand("4.6.2")
@pytest.mark.parametrize("family", EIGHT, ids=lambda family: family.__name__)
def test_no_line_of_a_hard_family_crosses_another(family: Callable[[], Picture]) -> None:
    drawing = draw(family())
    assert crossings(ET.fromstring(drawing.svg)) == []
    assert drawing.crossings == 0


@pytest.mark.demand("4.6.3")
@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.__name__)
def test_nobody_is_drawn_over_somebody_and_no_line_goes_through_anybody(family: Callable[[], Picture]) -> None:
    picture = family()
    drawing = draw(picture)
    svg = ET.fromstring(drawing.svg)
    people = bodies(svg)
    assert set(people) == {figure.id for figure in picture.people}
    assert overlaps(svg) == []
    assert drawing.overlaps == 0
    through = [
        (of, who) for of, a, b in family_lines(svg) for who in people for box in people[who] if passes(a, b, box)
    ]
    assert through == []


@pytest.mark.demand("4.6.3")
def test_the_crossings_of_forty_people_are_counted_as_they_are_drawn() -> None:
    drawing = draw(forty_people())
    assert len(crossings(ET.fromstring(drawing.svg))) == drawing.crossings


@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.__name__)
def test_a_picture_holds_at_least_three_generations_and_is_drawn_the_same_again(family: Callable[[], Picture]) -> None:
    svg = draw(family()).svg
    rows = {round((box[1] + box[3]) / 2) for boxes in bodies(ET.fromstring(svg)).values() for box in boxes[:1]}
    assert len(rows) >= 3
    assert svg == draw(family()).svg


@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.__name__)
def test_every_line_to_a_child_ends_on_the_edge_of_a_symbol(family: Callable[[], Picture]) -> None:
    """Squares and circles: whoever has parents on the picture has a line that ends just there."""
    picture = family()
    svg = ET.fromstring(draw(picture).svg)
    ends = [point for _, a, b in family_lines(svg) for point in (a, b)]
    people = bodies(svg)
    for child in {birth.child for birth in picture.births}:
        if boxes := [box for box in people[child] if abs((box[2] - box[0]) - 46) < 0.2]:
            left, top, right, _ = boxes[0]
            assert any(left < x < right and abs(y - top) < 3.6 for x, y in ends), child


def test_the_svg_needs_no_style_no_script_and_nothing_from_elsewhere() -> None:
    svg = draw(forty_people()).svg
    assert "style=" not in svg
    assert "<script" not in svg
    assert "http" not in svg.replace('xmlns="http://www.w3.org/2000/svg"', "")


def test_a_name_is_never_markup() -> None:
    drawing = draw(Picture("<b>", [Figure("a", '<script>alert("x")</script>', "F")]))
    assert "<script" not in drawing.svg
    ET.fromstring(drawing.svg)


def test_of_nobody_there_is_an_empty_picture_and_a_sentence() -> None:
    drawing = draw(Picture())
    ET.fromstring(drawing.svg)
    assert drawing.words == ("Nobody is on this record yet.",)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_written_down_is_drawn_without_overlaps_and_its_crossings_are_counted(seed: int) -> None:
    drawing = draw(made_up(seed))
    svg = ET.fromstring(drawing.svg)
    assert overlaps(svg) == []
    assert len(crossings(svg)) == drawing.crossings
