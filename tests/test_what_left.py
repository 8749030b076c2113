"""Whatever a page or a file shows of another agency's leaves a line in the log of what left about that person.

One item of every kind is written by another agency and shared with the reader (tests/attack/foreign.py). What stands in
an answer of any address, and not in the log, fails.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.attack import addresses, samples
from tests.attack.addresses import Address
from tests.attack.foreign import Foreign
from tests.attack.world import World, send
from tests.test_sealed import sent_to
from thinkfamily.casework.contacts.models import Contact
from thinkfamily.casework.meetings.models import Meeting
from thinkfamily.people.persons.models import Item, Person, all_items
from thinkfamily.people.persons.reads import KINDS

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.6.1")]
SAMPLES = samples.every()
EVERY = [address for address in addresses.every() if address.name in SAMPLES or not address.kinds]
# By page, what may stand on it without a line, and why.
EXCEPT: dict[str, dict[str, str]] = {
    "add_group": {"placenote": "Names of groups and places to choose from: of whom it is known is not said"},
}
# Planted, so that the first page which shows one must leave a line; as long as there is none, nobody finds them.
NO_PAGE_YET: set[str] = set()


def told_by_another(world: World, reader: str) -> Foreign:
    """Somebody of another agency than the reader writes."""
    of = world.readers[reader]
    others = (world.readers[name] for name in ("ayesha", "priya"))
    return Foreign(by=next(each for each in others if each.agency_id != of.agency_id), reader=of)


def places(address: Address, parts: dict[str, Any], foreign: Foreign) -> Iterator[str]:
    """The sample's own address, and where it names an item those of all that the other agency wrote."""
    yield address.to(**parts)
    keys = {str(key) for model in all_items() for key in model._default_manager.values_list("pk", flat=True)}
    named = [name for name, value in parts.items() if str(value) in keys]
    for item in foreign.said if named else ():
        kind = {"kind": item._meta.model_name} if parts.get("kind") in KINDS else {}
        yield address.to(**parts | {named[0]: item.pk} | kind)


@pytest.mark.parametrize("address", EVERY, ids=lambda each: each.name)
def test_what_an_answer_shows_is_in_the_log(world: World, address: Address) -> None:
    sample = SAMPLES.get(address.name)
    reader = sample.reader if sample else "priya"
    foreign = told_by_another(world, reader)
    with foreign.planted():
        parts = sample.parts(world) if sample else {}
        form = sample.sends(world) if sample else {}
    browser = world.of(world.readers[reader])
    found = {}
    for where in places(address, parts, foreign):
        sent = [("get", {}), ("post", {}), ("post", form)] if where == address.to(**parts) else [("get", {})]
        for how, told in sent:
            answer = send(browser, how, where, told)
            assert answer.status_code < 500, f"{how} {where}"
            seen = foreign.untold(foreign.shown_in(*sent_to(answer)))
            if seen := [kind for kind in seen if kind not in EXCEPT.get(address.name, {})]:
                found[f"{how} {where}"] = seen
    assert found == {}


def pages_about(child: Person) -> list[str]:
    """Pages that show items, each kind on one of them."""
    family = child.memberships.get().family_id
    inner = ("", "page/", "people/", "tree/", "support/", "support/picture/", "involved/", "timeline/", "documents/")
    work = (
        "needs/",
        "how-things-are/",
        "touches/",
        "voices/",
        "who-decides/",
        "plan/",
        "promises/",
        "appointments/",
        "written-agreement/",
        "plan/copies/",
        f"plan/copies/{child.pk}/",
        f"caring/{child.pk}/",
        "assessment/",
        f"assessment/{child.pk}/",
    )
    visits = Contact.objects.filter(family=family).values_list("pk", flat=True)
    held = [f"meetings/{one}/" for one in Meeting.objects.filter(family=family).values_list("pk", flat=True)]
    held += [f"{one}{more}/" for one in held for more in ("helps", "minutes", "reports")]
    return [
        *(f"/records/{family}/{page}" for page in ("team/", *held)),
        *(f"/records/{family}/{page}" for page in inner + work),
        *(f"/records/{family}/{child.pk}/{page}" for page in ("", "ties/", "my-people/")),
        *(f"/records/{family}/contacts/{visit}/" for visit in visits),
    ]


def test_one_of_every_kind_is_shown_somewhere(world: World) -> None:
    foreign = told_by_another(world, "priya")
    with foreign.planted():
        SAMPLES["assessment"].parts(world)
    child = Person.objects.get(first_name="Tobi")
    browser = world.of(world.readers["priya"])
    seen: list[Item] = []
    for where in pages_about(child):
        seen += foreign.shown_in(*sent_to(browser.get(where)))
    found = {type(item)._meta.model_name for item in seen}
    assert found | NO_PAGE_YET == {model._meta.model_name for model in all_items()}, "a kind that nobody looks for"
    assert {type(item) for item in foreign.said} == set(all_items()), "a kind that is not planted"
    assert foreign.untold(seen) == []


def test_a_page_that_leaves_no_line_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thinkfamily.people.family_record.views.note_shown", lambda *_, **__: None)
    foreign = told_by_another(world, "priya")
    with foreign.planted():
        where = SAMPLES["record"].parts(world)
    shown = foreign.shown_in(*sent_to(world.of(world.readers["priya"]).get(f"/records/{where['family']}/")))
    assert foreign.untold(shown)
