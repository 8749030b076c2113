"""What somebody typed about a family is not lost when their session runs out, on whichever page they typed it."""

import datetime
import html
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.attack import addresses, samples
from tests.attack.addresses import Address
from tests.attack.world import World
from thinkfamily.access.kept_text import rules
from thinkfamily.access.kept_text.models import KeptText
from thinkfamily.access.sittings.models import Sitting
from thinkfamily.access.users.factories import PASSWORD
from thinkfamily.access.users.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.13.3")]

TYPED = "Kit told me “I’d rather stay at Gran’s”; it is <important> & long"
BOX = re.compile(r'<textarea[^>]* name="([^"]+)"|<input(?=[^>]* type="text")[^>]* name="([^"]+)"')
# Where nothing is typed: pages with a form that holds buttons and choices alone.
NOTHING_TYPED = {
    "bringing": "for each person of the file, who they are: choices",
    "bringing_give_up": "one button: the files are forgotten",
    "bringing_sign": "a tick and a button",
    "divide": "for each item, whose it is: choices",
    "expect_another": "one button: a second baby is expected",
    "one_worker": "one button: one worker is proposed",
    "whom_you_meant": "for each item, whom the writer meant: choices",
    "withdraw_invitation": "one button",
}
LATER_STEPS = {"decide": ["reason"]}  # boxes of a further step of the same page
SAMPLES = samples.every()
PEOPLE = [
    address
    for address in addresses.every()
    if getattr(address.view, "__module__", "").startswith("thinkfamily.people")
    and (address.name in SAMPLES or not address.kinds)
]


@pytest.fixture(autouse=True)
def one_step(settings: Any) -> None:
    settings.DEMO = True


def opened(world: World, address: Address) -> tuple[Client, User, str, dict[str, Any]]:
    """The page in the browser of a reader who may open it, and what they would send."""
    if address.name in SAMPLES:
        sample = SAMPLES[address.name]
        user = world.readers[sample.reader]
        where = address.to(**sample.parts(world))
        return world.of(user), user, where, sample.sends(world)
    for user in world.readers.values():
        if world.of(user).get(address.to()).status_code == 200:
            return world.of(user), user, address.to(), {}
    pytest.fail(f"Nobody in tests/attack/world.py may open '{address.name}'.")


def own_forms(page: str) -> list[str]:
    """The forms that are sent to this very page."""
    return re.findall(r'<form[^>]* method="post"(?![^>]* action=)[^>]*>(.*?)</form>', page, re.DOTALL)


def boxes(page: str) -> list[str]:
    """The boxes for words in them."""
    return [one or other for form in own_forms(page) for one, other in BOX.findall(form)]


@pytest.mark.parametrize("address", PEOPLE, ids=lambda each: each.name)
def test_what_was_typed_comes_back_after_the_session_ran_out(world: World, address: Address) -> None:
    client, user, where, form = opened(world, address)
    answer = client.get(where)
    page = answer.content.decode() if "html" in answer.headers["Content-Type"] else ""
    asked = LATER_STEPS.get(address.name) or boxes(page)
    if not asked:
        assert address.name in NOTHING_TYPED or not own_forms(page)
        return
    assert address.name not in NOTHING_TYPED
    sent = form | dict.fromkeys(asked, TYPED)
    Sitting.objects.filter(user=user).update(last_seen=timezone.now() - datetime.timedelta(minutes=31))
    late = client.post(where, sent)
    assert "kept=1" in late.headers["Location"]
    back = client.post("/sign-in/", {"username": user.username, "password": PASSWORD})
    page = client.get(back.headers["Location"]).content.decode()
    assert html.escape(TYPED).replace("&#x27;", "&#39;") in page
    again = dict(re.findall(r'<textarea name="([^"]+)"[^>]*>\n(.*?)</textarea>', page, re.DOTALL))
    assert set(asked) <= set(again)
    kept = KeptText.objects.get(user=user)
    on = client.post(
        kept.path, {name: html.unescape(said) for name, said in again.items()} | {rules.MARK: str(kept.pk)}
    )
    assert on.status_code in (200, 302)
    assert on.status_code == 302 or TYPED in html.unescape(on.content.decode())
