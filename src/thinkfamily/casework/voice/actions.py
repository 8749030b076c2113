"""The verbs of voice: how somebody takes part, their words, who else may read them, and what we did about them."""

import datetime
from collections.abc import Collection
from typing import Any

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.voice import policy, rules
from thinkfamily.casework.voice.models import Participation, Reply, VoiceEntry
from thinkfamily.clock import now, today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of

FUTURE = "This day has not come yet."


@transaction.atomic
def take_part(
    member: Membership,
    *,
    by: User,
    ways: Collection[str],
    chosen: str = "",
    said: str = "",
    ask_again_on: datetime.date | None = None,
) -> Participation:
    """How somebody wants to take part from today; what held until now ends, and stays."""
    insist(policy.may_write(by, member))
    day, not_now = today(), "not_now" in ways
    if wrong := rules.objection(ways, chosen=chosen, said=said, ask_again_on=ask_again_on, today=day):
        raise Refused(refuse(wrong))
    before = Participation.objects.filter(person__in=records_of(member.person), source_agency=by.agency, until=None)
    for one in before.select_for_update():
        one.until = day
        one.save(update_fields=["until"])
    kept = Participation.objects.create(
        person=member.person, ways=[way for way in rules.WAYS if way in ways], said=said, since=day,
        chosen=chosen if "someone" in ways else "", ask_again_on=ask_again_on if not_now else None, **_from(by),
    )  # fmt: skip
    record("way of taking part", by=by, family_id=str(member.family_id), about=f"participation {kept.pk}")
    return kept


@transaction.atomic
def say(
    member: Membership,
    *,
    by: User,
    text: str,
    mode: str,
    said_on: datetime.date,
    relayed_by: str,
    how: str,
    language: str = "",
    translation: str = "",
    translated_by: str = "",
    information: str = "work_with_family",
) -> VoiceEntry:
    """Somebody's words as they said them. Nothing is put in better words; a translation stands beside the original."""
    insist(policy.may_write(by, member))
    for wrong in rules.words_wrong(text, language, translation, translated_by, said_on, today()).values():
        raise Refused(refuse(wrong))
    kept = VoiceEntry.objects.create(
        person=member.person, text=text, mode=mode, said_on=said_on, relayed_by=relayed_by, how=how, language=language,
        translation=translation, translated_by=translated_by, **_from(by) | {"information": information},
    )  # fmt: skip
    record("words written down", by=by, family_id=str(member.family_id), about=f"words {kept.pk}")
    return kept


@transaction.atomic
def mend(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Puts down what was really said, over the version that `by` saw; earlier states are kept. Raises Changed."""
    insist(policy.may_mend(by, held))
    change(held.item, version=version, **said)
    record("words mended", by=by, family_id=str(held.family.pk), about=f"words {held.item.pk}")


@transaction.atomic
def take_out(held: Held, *, by: User, version: int) -> None:
    """They stand on no page any longer: the person asked for it, or they are not theirs. Raises Changed."""
    insist(policy.may_mend(by, held))
    change(held.item, version=version, taken_out_on=today())
    record("words taken out", by=by, family_id=str(held.family.pk), about=f"words {held.item.pk}")


@transaction.atomic
def let_read(held: Held, *, by: User, version: int, people: Collection[Person], said: str) -> None:
    """Which of the family may have these words in a copy of theirs, as the person themself said. Raises Changed."""
    insist(policy.may_mend(by, held))
    own = set(records_of(held.item.person))
    for one in people:
        if one.pk in own or not held.family.memberships.filter(person__in=records_of(one)).exists():
            raise Refused(refuse("Choose somebody else of this family."))
    if people and not said.strip():
        raise Refused(refuse(f"Write down how {held.item.person} said so: without their own yes nobody else has it."))
    agreed = [one.pk for one in people]
    change(held.item, version=version, agreed_for=agreed, agreed_words=said if agreed else "")
    record("who may read words", by=by, family_id=str(held.family.pk), about=f"words {held.item.pk}", reason=said)


@transaction.atomic
def reply(
    held: Held, *, by: User, did: str, told_on: datetime.date | None = None, told_how: str = "", answered: str = ""
) -> Reply:
    """What we did about somebody's words, or why we could not; and when they heard it, if they have."""
    insist(policy.may_answer(by, held))
    _told_wrong(did, told_on, answered, held.item.said_on)
    kept = Reply.objects.create(
        entry=held.item, did=did, told_on=told_on, told_how=told_how, answered=answered, by=by, at=now()
    )
    record("reply to words", by=by, family_id=str(held.family.pk), about=f"reply {kept.pk}")
    return kept


@transaction.atomic
def mend_reply(held: Held, kept: Reply, *, by: User, version: int, **said: Any) -> None:
    """When they were told, and what they said to it, often later. Raises Changed."""
    insist(policy.may_answer(by, held))
    _told_wrong(said["did"], said["told_on"], said["answered"], held.item.said_on)
    change(kept, version=version, **said)
    record("reply mended", by=by, family_id=str(held.family.pk), about=f"reply {kept.pk}")


def _told_wrong(did: str, told_on: datetime.date | None, answered: str, said_on: datetime.date) -> None:
    for wrong in rules.reply_wrong(did, told_on, answered, said_on, today()).values():
        raise Refused(refuse(wrong))


def _from(by: User) -> dict[str, Any]:
    return {
        "information": "work_with_family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
