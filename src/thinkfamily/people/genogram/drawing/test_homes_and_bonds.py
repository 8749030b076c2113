"""An outline of a home tells the truth, and relationship lines go round people: read off the finished SVG."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from itertools import pairwise

import pytest

from thinkfamily.people.genogram.drawing.draw import draw
from thinkfamily.people.genogram.drawing.examples.carers import kinship_care
from thinkfamily.people.genogram.drawing.examples.every import EVERY
from thinkfamily.people.genogram.drawing.picture import Picture
from thinkfamily.people.genogram.drawing.read_back import SVG, bodies, inside, outlined, passes, points_of


@pytest.mark.demand("4.6.4")
@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.__name__)
def test_an_outline_of_a_home_holds_all_who_live_there_and_nobody_else(family: Callable[[], Picture]) -> None:
    picture = family()
    svg = ET.fromstring(draw(picture).svg)
    people = {who: boxes[0] for who, boxes in bodies(svg).items()}
    outlines = outlined(svg)
    assert len(outlines) >= len(picture.homes) - 1, "most homes can be outlined"
    for number, corners in outlines.items():
        members = picture.homes[int(number) - 1].members
        within = {
            who for who, (left, top, right, bottom) in people.items()
            if any(inside(x, y, corners) for x in (left, right, (left + right) / 2) for y in (top, bottom))
        }  # fmt: skip
        assert within >= {who for who in members if bodies(svg)[who][0]}
        assert within <= set(members)


@pytest.mark.demand("4.6.4")
def test_a_home_that_cannot_be_outlined_truly_is_a_number_at_each_who_lives_there() -> None:
    svg = ET.fromstring(draw(kinship_care()).svg)
    assert "2" not in outlined(svg)
    for who in ("dawn", "kai"):
        figure = next(one for one in svg.iter() if one.get("data-person") == who)
        assert "2" in [text.text for text in figure.iter(f"{SVG}text")]


@pytest.mark.demand("4.6.4")
@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.__name__)
def test_relationship_lines_go_round_everybodys_symbol(family: Callable[[], Picture]) -> None:
    svg = ET.fromstring(draw(family()).svg)
    symbols = {who: boxes[0] for who, boxes in bodies(svg).items()}
    bonds = next(group for group in svg.iter(f"{SVG}g") if group.get("class") == "tf-bonds")
    for each in bonds.iter(f"{SVG}path"):
        points = points_of(each.get("d", ""))
        for who, (left, top, right, bottom) in symbols.items():
            box = (left + 4, top + 4, right - 4, bottom - 4)
            assert not any(passes(a, b, box) for a, b in pairwise(points)), (who, each.get("stroke"))
