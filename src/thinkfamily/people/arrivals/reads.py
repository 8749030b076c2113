"""What a reader is shown of families: needs, members and homes, each with one query for any number of families."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import F, Q

from thinkfamily.clock import today
from thinkfamily.design.words import lists
from thinkfamily.people.arrivals import policy, rules
from thinkfamily.people.arrivals.models import (
    FoundNeed,
    Member,
    NeedAnswer,
    ProposedFamily,
    ProposedPerson,
    Publication,
)
from thinkfamily.people.arrivals.naming import name_persons, retold
from thinkfamily.people.records.models import Address, Mention
from thinkfamily.vocabulary.agencies import AGENCY_KINDS, SHARING_ROLES
from thinkfamily.vocabulary.outcomes import NeedText, need_text
from thinkfamily.vocabulary.outcomes.sums import said

Key = tuple[str, str, str, str]
COUNTED = "outcomes-2022"  # the framework that the early list counts
STATES = {
    "": ("Found, not confirmed", "yellow"),
    "confirm": ("Confirmed", "green"),
    "contest": ("Contested", "purple"),
    "dismiss": ("Dismissed", "grey"),
    "somebody_else": ("Said to be somebody else\N{RIGHT SINGLE QUOTATION MARK}s", "grey"),
}


@dataclass(frozen=True)
class ShownNeed:
    """A need as a page says it. `counts`: whether it is one of the family's counted needs now."""

    found: FoundNeed
    words: NeedText
    latest: NeedAnswer | None
    counts: bool

    @property
    def whose(self) -> str:
        """Kit, 13; for the family's own needs, the home."""
        person = self.found.person
        return person.with_age if self.found.person_id and person else "The home"

    @property
    def in_short(self) -> str:
        """The sum as a sentence, without the part that compares it with the rule."""
        return lists.sentence(said(self.found.sum))

    @property
    def title(self) -> str:
        """The need in a few words; a question ends as one."""
        return self.words.title.rstrip("?") + "?" if self.is_question else self.words.title

    @property
    def is_question(self) -> bool:
        return self.found.status == "to_ask"

    @property
    def state(self) -> tuple[str, str]:
        """What stands on its tag, and the tag's colour."""
        if self.is_question and not self.latest:
            return ("To ask, not known", "blue")
        return STATES[self.latest.answer if self.latest else ""]


@dataclass(frozen=True)
class ShownHome:
    """Where somebody lives today, and since when for who may read every feed; two of one address are one home."""

    text: str
    since: datetime.date | None = field(default=None, compare=False)


def publication() -> Publication | None:
    """The one that pages show."""
    return Publication.objects.order_by("-id").first()


def shown_needs(sight: policy.Sight, family_ids: Collection[str]) -> dict[str, list[ShownNeed]]:
    """The needs that may be read, by family; in the order of the outcomes. Two queries, and two for their names."""
    answers = latest_answers(family_ids)
    found: dict[str, list[ShownNeed]] = defaultdict(list)
    rows = list(policy.needs_in(sight, family__in=list(family_ids)).select_related("person"))
    name_needs(sight, rows)
    for need in rows:
        found[need.family_id].append(shown(need, answers.get(key_of(need))))
    for needs in found.values():
        needs.sort(
            key=lambda need: (
                need.is_question,
                need.found.framework != COUNTED,
                need.found.framework,
                need.words.headline.place,
                need.words.id,
                need.whose,
            )
        )
    return found


def name_needs(sight: policy.Sight, needs: Collection[FoundNeed]) -> None:
    """Tells whose each need is, and its sum, by the names that the reader may know. Two queries; see `name_persons`."""
    if sight.everything or not needs:
        return
    families = {need.family_id for need in needs}
    others = ProposedPerson.objects.filter(memberships__family__in=families).distinct()
    persons = [*others, *(need.person for need in needs if need.person_id and need.person)]
    renamed = name_persons(sight, persons)
    for need in needs:
        need.sum = retold(need.sum, renamed)


def shown(need: FoundNeed, latest: NeedAnswer | None) -> ShownNeed:
    """One need with its words and the latest answer to it."""
    counts = need.framework == COUNTED and need.status == "found" and need_stands(need, latest)
    return ShownNeed(need, words_of(need), latest, counts)


def words_of(need: FoundNeed) -> NeedText:
    """The need's words as they stood at its rule's version; the newest ones where that version is gone."""
    try:
        return need_text(need.framework, need.need_id, need.rule_version)
    except KeyError:
        return need_text(need.framework, need.need_id)


def key_of(need: FoundNeed) -> Key:
    """By what an answer finds its need again in a newer publication."""
    return (need.family_id, need.person_id or "", need.framework, need.need_id)


def latest_answers(family_ids: Collection[str]) -> dict[Key, NeedAnswer]:
    """The latest answer to each need of the families."""
    found: dict[Key, NeedAnswer] = {}
    for answer in NeedAnswer.objects.filter(family_id__in=family_ids).select_related("by__agency").order_by("id"):
        found[(answer.family_id, answer.person_id, answer.framework, answer.need_id)] = answer
    return found


def need_stands(need: FoundNeed, latest: NeedAnswer | None) -> bool:
    """Whether the need counts after the latest answer."""
    if latest is None:
        return True
    return rules.stands(
        answer=latest.answer,
        headline=words_of(need).headline.id,
        last_seen=need.last_seen,
        seen_until=latest.seen_until,
    )


def shown_members(sight: policy.Sight, family_ids: Collection[str]) -> dict[str, list[Member]]:
    """Members of today that may be shown, by family, oldest first, each person once. One query, and one for names."""
    found: dict[str, dict[str, Member]] = defaultdict(dict)
    members = list(policy.members_in(sight, family__in=list(family_ids)).select_related("person").order_by("id"))
    renamed = name_persons(sight, [member.person for member in members])
    for member in members:
        member.basis = retold(member.basis, renamed)
        found[member.family_id].setdefault(member.person_id, member)
    return {family: sorted(each.values(), key=_oldest_first) for family, each in found.items()}


def _oldest_first(member: Member) -> tuple[datetime.date, str, str]:
    person = member.person
    born = person.date_of_birth or person.expected_date or datetime.date.max
    return (born, person.first_name, person.person_id)


def name_families(sight: policy.Sight, families: Collection[ProposedFamily]) -> None:
    """Calls each family by the surname that records which may be read give its children, else its members.

    Three queries. Who may read every feed knows a family by the name on which all its records agree.
    """
    if sight.everything or not families:
        return
    now = Q(until=None) | Q(until__gte=today())
    members = list(Member.objects.filter(now, family__in=[family.pk for family in families]))
    others = _reached([family.pk for family in families])
    people = {member.person_id for member in members} | {person for _, person in others}
    said = Mention.objects.filter(feed__in=sight.readable, person_id__in=people)
    surnames: dict[str, list[str]] = defaultdict(list)
    for person, surname in said.exclude(last_name="").values_list("person_id", "last_name"):
        surnames[person].append(surname)
    for family in families:
        own = [member for member in members if member.family_id == family.pk]
        children = [member.person_id for member in own if member.role in ("child", "expected_child")]
        everybody = [member.person_id for member in own] or [person for of, person in others if of == family.pk]
        family.name = _commonest(surnames, children) or _commonest(surnames, everybody)


def _reached(families: Collection[str]) -> list[tuple[str, str]]:
    """(family, person) of today, by ids: also where no record that the reader may read says that they belong."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT family_id, person_id FROM tf_reached_persons WHERE today AND family_id = ANY (%s) ORDER BY 1, 2",
            [list(families)],
        )
        found: list[tuple[str, str]] = cursor.fetchall()
    return found


def _commonest(surnames: dict[str, list[str]], people: Collection[str]) -> str:
    times = Counter(surname for person in people for surname in surnames.get(person, ()))
    return min(times, key=lambda surname: (-times[surname], surname), default="")


def shown_homes(sight: policy.Sight, person_ids: Collection[str]) -> dict[str, list[ShownHome]]:
    """Homes of today, by person, the newest first, that a feed which may be read gives for them. Two queries.

    Nothing for anybody who carries a flag: their address is protected.
    """
    homes = policy.homes_in(sight, person__in=list(person_ids))
    rows = homes.order_by(F("since").desc(nulls_last=True), "id").values_list("person_id", "address_id", "since")
    stays = list(rows)
    addresses = Address.objects.in_bulk([address for _, address, _ in stays])
    found: dict[str, list[ShownHome]] = defaultdict(list)
    for person, address, since in stays:
        if address not in addresses:
            continue
        home = ShownHome(addresses[address].text, since if sight.everything else None)
        if home not in found[person]:
            found[person].append(home)
    return found


def seen_by(rules_of_feeds: list[list[str]]) -> list[str]:
    """Who may see all of a family's needs: those whom every one of the sharing rules names."""
    names = {**SHARING_ROLES, **{kind: f"{title} (own families)" for kind, title in AGENCY_KINDS.items()}}
    return [
        title for name, title in names.items() if all({name, rules.EVERYBODY} & set(rule) for rule in rules_of_feeds)
    ]
