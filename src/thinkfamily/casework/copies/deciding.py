"""Who may say or tick something for somebody else, and what of a plan is somebody's own to tick."""

from thinkfamily.access.users.models import User
from thinkfamily.casework.copies.own_part import who_does
from thinkfamily.casework.copies.reads import Whose, name_of
from thinkfamily.casework.plan.models import Plan
from thinkfamily.casework.plan.objectives import Action, Objective
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sealing.reads import children_of
from thinkfamily.people.sharing.rules import ADULT
from thinkfamily.vocabulary.dates import age_on


def answers_for(user: User, family: Family, speaker: Person, person: Person) -> bool:
    """Whether one answers for another: a parent for a child, unless it is written down that somebody else does."""
    seen = whom(user, family)
    speaks, about = seen.same.person(speaker.pk), seen.same.person(person.pk)
    if speaks not in seen.people or speaks == about:
        return False
    return about in children_of(user, seen.people[speaks], seen.people, seen.same, ())


def is_own(thing: Objective | Action, person: Person, plan: Plan) -> bool:
    """Whether it is this one's part of the plan: an objective for them, or what they themselves do."""
    records = records_of(person)
    if isinstance(thing, Objective):
        return thing.plan_id == plan.pk and thing.person_id in records
    if thing.objective.plan_id != plan.pk:
        return False
    return thing.other_id in records if thing.other_id else thing.person_id in records


def own_things(seen: Whom, whose: Whose) -> list[tuple[str, Objective | Action]]:
    """What they can tick, each as it is called."""
    assert whose.person is not None
    found: list[tuple[str, Objective | Action]] = []
    for aim in seen.items(Objective, {"plan": whose.plan.pk, "joined_to": None}):
        if aim.state != "left" and is_own(aim, whose.person, whose.plan):
            found.append((f"“{aim.goal}”", aim))
    for step in seen.items(Action, {"objective__plan": whose.plan.pk, "ended_on": None}):
        if is_own(step, whose.person, whose.plan):
            found.append((f"{who_does(seen, None, step)}: {step.what}", step))
    return found


def speakers(user: User, seen: Whom, whose: Whose) -> list[tuple[str, str]]:
    """Who of the family may say it for them, each with what the form calls them; nobody for a grown-up."""
    if whose.person is None:
        return []
    about = seen.same.person(whose.person.pk)
    born = seen.people[about].date_of_birth if about in seen.people else None
    if born is not None and age_on(born, today()) >= ADULT:
        return []
    return [
        (str(key), f"{seen.name(key)}, for them")
        for key, one in seen.people.items()
        if key != about and about in children_of(user, one, seen.people, seen.same, ())
    ]


def places(seen: Whom, whose: Whose) -> list[tuple[str, str]]:
    """Who of the family and their network is in the team now and can be given something: not the person themselves."""
    assert whose.person is not None
    own = seen.same.person(whose.person.pk)
    found = []
    for one in seen.items(TeamMember, {"case": whose.plan.case_id, "until": None, "user": None, "invitation": None}):
        if one.supporter is None and seen.same.person(one.person_id) == own:
            continue
        name = name_of(one) if one.supporter else seen.name(seen.same.person(one.person_id))
        found.append((str(one.pk), f"{name}, {one.role}"))
    return found
