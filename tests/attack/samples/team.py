"""The team round a family: bringing somebody in, who chairs, and asking a specialist."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.records import made
from thinkfamily.access.grants.actions import give
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.team import factories
from thinkfamily.clock import today


def work(world: Any) -> Case:
    """An open case of the family whom Priya keeps."""
    family = made(world)
    return Case.objects.filter(family=family, closed_on=None).first() or case(family, by=world.readers["priya"])


def of_team(world: Any) -> dict[str, Any]:
    return {"family": work(world).family_id}


def a_member(world: Any) -> dict[str, Any]:
    opened, priya = work(world), world.readers["priya"]
    one = factories.team_member(opened, tobi(world), "Family worker", by=priya, user=priya)
    return {"family": opened.family_id, "item": one.pk}


def with_ayesha(world: Any) -> dict[str, Any]:
    """Ayesha has access to the record by name, so she can be asked."""
    opened = work(world)
    day = today()
    give(
        world.readers["ayesha"], by=world.readers["moira"], scope="record", ground="work",
        family_id=str(opened.family_id), reason="Works with Tobi", starts=day, ends=day,
    )  # fmt: skip
    return {"family": opened.family_id}


def asked(world: Any) -> dict[str, Any]:
    opened, priya = work(world), world.readers["priya"]
    one = factories.consultation(opened, tobi(world), "How do we begin?", by=priya, of=priya)
    return {"family": opened.family_id, "item": one.pk}


def joins(world: Any) -> dict[str, Any]:
    return {"who": "themselves", "person": tobi(world).pk, "role": "Himself"}


def comes_in(world: Any) -> dict[str, Any]:
    return {
        "name": "Ruth Cole", "email": "ruth@clinic.example", "agency_name": "Clinic", "agency_kind": "voluntary",
        "person": tobi(world).pk, "role": "Nurse", "weeks": "6", "reason": "Sees Tobi",
    }  # fmt: skip


def asks(world: Any) -> dict[str, Any]:
    return {
        "asked_of": world.readers["ayesha"].pk, "kind": "consultation", "person": tobi(world).pk, "question": "How?",
        "information": "education", "due": f"{today():%d %m %Y}",
    }  # fmt: skip


SAMPLES = {
    "family_team": Sample(a_member, "priya"),
    "add_team_member": Sample(of_team, "priya", joins),
    "invite_to_team": Sample(of_team, "moira", comes_in),
    "ask_specialist": Sample(with_ayesha, "priya", asks),
    "answer_specialist": Sample(asked, "priya", {"answer": "Begin with what went well"}),
    "chair": Sample(a_member, "priya", {"sure": "yes"}),
    "end_team_member": Sample(a_member, "priya", {"ended_why": "Moved away", "version": 1}),
}
