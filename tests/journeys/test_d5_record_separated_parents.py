"""Separated parents: three homes, two children who live in two of them, a child who is there by his own parent's word.

No home of six, nobody counted twice, and each parent's copy without the other's debts.
"""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.test_sharing import SIZES, good, priya, sign_in
from thinkfamily.access.users.models import User
from thinkfamily.people.families.factories import family, member
from thinkfamily.people.families.links.models import FamilyLink
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import address, note, person, tie
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sealing.factories import sealed

pytestmark = pytest.mark.demand("4.2.6", "4.2.2", "4.2.3", "4.3.2")
Check = Callable[[Page], None]
AGREED = "Eva Novak and Tom Reid, their parents"


def add(page: Page, name: str, born: str, role: str, *, agreed: str = "", plan: str = "Yes") -> None:
    """Somebody new on the record, by the page."""
    page.get_by_role("link", name="Add a person").click()
    first, last = name.split()
    page.get_by_label("First name").fill(first)
    page.get_by_label("Last name").fill(last)
    page.get_by_label("Date of birth").fill(born)
    page.get_by_label("What they are in this family").select_option(role)
    page.get_by_role("group", name="Are they in the plan?").get_by_label(plan, exact=True).check()
    page.get_by_label("Who agreed that they are in it").fill(agreed)
    page.get_by_role("button", name="Add them").click()


def home(page: Page, name: str, who: list[str]) -> None:
    """A home, where these people live."""
    page.get_by_role("link", name="Add a home").click()
    page.get_by_label("What the home is called").fill(name)
    for one in who:
        page.get_by_role("group", name="Who stays there").get_by_label(one, exact=True).check()
    page.get_by_role("button", name="Write it down").click()
    expect(the_home(page, name)).to_be_visible()


def the_home(page: Page, name: str) -> Locator:
    """The part of the page about one home."""
    return page.get_by_role("region", name=name, exact=True)


def at(page: Page, home: str, who: str, nights: str, words: str) -> None:
    """Somebody there part of the time."""
    page.get_by_role("link", name=f"Add somebody at {home}").click()
    page.get_by_label("Who", exact=True).select_option(who)
    page.get_by_label("Lives there part of the time").check()
    page.get_by_label("Nights of a fortnight").fill(nights)
    page.get_by_label("In words").fill(words)
    page.get_by_role("button", name="Write it down").click()


@SIZES
def test_d5_record_separated_parents(page: Page, live_server: Any, accessible: Check, size: Any) -> None:
    # given a practitioner, who makes the family by hand with Eva as its first person
    page.set_viewport_size(size)
    keeper = priya()
    sign_in(page, live_server, "priya", "/records/")
    page.get_by_role("link", name="Make a family").click()
    good(page, accessible)
    page.get_by_label("What the family is called").fill("Novak and Reid family")
    page.get_by_label("Why you open it").fill("Eva and Tom both asked for help with Ben's school")
    page.get_by_label("First name").fill("Eva")
    page.get_by_label("Last name").fill("Novak")
    page.get_by_label("Date of birth").fill("31 2 1990")
    page.get_by_label("Female").check()
    page.get_by_label("What they are in this family").select_option("Parent")
    page.get_by_role("button", name="Make the family").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter a day that there is")
    good(page, accessible)
    page.get_by_label("Date of birth").fill("28 2 1990")
    page.get_by_role("button", name="Make the family").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("People and homes")
    record = Family.objects.get()

    # when the others are added: Lou only when his own parent has agreed, and somebody likely the same is shown
    add(page, "Sam Hill", "5 6 1993", "Parent's partner")
    add(page, "Tom Reid", "7 8 1987", "Parent")
    add(page, "Nina Reid", "1 6 2015", "Child", agreed=AGREED)
    add(page, "Ben Reid", "8 8 2018", "Child", agreed=AGREED)
    add(page, "Lou Hill", "2 2 2018", "Child")
    expect(page.get_by_role("alert")).to_contain_text("write down who agreed that they are in the plan")
    good(page, accessible)
    page.get_by_label("Who agreed that they are in it").fill("Kay Lund, Lou's mother")
    page.get_by_role("button", name="Add them").click()
    expect(page.get_by_text("Agreed by Kay Lund, Lou's mother")).to_be_visible()
    add(page, "Ben Reid", "8 8 2018", "Child", agreed=AGREED)
    expect(page.get_by_role("group", name="Is it one of these?").get_by_text("Ben Reid")).to_be_visible()
    good(page, accessible)
    page.get_by_role("link", name="People and homes of").click()

    # and three homes, with each child's time in each; more nights than there are is asked about
    home(page, "Eva and Sam’s home", ["Eva", "Sam"])
    home(page, "Tom’s home", ["Tom"])
    home(page, "Lou’s mother’s home", ["Lou"])
    page.get_by_role("link", name="Change Lou at Lou’s mother’s home").click()
    good(page, accessible)
    page.get_by_label("Lives there part of the time").check()
    page.get_by_label("Nights of a fortnight").fill("7")
    page.get_by_role("button", name="Save").click()
    for child in ("Nina", "Ben"):
        for where in ("Eva and Sam’s home", "Tom’s home"):
            at(page, where, child, "7", "Week about")
    at(page, "Eva and Sam’s home", "Lou", "8", "Every other week")
    expect(page.get_by_role("heading", name="Is that right?")).to_be_visible()
    expect(page.get_by_text("makes 15 nights of a fortnight for Lou")).to_be_visible()
    good(page, accessible)
    page.get_by_label("Nights of a fortnight").fill("7")
    page.get_by_role("button", name="Write it down").click()

    # then nobody is counted twice, and there is no home of six
    expect(page.get_by_text("6 people, three homes; Nina, Lou and Ben live in two of them.")).to_be_visible()
    for name, there in (("Eva and Sam’s home", 5), ("Tom’s home", 3), ("Lou’s mother’s home", 1)):
        expect(the_home(page, name).get_by_role("listitem")).to_have_count(there)
    expect(the_home(page, "Tom’s home")).to_contain_text("Week about; 7 nights of a fortnight")
    expect(the_home(page, "Tom’s home")).not_to_contain_text("Eva")
    good(page, accessible)

    # when ties are written down: what cannot be is refused in words
    eva, tom, ben = (Person.objects.get(first_name=name) for name in ("Eva", "Tom", "Ben"))
    page.get_by_role("link", name="Who belongs to Ben").first.click()
    page.get_by_role("link", name="Add who belongs to Ben").click()
    page.get_by_label("How they belong together").select_option("Ben is …'s parent")
    page.get_by_label("The other person").select_option("Eva Novak")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("alert")).to_contain_text("Ben is younger than Eva: a parent is older")
    good(page, accessible)
    page.goto(f"{live_server.url}/records/{record.pk}/{eva.pk}/tie/")
    page.get_by_label("How they belong together").select_option("Eva is …'s mother")
    page.get_by_label("The other person").select_option("Ben Reid")
    page.get_by_label("Who says so").fill("Eva")
    good(page, accessible)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("From the other side: Ben is Eva's child")).to_be_visible()
    good(page, accessible)
    page.get_by_role("link", name="Add a child for whom Eva holds it").click()
    good(page, accessible)
    page.goto(f"{live_server.url}/records/{record.pk}/{eva.pk}/bond/")
    good(page, accessible)

    # and each parent's copy has their children, and neither the other's debts, sealed address nor words
    rest(keeper, record, eva, tom, ben)
    for who, other in ((tom, eva), (eva, tom)):
        page.goto(f"{live_server.url}/records/{record.pk}/{who.pk}/copy/")
        expect(page.get_by_role("heading", name="Ben, 8")).to_be_visible()
        expect(page.get_by_text("Ben reads with Mrs Bell on Fridays")).to_be_visible()
        for own in OF_EACH:
            expect(page.get_by_text(own.format(who.first_name)).first).to_be_visible()
            expect(page.get_by_text(own.format(other.first_name))).to_have_count(0)
        good(page, accessible)
    page.goto(f"{live_server.url}/records/{record.pk}/tree/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


# What is written down of each parent: in their own copy, and never in the other's.
OWED, HOME, WORDS = "{} owes two months of rent", "7 {} Terrace", "{} says that the evenings are hard"
OF_EACH = (OWED, HOME, WORDS)


def rest(by: User, record: Family, eva: Person, tom: Person, ben: Person) -> None:
    """What was written down besides: the other ties, each parent's debts, address and words, Ben's school."""
    nina, sam, lou = (Person.objects.get(first_name=name) for name in ("Nina", "Sam", "Lou"))
    for who, kind, of in ((eva, "parent_of", nina), (tom, "parent_of", nina), (tom, "parent_of", ben),
                          (sam, "parent_of", lou), (eva, "partner_of", sam), (eva, "ex_partner_of", tom)):  # fmt: skip
        tie(who, kind, of, by=by)
    note(ben, "Ben reads with Mrs Bell on Fridays", by=by, information="education")
    for who, other in ((eva, tom), (tom, eva)):
        note(who, OWED.format(who.first_name), by=by, information="money")
        sealed(note(who, WORDS.format(who.first_name), by=by, information="health"), other, by=by)
        sealed(address(who, by=by, line=HOME.format(who.first_name)), other, by=by)
        address(ben, by=by, line=HOME.format(who.first_name))


@SIZES
def test_d5_record_two_families_linked_by_decision(page: Page, live_server: Any, accessible: Check, size: Any) -> None:
    # given two families that share a child
    page.set_viewport_size(size)
    keeper = priya()
    nina = person("Nina Reid", "2015-06-01", by=keeper, sex="F")
    novaks = family(
        "Novak family", (person("Eva Novak", "1990-02-28", by=keeper), "parent"), (nina, "child"), by=keeper
    )
    reids = family("Reid family", (person("Tom Reid", "1987-08-07", by=keeper), "parent"), by=keeper)
    member(reids, nina, "child", by=keeper)
    sign_in(page, live_server, "priya", f"/records/{novaks.pk}/people/")

    # when they are linked, with the reason and what each may see
    page.get_by_role("link", name="Link with another family").click()
    good(page, accessible)
    page.get_by_role("button", name="Link the two").click()
    expect(page.get_by_role("alert")).to_contain_text("Say why they are linked")
    page.get_by_label("Reid family, with Nina").check()
    page.get_by_label("What the other family is called").check()
    page.get_by_label("Who works with it").check()
    page.get_by_label("Why two families and not one").fill("Eva and Tom each want a plan of their own")
    page.get_by_role("button", name="Link the two").click()

    # then both say so, they stay two, and Nina is one person in each
    for here, there in ((novaks, "Reid family"), (reids, "Novak family")):
        page.goto(f"{live_server.url}/records/{here.pk}/people/")
        aside = page.get_by_role("complementary", name="Other families and what is counted")
        expect(aside.get_by_role("link", name=there, exact=True)).to_be_visible()
        expect(aside).to_contain_text("Eva and Tom each want a plan of their own")
        expect(page.get_by_text("2 people.")).to_be_visible()
        good(page, accessible)
    assert Person.objects.filter(first_name="Nina").count() == 1

    # and the link can be ended
    page.get_by_role("link", name="End this link").click()
    page.get_by_label("Why they are no longer linked").fill("They are one plan again")
    good(page, accessible)
    page.get_by_role("button", name="End the link").click()
    expect(page.get_by_text("None. Where a child has two families")).to_be_visible()
    assert not FamilyLink.objects.filter(until=None).exists()
