"""No e-mail says anything of a family, whatever its kind; a further kind of letter fails here until it is tried."""

import ast
import datetime
import importlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core import mail

import thinkfamily
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.commitments.chasing.actions import chase
from thinkfamily.casework.commitments.factories import commitment
from thinkfamily.casework.meetings import actions as meetings
from thinkfamily.casework.meetings import telling
from thinkfamily.casework.meetings.chasing.actions import chase as chase_reports
from thinkfamily.casework.meetings.factories import meeting, minute
from thinkfamily.casework.plan.factories import objective, plan
from thinkfamily.casework.plan.reminding.daily import remind
from thinkfamily.casework.plan.reminding.factories import wanted
from thinkfamily.casework.team.factories import team_member
from thinkfamily.clock import today
from thinkfamily.office.accounts.actions import add
from thinkfamily.office.post.actions import send
from thinkfamily.office.post.models import Letter
from thinkfamily.people.granting import emergencies
from thinkfamily.people.granting import reads as granted
from thinkfamily.people.granting.invitations.actions import invite
from thinkfamily.people.persons.factories import contact_way

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families"), pytest.mark.demand("6.9.5")]
SRC = Path(thinkfamily.__file__).parents[1]
DAY = datetime.timedelta(days=1)
# Who they are, what troubles them, whose service it is, what was written about them.
OF_THEM = ("Harper", "Kit", "Dana", "recovery", "Northmoor", "drink", "Fernhill", "sleeps", "Tom", "Anil")


def a_welcome(harpers: Any) -> None:
    boss = reader("sam", role="system_administrator")
    add(
        name="Una Fay", username="una", email="una@work.example", role="practitioner", agency=harpers.priya.agency,
        by=boss, site="https://tf.example/",
    )  # fmt: skip


def an_invitation(harpers: Any) -> None:
    invite(
        granted.of_record(harpers.family), email="ruth@work.example", agency_name="Fernhill Academy",
        agency_kind="school", weeks=6, reason="Kit sleeps at school", by=harpers.moira, site="https://tf.example/",
    )  # fmt: skip


def an_emergency(harpers: Any) -> None:
    ines = reader("ines", role="information_governance")
    ines.email = "ines@work.example"
    ines.save()
    emergencies.take(
        by=reader("una", role="practitioner"),
        first_name="Kit",
        last_name="Harper",
        born=harpers.kit.date_of_birth,
        reason="Dana may drink",
    )


def a_meeting(harpers: Any) -> None:
    opened = of_everybody(harpers)
    asked = [f"person-{harpers.dana.pk}", *(f"member-{one.pk}" for one in opened.team.filter(user__isnull=False))]
    meetings.prepare(
        harpers.family, by=harpers.priya, asked=asked, purpose="review", on=today() + 7 * DAY,
        starts=datetime.time(16), ends=datetime.time(17), place="Northmoor Recovery, room 2",
    )  # fmt: skip


def minutes(harpers: Any) -> None:
    opened = of_everybody(harpers)
    kept = meeting(opened, by=harpers.priya, state="held")
    minute(kept, harpers.kit, "Kit sleeps when Dana does not drink", by=harpers.priya)
    telling.send_of_today()


def a_promise(harpers: Any) -> None:
    lead(of_everybody(harpers), harpers.priya, by=harpers.moira)
    commitment(
        harpers.dana, "Help with drink", by=harpers.tom, promised_by=harpers.tom, due=today() - 20 * DAY,
        promised_on=today() - 30 * DAY,
    )  # fmt: skip
    chase()


def a_report(harpers: Any) -> None:
    opened = of_everybody(harpers)
    asked = [f"person-{harpers.dana.pk}", *(f"member-{one.pk}" for one in opened.team.filter(user__isnull=False))]
    meetings.prepare(
        harpers.family, by=harpers.priya, asked=asked, purpose="review", on=today() + 7 * DAY, report_due=today() + DAY,
        starts=datetime.time(16), ends=datetime.time(17), place="Northmoor Recovery, room 2",
    )  # fmt: skip
    chase_reports()


def a_reminder(harpers: Any) -> None:
    opened = of_everybody(harpers)
    lead(opened, harpers.priya, by=harpers.moira)
    aim = objective(plan(opened, by=harpers.priya, state="live"), harpers.kit, by=harpers.priya, state="agreed")
    wanted(aim, harpers.dana, "Kit sleeps at Dana's", by=harpers.priya)
    remind()


def of_everybody(harpers: Any) -> Any:
    opened = case(harpers.family, by=harpers.priya, opened_on=today() - 40 * DAY)
    team_member(opened, harpers.dana, "Recovery", by=harpers.priya, user=harpers.tom, information="substance")
    for user in (harpers.anil, harpers.tom, harpers.priya):
        user.email = f"{user.username}@work.example"
        user.save()
    contact_way(harpers.dana, "d@home.example", "email", by=harpers.priya)
    return opened


KINDS: dict[str, Callable[[Any], None]] = {
    "welcome": a_welcome,
    "invitation": an_invitation,
    "emergency": an_emergency,
    "meeting": a_meeting,
    "minutes": minutes,
    "promise": a_promise,
    "report": a_report,
    "reminder": a_reminder,
}


def written() -> Iterator[str]:
    """The kinds of letters in the product's source: of each call of the post office's `write`."""
    for file in sorted(SRC.glob("thinkfamily/**/*.py")):
        if file.name.startswith("test_") or "from thinkfamily.office.post.actions import write" not in file.read_text():
            continue
        module = importlib.import_module(".".join(file.relative_to(SRC).with_suffix("").parts))
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "write":
                [kind] = [word.value for word in node.keywords if word.arg == "kind"]
                yield str(kind.value) if isinstance(kind, ast.Constant) else getattr(module, ast.unparse(kind))


def test_every_kind_of_letter_is_tried_here():
    assert set(written()) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_says_nothing_of_the_family_and_leads_to_a_page(harpers, kind):
    KINDS[kind](harpers)
    letters = list(Letter.objects.filter(kind=kind, state="queued"))
    assert letters
    for letter in letters:
        mail.outbox.clear()
        send(letter)
        [message] = mail.outbox
        whole = f"{message.subject}\n{message.message().as_string()}".replace(letter.to_address, "")
        assert [word for word in OF_THEM if word in whole] == []
        assert not re.search(r"\b2013\b", whole), "when Kit was born"  # as a number, and not in what names a letter
        says_where = (
            "http://testserver/",
            "https://tf.example/",
            "Sign in",
            "ring whom you know",
            "Whoever works with",
        )
        assert any(words in whole for words in says_where), "it leads to a page, or says whom to ring"
