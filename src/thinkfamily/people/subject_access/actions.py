"""Taking down a request, deciding about pieces, handing the copy over, or saying why none is given."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.design.words import dates
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.sharing.copies_of_others import kept_from
from thinkfamily.people.subject_access import papers, policy, reads, rules
from thinkfamily.people.subject_access.deciding import CHILD, Said, objection_to
from thinkfamily.people.subject_access.gather import Piece, gather
from thinkfamily.people.subject_access.models import PackDecision, PackEnd, PackRequest

REMOVED = ("third_party", "serious_harm", "sealed")


@transaction.atomic
def ask(
    person: Person,
    *,
    by: User,
    how: str,
    identity: str,
    asked_on: datetime.date,
    asker: Person | None = None,
    asker_name: str = "",
    understands: str = "adult",
    considered: str = "",
) -> PackRequest:
    """It is due in a month. Those who wrote down what `by` may not read are asked to decide about that."""
    insist(policy.may_take(by, person))
    age = dates.age(person.date_of_birth, today())
    child = age is not None and age < CHILD
    if wrong := rules.objection(how=how, asker_is_child=child, understands=understands, considered=considered):
        raise Refused(refuse(wrong))
    if how == "parent" and kept_from(asker and asker.pk, [person], follow([person.pk, *([asker.pk] if asker else [])])):
        raise Refused(refuse(rules.THEIRS_ALONE.format(name=person.first_name or person)))
    if asked_on > today():
        raise Refused(refuse("This day has not come yet: write it down when they ask."))
    who = person if how == "self" else asker
    kept = PackRequest.objects.create(
        person=person,
        how=how,
        asker=who,
        asker_name=str(who) if who else asker_name,
        understands=understands if child else "adult",
        considered=considered,
        identity=identity,
        asked_on=asked_on,
        due_on=rules.due_on(asked_on),
        taken_by=by,
        at=now(),
    )
    _give_tasks(kept, by=by)
    record("copy of everything asked for", by=by, about=f"pack {kept.pk}")
    return kept


def _give_tasks(asked: PackRequest, *, by: User) -> None:
    page = reads.review_page(by, asked)
    mine = {piece.name for piece in page.pieces}
    family = page.families[0]
    give: dict[str, Any] = {
        "due": asked.due_on,
        "by": by,
        "about": ("pack", asked.pk),
        "link": reverse("pack", args=[asked.pk]),
    }
    with reading.as_system("who decides about pieces of a copy"):
        rest = [piece.row for piece in gather(asked) if piece.name not in mine and isinstance(piece.row, Item)]
        others = {_who_reads(row, family) for row in rest} - {by}
    give_task("Prepare a copy of everything for somebody who asked for it", to=by, family_id=str(family.pk), **give)
    for other in sorted(others, key=lambda one: one.pk):
        words = "Somebody asked for a copy of everything about them: decide about what you wrote down"
        give_task(words, to=other, family_id=str(family.pk), **give)


def _who_reads(row: Item, family: Any) -> User:
    recorder = colleagues.stands_in(row.recorded_by, today())
    lead = colleagues.lead_of(row.source_agency, today())
    return recorder if recorder.is_active else lead or families.who_answers(family)


@transaction.atomic
def decide(asked: PackRequest, said: Mapping[str, Said], *, by: User) -> int:
    """Keeps what was decided, by the piece's name. Returns how many changed."""
    insist(policy.may_review(by, asked))
    known = {piece.name: piece for piece in reads.review_page(by, asked).pieces}
    before, changed = reads.decided(asked), 0
    for name, each in said.items():
        if (piece := known.get(name)) is None:
            raise Refused(refuse("One of these pieces is gone, or not yours to decide about. Look again."))
        if wrong := objection_to(piece, each):
            raise Refused(refuse(wrong))
        last = before.get(name)
        if last and (last.outcome, last.why, last.taken_out) == (each.outcome, each.why, each.taken_out):
            continue
        PackDecision.objects.create(
            request=asked, kind=piece.kind, key=piece.key, outcome=each.outcome, why=each.why, taken_out=each.taken_out,
            by=by, at=now(),
        )  # fmt: skip
        changed += 1
    record("pieces of a copy decided", by=by, about=f"pack {asked.pk}: {changed}")
    return changed


def decide_the_rest(asked: PackRequest, *, by: User) -> int:
    """What is sealed is removed, and what nobody needs to think about is handed over; the rest stays open."""
    page = reads.review_page(by, asked)
    said = {}
    for _, some in page.parts:
        for piece, decision in some:
            if decision is None and (piece.barred or not piece.marks):
                said[piece.name] = Said("sealed" if piece.barred else "release")
    return decide(asked, said, by=by)


@transaction.atomic
def release(asked: PackRequest, *, by: User) -> PackEnd:
    """Makes both files from what is handed over. What is removed, or sealed since it was decided, is in neither."""
    insist(policy.may_review(by, asked))
    page = reads.review_page(by, asked)
    if page.open:
        raise Refused(refuse(f"{page.open} of these pieces are not decided yet. Decide about each, then hand it over."))
    copy = copy_of(page)
    kept = PackEnd.objects.create(
        request=asked, how="released", html=papers.html(copy), pdf=papers.pdf(copy), by=by, at=now()
    )
    _settled(asked, by=by, outcome="Handed over")
    record("copy of everything handed over", by=by, about=f"pack {asked.pk}")
    return kept


@transaction.atomic
def give_none(asked: PackRequest, *, by: User, why: str) -> PackEnd:
    """No copy is given to who asked, for this reason."""
    insist(policy.may_review(by, asked))
    insist(policy.may_take(by, asked.person))
    kept = PackEnd.objects.create(request=asked, how="refused", why=why, by=by, at=now())
    _settled(asked, by=by, outcome="No copy is given")
    record("copy of everything not given", by=by, about=f"pack {asked.pk}")
    return kept


def copy_of(page: reads.ReviewPage) -> dict[str, Any]:
    """The words of the copy: only what is handed over."""
    parts = []
    for title, some in page.parts:
        pieces = [_words(piece, decision) for piece, decision in some if decision and not _removed(piece, decision)]
        if pieces:
            parts.append({"title": title, "pieces": pieces})
    asked = page.asked
    return {
        "title": f"What we hold about {asked.person}",
        "opening": [
            f"{asked.asker_name} asked for this on {dates.day(asked.asked_on)}. It is what our records say on "
            f"{dates.day(page.day)}.",
            "Some things may not be here: what is about somebody else, and what could seriously harm somebody. Other "
            "agencies that work with you answer for what they wrote down themselves.",
        ],
        "parts": parts,
        "closing": [
            "If something here is wrong, tell us: we write down what you say beside it. You may ask us to look again "
            "at what is not here, and complain to the Information Commissioner.",
        ],
    }


def _removed(piece: Piece, decision: PackDecision) -> bool:
    return bool(piece.barred) or decision.outcome in REMOVED


def _words(piece: Piece, decision: PackDecision) -> list[list[str]]:
    out = rules.lines(decision.taken_out) if decision.outcome == "part" else []
    return [[what, rules.without(said, out)] for what, said in piece.words]


def _settled(asked: PackRequest, *, by: User, outcome: str) -> None:
    with reading.as_system("a task about a copy is done"):
        finish_about("pack", asked.pk, by=by, outcome=outcome)
