"""Of every person that a sample makes, one item of each kind that another agency wrote down and shares with the reader.

Each says something that nothing else says, so that it is known wherever it is shown.
"""

import contextlib
import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models.signals import post_save

from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.advice.factories import advice
from thinkfamily.casework.assessment.factories import entry
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.assessment.offers.factories import offer_said
from thinkfamily.casework.capacity.factories import agreement
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.commitments.agreements.factories import point, written_agreement
from thinkfamily.casework.commitments.agreements.reads import current as current_agreement
from thinkfamily.casework.commitments.appointments.factories import appointment
from thinkfamily.casework.commitments.factories import commitment
from thinkfamily.casework.contacts.factories import answer, contact, line, seen
from thinkfamily.casework.copies.factories import plan_agreement, ticked
from thinkfamily.casework.influence.factories import influence
from thinkfamily.casework.measures.factories import measurement
from thinkfamily.casework.meetings.factories import attendance, helping, meeting, minute, report
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.plan.factories import action, objective, plan, progress, what_works
from thinkfamily.casework.team.factories import consultation, team_member
from thinkfamily.casework.voice.factories import takes_part, view, words
from thinkfamily.casework.young_carers.factories import asked, young_carer
from thinkfamily.clock import now, today
from thinkfamily.people.chronology.factories import life_event
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.documents.factories import document
from thinkfamily.people.ecomap.factories import my_people
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.households.factories import household, stay
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.families.ties.factories import bond, responsibility
from thinkfamily.people.front_page.factories import observation, warning
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.network.factories import group, place_note, supporter
from thinkfamily.people.persons.factories import (
    address,
    characteristic,
    contact_way,
    identifier,
    note,
    other_name,
    person,
    tie,
)
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION

ELSEWHERE = "Another family"


@dataclass
class Foreign:
    """`by`: of the agency that writes; `reader`: of the one that may know. `said`: by item, what only it says."""

    by: User
    reader: User
    said: dict[Item, tuple[str, ...]] = field(default_factory=dict)
    known: set[Any] = field(default_factory=set)  # ids of people of whom something is written, or need not be
    busy: bool = False

    @contextlib.contextmanager
    def planted(self) -> Iterator[None]:
        """Everybody who is made meanwhile has one item of each kind from the first moment."""
        before = set(Person.objects.values_list("pk", flat=True))
        post_save.connect(self._born, sender=Person)
        try:
            yield
        finally:
            post_save.disconnect(self._born, sender=Person)
        for each in Person.objects.exclude(pk__in=before):  # whoever was made many at a time
            self._born(each, created=True)
        for belongs in Membership.objects.filter(person__in=self.known - before).select_related("person", "family"):
            if not belongs.family.name.startswith(ELSEWHERE):
                self._work(belongs.family, belongs.person)

    def _born(self, instance: Person, created: bool, **_: Any) -> None:
        if created and not self.busy and not instance.expected_date and instance.pk not in self.known:
            self.busy = True
            self.known.add(instance.pk)
            self._share(instance)
            self._write(instance, len(self.known))
            self.busy = False

    def _share(self, child: Person) -> None:
        day = today()
        SharingDecision.objects.bulk_create(
            SharingDecision(
                person=child, agency=self.reader.agency, information=what, purpose="help", outcome="share",
                ground="public_task", reason="It is needed for that", starts=day, decided_by=self.by,
                review_on=day + datetime.timedelta(30), by_agency=self.by.agency, decided_at=now(),
            )
            for what in set(INFORMATION) - set(ALWAYS)
        )  # fmt: skip

    def _write(self, child: Person, number: int) -> None:
        by, day = self.by, today()

        def say(what: str) -> str:
            return f"Zq{what}{number}q"

        other = person(f"Olu {say('other')}", "1980-01-01", by=by)
        self.known.add(other.pk)
        family(f"{ELSEWHERE} {number}", (other, "adult"), by=by)
        park, home = group(say("park"), by=by), household(say("home"), by=by)
        self.said |= {
            commitment(child, say("promise"), by=by): (say("promise"),),
            appointment(child, say("meets"), by=by): (say("meets"),),
            address(child, by=by, line=say("line"), postcode="ZQ17 7XZ"): (say("line"),),
            tie(child, "kin_of", other, by=by, said_by=say("tie")): (say("tie"),),
            note(child, say("note"), by=by, information="education"): (say("note"),),
            note(child, say("seen"), by=by, information="education", kind="seen"): (say("seen"),),
            other_name(child, f"{say('alias')} Okoro", by=by): (say("alias"),),
            other_name(child, f"{say('called')} Okoro", "preferred", by=by): (say("called"),),
            characteristic(child, "communication", "", words=say("words"), by=by): (say("words"),),
            identifier(child, "other", say("number"), by=by): (say("number"),),
            contact_way(child, say("way"), "through_somebody", by=by): (say("way"),),
            life_event(child, "new_school", day, by=by, text=say("event")): (say("event"),),
            observation(child, "worry", say("worry"), by=by, information="education"): (say("worry"),),
            warning(child, say("warning"), by=by): (say("warning"),),
            supporter(child, say("supporter"), by=by): (say("supporter"),),
            place_note(park, child, say("harm"), by=by): (say("harm"), say("park")),
            involved(child, "school", "Millbrook School", by=by, worker=say("worker")): (say("worker"),),
            my_people(child, ("close", say("mine"), "She listens"), by=by, others_may_see=True): (say("mine"),),
            stay(child, home, "often_stays", nights=2, pattern=say("stay"), by=by): (say("stay"), say("home")),
            bond(child, "conflict", other, by=by, said_by=say("bond")): (say("bond"),),
            responsibility(other, child, "agreement", by=by, said_by=say("held")): (say("held"),),
            (needed := need(child, say("need"), by=by)): (say("need"),),
            view(child, "need", needed.pk, say("view"), by=by): (say("view"),),
            (cares := asked(child, say("asked"), by=by)): (say("asked"),),
            young_carer(
                cares, say("carer"), by=by, done_on=day, done_by="Petra", came_of_it=say("help"),
            ): (say("carer"), say("help")),
            agreement(child, by=by, considered=say("able"), said=say("agreed")): (say("able"), say("agreed")),
            takes_part(child, "walk", by=by, said=say("part")): (say("part"),),
            words(child, say("words_said"), by=by): (say("words_said"),),
            measurement(child, by=by, goal=say("goal")): (say("goal"),),
            offer_said(child, say("offer"), by=by): (say("offer"),),
            document(child, say("paper"), say("file").encode(), by=by, information="education"): (
                say("paper"), say("file"),
            ),
        }  # fmt: skip

    def _work(self, of: Family, child: Person) -> None:
        """What hangs on the work with a family: a visit, and the assessment where one is in hand."""
        by, token = self.by, f"Zq{{}}{len(self.said)}q"
        visit = contact(of, by=by)
        said = line(visit, child, token.format("line_said"), by=by)
        self.said |= {
            said: (token.format("line_said"),),
            seen(visit, child, "not_seen", by=by, why_not=token.format("unseen")): (token.format("unseen"),),
            answer(said, child, token.format("corrected"), by=by): (token.format("corrected"),),
        }
        if case := open_case(of):
            agreed = current_agreement(of) or written_agreement(case, by=by)
            self.said |= {point(agreed, child, token.format("point"), by=by): (token.format("point"),)}
            self._team(case, child, token)
            self._plan(case, child, token)
        if draft := Assessment.objects.filter(family=of, signed_at=None).first():
            written = entry(draft, child, token.format("entry"), by=by, heading="my_learning")
            self.said |= {written: (token.format("entry"),)}
            told = advice(draft, child, token.format("advice"), by=by, asked_of=by)
            self.said |= {told: (token.format("advice"),)}
        if belongs := of.memberships.exclude(person=child).select_related("person").first():
            does = influence(child, token.format("cause"), belongs.person, token.format("effect"), by=by)
            self.said |= {does: (token.format("cause"), token.format("effect"))}

    def _team(self, opened: Case, child: Person, token: str) -> None:
        """The team round a family, and a meeting of it."""
        by, met = self.by, meeting(opened, by=self.by, state="held")
        there = team_member(
            opened, child, token.format("in_team"), by=by, supporter=supporter(child, "A friend", by=by)
        )
        lacks = need(child, token.format("lacks"), by=by)
        self.said |= {
            lacks: (token.format("lacks"),),
            there: (token.format("in_team"),),
            consultation(opened, child, token.format("asks"), by=by, of=by): (token.format("asks"),),
            attendance(met, child, by=by, came="whole", words=token.format("took")): (token.format("took"),),
            report(met, child, token.format("reports"), by=by, member=there): (token.format("reports"),),
            minute(met, child, token.format("minuted"), by=by): (token.format("minuted"),),
            helping(lacks, token.format("helps"), by=by, member=there): (token.format("helps"),),
        }

    def _plan(self, opened: Case, child: Person, token: str) -> None:
        """What stands in the family's plan, what they said of it, and what they ticked for a neighbour."""
        by, made = self.by, opened.plans.exclude(state="ended").first() or plan(opened, by=self.by)
        june = supporter(child, token.format("june"), by=by)
        goal = objective(made, child, token.format("aim"), by=by)
        self.said |= {
            june: (token.format("june"),),
            goal: (token.format("aim"),),
            what_works(made, child, token.format("works"), by=by): (token.format("works"),),
            action(goal, token.format("step"), by=by): (token.format("step"),),
            progress(goal, by=by, where_we_are=token.format("now")): (token.format("now"),),
            plan_agreement(made, child, token.format("told_back"), by=by): (token.format("told_back"),),
            ticked(
                team_member(opened, child, "Neighbour", by=by, supporter=june), goal, by=by, said=token.format("tick")
            ): (token.format("tick"),),
        }

    def shown_in(self, *texts: object) -> list[Item]:
        """Of which items something stands in what was sent, whatever its capitals."""
        whole = " ".join(str(text) for text in texts).lower()
        return [item for item, told in self.said.items() if any(one.lower() in whole for one in told)]

    def untold(self, items: list[Item]) -> list[str]:
        """Kinds of those of which the log has no line for the reader's agency."""
        keys = [item.pk for item in items]
        told = set(
            Disclosure.objects.filter(item__in=keys, agency=self.reader.agency, how="shown").values_list(
                "item", flat=True
            )
        )
        return sorted({item._meta.model_name or "" for item in items if item.pk not in told})
