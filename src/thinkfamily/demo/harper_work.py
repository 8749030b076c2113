"""Our work with the Harpers: a case that Priya leads, what was promised first, and an assessment in the writing."""

import datetime
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.advice.actions import lead_for
from thinkfamily.casework.assessment.advice.factories import advice
from thinkfamily.casework.assessment.factories import assessment, entry
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.assessment.offers.factories import offer_said
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.cases.models import Case, LevelOfNeed, Promise
from thinkfamily.casework.influence.factories import influence
from thinkfamily.casework.measures.factories import measurement
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.packs import reads as packs
from thinkfamily.clock import now, today
from thinkfamily.demo import harper_plan
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person

# Heading, whose page, what it is, how we know it, the words, who says so, how it was written, how many days ago.
WRITTEN = (
    ("my_day", "kit", "need", "words", "I do tea because otherwise there isn’t any. I’m quite good at it. I just"
     " want to go to sleep and not listen out.", "Kit, on a walk", "read_back", 6),
    ("my_day", "kit", "strength", "words", "I can make six teas.", "Kit, on a walk", "read_back", 6),
    ("looked_after", "kit", "strength", "fact", "Gran cooks and he sleeps through at hers on Saturdays.",
     "Joan, by phone", "about", 7),
    ("looked_after", "kit", "need", "fact", "Kit cooks on 3 nights in 7.", "Kit and Dana agree", "with", 9),
    ("my_learning", "kit", "strength", "fact", "Best in his year at food technology; helps younger pupils.",
     "Mr Osei, form tutor", "about", 10),
    ("my_learning", "kit", "need", "fact", "Late 15 times since September.", "School register", "about", 10),
    ("my_people", "kit", "need", "words", "I don’t have people round.", "Kit, on a walk", "read_back", 6),
    ("caring", "kit", "need", "fact", "Kit gets his mother to bed when she has been drinking.", "Kit. Dana agrees",
     "with", 6),
    ("being_a_parent", "dana", "strength", "words", "He never goes without a clean shirt. I do that.", "Dana",
     "with", 9),
    ("adult_substances", "dana", "strength", "fact", "Has kept 7 of 8 meetings with the drug and alcohol service, and"
     " speaks of bad weeks herself.", "Tom Brandt", "about", 9),
    ("adult_mind", "dana", "need", "words", "Evenings are the worst. I can’t be alone with it.", "Dana", "with", 9),
    ("what_helps", "dana", "strength", "words", "When Mum came on Wednesdays we ate at the table.", "Dana", "with", 9),
)  # fmt: skip


def ensure() -> None:
    """Makes what is missing; may be repeated. Only in a demonstration, and after the Harpers have a record."""
    if not settings.DEMO:
        raise RuntimeError("Work of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("the work of the demonstration with its family"):
        people = {user.username: user for user in User.objects.select_related("agency")}
        family = Family.objects.filter(name="Harper family").exclude(opened_from="").order_by("opened_at").first()
        if family and not Case.objects.filter(family=family).exists():
            _make(family, people["priya"])
    harper_plan.ensure()


def _make(family: Family, priya: User) -> None:
    members = list(Person.objects.filter(memberships__family=family, memberships__until=None))
    dana = next((one for one in members if one.first_name == "Dana"), None)
    kit = next((one for one in members if one.first_name in ("Kit", "Christopher")), None)
    if dana is None or kit is None:
        return
    ours = case(
        family, by=priya, opened_on=_ago(18), why="Kit is often late and tired, and Dana asked who could help at home.",
        agreed_words="Yes. If it means Kit gets to sleep.",
    )  # fmt: skip
    lead(
        ours, priya, by=priya, since=_ago(11), reasons=["relationship", "wish"],
        said="Dana rang Priya when it was bad, and asked for her.",
    )  # fmt: skip
    _judge(ours, kit, priya)
    Promise.objects.create(
        case=ours, what="A place at breakfast club for Kit from Thursday", promised_on=_ago(18), promised_by=priya,
        due=_ago(12), kept_on=_ago(13), kept_as_family_sees_it=True, came_of_it="He goes every morning.",
    )  # fmt: skip
    _assess(ours, {"dana": dana, "kit": kit}, priya)
    _touches(dana, kit, priya)
    _going(dana, kit, priya)
    _beside(ours, dana, kit, priya)


def _beside(ours: Case, dana: Person, kit: Person, priya: User) -> None:
    """What is there for everybody, as Kit and Dana say it; and what the safeguarding lead was asked and answered."""
    gone = "It ends when the bus has gone"
    offer_said(kit, gone, by=priya, offer="club", stands="wants", whose="Kit", goes_along="Mr Osei, the first Thursday")
    meals = {"offer": "school_meals", "stands": "has", "information": "money"}
    offer_said(kit, "", by=priya, whose="Kit, who showed Priya the card", goes_along="", **meals)
    surgery = {"offer": "gp", "stands": "has", "information": "health"}
    offer_said(dana, "", by=priya, whose="Dana", goes_along="", **surgery)
    if (lead := lead_for(priya.agency)) is None:
        return
    asked = advice(
        Assessment.objects.get(case=ours), kit, "Is Kit safe on the nights when Dana has been drinking?", by=priya,
        asked_of=lead, heading="my_safety", due=_ago(4), information="safety",
    )  # fmt: skip
    asked.answer = "Yes, with Gran on the phone those nights. If he is alone with her asleep on the stairs, ring me the"
    asked.answer += " same evening."
    asked.answered_by, asked.answered_at = lead, now() - datetime.timedelta(5)
    asked.save()


def _judge(ours: Case, kit: Person, priya: User) -> None:
    levels = packs.current("levels")
    told = {"pack": levels, "agency": priya.agency, "decided_on": _ago(11), "decided_by": priya, "decided_at": now()}
    said = "Kit cares for his mother at night; school, Gran and the recovery service can carry it with one plan."
    LevelOfNeed.objects.create(case=ours, person=None, level="targeted", reason=said, **told)
    reason = "Late 15 times and tired; Gran’s Saturdays and breakfast club help."
    LevelOfNeed.objects.create(case=ours, person=kit, level="targeted", reason=reason, **told)


def _assess(ours: Case, people: dict[str, Person], priya: User) -> Assessment:
    draft = assessment(ours, by=priya, pack=packs.current("assessment"), begun_on=_ago(10))
    classes = {domain.key: domain.information for domain in packs.template(draft.pack).domains()}
    for heading, whose, weight, kind, text, says, how, days in WRITTEN:
        said = {"heading": heading, "weight": weight, "kind": kind, "whose": says, "how": how}
        at = now() - datetime.timedelta(days)
        entry(draft, people[whose], text, by=priya, information=classes[heading], recorded_at=at, **said)
    asks = {
        "heading": "my_day",
        "kind": "unknown",
        "whose": "Priya will ask Kit next week",
        "information": classes["my_day"],
    }
    entry(
        draft, people["kit"], "What happens on nights when Dana is unwell but has not been drinking?", by=priya, **asks
    )
    return draft


def _touches(dana: Person, kit: Person, priya: User) -> None:
    """Drinking, cooking, sleeping badly, school; and Gran on Saturdays."""
    told = {"concern": "substance", "information": "substance", "basis": "told", "whose": "Dana"}
    drinks = need(dana, "Dana drinks most evenings", by=priya, since=_ago(60), **told)
    low = {"concern": "mental_health", "information": "mental_health", "basis": "told", "whose": "Dana"}
    need(dana, "Dana is low, most of all in the evenings", by=priya, since=_ago(40), **low)
    stands: dict[str, Any] = {"basis": "told", "since": _ago(60)}
    need(kit, "Kit cooks on most nights, and sleeps badly", by=priya, whose="Kit and Dana", **stands)
    need(kit, "Kit is late for school", by=priya, whose="School register", information="education", **stands)
    same = {"information": "substance", "since": _ago(6)}
    cooks = influence(
        dana, "Dana is drinking most evenings", kit, "Kit cooks and looks after her", by=priya, need=drinks,
        evidence="3 nights in 7", whose="Kit and Dana", protects="Gran on Saturdays",
        protects_whose="Joan, Kit and Dana", **same,
    )  # fmt: skip
    sleeps = influence(
        kit, "Kit cooks and looks after her", kit, "Kit sleeps badly", by=priya, after=cooks,
        evidence="He stays awake to listen out", whose="Kit. Dana did not know", **same,
    )  # fmt: skip
    influence(
        kit, "Kit sleeps badly", kit, "Kit is late for school", by=priya, after=sleeps, sure="think",
        evidence="Late 15 times", whose="School register. We think it follows; Kit agrees", **same,
    )  # fmt: skip


def _going(dana: Person, kit: Person, priya: User) -> None:
    """How Kit sleeps, as he says it twice and his mother once; and how low Dana has been."""
    asked: dict[str, Any] = {"measure": "scaling", "goal": "How well does Kit sleep on school nights?"}
    for days, number, words in ((17, 3, "I listen out till she is in bed."), (3, 5, "Gran’s nights count double.")):
        measurement(kit, number, by=priya, answered_on=_ago(days), words=words, **asked)
    hers: dict[str, Any] = {"informant": "parent", "other": dana, "words": "He was up at midnight twice this week."}
    measurement(kit, 4, by=priya, answered_on=_ago(3), **asked, **hers)
    keys = [part.key for part in packs.measure(packs.current("measure", "phq-9")).parts]
    for days, numbers in ((17, (2, 3, 3, 2, 1, 2, 1, 1, 0)), (3, (1, 1, 2, 1, 1, 1, 0, 0, 0))):
        answers = dict(zip(keys, numbers, strict=True))
        measurement(
            dana, sum(numbers), by=priya, measure="phq-9", answers=answers, answered_on=_ago(days),
            words="The groups on Tuesdays help." if days == 3 else "",
        )  # fmt: skip


def _ago(days: int) -> datetime.date:
    return today() - datetime.timedelta(days)
