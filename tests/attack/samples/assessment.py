"""The whole-family assessment, and how one life touches another."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.cases import of_okoros
from thinkfamily.access.colleagues.factories import led
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.assessment.advice.factories import advice
from thinkfamily.casework.assessment.factories import assessment, entry
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.assessment.reads import whole
from thinkfamily.casework.influence.factories import influence
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.factories import shipped
from thinkfamily.casework.young_carers.factories import asked
from thinkfamily.clock import now
from thinkfamily.people.persons.models import Person


def draft(world: Any) -> Assessment:
    """The Okoros' assessment, which Priya began by the shipped pack."""
    shipped()
    return assessment(of_okoros(world), by=world.readers["priya"], pack=packs.current("assessment"))


def drafted(world: Any) -> dict[str, Any]:
    return {"family": draft(world).family_id}


def filled(world: Any) -> dict[str, Any]:
    """Everything is said that a signature waits for."""
    kept, priya = draft(world), world.readers["priya"]
    shown = whole(priya, kept.family, kept)
    for page in [*shown.pages.values(), shown.together]:
        who = shown.whom.people.get(page.key) or tobi(world)
        for heading in page.headings:
            said = {"heading": heading.domain.key, "weight": "strength", "kind": "words"}
            entry(kept, who, "They get on", by=priya, **said)
    asked(tobi(world), "No, Mum does it", by=priya, answer="no", for_whom="", does="")
    return {"family": kept.family_id}


def tobi(world: Any) -> Person:
    return Person.objects.get(first_name="Tobi", last_name="Okoro")


def of_tobi(world: Any) -> dict[str, Any]:
    return drafted(world) | {"person": tobi(world).pk}


def with_heading(world: Any) -> dict[str, Any]:
    return of_tobi(world) | {"heading": "my_learning"}


def together(world: Any) -> dict[str, Any]:
    return drafted(world) | {"heading": "what_helps"}


def written(world: Any) -> dict[str, Any]:
    kept = draft(world)
    one = entry(kept, tobi(world), "He reads to his sister", by=world.readers["priya"], heading="my_learning")
    return {"family": kept.family_id, "item": one.pk}


def begun(world: Any) -> dict[str, Any]:
    """A case without an assessment yet."""
    shipped()
    return {"family": of_okoros(world).family_id}


def touched(world: Any) -> dict[str, Any]:
    kept = of_okoros(world)
    child = tobi(world)
    one = influence(child, "Tobi sleeps badly", child, "He is late", by=world.readers["priya"])
    return {"family": kept.family_id, "item": one.pk}


SAYS = {"weight": "strength", "kind": "fact", "text": "He reads to her", "whose": "Amara", "how": "about"}
TOUCHES = {
    "cause": "Amara is often unwell", "seen": "yes", "effect": "Tobi cooks", "evidence": "Three times a week",
    "whose": "Tobi", "sure": "think",
}  # fmt: skip


def between(world: Any) -> dict[str, Any]:
    amara = Person.objects.get(first_name="Amara", last_name="Okoro")
    return TOUCHES | {"person": amara.pk, "other": tobi(world).pk}


def offered(world: Any) -> dict[str, Any]:
    return of_tobi(world) | {"offer": "club"}


def advised(world: Any) -> dict[str, Any]:
    """Lena is the safeguarding lead of Priya's agency."""
    found, priya = with_heading(world), world.readers["priya"]
    lena = reader("lena", role="safeguarding_lead", at=priya.agency.name, kind=priya.agency.kind)
    led(priya.agency, lena)
    return found


def to_advise(world: Any) -> dict[str, Any]:
    """Priya herself was asked by a colleague."""
    kept, priya = draft(world), world.readers["priya"]
    one = advice(kept, tobi(world), "Is this tiredness?", by=priya, asked_of=priya)
    return {"family": kept.family_id, "item": one.pk}


def twice(world: Any) -> dict[str, Any]:
    """One that was signed, and the draft after it."""
    kept, priya = draft(world), world.readers["priya"]
    entry(kept, tobi(world), "He is tired", by=priya, heading="my_learning")
    kept.signed_at, kept.signed_by = now(), priya
    kept.save()
    later = assessment(kept.case, by=priya, pack=kept.pack)
    entry(later, tobi(world), "He sleeps", by=priya, heading="my_learning")
    return {"family": kept.family_id}


SAMPLES = {
    "adapt_assessment": Sample(
        drafted, "priya", {"kind": "question", "key": "my_learning", "text": "Who walks you to school?"}
    ),
    "say_offer": Sample(offered, "priya", {"stands": "wants", "whose": "Tobi", "in_the_way": "The fare"}),
    "ask_advice": Sample(advised, "priya", {"question": "Is this tiredness?"}),
    "answer_advice": Sample(to_advise, "priya", {"answer": "Ask him on a walk"}),
    "assessment": Sample(drafted, "priya"),
    "begin_assessment": Sample(begun, "priya", lambda world: {"pack": packs.current("assessment").pk}),
    "sign_assessment": Sample(filled, "priya", {"version": 1, "discussed_with": "Moira", "their_view": "Fair"}),
    "compare_assessments": Sample(twice, "priya"),
    "assess_member": Sample(of_tobi, "priya"),
    "add_entry": Sample(with_heading, "priya", SAYS),
    "add_family_entry": Sample(together, "priya", lambda world: SAYS | {"who": tobi(world).pk}),
    "mend_entry": Sample(written, "priya", SAYS | {"version": 1}),
    "take_out_entry": Sample(written, "priya", {"version": 1}),
    "touches": Sample(drafted, "priya"),
    "add_influence": Sample(drafted, "priya", between),
    "mend_influence": Sample(touched, "priya", TOUCHES | {"version": 1}),
    "end_influence": Sample(touched, "priya", {"version": 1, "ended_why": "He sleeps again"}),
}
