"""Who lives together, and what a move does to it."""

from datetime import date

from thinkfamily.identify.families.example import World

OLD, NEW, OTHER = "14|Larkfield Row|NM1 4AB", "2|High Street|NM1 4AC", "9|Mill Lane|NM2 1AA"
DANA, KIT, ROB = "Dana Harper F 1985-01-01", "Kit Harper M 2012-01-01", "Rob Harper M 1984-01-01"


def test_a_household_that_moves_together_keeps_its_id() -> None:
    world = World().row("school:1", OLD, until="2025-01-01", subject=KIT, parent_1=DANA)
    world.row("housing:1", NEW, since="2025-01-02", occupant_1=DANA, occupant_2=KIT).settle()
    assert world.read("SELECT count(DISTINCT household_id), count(DISTINCT address_id) FROM household") == [(1, 2)]


def test_one_person_who_moves_out_does_not_merge_two_homes() -> None:
    world = World().row("school:1", OLD, subject=KIT, parent_1=DANA, parent_2=ROB)
    world.row("housing:1", NEW, since="2025-01-02", occupant_1=ROB, occupant_2="Ann Bell F 1980-01-01").settle()
    assert world.together("household") == {frozenset({"Kit", "Dana", "Rob"}), frozenset({"Rob", "Ann"})}


def test_children_who_go_to_and_fro_do_not_make_their_parents_homes_one() -> None:
    nina, ben = "Nina Reid F 2015-01-01", "Ben Reid M 2018-01-01"
    world = World().row("school:1", OLD, subject=nina, brother=ben, parent_1=DANA)
    world.row("school:2", NEW, subject=nina, brother=ben, parent_1=ROB).settle()
    assert world.together("household") == {frozenset({"Nina", "Ben", "Dana"}), frozenset({"Nina", "Ben", "Rob"})}


def test_who_moved_in_after_another_had_left_does_not_live_with_them() -> None:
    world = World().row("housing:1", OLD, since="2020-01-01", until="2023-01-01", occupant_1=DANA)
    world.row("housing:2", OLD, since="2023-02-01", occupant_1="Ann Bell F 1980-01-01").settle()
    assert world.together("household") == {frozenset({"Dana"}), frozenset({"Ann"})}


def test_more_than_fifteen_people_at_one_door_are_no_household() -> None:
    world = World()
    for number in range(16):
        world.row(f"advice:{number}", OTHER, subject=f"Guest{number:02d} Name{number} M 1980-01-01")
    assert world.settle().together("household") == set()


def test_a_hostel_is_no_household() -> None:
    world = World().row("housing:1", OTHER, kind="hostel", one=DANA).row("housing:2", OTHER, kind="hostel", one=ROB)
    assert world.settle().together("household") == set()


def test_who_is_first_seen_after_another_was_seen_elsewhere_does_not_live_with_them() -> None:
    world = World().row("census:1", OLD, subject=DANA).row("survey:1", NEW, subject=DANA)
    world.row("survey:2", OLD, subject="Ann Bell F 1980-01-01")
    world.engine.run(
        "UPDATE stay SET seen = CASE WHEN mention_id = 0 THEN DATE '2019-04-01' ELSE DATE '2020-04-01' END"
    )
    assert world.settle().together("household") == {frozenset({"Dana"}), frozenset({"Ann"})}


def test_two_families_seen_at_one_door_two_years_apart_are_two_households() -> None:
    world = World().row("census:1", OLD, subject="Sue Bentham F 1980-01-01").row("census:2", OLD, subject=DANA)
    world.row("survey:1", OLD, subject="Joe Semling M 1975-01-01")
    world.engine.run(
        "UPDATE stay SET seen = CASE WHEN mention_id = 2 THEN DATE '2022-04-01' ELSE DATE '2020-04-01' END"
    )
    assert world.settle().together("household") == {frozenset({"Sue", "Dana"}), frozenset({"Joe"})}


def test_who_was_counted_there_that_day_lived_there_though_two_later_rows_show_them_elsewhere() -> None:
    world = World().row("census:1", OLD, subject=DANA).row("census:2", OLD, subject="Ann Bell F 1980-01-01")
    world.row("wages:1", NEW, subject=DANA).row("wages:2", NEW, subject=DANA)
    world.engine.run(
        "UPDATE stay SET seen = CASE WHEN mention_id > 1 THEN DATE '2022-01-31' ELSE DATE '2020-04-01' END"
    )
    assert frozenset({"Dana", "Ann"}) in world.settle().together("household")


def test_a_home_in_a_row_that_can_only_speak_of_long_ago_ends_when_the_next_begins() -> None:
    world = World().row("nursery:1", OTHER, subject=KIT, parent_1=DANA)
    world.row("housing:1", OLD, since="2019-06-14", subject=DANA, occupant_1=KIT)
    world.engine.run("INSERT INTO coverage VALUES ('nursery', 'Northmoor', 0, 4, '2015-01-01', '2026-11-06', NULL)")
    homes = "SELECT text, until FROM household JOIN address USING (address_id) WHERE person_id = 'Dana' ORDER BY text"
    ends = {text.split()[0]: until for text, until in world.settle().read(homes)}
    assert ends == {"14": None, "9": date(2019, 6, 14)}


def towns_census(world: World) -> World:
    """Eighteen homes of two: both are in the census and known to the doctor, and one is in the school's list."""
    for number in range(18):
        home = f"{number + 1}|Station Road|NM3 3AA"
        one, two = f"One{number} Town{number} F 1980-01-01", f"Two{number} Town{number} M 2012-01-01"
        world.row(f"census:{number}a", home, subject=one).row(f"census:{number}b", home, subject=two)
        world.row(f"doctor:{number}a", home, subject=one).row(f"doctor:{number}b", home, subject=two)
        world.row(f"school:{number}", home, subject=two)
    return world


def seen(world: World, **days: str) -> World:
    """Every stay of a feed was seen on its day."""
    for feed, day in days.items():
        world.engine.run(
            "UPDATE stay SET seen = ? WHERE mention_id IN (SELECT mention_id FROM mention WHERE feed = ?)", [day, feed]
        )
    return world


ANN = "Ann Bell F 1980-01-01"


def test_whom_the_census_names_elsewhere_and_not_with_those_who_live_there_came_after_them() -> None:
    world = towns_census(World()).row("census:d", OLD, subject=DANA).row("census:a", NEW, subject=ANN)
    world.row("wages:a", OLD, subject=ANN).row("register:d", OTHER, subject=DANA)
    seen(world, census="2020-04-01", doctor="2020-03-01", school="2020-03-01", wages="2020-05-01")
    seen(world, register="2020-06-01").settle()
    assert not any({"Dana", "Ann"} <= people for people in world.together("household"))
    # Dana was seen elsewhere after Ann had come: that is the end of Dana's stay. Ann keeps the home.
    ends = "SELECT person_id, until FROM household JOIN address USING (address_id) WHERE text LIKE '14 L%' ORDER BY 1"
    assert world.read(ends) == [("Ann", None), ("Dana", date(2020, 6, 1))]


def test_a_list_that_leaves_people_out_says_nothing_of_those_whom_it_does_not_name() -> None:
    world = towns_census(World()).row("school:d", OLD, subject=DANA).row("school:a", NEW, subject=ANN)
    world.row("wages:a", OLD, subject=ANN)
    seen(world, census="2020-04-01", doctor="2020-03-01", school="2020-04-01", wages="2020-05-01").settle()
    assert any({"Dana", "Ann"} <= people for people in world.together("household"))


def test_whom_the_census_names_there_together_lived_together() -> None:
    world = towns_census(World()).row("census:d", OLD, subject=DANA).row("census:a", OLD, subject=ANN)
    seen(world, census="2020-04-01", doctor="2020-03-01", school="2020-03-01").settle()
    assert any({"Dana", "Ann"} <= people for people in world.together("household"))


def test_who_moved_in_after_the_census_and_was_then_seen_there_with_the_other_lives_there_too() -> None:
    world = towns_census(World()).row("census:d", OLD, subject=DANA).row("census:a", NEW, subject=ANN)
    world.row("wages:d", OLD, subject=DANA).row("wages:a", OLD, subject=ANN)
    seen(world, census="2020-04-01", doctor="2020-03-01", school="2020-03-01", wages="2020-06-01").settle()
    assert any({"Dana", "Ann"} <= people for people in world.together("household"))


def test_nobody_is_left_without_a_home_because_others_came() -> None:
    world = towns_census(World()).row("census:d", OLD, subject=DANA).row("census:a", NEW, subject=ANN)
    world.row("wages:a", OLD, subject=ANN)
    seen(world, census="2020-04-01", doctor="2020-03-01", school="2020-03-01", wages="2020-06-01").settle()
    assert world.read("SELECT until FROM household WHERE person_id = 'Dana'") == [(None,)]
    assert not any({"Dana", "Ann"} <= people for people in world.together("household"))
