"""What a reader may see of people by which they could be found: names, homes and numbers, in a few questions."""

from collections.abc import Collection
from typing import Any

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.find import keys
from thinkfamily.people.find.rules import Known, Name
from thinkfamily.people.persons.details import SCHEMES, ContactWay, Identifier, PersonName
from thinkfamily.people.persons.models import Person, PersonAddress
from thinkfamily.people.sharing import policy as sharing

SAID = {
    "preferred": "wants to be called",
    "also_known_as": "also known as",
    "previous": "used to be called",
    "at_birth": "was called at birth",
    "in_script": "written as",
}


def known_of(user: User, people: Collection[Person]) -> dict[Any, Known]:
    """By person. Nothing in it is sealed or withheld from the reader's agency."""
    ids = [person.pk for person in people]
    names: dict[Any, list[Name]] = {one: [] for one in ids}
    places: dict[Any, dict[str, bool]] = {one: {} for one in ids}
    numbers: dict[Any, dict[str, str]] = {one: {} for one in ids}
    words = dict(Person.objects.filter(pk__in=ids).values_list("pk", keys.words_of("first_name", "last_name")))
    for person in people:
        names[person.pk].append(Name(tuple(words.get(person.pk, ())), str(person)))
    for name in _seen(user, PersonName, ids).annotate(own=keys.words_of("first_name", "last_name")):
        half = not (name.first_name and name.last_name)
        whole = {*name.own, *(words[name.person_id] if half else ())}
        names[name.person_id].append(Name(tuple(sorted(whole)), str(name), SAID[name.kind]))
    for home in _seen(user, PersonAddress, ids).exclude(postcode="").order_by("recorded_at", "pk"):
        still = home.until is None or home.until >= today()
        whole_code = "".join(home.postcode.split()).upper()
        for key in (f"p:{whole_code}", f"o:{whole_code[:-3]}"):
            places[home.person_id][key] = still or places[home.person_id].get(key, False)
    for number in _seen(user, Identifier, ids).annotate(key=keys.key_of("i", "value")):
        numbers[number.person_id][number.key] = SCHEMES[number.scheme].removeprefix("The ")
    for way in _seen(user, ContactWay, ids).annotate(phone=keys.key_of("t", "value"), mail=keys.key_of("e", "value")):
        key, said = (way.mail, "email") if "@" in way.value else (way.phone, "phone number")
        if key:
            numbers[way.person_id][key] = said
    return {
        one.pk: Known(tuple(names[one.pk]), one.date_of_birth, one.expected_date, places[one.pk], numbers[one.pk])
        for one in people
    }


def _seen(user: User, model: Any, ids: list[Any]) -> Any:
    return sharing.items_visible_to(user, model).filter(person__in=ids)
