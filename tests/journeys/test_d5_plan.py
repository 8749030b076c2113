"""Separated parents with one plan: each says it back and has a copy of their own, without the other's debts."""

import io
from collections.abc import Callable
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_sharing import END, SIZES, START, good, priya, sign_in
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.commitments.factories import commitment
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.plan.factories import action, objective, plan
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person, tie

pytestmark = pytest.mark.demand("6.5.1", "6.5.2", "6.5.3", "6.10.3")
Check = Callable[[Page], None]
DEBTS = ("rent", "arrears", "landlord", "money adviser")


def planned(keeper: User) -> Family:
    """Eva and Tom, who live apart, and Nina; the one plan has Nina's school in it, and Eva's rent."""
    eva, tom = person("Eva Novak", "1990-02-28", by=keeper), person("Tom Reid", "1987-08-07", by=keeper)
    nina = person("Nina Reid", "2015-06-01", by=keeper)
    for one in (eva, tom):
        tie(one, "parent_of", nina, by=keeper)
    kept = family("Novak and Reid family", (eva, "parent"), (tom, "parent"), (nina, "child"), by=keeper)
    Grant.objects.create(
        reader=keeper, scope="record", ground=Grant.Ground.LEAD, family_id=str(kept.pk), reason="Leads", starts=START,
        ends=END,
    )  # fmt: skip
    made = plan(case(kept, by=keeper), by=keeper, state="live")
    school = objective(
        made, nina, "I want to like school", by=keeper, state="agreed", will_change="Nina goes every day."
    )
    debts = need(eva, "Eva owes two months of rent", by=keeper, information="money")
    rent = objective(made, eva, "No more letters about rent", by=keeper, state="agreed", grows_from=(debts,))
    action(school, "Bring her on Mondays", by=keeper, owner="family", other=tom)
    action(rent, "Ring the landlord", by=keeper, owner="family", other=eva)
    commitment(eva, by=keeper, what="A money adviser for the arrears", due=today())
    return kept


@SIZES
def test_d5_plan_own_copies(page: Page, live_server: Any, accessible: Check, size: Any) -> None:
    # given one plan for Nina of both homes, with Eva's rent in it
    page.set_viewport_size(size)
    kept = planned(priya())
    sign_in(page, live_server, "priya", f"/records/{kept.pk}/plan/")
    # when Tom tells it back and signs with his finger, and Eva agrees in part and types her name
    page.get_by_role("link", name="Everybody’s answer, and their copies").click()
    good(page, accessible)
    tells(page, "Tom", "I bring her on Mondays. Fair enough.")
    good(page, accessible)
    page.get_by_label("Agrees", exact=True).check()
    sign_by_hand(page)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Written down, in Tom’s words.")).to_be_visible()
    expect(page.get_by_role("img", name="What Tom drew to sign")).to_be_visible()
    tells(page, "Eva", "I ring them, and Tom does Mondays.")
    page.get_by_label("Partly agrees").check()
    page.get_by_label("Typed their name").check()
    page.get_by_label("The name, as they type it").fill("Eva Novak")
    page.get_by_role("button", name="Write it down").click()
    # then she is asked what is to settle, and by when
    expect(page.get_by_role("alert")).to_contain_text("Write down what is still to be settled.")
    page.get_by_label("What is still to be settled").fill("The summer")
    page.get_by_label("When it will be settled").fill(f"{today().day} {today().month} {today().year}")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Eva partly agrees.")).to_be_visible()
    # then each has a copy of their own, as page and as PDF, and Tom's says nothing of Eva's debts
    eva = copies(page, accessible, "Eva")
    assert "no more letters about rent" in eva
    tom = copies(page, accessible, "Tom")
    assert "i want to like school" in tom
    assert "bring her on mondays" in tom
    assert [word for word in DEBTS if word in tom] == []


def tells(page: Page, name: str, words: str) -> None:
    page.get_by_role("region", name=name).get_by_role("link", name="Tell it back and sign").click()
    page.get_by_label("What the plan says, in their own words").fill(words)


def sign_by_hand(page: Page) -> None:
    """A line in the box; that alone says how they sign."""
    box = page.get_by_role("img", name="Draw here")
    box.scroll_into_view_if_needed()
    place = box.bounding_box()
    assert place is not None
    page.mouse.move(place["x"] + 20, place["y"] + 20)
    page.mouse.down()
    page.mouse.move(place["x"] + 150, place["y"] + 90, steps=5)
    page.mouse.up()
    expect(page.get_by_label("Drew it")).to_be_checked()


def copies(page: Page, accessible: Check, name: str) -> str:
    """Every form of somebody's copy, with its PDF and what the PDF says of itself; then back."""
    page.get_by_role("link", name=f"{name}’s copy").click()
    said = ""
    for form in ("Easy read", "Large print", "Plain"):
        page.get_by_role("link", name=form).click()
        good(page, accessible)
        with page.expect_download() as paper:
            page.get_by_role("link", name="PDF to print").click()
        with open(paper.value.path(), "rb") as made:
            read = pypdf.PdfReader(io.BytesIO(made.read()))
        said += f"{page.title()} {page.get_by_role('article').inner_text()} {read.metadata} "
        said += " ".join(each.extract_text() for each in read.pages)
    page.get_by_role("link", name="Who agreed").click()
    expect(page.get_by_role("heading", name="Who agreed to the plan, and their copies")).to_be_visible()
    page.wait_for_load_state("networkidle")
    return " ".join(said.lower().split())
