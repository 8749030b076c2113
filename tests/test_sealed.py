"""What is sealed from somebody is in nothing that they can get: no page, file, letter, header, error, count or name.

A token stands in every kind of sealed item (tests/attack/planted.py). Somebody who may see them finds each of them, so
that this test can fail.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdf
import pytest
from django.core import mail
from django.db import transaction

from tests.attack import addresses, answers, planted, samples
from tests.attack.addresses import Address
from tests.attack.samples.records import tobi
from tests.attack.world import World, send
from thinkfamily.access import reading
from thinkfamily.casework.meetings.models import Meeting
from thinkfamily.clock import today
from thinkfamily.office.post.models import Letter
from thinkfamily.people.disputes.models import Dispute
from thinkfamily.people.persons.models import Person, all_items
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.subject_access import actions as packs
from thinkfamily.people.subject_access import reads as reviewed
from thinkfamily.people.subject_access.deciding import Said

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.5.3")]
SAMPLES = samples.every()
EVERY = [address for address in addresses.every() if address.name in SAMPLES or not address.kinds]
QUERIES = ("", "page=2&q=zqaddress&postcode=ZQ17")


def sent_to(answer: Any) -> tuple[object, ...]:
    """All that reaches the reader: headers with the name of a file, and the page or the text of the file."""
    body = answers.whole(answer)
    if answer.headers.get("Content-Type", "") == "application/pdf":
        return answer.headers.items(), text_of(body)
    return answer.headers.items(), body.decode("utf-8", "replace")


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def planted_children(world: World, *, at_once: bool = False) -> list[planted.Planted]:
    """Every child of the samples' families, and one more."""
    children = list(Person.objects.filter(first_name="Tobi")) or [tobi(world)]
    for child in children:
        planted.shared(world, child)
    return [planted.plant(world, child, at_once=at_once) for child in children]


@dataclass(frozen=True)
class Sealed:
    """What stands in the addresses of a sample, and the letters that making and sealing it sent."""

    parts: dict[str, Any]
    letters: list[str]


@pytest.fixture(scope="module")
def sealed_things(world: World, django_db_blocker: Any, request: pytest.FixtureRequest) -> Iterator[Sealed]:
    """What a sample makes, with a token in all that is sealed: once for the pages that have it, as planting is dear."""
    with django_db_blocker.unblock(), transaction.atomic():
        mail.outbox.clear()
        with reading.as_system("tests plant what is looked for"):
            parts = request.param(world) if request.param else {}
            planted_children(world, at_once=True)
        yield Sealed(parts, [str(letter.body) for letter in mail.outbox])
        transaction.set_rollback(True)


def made_by(address: Address) -> Callable[[World], dict[str, Any]] | None:
    """What makes the thing that the page is about; None where it is about none."""
    return SAMPLES[address.name].parts if address.name in SAMPLES else None


def pages_about(one: planted.Planted) -> list[str]:
    """Where it would stand among other things."""
    family = one.child.memberships.get().family_id
    inner = ("", "page/", "people/", "tree/", "support/", "support/picture/", "involved/", "timeline/", "documents/")
    work = ("needs/", "touches/", "voices/", "who-decides/", "how-things-are/", "contacts/", "our-work/", "assessment/")
    work += ("promises/", "appointments/", "written-agreement/", "plan/", "plan/progress/", "plan/changes/")
    work += ("plan/copies/", f"plan/copies/{one.child.pk}/")
    held = [f"meetings/{met}/" for met in Meeting.objects.filter(family=family).values_list("pk", flat=True)]
    held += [f"{one}{more}/" for one in held for more in ("helps", "minutes", "reports")]
    found = [f"/records/{family}/{page}" for page in (*inner, *work, "team/", *held)]
    found += [f"/records/{family}/{page}/{one.child.pk}/" for page in ("assessment", "caring")]
    found += [f"/records/{family}/{one.child.pk}/{page}" for page in ("", "ties/", "my-people/")]
    found += [f"/people/{one.child.pk}/sharing/", f"/people/{one.child.pk}/told/", "/seals/"]
    return [*found, f"/people/{one.child.pk}/changes/", f"/people/{one.child.pk}/everything/", "/tasks/", "/my-work/"]


def pages_of_its_own(one: planted.Planted) -> list[str]:
    """Pages of the sealed things themselves, and of their seals."""
    kinds = [(item._meta.model_name, item.pk) for item in one.items]
    found = [f"/{what}/on/{kind}/{key}/" for what in ("seals", "disputes") for kind, key in kinds]
    return found + [f"/seals/{seal.pk}/" for seal in Seal.objects.filter(person=one.child)]


def test_one_of_every_kind_is_planted(world: World) -> None:
    (one,) = planted_children(world)
    assert {type(item) for item in one.items} == set(all_items()), "a kind that nobody looks for"


def test_what_is_laid_down_at_once_is_what_the_verbs_write(world: World) -> None:
    by_verbs, at_once = planted.plant(world, tobi(world)), planted.plant(world, tobi(world), at_once=True)
    assert rows_of(by_verbs) == rows_of(at_once)
    assert len(rows_of(at_once)) == 3 * len(at_once.items)


def rows_of(one: planted.Planted) -> list[dict[str, Any]]:
    """Seals and disputes of what was planted, but for ids and moments, which differ each time."""
    keys, found = [item.pk for item in one.items], []
    for row in [*Seal.objects.filter(item__in=keys).values(), *Dispute.objects.filter(item__in=keys).values()]:
        whose = {
            "person_id": row["person_id"] == one.child.pk,
            "from_person_id": row.get("from_person_id") == one.father.pk,
        }
        found.append(
            {name: each for name, each in row.items() if name not in ("id", "item", "sealed_at", "at")} | whose
        )
    return sorted(found, key=str)


def test_the_sealed_things_own_pages_are_not_there_for_the_agency_and_there_for_the_keeper(world: World) -> None:
    (one,) = planted_children(world)
    barred, keeper = world.of(world.readers["ayesha"]), world.of(world.readers["priya"])
    own, seen, refused, opened = set(pages_of_its_own(one)), set[str](), set[int](), set[int]()
    for where in [*pages_about(one), *own]:
        no, yes = barred.get(where), keeper.get(where)
        assert planted.found_in(*sent_to(no)) == [], where
        seen |= set(planted.found_in(*sent_to(yes)))
        refused |= {no.status_code} if where in own else set()
        opened |= {yes.status_code} if where in own else set()
    assert (refused, opened) == ({404}, {200})
    assert seen == set(planted.TOKENS), "the keeper sees each of them, or this test could not fail"


def test_nothing_tells_the_agency_that_there_is_anything(world: World) -> None:
    child = tobi(world)
    planted.shared(world, child)
    reader = world.of(world.readers["ayesha"])
    family = child.memberships.get().family_id
    pages = (f"/records/{family}/", f"/people/{child.pk}/sharing/", f"/people/{child.pk}/told/", "/seals/", "/tasks/")
    before = [answers.face(reader.get(where)) for where in pages]
    one = planted.plant(world, child)
    one.father.memberships.all().update(until=today().replace(year=2020), since=None)  # he is shown to everybody
    for where, earlier in zip(pages, before, strict=True):
        assert answers.face(reader.get(where)) == earlier, where


def own_copies(world: World, one: planted.Planted, whose: Person) -> list[object]:
    """Somebody's copy of the plan in each form, as page and as PDF."""
    browser, family = world.of(world.readers["priya"]), one.child.memberships.get().family_id
    found: list[object] = []
    for form in ("plain", "large", "easy"):
        page = browser.get(f"/records/{family}/plan/copies/{whose.pk}/?form={form}")
        paper = browser.get(f"/records/{family}/plan/copies/{whose.pk}/pdf/?form={form}")
        assert (page.status_code, paper.status_code) == (200, 200)
        found += [*sent_to(page), text_of(paper.content)]
    return found


def copies(world: World, one: planted.Planted, **asker: Any) -> list[object]:
    """The page and the PDF of everything about the child, where all is handed over that can be."""
    priya = world.readers["priya"]
    said = {"identity": "Known to us", "considered": "Talked about it", "asked_on": today()}
    asked = packs.ask(one.child, by=priya, **said, **asker)
    pieces = reviewed.review_page(priya, asked).pieces
    packs.decide(asked, {each.name: Said("sealed" if each.barred else "release") for each in pieces}, by=priya)
    made = packs.release(asked, by=priya)
    return [made.html, text_of(bytes(made.pdf))]


@pytest.mark.demand("3.5.1", "3.6.3", "6.5.4")
def test_the_member_of_the_family_from_whom_it_is_sealed_finds_it_in_no_copy(world: World) -> None:
    (one,) = planted_children(world)
    printed = []
    for where in (
        f"/records/{one.child.memberships.get().family_id}/{one.father.pk}/copy/",
        f"/people/{one.father.pk}/told/copy/",
        f"/people/{one.father.pk}/sharing/copy/",
    ):
        answer = world.of(world.readers["priya"]).get(where)
        assert answer.status_code == 200
        printed += [*sent_to(answer)]
    printed += copies(world, one, how="parent", asker=one.father)
    printed += own_copies(world, one, one.father)
    assert planted.found_in(*printed) == []


@pytest.mark.demand("3.5.1", "3.6.3")
def test_who_is_known_by_a_typed_name_alone_finds_nothing_that_is_sealed_from_anybody(world: World) -> None:
    (one,) = planted_children(world)
    assert planted.found_in(*copies(world, one, how="parent", asker_name=str(one.father))) == []


def test_the_child_itself_finds_each_of_them_but_that_something_is_sealed(world: World) -> None:
    (one,) = planted_children(world)
    assert len(planted.found_in(*own_copies(world, one, one.child))) > 5, "or the test above could not fail"
    for copy in copies(world, one, how="self", understands="yes"):
        assert set(planted.found_in(copy)) == set(planted.TOKENS) - {"the reason of a seal"}


# The last of the file: what is made for the last sample stays until the file is done, beside nobody else's.
@pytest.mark.parametrize(
    ("sealed_things", "address"),
    [pytest.param(made_by(each), each, id=each.name) for each in EVERY],
    indirect=["sealed_things"],
    scope="module",  # of what is made: pytest then puts the pages of one sample together, and makes it once
)
def test_no_address_gives_it_to_the_agency_from_which_it_is_sealed(
    world: World, sealed_things: Sealed, address: Address
) -> None:
    sample, where = SAMPLES.get(address.name), address.to(**sealed_things.parts)
    reader = world.of(world.readers["ayesha"])
    form = sample.sends(world) if sample else {}
    found = {}
    for query in QUERIES:
        found[f"get {query}"] = planted.found_in(*sent_to(send(reader, "get", where, query=query)))
    found["post"] = planted.found_in(*sent_to(send(reader, "post", where, form)))
    sent = [*sealed_things.letters, *(letter.body for letter in mail.outbox)]
    found["letters"] = planted.found_in(*Letter.objects.values_list("subject", "body"), *sent)
    assert {how: tokens for how, tokens in found.items() if tokens} == {}
