"""What is round the families of the demonstration: supporters, a park, services, and Kit's own picture."""

import datetime
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.ecomap.factories import my_people
from thinkfamily.people.families.models import Family
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.network.factories import goes_to, group, place_note, supporter
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Person

# By first names (Kit is Christopher in some records): who supports whom, and what is said of it.
HARPER: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("Kit", "Joan Harper", {
        "relation": "his grandmother", "brings": "Has him on Saturdays, cooks, and lets him be a child", "strength": 3,
        "cost": "Her back, and the bus fare", "phone": "07700 900167", "how": "any time", "asked": "agreed",
        "asked_words": "To open the next meeting", "since": datetime.date(2013, 6, 9),
    }),
    ("Kit", "Rob Harper", {
        "relation": "his father", "brings": "Phones on Sundays", "strength": 1, "towards": "both", "stressful": True,
        "cost": "Kit waits by the phone when he forgets", "asked": "not_now", "knows": False,
        "knows_why": "Dana wants to tell him herself, before Christmas",
    }),
    ("Kit", "Fernhill Runners", {
        "kind": "club", "brings": "Two evenings with boys of his own age", "cost": "£3 an evening", "told_by": "Kit",
    }),
    ("Dana", "Beatrice Olawale", {
        "relation": "neighbour on the left", "kind": "neighbour", "brings": "Has the spare key", "towards": "both",
        "asked_words": "To knock on Monday mornings",
    }),
    ("Dana", "St Aidan’s food table", {"kind": "faith", "brings": "A bag on Thursdays", "strength": 1}),
)  # fmt: skip
NOVAK_REID: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("Eva", "Amy Pollard", {
        "relation": "Lou’s mother", "kind": "friend", "brings": "Swaps weekends when Eva works", "towards": "both",
        "told_by": "Eva",
    }),
    ("Ben", "Station Walk football", {
        "kind": "club", "brings": "Saturday mornings, from both homes", "told_by": "Tom",
    }),
)  # fmt: skip
ELLIS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("Chloe", "Marsha Bright", {
        "relation": "her foster carer until 2025", "kind": "friend", "strength": 3,
        "brings": "Sunday dinner, and a bed if she needs one",
        "asked": "agreed", "asked_words": "To come to the birth", "told_by": "Chloe",
    }),
)  # fmt: skip
SERVICES: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "Novak": (
        ("Ben", "school", "Millbrook Primary", "Asha Dunne"),
        ("Nina", "school", "Millbrook Primary", "Lee Hart"),
    ),
    "Ellis": (("Chloe", "child_health", "Northmoor midwives", "Siobhan Kerr"),),
}
PICTURE = (
    ("close", "Gran", "She sings when she cooks"), ("close", "Mum", "When she is awake"),
    ("close", "Biscuit", "My dog"),
    ("near", "Miss Bell", "She does not tell"), ("near", "Ash from the van", ""), ("far", "Dad", "He phones"),
)  # fmt: skip


def ensure() -> None:
    """Makes what is missing; may be repeated. Only in a demonstration."""
    if not settings.DEMO:
        raise RuntimeError("What is round a family is only made up where the site is a demonstration.")
    with reading.as_system("what is round the families of the demonstration"):
        priya = User.objects.filter(username="priya").first()
        for begins, ties in (("Harper", HARPER), ("Novak", NOVAK_REID), ("Ellis", ELLIS)):
            family = Family.objects.filter(name__startswith=begins).order_by("opened_at", "id").first()
            if priya is None or family is None:
                continue
            people = {_called(one): one for one in Person.objects.filter(memberships__family=family)}
            if not Supporter.objects.filter(person__in=people.values()).exists():
                _support(people, ties, priya)
                if begins == "Harper":
                    _park_and_picture(people, priya)
            if not Involved.objects.filter(person__in=people.values()).exists():
                for name, kind, service, worker in SERVICES.get(begins, ()):
                    if name in people:
                        involved(people[name], kind, service, by=priya, worker=worker)


def _called(person: Person) -> str:
    """As the family calls them."""
    return {"Christopher": "Kit", "Benjamin": "Ben"}.get(person.first_name, person.first_name)


def _support(people: dict[str, Person], ties: tuple[tuple[str, str, dict[str, Any]], ...], by: User) -> None:
    for of, name, said in ties:
        if of in people:
            supporter(people[of], name, by=by, **said)


def _park_and_picture(people: dict[str, Person], by: User) -> None:
    if (kit := people.get("Kit")) is None:
        return
    park = group("Quarry Park", by=by, where="behind the leisure centre")
    goes_to(kit, park, by=by, brings="Meets boys from school", stressful=True, told_by="Kit", asked="not_now")
    day = today() - datetime.timedelta(days=12)
    place_note(park, kit, by=by, happened_on=day)
    place_note(
        park, kit, "The youth van stands there on Fridays, and everybody knows Ash", by=by, kind="safety",
        told_by="Ash, youth work", happened_on=day,
    )  # fmt: skip
    my_people(
        kit, *PICTURE, by=by, drawn_on=day, with_whom="Kit and Priya, in the library at school",
        words="Mum is close, but sometimes she is asleep.", said_of_seeing="Not Dad.",
    )  # fmt: skip
