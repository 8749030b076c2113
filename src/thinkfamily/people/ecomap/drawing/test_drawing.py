"""No two labels touch, nothing leaves the picture, and the lines say what they should."""

import itertools

import pytest

from thinkfamily.people.ecomap.drawing import circle, column, mine
from thinkfamily.people.ecomap.drawing.picture import Around, Picture

pytestmark = pytest.mark.demand("4.7.1")
LONG = "Bartholomew Featherstonehaugh-Cholmondeley of the Upper Valley"


def picture(count):
    return Picture("Round them", ("Dana", "Kit"), tuple(Around(f"{LONG} {at}", "neighbour") for at in range(count)))


def touching(drawing):
    for (x, y, wide, high), (a, b, broad, tall) in itertools.combinations(drawing.boxes, 2):
        if x < a + broad and a < x + wide and y < b + tall and b < y + high:
            yield (x, y), (a, b)


@pytest.mark.parametrize("draw", [circle.draw, column.draw], ids=["for a desk", "for a phone"])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, 8, 13, 21, 40])
def test_no_two_touch_and_all_are_inside(draw, count):
    drawn = draw(picture(count))
    assert len(drawn.boxes) == count
    assert list(touching(drawn)) == []
    assert all(
        x >= 0 and y >= 0 and x + wide <= drawn.width and y + high <= drawn.height for x, y, wide, high in drawn.boxes
    )


@pytest.mark.demand("4.7.2")
@pytest.mark.parametrize("counts", [(0, 0, 0), (1, 0, 0), (3, 2, 4), (6, 6, 6), (14, 13, 13)])
def test_a_childs_picture_has_room_for_everybody(counts):
    drawn = mine.draw(
        "Kit", [(f"ring {at}", [f"Somebody {n}" for n in range(count)]) for at, count in enumerate(counts)]
    )
    assert len(drawn.boxes) == sum(counts) + 1
    assert list(touching(drawn)) == []


@pytest.mark.parametrize(
    ("one", "shows", "says"),
    [
        pytest.param(Around("A", strength=3), 'stroke-width="6"', "very much", id="much is wide"),
        pytest.param(Around("A", strength=1), "stroke-dasharray", "a little", id="little is dashed"),
        pytest.param(
            Around("A", stressful=True), "#54319f", "costs more than it gives", id="stress is of its own colour"
        ),
        pytest.param(Around("A", strength=0, service=True), 'rx="0"', "a service", id="a service is square"),
    ],
)
def test_a_line_says_what_its_words_say(one, shows, says):
    drawn = circle.draw(Picture("Round them", ("Kit",), (one,)))
    assert shows in drawn.svg
    assert says in one.sentence


def test_the_same_picture_is_the_same_drawing():
    assert circle.draw(picture(9)) == circle.draw(picture(9))
