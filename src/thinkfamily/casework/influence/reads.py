"""How lives touch one another, as a reader may know it: chains to draw and to say, and what is not said yet."""

from dataclasses import dataclass
from typing import Any

from thinkfamily.casework.influence import rules
from thinkfamily.casework.influence.models import SURE, InfluenceLink
from thinkfamily.casework.needs.models import Need
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import NONE, Whom
from thinkfamily.people.families.ties.models import Bond
from thinkfamily.people.front_page.rules import is_child

ASKED = (InfluenceLink, NONE)


@dataclass(frozen=True)
class Chain:
    """Boxes to draw where there are few enough, and the same as a sentence. `rows`: the items themselves."""

    links: tuple[rules.Link, ...]
    rows: tuple[InfluenceLink, ...]
    sentence: str

    @property
    def drawn(self) -> bool:
        return self.links[0].seen and len(self.links) < rules.LONGEST_DRAWN

    @property
    def protects(self) -> list[InfluenceLink]:
        return [row for row in self.rows if row.protects]

    def touches(self, person: Any) -> bool:
        """Whether somebody stands in it."""
        return any(person in (link.source, link.whom) for link in self.links)


def links(whom: Whom) -> list[InfluenceLink]:
    """Those that hold today and that the reader may know, of whom both people are on this reader's page."""
    found = [one for one in whom.items(*ASKED) if one.holds]
    return [one for one in found if whom.same.person(one.other_id) in whom.people]


def chains(whom: Whom, found: list[InfluenceLink] | None = None) -> list[Chain]:
    """Every chain, and each 'no effect seen'."""
    rows = {row.pk: row for row in (links(whom) if found is None else found)}
    told = [said(whom, row) for row in rows.values()]
    return [Chain(one, tuple(rows[link.key] for link in one), rules.sentence(one)) for one in rules.chains(told)]


def said(whom: Whom, row: InfluenceLink) -> rules.Link:
    """A link in words."""
    return rules.Link(
        key=row.pk,
        after=row.after_id,
        source=whom.same.person(row.person_id),
        whom=whom.same.person(row.other_id),
        need=row.need_id,
        cause=row.cause,
        effect=row.effect,
        said=f"{row.evidence.rstrip('.')}. {row.whose}. {SURE[row.sure]}" if row.seen else row.whose,
        protects=row.protects,
        seen=row.seen,
    )


def unsaid(whom: Whom, found: list[InfluenceLink], needs: list[Need]) -> list[rules.Missing]:
    """Of whom nobody has said whether an adult's trouble touches them. `needs`: all that hold, contested ones too."""
    day = today()
    children = {
        member.person_id
        for member in whom.members
        if member.person.unborn or is_child(member.person.date_of_birth, member.role, day)
    }
    troubles = [
        rules.Trouble(need.pk, adult, concern)
        for need in needs
        if (adult := whom.same.person(need.person_id)) in whom.people and adult not in children
        if (concern := rules.concern_of(need.code, need.concern)) and need.holds
    ]
    if not troubles:
        return []
    cared_for = {
        whom.same.person(bond.other_id) for bond in whom.items(Bond, kind="care", towards="other") if bond.holds
    }
    dependants = [
        member.person_id
        for member in whom.members
        if member.person_id in children | cared_for and not member.person.died_on and not member.person.lost_on
    ]
    return rules.missing(troubles, dependants, [said(whom, row) for row in found])
