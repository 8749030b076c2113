"""Requests for help, whom they name, what is decided and what who asked is told."""

import datetime
from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.proposals import harper
from tests.attack.samples.records import record
from thinkfamily.casework.requests.actions import Named
from thinkfamily.casework.requests.asking.actions import ask
from thinkfamily.casework.requests.conversations.actions import call
from thinkfamily.casework.requests.deciding.actions import decide
from thinkfamily.casework.requests.factories import KIT, help_request
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.casework.requests.reads import children_named
from thinkfamily.casework.requests.waiting.actions import wait
from thinkfamily.clock import today
from thinkfamily.people.families.models import Family

DAY = datetime.timedelta(days=1)


def sent(world: Any) -> HelpRequest:
    """Ali of the academy asks Priya's front door, about Kit."""
    return help_request(KIT, by=world.readers["ali"], to=world.readers["priya"].agency)


def asked(world: Any) -> dict[str, Any]:
    return {"asked": sent(world).pk}


def decided(world: Any) -> HelpRequest:
    kept = sent(world)
    kit = children_named(kept)[0]
    decide(
        kept, by=world.readers["priya"], outcome="signposting", reasons="-", tells="-", goes_to="Hub",
        check_on=today() + DAY, children={kit: "-"},
    )  # fmt: skip
    return kept


def pointed(world: Any) -> dict[str, Any]:
    return {"asked": decided(world).pk}


def advised(world: Any) -> dict[str, Any]:
    kept = sent(world)
    kit = children_named(kept)[0]
    decide(kept, by=world.readers["priya"], outcome="advice", reasons="-", tells="-", children={kit: "-"})
    return {"asked": kept.pk}


def asks(world: Any) -> dict[str, Any]:
    """What somebody sends who asks for help."""
    return {
        "to": f"agency-{world.readers['priya'].agency_id}", "origin": "agency", "told": "He is tired", "told_by": "Kit",
        "name_1": "Kit", "kind_1": "child", "knows": "yes", "agrees": "not_asked",
    }  # fmt: skip


def in_the_record(world: Any) -> dict[str, Any]:
    """A request about somebody of the Okoros, whose record Priya may open."""
    record(world)
    kept = help_request(Named("Tobi Okoro", "child"), by=world.readers["ali"], to=world.readers["priya"].agency)
    return {"asked": kept.pk}


def the_record(world: Any) -> dict[str, Any]:
    return {"family": Family.objects.get(name="Okoro family").pk}


DECIDES = {"outcome": "advice", "reasons": "All is well", "tells": "Thank you", "tells_outcome": "yes", "child_1": "-"}

SAMPLES = {
    "ask_for_family": Sample(record, "priya", asks),
    "ask_for_proposal": Sample(harper, "moira", asks),
    "help_request": Sample(asked, "priya"),
    "open_request": Sample(asked, "priya", {}),
    "decide_request": Sample(asked, "priya", DECIDES),
    "name_in_request": Sample(asked, "priya", {"name_1": "Dana", "kind_1": "adult"}),
    "request_record": Sample(in_the_record, "priya", the_record),
    "check_signpost": Sample(pointed, "priya", {"reached": "yes", "words": "She told me"}),
    "finish_request": Sample(advised, "priya", {"words": "She is well"}),
    "tell_who_asked": Sample(advised, "priya", {"words": "She is well"}),
    "pass_on_request": Sample(
        asked, "priya", lambda world: {"to": f"agency-{world.readers['petra'].agency_id}", "why": "Ring her"}
    ),
}


def on_whole_family(world: Any) -> dict[str, Any]:
    kept = sent(world)
    kit = children_named(kept)[0]
    decide(kept, by=world.readers["priya"], outcome="whole_family", reasons="-", tells="-", children={kit: "-"})
    return {"asked": kept.pk}


def who_waits(world: Any) -> dict[str, Any]:
    kept = HelpRequest.objects.get(pk=on_whole_family(world)["asked"])
    wait(kept, by=world.readers["priya"], for_what="A worker", meanwhile="-", told="-", tells="-")
    return {"asked": kept.pk}


def questioned(world: Any) -> dict[str, Any]:
    """Ali of the academy is asked by Priya."""
    kept = ask(
        by=world.readers["priya"], asked=world.readers["ali"], asks="adult_of_child", about_whom="Kit", why="Tired"
    )  # fmt: skip
    return {"question": kept.pk}


def called(world: Any) -> dict[str, Any]:
    """Ali calls Ayesha in."""
    kept = call(
        by=world.readers["ali"], others=[world.readers["ayesha"]], about="He is tired", who="Kit", basis="agreed",
        basis_words="Yes", deletes_on=today() + 30 * DAY,
    )  # fmt: skip
    return {"conversation": kept.pk}


def day(after: int) -> str:
    found = today() + after * DAY
    return f"{found.day} {found.month} {found.year}"


TRIES = {"on": day(0), "way": "call", "messenger": "Priya", "came": "reached"}
NO = {
    "said": "No", "said_by": "Dana", "on": day(0), "offered": "-", "goes_on": "-", "threshold": "-", "shared": "-",
    "review_on": day(60), "tells": "-",
}  # fmt: skip
SAMPLES |= {
    "try_to_reach": Sample(asked, "priya", TRIES),
    "look_at_reaching": Sample(asked, "max", {"said": "She may fear us", "messenger": "Ali"}),
    "help_declined": Sample(asked, "priya", NO),
    "let_wait": Sample(on_whole_family, "priya", {"for_what": "A worker", "meanwhile": "-", "told": "-", "tells": "-"}),
    "end_wait": Sample(who_waits, "priya", {"why": "It begins"}),
    "ask_adult_question": Sample(
        asked,
        "priya",
        lambda world: {"asks": "adult_of_child", "asked": world.readers["ali"].pk, "about_whom": "Kit", "why": "Tired"},
    ),
    "adult_question": Sample(questioned, "ali", {"answer": "yes", "words": "Dana"}),
    "conversation": Sample(called, "ali"),
    "say_what_one_thinks": Sample(called, "ali", {"thinks": "Ask who cooks"}),
    "agree_next_step": Sample(
        called, "ali", lambda world: {"what": "Ask Kit", "who": world.readers["ali"].pk, "due": day(3)}
    ),
    "ask_from_conversation": Sample(called, "ali", asks),
}
