"""Every address of the site is attacked, whoever wrote it. See docs/how-to/add-a-page.md for what a new page needs."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from tests.attack import addresses, answers, nonsense, samples
from tests.attack.addresses import Address
from tests.attack.opened import Opened
from tests.attack.world import World, send
from thinkfamily.access import reading
from thinkfamily.access.users.models import User

pytestmark = pytest.mark.django_db  # what one attack changes, the next does not meet

ADDRESSES = addresses.every()
SAMPLES = samples.every()
# Pages for people who are not signed in, each with the reason.
OPEN = {
    "sign_in": "the way in",
    "sign_out": "leads to the way in, whoever asks",
    "safety": "whom to call is no secret",
    "single_sign_on": "the way in, by the agency's own sign-in",
    "single_sign_on_back": "the way back from there; what it brings is signed",
    "second_step": "for who has shown a password; leads others to the way in",
    "second_step_passkey": "for who has shown a password; leads others to the way in",
    "recovery_code": "for who has shown a password; leads others to the way in",
    "set_up_done": "for who has just set up a second step; leads others to the way in",
    "forgotten": "who forgot a password cannot sign in; the answer is the same for everybody",
    "forgotten_sent": "the same page for everybody",
    "invited": "who is invited has no account yet",
    "invited_link": "the link in the letter of an invitation; every link leads to the same page",
    "new_password": "the link in the e-mail is the key; without it the page says so",
}
NAMING = [address for address in ADDRESSES if address.kinds and address.name in SAMPLES]
WITHOUT = [address for address in ADDRESSES if address.kinds and address not in NAMING and address.name not in OPEN]
# Those that name a thing come first in both, so that pytest sees that a page of one test is that of another.
REACHED = [*NAMING, *(address for address in ADDRESSES if address not in NAMING and address not in WITHOUT)]
OF_A_MODULE: dict[str, Any] = {"indirect": True, "ids": lambda each: each.name, "scope": "module"}
ALL = pytest.mark.parametrize("target", REACHED, **OF_A_MODULE)
EACH_NAMING = pytest.mark.parametrize("target", NAMING, **OF_A_MODULE)
# A body of one of these kinds is for machines, and must have a published shape.
FOR_MACHINES = ("json", "xml", "yaml")
SHAPES: dict[str, Any] = {}


def opened(world: World, address: Address) -> Opened:
    """The page in the browser of a reader who may open it."""
    if address.name in SAMPLES:
        sample = SAMPLES[address.name]
        parts = sample.parts(world)
        return Opened(world, address, sample, world.readers[sample.reader], parts, sample.sends(world))
    parts = {name: addresses.NOTHING[kind] for name, kind in address.kinds}
    for name, user in world.readers.items():
        if address.name in OPEN or not answers.refuses(world.of(user).get(address.to(**parts))):
            return Opened(world, address, samples.Sample(lambda world: {}, name), user, parts)
    pytest.fail(f"Nobody in tests/attack/world.py may open '{address.name}': add a reader who may.")


@pytest.fixture(scope="module")
def target(world: World, django_db_blocker: Any, request: pytest.FixtureRequest) -> Iterator[Opened]:
    """Its thing is made once for all attacks on it: what each of them changes is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        with reading.as_system("tests make what is attacked"):
            made = opened(world, request.param)
        yield made
        transaction.set_rollback(True)


@pytest.mark.demand("3.10.1")
def test_every_address_that_names_a_thing_has_a_sample() -> None:
    assert {address.name: address.route for address in WITHOUT} == {}, (
        "nobody has tried whether these pages keep their secrets: give each a sample in a module of "
        "tests/attack/samples (docs/how-to/add-a-page.md says how)"
    )


@pytest.mark.demand("3.10.1")
def test_no_two_pages_share_a_name_and_every_sample_has_its_page() -> None:
    names = [address.name for address in ADDRESSES]
    assert [name for name in names if not name or names.count(name) > 1] == []
    assert set(SAMPLES) - {address.name for address in NAMING} == set(), "samples of pages that are gone"


@pytest.mark.demand("3.10.1")
@EACH_NAMING
def test_the_sample_is_there_for_who_may_see_it(target: Opened) -> None:
    assert target.look.status == 200, f"{target.sample.reader} does not get the page, so attacking it proves nothing"
    has_form = "post" in answers.Forms(target.look.text).methods
    if target.sample.form is None:
        assert not has_form, "the page has a form: say in the sample what this reader would send"
        return
    with answers.watched() as written:
        sent = target.browser().post(target.where, target.form)
    assert sent.status_code == 302, "the sample's form is not accepted, so attacking with it proves nothing"
    assert written


@pytest.mark.demand("3.10.1", "3.10.2")
@EACH_NAMING
def test_who_may_not_see_it_gets_what_they_get_for_nothing(world: World, target: Opened) -> None:
    acting, found = target.sample.acts_by_role, []
    for role, user in world.outsiders.items():
        got = []
        for method in ("get", "post") if target.sample.form is not None else ("get",):
            with answers.watched() as written:
                got.append(send(world.of(user), method, target.where, target.form))
            found += [f"{role}, {method}: {answers.fault(got[-1])}"] if answers.fault(got[-1]) else []
            found += [f"{role}, {method}: writes {', '.join(written)}"] if written and role not in acting else []
        if role not in target.sample.by_role:
            found += [f"{role}: {told}" for told in unlike_nothing(world.of(user), target, got)]
    assert found == []


def unlike_nothing(client: Client, target: Opened, got: list[Any]) -> list[str]:
    """How the answers differ from the one for a thing that does not exist; that one is the same for page and form."""
    if seen := [answer.status_code for answer in got if not answers.refuses(answer)]:
        return [f"gets {seen[0]} for what they may not see"]
    if target.sample.known:
        return []
    found = []
    for guess in target.address.guesses(**target.parts):
        absent = answers.face(client.get(guess))
        found += [
            f"{answer.status_code} tells that it is there; {guess} gives {absent[0]}"
            for answer in got
            if answers.face(answer) != absent
        ]
    return found


@pytest.mark.demand("3.10.1")
@EACH_NAMING
def test_a_guessed_address_is_not_there_for_anybody(target: Opened) -> None:
    browser, found = target.browser(), []
    for method in ("get", "post"):
        for where in [*target.address.guesses(**target.parts), *target.address.strange()]:
            answer = send(browser, method, where, target.form)
            if answer.status_code != 404 or answers.fault(answer):
                found.append(f"{method} {where[:100]}: {answer.status_code} {answers.fault(answer)}")
    assert found == []


@pytest.mark.demand("3.10.3")
@ALL
def test_signed_out_nobody_gets_further_than_the_way_in(world: World, target: Opened) -> None:
    for method in ("get", "post"):
        with answers.watched() as written:
            answer = send(world.nobody(), method, target.where, target.form)
        assert answers.fault(answer) == ""
        assert answers.to_sign_in(answer) or target.address.name in OPEN, (
            "give the reason in OPEN if this page is for anybody"
        )
        assert written == []


@pytest.mark.demand("3.10.3")
@ALL
def test_the_session_of_somebody_switched_off_opens_nothing(target: Opened) -> None:
    browser = target.browser()
    User.objects.update(is_active=False)
    for method in ("get", "post"):
        with answers.watched() as written:
            answer = send(browser, method, target.where, target.form)
        assert answers.to_sign_in(answer) or target.address.name in OPEN
        assert written == []


@pytest.mark.demand("3.10.3")
@ALL
def test_a_form_that_comes_from_elsewhere_is_refused_in_words(target: Opened) -> None:
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    strict.cookies = target.browser().cookies
    with answers.watched() as written:
        answer = strict.post(target.where, target.form)
    assert answer.status_code == 403
    assert "came from elsewhere" in answer.content.decode()
    assert written == []


@pytest.mark.demand("3.10.3")
@ALL
def test_every_page_of_somebody_signed_in_has_the_way_out(target: Opened) -> None:
    if target.look.status == 200 and target.address.name not in OPEN and "html" in target.look.kind:
        assert 'action="/sign-out/"' in target.look.text


@pytest.mark.demand("3.10.4")
@ALL
def test_nonsense_is_never_a_fault(target: Opened) -> None:
    forms, browser, found = answers.Forms(target.look.text), target.browser(), []
    few = "get" not in forms.methods and bool(target.address.kinds)
    for title, query in nonsense.queries(forms.fields["get"], few=few):
        if said := answers.fault(answer := send(browser, "get", target.where, query=query)):
            found.append(f"get with {title}: {said}")
        if b"<script>alert" in answers.whole(answer):
            found.append(f"get with {title}: becomes part of the page")
    for title, form in nonsense.forms(forms.fields["post"], target.form):
        with transaction.atomic():
            if said := answers.fault(send(browser, "post", target.where, form)):
                found.append(f"post with {title}: {said}")
            transaction.set_rollback(True)
    assert found == []


@pytest.mark.demand("3.10.5")
@EACH_NAMING
def test_a_form_that_was_open_when_the_leave_ended_changes_nothing(world: World, target: Opened) -> None:
    browser = target.browser()
    assert target.look.status == 200
    if target.sample.ends:
        target.sample.ends(world)
    else:
        world.leave_ends(target.sample.reader)
    with answers.watched() as written:
        answer = browser.post(target.where, target.form)
    assert answers.refuses(answer) or world.readers[target.sample.reader].role in target.sample.by_role
    assert answers.fault(answer) == ""
    assert written == []


@pytest.mark.demand("3.10.5")
@EACH_NAMING
def test_the_same_form_sent_from_a_second_tab_is_no_fault(target: Opened) -> None:
    browser = target.browser()
    browser.post(target.where, target.form)
    assert answers.fault(browser.post(target.where, target.form)) == ""


@pytest.mark.demand("3.10.6")
@ALL
def test_no_address_for_machines_stands_without_a_published_shape(target: Opened) -> None:
    kind = target.look.kind
    assert target.address.name in SHAPES or not any(word in kind for word in FOR_MACHINES), (
        f"'{target.address.name}' answers {kind}: publish its shape, name it in SHAPES and attack it with schemathesis"
    )


@pytest.mark.demand("3.9.1")
@ALL
def test_a_file_has_a_name_of_ours_and_is_kept_nowhere(target: Opened) -> None:
    got = target.look
    if "text/html" in got.kind and "Content-Disposition" not in got.headers:
        return  # a page, of which tests/test_pages.py asks
    if got.status in (301, 302):
        return
    assert answers.FILE_NAME.fullmatch(got.headers.get("Content-Disposition", "")), "a file without a name of ours"
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in got.headers["Cache-Control"]
    asked = target.browser().get(target.where, {"filename": "theirs.exe", "name": "theirs.exe"})
    assert asked.headers["Content-Disposition"] == got.headers["Content-Disposition"], "a name that was asked for"
