"""School asks for Max Petrov; his mother says no. It stands in her words, nothing follows, and safety stays open."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_sharing import DESK, PHONE, good, priya, sign_in
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person

pytestmark = pytest.mark.demand("5.13.2", "5.1.1", "5.1.4", "5.1.7")
Check = Callable[[Page], None]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["at a desk", "on a phone"])
def test_d8_a_no_is_respected(page: Page, live_server: Any, accessible: Check, size: Any) -> None:
    # given Irina and Max, of whom the hub has a record, and Ruth of his school, who knows of none
    page.set_viewport_size(size)
    keeper = priya()
    irina, max_ = person("Irina Petrov", "1986-05-01", by=keeper), person("Max Petrov", "2012-02-11", by=keeper)
    record = family("Petrov family", (irina, "parent"), (max_, "child"), by=keeper)
    reader("ruth", role="practitioner", kind="school", at="Fernhill Academy", name="Ruth Osei")

    # when school asks for help
    sign_in(page, live_server, "ruth", "/requests/ask/")
    page.get_by_label("Whom you ask").select_option(label="Early help hub")
    for row, (name, kind, age, belongs) in enumerate(
        (("Irina Petrov", "A grown-up", "40", ""), ("Max Petrov", "A child", "14", "her son")), 1
    ):
        page.get_by_label(f"Person {row}: name").fill(name)
        page.get_by_label(f"Person {row}: child or grown-up").select_option(label=kind)
        page.get_by_label(f"Person {row}: age or date of birth").fill(age)
        page.get_by_label(f"Person {row}: how they belong").fill(belongs)
    page.get_by_label("What was told", exact=True).fill("Max was at school on 71 days of 100 since September.")
    page.get_by_label("Who told it").fill("The register")
    page.get_by_role("group", name="Does the family know").get_by_label("Yes").check()
    page.get_by_label("Nobody has asked them yet").check()
    good(page, accessible)
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("Sent. Early help hub decides by")).to_be_visible()
    expect(page.get_by_text("Petrov family")).to_have_count(0)
    asked = f"/requests/{HelpRequest.objects.get().pk}/"
    page.get_by_role("button", name="Sign out").click()

    # and Priya, who asks Irina, hears a no
    sign_in(page, live_server, "priya", asked)
    page.get_by_role("link", name="Look for a record").click()
    page.get_by_role("radio", name="Petrov family").check()
    good(page, accessible)
    page.get_by_role("main").get_by_role("button").first.click()
    page.get_by_role("link", name="Write down an attempt").click()
    page.get_by_label("On which day").fill(day(0))
    page.get_by_label("A visit").check()
    page.get_by_label("Who tried").fill("Priya")
    page.get_by_label("A clear no").check()
    good(page, accessible)
    page.get_by_role("button", name="Write it down").click()

    # then her words, what was offered, what goes on, the threshold and who is told are asked for, with a day
    page.get_by_label("What they said, in their words").fill("No thank you. We manage, I will ring school myself.")
    page.get_by_label("Who said it").fill("Irina Petrov")
    page.get_by_label("On which day", exact=True).fill(day(0))
    page.get_by_label("What was offered").fill("A family worker for the mornings")
    page.get_by_label("What help goes on for everybody").fill("School, its nurse and breakfast club")
    page.get_by_label("Why no statutory step is needed").fill("Not met for section 17 or 47, with Moira Flint")
    page.get_by_label("Who is told of it").fill("Nobody: no ground to tell others against her wish")
    page.get_by_label("What you tell who asked").fill("She does not want more help now. Thank you for asking her.")
    good(page, accessible)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter a day")  # the day was left out
    page.get_by_label("On which day this is looked at again").fill(day(90))
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("They said no on")).to_be_visible()
    expect(page.get_by_role("blockquote").get_by_text("We manage")).to_be_visible()
    expect(page.get_by_text("nobody asks before")).to_be_visible()
    good(page, accessible)

    # and nobody makes a team of it, while school goes on by itself
    decides(page, "Whole-family support", goes_to="")
    expect(page.get_by_role("alert")).to_contain_text("no case follows from this request")
    expect(page.get_by_label("Why", exact=True)).to_have_value("She manages with what there is for everybody")
    page.goto(f"{live_server.url}{asked}")
    decides(page, "Help from one agency", goes_to="Fernhill Academy, with its own plan")
    page.goto(f"{live_server.url}{asked}")
    good(page, accessible)
    page.goto(f"{live_server.url}/records/{record.pk}/our-work/begin/")
    page.get_by_label("Why we begin").fill("We think they should")
    page.get_by_label("If nobody agreed").select_option(label="Nobody who may agree can be asked yet")
    page.get_by_label("Why this ground holds").fill("She said no")
    page.get_by_role("radio", name="Light").check()
    page.get_by_role("radio", name="Nobody yet").check()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Irina Petrov said no to help, and that stands")
    good(page, accessible)
    assert not Case.objects.exists()

    # but a statutory referral stays open from the same page, with whom to call
    page.goto(f"{live_server.url}{asked}")
    page.get_by_role("link", name="A statutory referral stays possible").click()
    page.get_by_label("Statutory referral").check()
    page.get_by_label("Why", exact=True).fill("He came with a bruise today, and facts have changed")
    page.get_by_label("What you tell who asked").fill("Thank you. We act on it today.")
    page.get_by_role("button", name="Decide").click()
    expect(page.get_by_text("Talk to Moira Flint")).to_be_visible()
    good(page, accessible)

    # and it stays a task until it is written down who at social care has it
    page.get_by_role("link", name="write down who has it").click()
    page.get_by_label("Yes").check()
    page.get_by_label("Who took it, how and when; or what stood in the way").fill("Ade Cole, duty desk, by phone")
    good(page, accessible)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Social care has the referral: Ade Cole")).to_be_visible()


def day(after: int) -> str:
    found = today() + datetime.timedelta(days=after)
    return f"{found.day} {found.month} {found.year}"


def decides(page: Page, outcome: str, *, goes_to: str) -> None:
    page.get_by_role("link", name="Decide", exact=True).click()
    page.get_by_label(outcome).check()
    page.get_by_label("Why", exact=True).fill("She manages with what there is for everybody")
    page.get_by_label("Which service or agency").fill(goes_to)
    page.get_by_label("What this means for Max Petrov").fill("School plans with him")
    page.get_by_label("What you tell who asked").fill("Please go on with him at school")
    page.get_by_role("button", name="Decide").click()
