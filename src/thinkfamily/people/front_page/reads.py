"""The family on a page as one reader may know it, with a fixed number of queries."""

import datetime
from dataclasses import dataclass
from string import ascii_letters
from typing import Any

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import lists
from thinkfamily.people.chronology.whom import NONE, Wanted, Whom, whom
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.families.households.models import Stay
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page import calling, rules, sentence, speaking
from thinkfamily.people.front_page.changed import Changed, changed
from thinkfamily.people.front_page.coming import ASKED as asked_of_coming
from thinkfamily.people.front_page.coming import MOST, Coming, all_coming
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.front_page.seen import ASKED as asked_of_seen
from thinkfamily.people.front_page.seen import Times
from thinkfamily.people.front_page.seen import times as times_seen
from thinkfamily.people.front_page.standing import Standing, standing
from thinkfamily.people.genogram.reads import TreePage, tree_page
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.details import Characteristic, ContactWay
from thinkfamily.people.persons.models import Item, PersonAddress, Tie

MOST_IN_A_COLUMN = 14  # figures of a tree
NEAR = (Supporter, {"other__died_on": None})  # nobody is rung who has died, nor for them
OF_USE = (Characteristic, {"kind__in": speaking.KINDS})
ASKED: tuple[Wanted, ...] = (
    *((kind, NONE) for kind in (Stay, PersonAddress, Tie, ContactWay, Involved, Observation, WarningNote)),
    NEAR,
    OF_USE,
)


@dataclass
class FrontPage:
    """What the page shows, each part in the order in which it stands. `day`: the day on which it is read."""

    whom: Whom
    day: datetime.date
    who: list[rules.Run]
    needs: list[speaking.Need]
    warnings: list[WarningNote]
    calls: list[calling.Call]
    never: list[calling.Never]
    lead: calling.Lead | None
    well: list[Observation]
    worries: list[Observation]
    seen: list[rules.LastSeen]
    involved: list[Involved]
    not_involved: list[Involved]
    coming: list[Coming]
    standing: list[Standing]
    changed: Changed
    tree: TreePage
    items: list[Item]

    @property
    def family(self) -> Family:
        return self.whom.family

    @property
    def shown(self) -> list[str]:
        """Ids of what the reader is shown, for the log of looks."""
        return list(dict.fromkeys([*(str(item.pk) for item in self.items), *self.tree.shown]))

    @property
    def left(self) -> list[Left]:
        return [*self.whom.left(self.items), *self.tree.left]

    @property
    def small(self) -> bool:
        """Whether the tree can be read in a column's width."""
        return 1 < len(self.tree.picture.people) <= MOST_IN_A_COLUMN

    @property
    def said_not_involved(self) -> list[str]:
        """Kinds of service that were asked, each once: housing (Kit)."""
        kinds: dict[str, list[str]] = {}
        for one in self.not_involved:
            title = one.service or one.get_service_kind_display()
            kinds.setdefault(title[:1].lower() + title[1:], []).append(self.whom.name(one.person_id))
        return [f"{title} ({lists.joined(names)})" for title, names in kinds.items()]

    @property
    def letters(self) -> list[str]:
        """What the letters in the small tree stand for, because it comes without its key."""
        titles = dict.fromkeys(mark.title for figure in self.tree.picture.people for mark in figure.marks)
        return [f"{letter} {title.lower()}" for letter, title in zip(ascii_letters, titles, strict=False)]

    def said(self, warning: WarningNote) -> tuple[str, str]:
        """A warning's first sentence, and the rest."""
        return rules.lead_and_rest(warning.text)

    def overdue(self, warning: WarningNote) -> bool:
        """Whether it was to be looked at again before today."""
        return rules.is_overdue(warning.review_on, self.day)

    def ours(self, item: Item) -> bool:
        """Whether the reader's own agency wrote it down."""
        return item.source_agency_id == self.whom.user.agency_id

    def mends(self, item: Item) -> bool:
        """Whether the reader may correct it."""
        return self.whom.may_mend(item)


def front_page(user: User, family: Family) -> FrontPage:
    """Everything that the page shows."""
    seen, day = whom(user, family, *ASKED, *asked_of_seen, *asked_of_coming), today()
    stays, addresses = seen.items(Stay), seen.items(PersonAddress)
    ties = [one for one in seen.items(Tie) if one.certainty != "mistaken"]
    homes = [*(one for one in stays if one.holds), *(one for one in addresses if one.holds)]
    ways = [one for one in seen.items(ContactWay) if one.holds and not _gone(seen, one)]
    near = seen.items(*NEAR)
    supporters = [one for one in near if one.holds and one.phone and not _gone(seen, one)]
    services = [one for one in seen.items(Involved) if one.holds and not _gone(seen, one)]
    times = times_seen(seen)
    held = [one for one in seen.items(*OF_USE) if one.holds]
    said = [one for one in seen.items(Observation) if one.until is None or one.until > day]
    warnings = [one for one in seen.items(WarningNote) if one.until is None or one.until > day]
    lead = calling.lead_of(family, day)
    well, worries = (rules.by_newest([one for one in said if one.weight == weight]) for weight in ("well", "worry"))
    shown: list[Item] = [*seen.called.values(), *homes, *ties, *ways, *supporters, *services, *said, *warnings]
    shown += (speak := speaking.of_use(held))
    soon = all_coming(seen, day)
    shown += [*(item for _, _, item in times), *(one.item for one in soon[:MOST] if one.item is not None)]
    return FrontPage(
        coming=soon[:MOST],
        standing=standing(seen, soon),
        whom=seen,
        day=day,
        who=rules.who_they_are(sentence.somebodies(seen, stays, addresses, ties, day)),
        needs=speaking.needs(seen, speak),
        warnings=sorted(warnings, key=lambda one: (one.information != "safety", one.review_on, str(one.pk))),
        calls=calling.calls(seen, ways, supporters, services, lead),
        never=calling.never(seen, ways),
        lead=lead,
        well=well,
        worries=worries,
        seen=_last_seen(seen, times, day),
        involved=[one for one in services if one.state != "not_involved"],
        not_involved=[one for one in services if one.state == "not_involved"],
        changed=changed(seen),
        tree=tree_page(user, family, links=False, explained=False, seen=seen),
        items=shown,
    )


def _gone(seen: Whom, item: Item) -> bool:
    """Whether it is of somebody who has died, or of a loss: nobody is rung about that as if nothing had happened."""
    person = seen.people.get(item.person_id)
    return person is not None and (person.died_on is not None or person.lost_on is not None)


def _last_seen(seen: Whom, found_times: Times, day: datetime.date) -> list[rules.LastSeen]:
    """Of every child who is born and alive, the youngest last."""
    times: dict[Any, list[rules.Seen]] = {}
    for person_id, when, _ in found_times:
        times.setdefault(person_id, []).append(when)
    found = []
    for member in seen.members:
        person = member.person
        if person.unborn or person.died_on or person.lost_on:
            continue
        if rules.is_child(person.date_of_birth, member.role, day):
            found.append(rules.last_seen(seen.name(person.pk), times.get(person.pk, [])))
    return found


@dataclass(frozen=True)
class SharedPerson:
    """Somebody of the family, and the agencies that may know something of them by a decision."""

    key: Any
    name: str
    told: list[str]


def family_sharing(user: User, family: Family) -> tuple[Whom, list[SharedPerson]]:
    """Of each member, which agencies may know something by a decision: for who answers for the record."""
    seen = whom(user, family)
    told: dict[Any, set[str]] = {}
    for (person, _), agencies in seen.told.items():
        told.setdefault(person, set()).update(agencies)
    return seen, [SharedPerson(key, seen.name(key), sorted(told.get(key, ()))) for key in seen.ids]
