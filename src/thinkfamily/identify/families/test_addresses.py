"""One front door, however it was spelt."""

import pytest

from thinkfamily.identify.families.example import World

DANA = "Dana Harper F 1985-01-01"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("14|Larkfield Row|NM1 4AB", "14|Larkfield Row|NM1 4AB||100012345678", id="with and without UPRN"),
        pytest.param("14|Larkfield Road|NM1 4AB", "14|Larkfeild Rd|NM1 4AB", id="a slip and a short word"),
        pytest.param("14|Larkfield Row|NM1 4AB", "14|Larkfield Row|", id="no postcode"),
        pytest.param("14|Larkfield Row|NM1 4AB", "|Larkfield Row|NM1 4AB", id="no house number"),
        pytest.param("14|Larkfield Row|NM1 4AB|3", "14|Larkfield Row|NM1 4AB", id="no flat number"),
        pytest.param("14|Larkfield Row|NM1 4AB", "41|Larkfield Row|NM1 4AB||", id="swapped digits"),
        pytest.param("1423|Sago Drive|00123", "1423|Sago Drive|00132", id="a foreign code with a slip"),
    ],
)  # fmt: skip
def test_two_spellings_of_one_persons_home_are_one_address(one: str, other: str) -> None:
    world = World()
    for record in ("school:1", "school:2"):
        world.row(record, one, subject=DANA)
    world.row("police:1", other, subject=DANA).settle()
    assert world.read("SELECT count(DISTINCT address_id) FROM stay_at") == [(1,)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("14|Larkfield Row|NM1 4AB", "16|Larkfield Row|NM1 4AB", id="next door"),
        pytest.param("14|Larkfield Row|NM1 4AB|1", "14|Larkfield Row|NM1 4AB|2", id="another flat"),
        pytest.param("14|High Street|NM1 4AB", "14|High Street|NM7 9QZ", id="a street of the same name elsewhere"),
        pytest.param("14|High Street|NM1 4AB|A4", "14|High Street|NM1 4AB|D4", id="flats that differ by a letter"),
        pytest.param("14|High Street|NM1 4AB|upper", "14|High Street|NM1 4AB|rear", id="flats with a word for a name"),
        pytest.param("687|Pine Street|NM1 4AB", "687 1/2|Pine Street|NM1 4AB", id="a half"),
        pytest.param("14|10th Avenue|NM1 4AB", "14|11th Avenue|NM1 4AB", id="numbered streets"),
        pytest.param("14|North Street|NM1 4AB", "14|South Street|NM1 4AB", id="north and south"),
        pytest.param(
            "7|Larkfield Row|NM1 4AB||11", "7|Larkfield Row|NM1 4AB||12", id="two property numbers seen twice"
        ),
    ],
)
def test_homes_of_two_families_stay_two(one: str, other: str) -> None:
    world = World()
    for record in ("school:1", "police:1"):
        world.row(record, one, subject=DANA)
    for record in ("school:2", "police:2"):
        world.row(record, other, subject="Rob Ansah M 1970-02-02")
    world.settle()
    assert world.read("SELECT count(DISTINCT address_id) FROM stay_at") == [(2,)]


def test_a_whole_line_is_cut_as_its_parts_are() -> None:
    world = World().row("school:1", "14|Larkfield Row|NM1 4AB|2", subject=DANA)
    world.row("police:1", "14|Larkfield Row|NM1 4AB|2", subject=DANA)
    world.engine.run("UPDATE stay SET unit = NULL, house = NULL, street = NULL WHERE mention_id = 1")
    world.settle()
    assert world.read("SELECT count(*) FROM address") == [(1,)]


def test_one_row_with_a_wrong_figure_is_at_the_home_of_its_name_and_a_second_row_makes_it_a_home() -> None:
    world = World().row("school:1", "1726|High Street|NM1 4AB", subject=DANA)
    world.row("police:1", "1726|High Street|NM1 4AB", subject=DANA)
    world.row("police:2", "1026|High Street|NM1 4AB", subject="Kit Harper M 2012-01-01").settle()
    assert world.read("SELECT count(*) FROM address") == [(1,)]
    world.row("school:2", "1026|High Street|NM1 4AB", subject="Kim Harper M 2011-01-01").settle()
    assert world.read("SELECT count(*) FROM address") == [(2,)]


@pytest.mark.parametrize(
    ("others", "doors"),
    [
        pytest.param(["1231"], 1, id="one house can be meant"),
        pytest.param(["1231", "1281"], 3, id="two houses can be meant"),
        pytest.param(["12341"], 2, id="no house can be meant"),
    ],
)
def test_a_letter_within_a_number_is_read_where_one_house_of_the_street_can_be_meant(
    others: list[str], doors: int
) -> None:
    world = World().row("census:1", "12z1|High Street|NM1 4AB", subject=DANA)
    for number, house in enumerate(others):
        world.row(f"census:{number + 2}", f"{house}|High Street|NM1 4AB", subject=f"Ann{number} Bell F 1980-01-01")
    assert world.settle().read("SELECT count(DISTINCT address_id) FROM stay_at") == [(doors,)]


HOME = "1726|Slade Street|NM1 4AB|58"


@pytest.mark.parametrize(
    ("who", "home", "doors"),
    [
        pytest.param("Kit Harper M 2012-01-01", "1726|Slade Street|NM1 4AB|55", 1, id="a figure of the flat"),
        pytest.param("Kit Harper M 2012-01-01", "1726|Slade Street|NM1 4AB|85", 1, id="two figures changed places"),
        pytest.param("Kit Harper M 2012-01-01", "17726|Slade Street|NM1 4AB|58", 1, id="a figure doubled"),
        pytest.param("Kit Harper M 2012-01-01", "1726|Slade Street|NM1 4AB|61", 2, id="two figures differ"),
        pytest.param("Kit Harper M 2012-01-01", "1725|Slade Street|NM1 4AB|55", 2, id="number and flat differ"),
        pytest.param("Jo Ansah M 2012-01-01", "1726|Slade Street|NM1 4AB|55", 2, id="another name's flat"),
        pytest.param("Jo Ansah M 2012-01-01", "1726|S1ade Street|NM1 4AB|58", 1, id="a figure in a street's name"),
        pytest.param("Jo Ansah M 2012-01-01", "1726|Slade Street|NM1 4BA|58", 1, id="a postcode of no other door"),
        pytest.param("Jo Ansah M 2012-01-01", "1726|Slade Street|NM7 9QZ|58", 2, id="a postcode that is far off"),
        pytest.param("Jo Ansah M 2012-01-01", "1726|Slade Street|NM1 5CB|58", 2, id="a postcode of other doors too"),
    ],
)
def test_one_row_with_a_slip_in_its_address_is_at_the_home_that_alone_can_be_meant(
    who: str, home: str, doors: int
) -> None:
    world = World().row("school:1", HOME, subject=DANA).row("police:1", HOME, subject=DANA)
    world.row("school:2", "3|Mill Lane|NM1 4AB", subject="Ann Bell F 1980-01-01")
    world.row("school:3", "4|Weir Road|NM1 5CB", subject="Bo Cole M 1981-01-01")
    world.row("police:2", home, subject=who).settle()
    assert world.read("SELECT count(DISTINCT address_id) - 2 FROM stay_at") == [(doors,)]
