"""Answering a need, and counting a family again."""

import datetime

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import insist
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.arrivals import policy, rules
from thinkfamily.people.arrivals.models import CountedPair, FoundNeed, NeedAnswer, ProposedFamily
from thinkfamily.people.arrivals.reads import COUNTED, key_of, latest_answers, need_stands
from thinkfamily.vocabulary.outcomes import framework


@transaction.atomic
def answer(need: FoundNeed, *, by: User, answer: str, said: str, said_by: str) -> NeedAnswer:
    """Keeps what was said to a need, by whom, and counts the family again."""
    insist(policy.may_see_need(by, need))
    kept = NeedAnswer.objects.create(
        family_id=need.family_id,
        person_id=need.person_id or "",
        need_id=need.need_id,
        framework=need.framework,
        answer=answer,
        said=said,
        said_by=said_by,
        seen_until=need.last_seen,
        by=by,
        at=now(),
    )
    # What was said stays with the need: the log is read by people who see no family's needs.
    record("need answered", by=by, family_id=need.family_id, about=f"answer {kept.pk}")
    with reading.as_system("a family is counted again, by needs that this reader may not see too"):
        family = ProposedFamily.objects.select_for_update().get(pk=need.family_id)
        if family.listed:
            recount(family, day=today())
    return kept


def recount(family: ProposedFamily, *, day: datetime.date) -> None:
    """Writes the three counts as they are on that day, after every answer."""
    headlines = {text.id: text.headline.id for text in framework(COUNTED).needs}
    found = FoundNeed.objects.filter(family=family, framework=COUNTED, status="found", expires__gt=day)
    answers = latest_answers([family.pk])
    standing = [
        rules.Standing(need.person_id or "", need.need_id, headlines[need.need_id])
        for need in found
        if need_stands(need, answers.get(key_of(need)))
    ]
    pairs = CountedPair.objects.filter(family=family).values_list("person_id", "need_id", "other_id")
    family.outcomes, family.pairs, family.needs = rules.count(standing, pairs)
    family.save(update_fields=["outcomes", "pairs", "needs"])
