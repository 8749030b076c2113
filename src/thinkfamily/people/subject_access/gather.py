"""Everything about one person, whatever model it lies in: as pieces, each with what must be thought of."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Model, Q

from thinkfamily.access.personal_data import Belongs, belonging, declared
from thinkfamily.clock import today
from thinkfamily.people.disclosures.models import HeldBack
from thinkfamily.people.disputes import reads as disputes
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Item, Person, all_items
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.sharing.policy import items_visible_to
from thinkfamily.people.subject_access import rules, saying
from thinkfamily.people.subject_access.models import PackRequest

GROWING = {"access.Look": "at", "access.Event": "at", "office.Task": "made_at", "office.Letter": "queued_at"}
LAST = ("Who looked", "Letters and tasks", "What was done", "Who was given access")
OF_SEALS = ("people.Seal", "people.SealReview", "people.SealOpening", "people.SealLift")
TASKS_ABOUT_SEALS = ("seal", "restricted item")
OF_HOLDING_BACK = ("people.HeldBack", "people.Released")


@dataclass
class Piece:
    """One row about the person. `barred`: it may not be handed over; `marks`: what the reviewer must think of."""

    kind: str
    key: str
    title: str
    words: list[tuple[str, str]]
    marks: list[str] = field(default_factory=list)
    barred: str = ""
    about_others: bool = False
    row: Any = None

    @property
    def name(self) -> str:
        """How a form calls it."""
        return f"{self.kind}-{self.key}".replace(".", "-")

    @property
    def text(self) -> str:
        return " ".join(said for _, said in self.words)


def gather(asked: PackRequest) -> list[Piece]:
    """As the product itself: call within reading.as_system. In the order of the headings."""
    subject = asked.person
    whose = Whose(subject)
    hidden, why = _hidden(asked, whose)
    names, fields = others_of(subject, asked.asker), declared()
    askers = whose.people if asked.how == "self" else records_of(asked.asker) if asked.asker else []
    found: list[Piece] = []
    for model, belongs in belonging().items():
        if belongs.nobody:
            continue
        moment = GROWING.get(model._meta.label)
        for row in whose.rows(model, belongs):
            if moment and getattr(row, moment) > asked.at:
                continue  # reviewing itself is looked at and logged: the copy is as it stood when it was asked for
            words = [*saying.words_of(row, fields[model]), *saying.earlier(row, fields[model])]
            piece = Piece(model._meta.label, str(row.pk), belongs.title, words, row=row)
            _mark(piece, subject, names)
            piece.barred = _own_words(row, askers) or _barred(row, hidden, why)
            found.append(piece)
    views = disputes.on_items([piece.row.pk for piece in found if isinstance(piece.row, Item)])
    for piece in found:
        if isinstance(piece.row, Item):
            piece.words += saying.both_views(views.get(piece.row.pk, []))
    order = [belongs.title for belongs in belonging().values()]
    return sorted(found, key=lambda piece: (piece.title in LAST, order.index(piece.title)))


class Whose:
    """The keys by which rows name one person: their own, merged ones, their families', their published id."""

    def __init__(self, subject: Person) -> None:
        people = list(Person.objects.filter(Q(pk=subject.pk) | Q(merged_into=subject)))
        self.people = [one.pk for one in people]
        self.proposed = [one.proposed_id for one in people if one.proposed_id]
        families = list(Family.objects.filter(memberships__person__in=self.people).distinct())
        self.families = [one.pk for one in families]
        self.family_ids = [str(one.pk) for one in families] + [one.opened_from for one in families if one.opened_from]

    def rows(self, model: type[Model], belongs: Belongs) -> Iterable[Model]:
        """The rows of a model that belong to the person, once each, in a fixed order."""
        asked = [Q(**{f"{path}__in": self.people}) for path in belongs.person]
        asked += [Q(**{f"{path}__in": self.families}) for path in belongs.family]
        asked += [Q(**{f"{path}__in": self.proposed}) for path in belongs.proposed]
        asked += [Q(**{f"{belongs.family_id}__in": self.family_ids})] if belongs.family_id else []
        return model._default_manager.filter(reduce(or_, asked)).distinct().order_by("pk")


def others_of(subject: Person, asker: Person | None) -> list[str]:
    """First names of everybody else in the person's families."""
    records = records_of(subject)
    near = Person.objects.filter(memberships__family__memberships__person__in=records).exclude(pk__in=records)
    mine = {subject.first_name.lower(), asker.first_name.lower() if asker else ""}
    return sorted({one.first_name for one in near if one.first_name and one.first_name.lower() not in mine})


def _mark(piece: Piece, subject: Person, names: list[str]) -> None:
    others = dict.fromkeys([*saying.others_in(piece.row, subject), *rules.named_in(piece.text, names)])
    if others:
        piece.about_others = True
        piece.marks.append(f"Names somebody else: {', '.join(others)}")
    elif piece.kind in ("office.Letter", "office.Task") or piece.title.startswith("Your family"):
        piece.marks.append("About the whole family: look whether it tells of somebody else")
    if thought := rules.MAKES_YOU_THINK.get(getattr(piece.row, "information", "")):
        piece.marks.append(thought)
    if getattr(piece.row, "kind", "") == "told_in_confidence":
        piece.marks.append("Told in confidence: by whom, and may this be known?")


def _hidden(asked: PackRequest, whose: Whose) -> tuple[set[Any], str]:
    """Items that are sealed, and why they may not go to who asks.

    Only of a member of the family is it sure what is sealed from them. Of somebody else, known by a name, or by a tie
    alone, nothing is: whatever is sealed from anybody stays here.
    """
    asker, now = asked.asker, Q(until=None) | Q(until__gte=today())
    if asker is not None:
        theirs = Membership.objects.filter(now, person__in=records_of(asker), family__in=whose.families)
        if asker.pk in whose.people or theirs.exists():
            return seals.hidden_from(asker), f"Sealed from {asked.asker_name}"
    near = set(Membership.objects.filter(family__in=whose.families).values_list("person", flat=True))
    near |= set(whose.people)
    for model in all_items():
        if any(column.name == "other" for column in model._meta.concrete_fields):
            near |= set(model._default_manager.filter(Q(("other__in", whose.people))).values_list("person", flat=True))
    return seals.hidden_from_anybody(near), "Sealed, and who asks is no member of the family on record"


def _own_words(row: Any, askers: Collection[Any]) -> str:
    """Why somebody's own words, and what came with them, go to nobody but those who they said may have them."""
    said = getattr(row, "entry", row)
    kept = isinstance(said, Item) and said.kept_from(askers)
    return "Somebody’s own words: nobody else has them without their own yes" if kept else ""


def _barred(row: Any, hidden: set[Any], why: str) -> str:
    """Why a piece may not be handed over, whatever a reviewer thinks; empty where it may."""
    label = row._meta.label
    if label in OF_SEALS:
        return "It tells what is sealed, and why"
    if getattr(row, "about_type", "") in TASKS_ABOUT_SEALS:
        return "It tells that something is sealed"
    if getattr(row, "about_id", "") in {str(key) for key in hidden}:
        return f"It is about something else. {why}"
    leads_to = {getattr(row, column.attname) for column in row._meta.concrete_fields if column.is_relation}
    if {row.pk, getattr(row, "item", None), *leads_to} & hidden:
        return why
    if dispute := getattr(row, "dispute", None):
        return why if dispute.item in hidden else ""
    if label in OF_HOLDING_BACK:
        return "It tells what is held back, and why"
    if label == "people.Disclosure" and HeldBack.objects.filter(disclosure=row, released__isnull=True).exists():
        return "Held back from the person for now"
    if label == "people.SharingDecision" and not row.told:
        return "The person was not told of this decision"
    if label == "people.SharingEnd" and not row.decision.told:
        return "The person was not told of this decision"
    return ""


def readable(pieces: list[Piece], user: Any) -> set[str]:
    """Names of the pieces that this reader may read: items as their agency may know them, the rest by the rows' rules.

    In the reader's own scope, never within as_system.
    """
    by_model: dict[type[Model], list[Piece]] = {}
    for piece in pieces:
        by_model.setdefault(type(piece.row), []).append(piece)
    found: set[str] = set()
    for model, some in by_model.items():
        keys = [piece.row.pk for piece in some]
        seen: Any
        if issubclass(model, Item):
            seen = items_visible_to(user, model).filter(pk__in=keys)
        elif model._meta.label in saying.PAGES_OF_THEIRS:
            found |= {piece.name for piece in some}  # who looked and what was done says nothing of what was written
            continue
        else:
            seen = model._default_manager.filter(pk__in=keys)
        here = set(seen.values_list("pk", flat=True))
        found |= {piece.name for piece in some if piece.row.pk in here}
    return found
