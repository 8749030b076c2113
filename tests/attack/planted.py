"""A token in every kind of thing that can be sealed, sealed from an agency and from a member of the family."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.test import RequestFactory

from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.one_look import one_look
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.advice.factories import advice
from thinkfamily.casework.assessment.factories import assessment, entry
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.assessment.offers.factories import offer_said
from thinkfamily.casework.capacity.factories import agreement
from thinkfamily.casework.cases.factories import case
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
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.actions import load
from thinkfamily.casework.plan.factories import action, objective, plan, progress, what_works
from thinkfamily.casework.team.factories import consultation, team_member
from thinkfamily.casework.voice.factories import takes_part, view, words
from thinkfamily.casework.young_carers.factories import asked, young_carer
from thinkfamily.clock import now, today
from thinkfamily.people.chronology.factories import life_event
from thinkfamily.people.disputes.actions import dispute
from thinkfamily.people.disputes.models import Dispute
from thinkfamily.people.documents.factories import document
from thinkfamily.people.ecomap.factories import my_people
from thinkfamily.people.families.factories import family, member
from thinkfamily.people.families.households.factories import household, stay
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
)  # fmt: skip
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.sealing.factories import sealed, usual_review
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing.actions import decide
from thinkfamily.people.sharing.factories import terms
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION

TOKENS = {
    "the line of an address": "zqaddressline",
    "a postcode": "ZQ17 7XZ",
    "whom a tie leads to": "zqothername",
    "a note": "zqnotetext",
    "what was told in confidence": "zqconfidence",
    "a licence condition": "zqlicence",
    "the view of who disputes it": "zqdisputed",
    "the reason of a seal": "zqsealreason",
    "another name": "zqaliasname",
    "what somebody needs": "zqneedswords",
    "a number": "zqnumber17",
    "a telephone": "07700 900917",
    "an event of a life": "zqlifeevent",
    "what worries": "zqworry",
    "a warning": "zqwarning",
    "who supports": "zqsupporter",
    "harm at a place": "zqplaceharm",
    "the worker of a service": "zqworker",
    "a child's own people": "zqmypeople",
    "a home": "zqhomename",
    "the name of a document": "zqdocument",
    "a need": "zqneedthread",
    "what somebody says of the plan": "zqtoldback",
    "what was ticked": "zqtickedwords",
    "whether a child cares": "zqcaringwords",
    "a young carer": "zqcarersure",
    "what an assessment says": "zqassessed",
    "what stands in the way of an offer": "zqintheway",
    "what a safeguarding lead was asked": "zqadvice",
    "how one life touches another": "zqtouches",
    "who decides": "zqdecides",
    "how somebody takes part": "zqtakespart",
    "what somebody hopes for": "zqhopesfor",
    "what they said with a number": "zqwithnumber",
    "a child's own words": "zqownwords",
    "what a child thinks of a judgement": "zqthinks",
    "why somebody was not seen": "zqnotseen",
    "what was written down at a visit": "zqvisitline",
    "what somebody said of it": "zqtheirview",
    "what an agency promised": "zqpromised",
    "an appointment": "zqappointment",
    "a point of an agreement": "zqagreedpoint",
    "what already works": "zqworks",
    "an objective": "zqobjective",
    "what somebody will do": "zqwilldo",
    "how it goes": "zqhowitgoes",
    "somebody in the team": "zqinteam",
    "what a specialist was asked": "zqspecialist",
    "how somebody took part in a meeting": "zqtookpart",
    "a report to a meeting": "zqreported",
    "what was said at a meeting": "zqminuted",
    "who helps": "zqhelpswith",
}


@dataclass
class Planted:
    """What was planted on one child: its items, and the father from whom everything is kept."""

    child: Person
    father: Person
    items: list[Item]


def shared(world: Any, child: Person) -> None:
    """The academy may know everything about the child: nothing but a seal keeps anything from it."""
    everything = tuple(sorted(set(INFORMATION) - set(ALWAYS)))
    decide(child, terms(world.readers["ayesha"].agency, information=everything), by=world.readers["priya"])


def plant(world: Any, child: Person, *, at_once: bool = False) -> Planted:
    """Everything is kept from Ayesha's academy and from the father; Priya keeps it.

    `at_once`: seals and disputes are laid down as rows, as to seal and to dispute a hundred times is dear; test_sealed
    says that the rows are those that the verbs write.
    """
    priya, said = world.readers["priya"], TOKENS
    father = person("Rob Okoro", "1988-01-01", by=priya)
    member(child.memberships.first().family, father, "parent", by=priya)  # type: ignore[union-attr]  # of one family
    other = person(f"{said['whom a tie leads to']} Marsh", "1980-01-01", by=priya)
    elsewhere = family("A family", (other, "adult"), by=priya, restricted=True)
    give(
        priya, by=None, scope=Grant.Scope.RECORD, family_id=str(elsewhere.pk), reason="Works with them",
        starts=today(), ends=today() + datetime.timedelta(30),
    )  # fmt: skip
    items: list[Item] = [
        address(child, by=priya, line=said["the line of an address"], postcode=said["a postcode"]),
        tie(child, "kin_of", other, by=priya),
        note(child, said["a note"], by=priya, information="education"),
        note(child, said["what was told in confidence"], by=priya, information="safety", kind="told_in_confidence"),
        note(child, said["a licence condition"], by=priya, information="justice", kind="licence_condition"),
    ]
    items += further(child, other, by=priya)
    if at_once:
        _laid_down(world, items, father)
    else:
        with one_look(RequestFactory().get("/")):  # nobody's reach changes meanwhile: it is asked once, as for a page
            _kept_from_them(world, items, father)
    return Planted(child, father, items)


def _kept_from_them(world: Any, items: Sequence[Item], father: Person) -> None:
    priya, said = world.readers["priya"], TOKENS
    for item in items:
        sealed(item, world.readers["ayesha"].agency, father, by=priya, reason=said["the reason of a seal"])
        dispute(item, by=priya, said_by="Tobi", view=said["the view of who disputes it"], on=today())


def _laid_down(world: Any, items: Sequence[Item], father: Person) -> None:
    """The same rows, without what else the verbs do: Priya's tasks, and lines in the log of events."""
    priya, said = world.readers["priya"], TOKENS
    kept = {"keeper": priya, "sealed_by": priya, "sealed_at": now(), "review_on": usual_review()}
    kept |= {"reason": said["the reason of a seal"]}
    disputed = {"said_by": "Tobi", "view": said["the view of who disputes it"], "on": today()}
    disputed |= {"taken_by": priya, "at": now()}
    abouts = [{"person": item.person, "kind": item._meta.model_name or "", "item": item.pk} for item in items]
    barred = [{"from_person": father}, {"from_agency": world.readers["ayesha"].agency}]
    Seal.objects.bulk_create(Seal(**kept, **about, **whom) for about in abouts for whom in barred)
    Dispute.objects.bulk_create(Dispute(**disputed, **about) for about in abouts)


def further(child: Person, other: Person, *, by: User) -> list[Item]:
    """The rest of what can be sealed: one of each kind."""
    said, day = TOKENS, today()
    park = group("The park", by=by)
    return [
        other_name(child, f"{said['another name']} Okoro", by=by),
        characteristic(child, "communication", "", words=said["what somebody needs"], by=by),
        identifier(child, "other", said["a number"], by=by),
        contact_way(child, said["a telephone"], by=by),
        life_event(child, "new_school", day, by=by, text=said["an event of a life"]),
        observation(child, "worry", said["what worries"], by=by, information="education"),
        warning(child, said["a warning"], by=by, information="safety", knows="he helped to write it"),
        supporter(child, said["who supports"], by=by),
        place_note(park, child, said["harm at a place"], by=by),
        involved(child, "school", "Millbrook School", by=by, worker=said["the worker of a service"]),
        my_people(child, ("close", said["a child's own people"], "She listens"), by=by),
        stay(child, household(said["a home"], by=by), "often_stays", nights=2, by=by),
        bond(child, "conflict", other, by=by),
        responsibility(other, child, "agreement", by=by),
        document(child, said["the name of a document"], by=by, information="education"),
        *of_our_work(child, other, by=by),
    ]


def of_our_work(child: Person, other: Person, *, by: User) -> list[Item]:
    """What is written down while somebody works with the family."""
    said = TOKENS
    home = child.memberships.first().family  # type: ignore[union-attr]  # of one family
    opened = open_case(home) or case(home, by=by)
    if not packs.counting().exists():  # to read them through again is dear
        load(by=None)
    draft = Assessment.objects.filter(family=home, signed_at=None).first()
    work = draft or assessment(opened, by=by, pack=packs.current("assessment"))
    visit = contact(home, by=by)
    told = line(visit, child, said["what was written down at a visit"], by=by)
    cares = asked(child, said["whether a child cares"], by=by)
    return [
        need(child, said["a need"], by=by),
        cares,
        young_carer(cares, said["a young carer"], by=by, done_on=today(), done_by="Petra", came_of_it="Help at home"),
        (judged := entry(work, child, said["what an assessment says"], by=by)),
        offer_said(child, said["what stands in the way of an offer"], by=by),
        advice(work, child, said["what a safeguarding lead was asked"], by=by, asked_of=by),
        influence(child, "He worries", other, said["how one life touches another"], by=by),
        agreement(child, by=by, said=said["who decides"]),
        measurement(child, by=by, goal=said["what somebody hopes for"], words=said["what they said with a number"]),
        takes_part(child, "walk", by=by, said=said["how somebody takes part"]),
        words(child, said["a child's own words"], by=by),
        view(child, "entry", judged.pk, said["what a child thinks of a judgement"], by=by),
        seen(visit, child, "not_seen", by=by, why_not=said["why somebody was not seen"]),
        told,
        answer(told, child, said["what somebody said of it"], by=by),
        *of_the_plan(opened, child, by=by),
        commitment(child, said["what an agency promised"], by=by),
        appointment(child, said["an appointment"], by=by),
        point(
            current_agreement(home) or written_agreement(opened, by=by), child, said["a point of an agreement"], by=by
        ),
        *of_meetings(opened, child, by=by),
    ]


def of_meetings(opened: Case, child: Person, *, by: User) -> list[Item]:
    """The team and a meeting of it: one of each kind, beside others that are open to all, so that each is seen."""
    said, met = TOKENS, meeting(opened, by=by, state="held")
    friends = [supporter(child, f"Friend {number}", by=by) for number in range(2)]  # each is in a team once
    open_to_all = team_member(opened, child, "Friend", by=by, supporter=friends[0])
    lacks = need(child, "No breakfast", by=by)
    return [
        team_member(opened, child, said["somebody in the team"], by=by, supporter=friends[1]),
        consultation(opened, child, said["what a specialist was asked"], by=by, of=by),
        attendance(met, child, by=by, came="whole", words=said["how somebody took part in a meeting"]),
        report(met, child, said["a report to a meeting"], by=by, member=open_to_all),
        minute(met, child, said["what was said at a meeting"], by=by),
        helping(lacks, said["who helps"], by=by, member=open_to_all),
    ]


def of_the_plan(opened: Case, child: Person, *, by: User) -> list[Item]:
    """What stands in the family's plan: one of each kind, each under an objective of its own, so that each is seen."""
    said = TOKENS
    made = opened.plans.exclude(state="ended").first() or plan(opened, by=by)
    open_to_all = objective(made, child, "I want to sleep", by=by)
    neighbour = team_member(opened, child, "Neighbour", by=by, supporter=supporter(child, "June", by=by))
    return [
        what_works(made, child, said["what already works"], by=by),
        objective(made, child, said["an objective"], by=by),
        action(open_to_all, said["what somebody will do"], by=by),
        progress(open_to_all, by=by, where_we_are=said["how it goes"]),
        plan_agreement(made, child, said["what somebody says of the plan"], by=by),
        ticked(neighbour, open_to_all, by=by, said=said["what was ticked"]),
    ]


def found_in(*texts: object) -> list[str]:
    """Which tokens stand in what was sent, whatever their capitals and spaces."""
    whole = " ".join(str(text) for text in texts).lower()
    packed = whole.replace(" ", "").replace("+", "").replace("%20", "")
    return [where for where, token in TOKENS.items() if token.lower().replace(" ", "") in packed]
