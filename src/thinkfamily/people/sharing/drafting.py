"""The letters about consent that was taken back, drafted from what the log knows; somebody reads them first."""

import datetime
from collections.abc import Collection
from typing import Any

from django.urls import reverse

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.post.actions import draft
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.disclosures.reads import told_to
from thinkfamily.people.sharing import letters
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.vocabulary.grounds import grounds
from thinkfamily.vocabulary.information import INFORMATION


def draft_letters(
    decision: SharingDecision, ended: Collection[SharingDecision], still: Collection[SharingDecision], *, by: User
) -> list[Letter]:
    """To the agency and to the person; whoever took it down is asked to read them before they go."""
    theirs, own = _facts(decision, ended, still, by=by)
    about = ("sharing", decision.pk)
    drafted = []
    dead = decision.person.died_on is not None and decision.giver in ("", str(decision.person))
    for name, kind, (subject, body) in (
        (decision.agency.name, "consent taken back: to the agency", letters.to_agency(theirs)),
        (decision.giver or str(decision.person), "consent taken back: to the person", letters.to_person(own)),
    )[: 1 if dead else 2]:  # nobody writes to the dead
        drafted.append(draft(name=name, subject=subject, body=body, kind=kind, about=about))
    give_task(
        f"Read and send the letter about the consent that was taken back. None goes to {decision.person}, who has died"
        if dead
        else "Read and send the two letters about the consent that was taken back",
        to=by,
        due=today() + datetime.timedelta(days=1),
        by=None,
        about=about,
        link=reverse("sharing_ended", args=[decision.pk]),
    )
    return drafted


def _facts(
    decision: SharingDecision, ended: Collection[SharingDecision], still: Collection[SharingDecision], *, by: User
) -> tuple[letters.Facts, letters.Facts]:
    """For the agency, and for the person: to whom nothing is said of what is held back or what they were not told."""
    person, agency = decision.person, decision.agency
    told = told_to(person, agency, [each.information for each in ended])
    facts: dict[str, Any] = {
        "person": str(person),
        "agency": agency.name,
        "what": [INFORMATION[each.information].title for each in ended],
        "day": today(),
        "from_name": by.name,
        "from_agency": by.agency.name,
    }
    theirs = letters.Facts(
        **facts,
        told=[letters.Told(entry.kept.day, entry.kept.words) for entry in told],
        left=[f"{INFORMATION[each.information].title}: {grounds()[each.ground].title}" for each in still],
    )
    own = letters.Facts(
        **facts | {"what": [INFORMATION[each.information].parent for each in ended]},
        told=[letters.Told(entry.kept.day, entry.kept.words) for entry in told if entry.held is None],
        left=[
            f"{INFORMATION[each.information].parent}, because {grounds()[each.ground].parent}"
            for each in still
            if each.told
        ],
    )
    return theirs, own
