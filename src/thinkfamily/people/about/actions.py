"""Writing down, changing and ending what is known of somebody."""

import datetime
from typing import Any, TypeVar

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.about import policy
from thinkfamily.people.about.birth.telling import seal_as_the_rest
from thinkfamily.people.families.models import Membership
from thinkfamily.people.families.ties import birthdays
from thinkfamily.people.persons import editing, rules
from thinkfamily.people.persons.details import Characteristic, Identifier
from thinkfamily.people.persons.models import Dated, Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.periods import insist_on_order
from thinkfamily.vocabulary.characteristics import kinds

AnItem = TypeVar("AnItem", bound=Dated)


@transaction.atomic
def add(model: type[AnItem], member: Membership, *, by: User, information: str, **said: Any) -> AnItem:
    """Something new about somebody. Raises Refused in words where it cannot be so."""
    insist(policy.may_write_about(by, member))
    person = Person.objects.select_for_update().get(pk=member.person_id)
    _check(model, person, said)
    kept = model._default_manager.create(
        person=person, information=information, source_agency=by.agency, recorded_by=by, recorded_at=now(), **said
    )
    _keep_sex_in_step(kept)
    seal_as_the_rest(kept, by=by)
    about = f"{model._meta.model_name} {kept.pk}"
    record(f"{model.title} written down", by=by, family_id=str(member.family_id), about=about)
    return kept


@transaction.atomic
def change(item: Dated, *, by: User, version: int, **said: Any) -> None:
    """Puts it right; what it said before stays in its earlier states. Raises editing.Changed."""
    insist(policy.may_change(by, item))
    _check(type(item), item.person, said)
    editing.change(item, version=version, **said)
    _keep_sex_in_step(item)
    record(f"{item.title} changed", by=by, about=f"{item._meta.model_name} {item.pk}")


@transaction.atomic
def end(item: Dated, *, by: User, version: int, until: datetime.date) -> None:
    """It held until a day, and stays on the record. Raises editing.Changed."""
    insist(policy.may_change(by, item))
    insist_on_order(item.since, until)
    editing.change(item, version=version, until=until)
    _keep_sex_in_step(item)
    record(f"{item.title} ended", by=by, about=f"{item._meta.model_name} {item.pk}")


@transaction.atomic
def change_person(member: Membership, *, by: User, version: int, sure: str = "", **said: Any) -> None:
    """Name, date of birth or expected date. `sure`: why a birthday that is seldom so beside the ties is right.

    Raises Refused in words, and editing.Changed.
    """
    insist(policy.may_write_about(by, member))
    person = member.person
    if wrong := _wrong_with(person, said):
        raise Refused(refuse(wrong))
    cannot, questions = birthdays.weigh(person, said.get("date_of_birth"))
    if cannot or (questions and not sure.strip()):
        raise Refused(refuse(" ".join(cannot or [*questions, "Say that it is right, and why."])))
    editing.change(person, version=version, **said)
    record("person changed", by=by, family_id=str(member.family_id), about=f"person {person.pk}", reason=sure)


def _wrong_with(person: Person, said: dict[str, Any]) -> str:
    born, expected = said.get("date_of_birth"), said.get("expected_date")
    if person.unborn and born:
        return "Write down the birth on its own page, so that everything about the baby goes on with the child."
    found = [rules.objection_to_name(said.get(name, "")) for name in ("first_name", "last_name")]
    found += [rules.objection_to_birth(born, today())]
    if person.unborn:
        found += [rules.objection_to_expected(expected, today())]
    return next((each for each in found if each), "")


def _check(model: type[Dated], person: Person, said: dict[str, Any]) -> None:
    insist_on_order(said.get("since"), said.get("until"))
    wrong = ""
    if model is Identifier:
        grown = not said.get("until") and rules.is_grown(person.date_of_birth, today())
        wrong = rules.objection_to_number(said["scheme"], said["value"], unborn=person.unborn, grown=grown)
    if model is Characteristic and said["kind"] == "sex_in_law":
        wrong = rules.objection_to_sex(said["code"], unborn=person.unborn)
    if model is Characteristic and said["code"] and said["code"] not in kinds()[said["kind"]].codes:
        wrong = "Choose one of the words in the list"
    if wrong:
        raise Refused(refuse(f"{wrong}."))


def _keep_sex_in_step(item: Dated) -> None:
    """Sex in law as it is now stands on the person too, where counts and drawings find it."""
    if not isinstance(item, Characteristic) or item.kind != "sex_in_law":
        return
    person = Person.objects.select_for_update().get(pk=item.person_id)
    with reading.as_system("sex in law stands on the person as it is now, whoever wrote it down"):
        rows = Characteristic.objects.filter(person__in=records_of(person), kind="sex_in_law")
        said = list(rows.order_by("recorded_at", "pk").values_list("code", "since", "until"))
    now_is = rules.sex_now(said, today())
    if now_is and person.sex != now_is:
        editing.change(person, version=person.version, sex=now_is)
