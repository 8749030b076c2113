"""An opened family, what is written down about its people, who may know what, and what was told."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.proposals import harper
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.disclosures.actions import tell
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.families import reads
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import note, person
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing.actions import take_back
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.sharing.models import SharingDecision


def made(world: Any) -> Family:
    """The Okoros' record, kept by Priya's hub."""
    priya = world.readers["priya"]
    amara, tobi = person("Amara Okoro", "1992-01-01", by=priya), person("Tobi Okoro", "2017-01-01", by=priya)
    return family("Okoro family", (amara, "parent"), (tobi, "child"), by=priya)


def record(world: Any) -> dict[str, Any]:
    return {"family": made(world).pk}


def tobi(world: Any) -> Person:
    """The child."""
    return Person.objects.get(memberships__family=made(world), first_name="Tobi")


def one(world: Any) -> dict[str, Any]:
    return {"person": tobi(world).pk}


def member(world: Any) -> dict[str, Any]:
    child = tobi(world)
    return {"family": child.memberships.get().family_id, "person": child.pk}


def decided(world: Any) -> SharingDecision:
    """School and learning, for the academy, by consent."""
    return decision(tobi(world), world.readers["ayesha"].agency, by=world.readers["priya"])


def ended(world: Any) -> dict[str, Any]:
    kept = decided(world)
    take_back(kept, by=world.readers["priya"], said_by="Amara")
    return {"decision": kept.pk}


def entry(world: Any) -> Disclosure:
    """The academy was told by phone."""
    day = decided(world).starts
    return tell(
        tobi(world), by=world.readers["priya"], agency=world.readers["ayesha"].agency, to_whom="",
        information="education", purpose="help", ground="public_task", words="That he is late", how="phone", day=day,
    )  # fmt: skip


def opening(world: Any) -> dict[str, Any]:
    """Everybody who is proposed belongs."""
    asked = reads.opening(world.readers["moira"], ProposedFamily.objects.get(pk="harper"))
    said = {f"belongs_{place}": "yes" for place in range(len(asked.members))}
    return said | {"name": "Harper family", "why": "They asked for help"}


def all_three_steps(world: Any) -> dict[str, Any]:
    """What the last of the three steps sends."""
    return {
        "step": "3", "outcome": "share", "agency": world.readers["ayesha"].agency.pk, "information": ["education"],
        "purpose": "learning", "ground": "public_task", "reason": "The school helps him catch up", "told": "yes",
        "review_on": "1 1 2027", "ends": "1 5 2027",
    }  # fmt: skip


def noted(world: Any) -> dict[str, Any]:
    """What Priya wrote of the child."""
    return {"note": note(tobi(world), by=world.readers["priya"]).pk}


SAMPLES = {
    "change_note": Sample(
        noted,
        "priya",
        {
            "version": "1",
            "kind": "seen",
            "alone": "alone",
            "information": "education",
            "happened_on": "1 10 2026",
            "text": "He read to me",
        },
    ),
    "changes": Sample(one, "priya"),
    "open_family": Sample(harper, "moira", opening),
    "record": Sample(record, "priya"),
    "agree": Sample(
        record,
        "priya",
        lambda world: {
            "person": Person.objects.get(first_name="Amara", last_name="Okoro").pk,
            "help_offered": "Mornings",
            "answer": "agreed",
            "said": "Yes please",
            "on": "1 10 2026",
        },
    ),
    "add_address": Sample(member, "priya", {"line": "3 Quarry Street", "postcode": "NM1 4QS"}),
    "add_note": Sample(
        member,
        "priya",
        {"kind": "note", "information": "education", "happened_on": "1 10 2026", "text": "He reads to his sister"},
    ),
    "sharing": Sample(one, "priya"),
    "decide": Sample(one, "priya", all_three_steps),
    "sharing_print": Sample(one, "priya"),
    "sharing_end": Sample(
        lambda world: {"decision": decided(world).pk}, "priya", {"said_by": "Amara", "everything": "no"}
    ),
    "sharing_ended": Sample(ended, "priya"),
    "told": Sample(one, "priya"),
    "told_print": Sample(one, "priya"),
    "tell": Sample(
        one,
        "priya",
        lambda world: {
            "agency": world.readers["ayesha"].agency.pk,
            "how": "phone",
            "day": "1 10 2026",
            "information": "education",
            "words": "That he is late on Mondays",
            "purpose": "learning",
            "ground": "public_task",
        },
    ),
    "hold_back": Sample(
        lambda world: {"entry": entry(world).pk}, "priya", {"why": "An enquiry is open", "review_on": "1 1 2027"}
    ),
    "date_ground": Sample(
        lambda world: {"ground": "court_order"},
        "ines",
        {"since": "1 1 2026", "until": "", "source": "The council's decision"},
        by_role=frozenset({"information_governance"}),
        acts_by_role=frozenset({"information_governance"}),
        known="the grounds are the same for everybody, and everybody may read them",
    ),
}
