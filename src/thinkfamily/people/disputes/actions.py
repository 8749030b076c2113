"""Taking down that somebody says otherwise, answering, and settling it."""

import datetime

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.disputes import policy
from thinkfamily.people.disputes.models import Dispute, DisputeAnswer, DisputeSettled
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.models import Item

ANSWERED_WITHIN = datetime.timedelta(days=28)  # the law gives a month


@transaction.atomic
def dispute(item: Item, *, by: User, said_by: str, view: str, on: datetime.date) -> Dispute:
    """Their view stands beside the item from now on; who wrote it down is asked to answer."""
    insist(policy.may_dispute(by, item))
    if on > today():
        raise Refused(refuse("This day has not come yet: write it down when they say it."))
    kept = Dispute.objects.create(
        person=item.person, kind=item._meta.model_name or "", item=item.pk, said_by=said_by, view=view, on=on,
        taken_by=by, at=now(),
    )  # fmt: skip
    near = families.families_of(item.person, by)
    recorder = colleagues.stands_in(item.recorded_by, today())
    sees = recorder.is_active and (recorder.pk == by.pk or bool(policy.may_see(recorder, kept)))  # `by` does
    give_task(
        "Somebody says that something you wrote down is wrong: answer them",
        to=recorder if sees else families.who_answers(near[0]),
        due=today() + ANSWERED_WITHIN,
        by=by,
        about=("dispute", kept.pk),
        family_id=str(near[0].pk),
        link=reverse("dispute", args=[kept.pk]),
    )
    record("item disputed", by=by, about=f"{kept.kind} {item.pk}: dispute {kept.pk}")
    return kept


@transaction.atomic
def answer(dispute: Dispute, *, by: User, words: str) -> DisputeAnswer:
    """What the recorder says to it; the dispute stays open."""
    insist(policy.may_answer(by, dispute))
    kept = DisputeAnswer.objects.create(dispute=dispute, words=words, by=by, at=now())
    record("dispute answered", by=by, about=f"dispute {dispute.pk}")
    return kept


@transaction.atomic
def settle(dispute: Dispute, *, by: User, how: str, words: str) -> DisputeSettled:
    """It is settled; neither view is removed."""
    insist(policy.may_answer(by, dispute))
    kept = DisputeSettled.objects.create(dispute=dispute, how=how, words=words, by=by, at=now())
    with reading.as_system("a task about a dispute is done"):
        finish_about("dispute", dispute.pk, by=by, outcome=kept.get_how_display())
    record("dispute settled", by=by, about=f"dispute {dispute.pk}: {how}")
    return kept
