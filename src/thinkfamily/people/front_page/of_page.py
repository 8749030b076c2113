"""Lines of the timeline that the family's page says: what goes well, what worries, and warnings."""

from thinkfamily.people.chronology.rules import shortened
from thinkfamily.people.chronology.sources import Lines, line
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.front_page.models import Observation, WarningNote


def observations(whom: Whom) -> Lines:
    """When each was seen or said; what is over by now says so."""
    found: Lines = []
    for one in whom.items(Observation):
        what = "Going well" if one.weight == "well" else "A worry"
        words = f"{what}, {whom.name(one.person_id)}: {shortened(one.text)}"
        said = f"Said by {one.whose}"
        found.append(line(whom, one, one.seen_on, words, "well_or_worry", detail=said, until=one.until))
    return found


def warnings(whom: Whom) -> Lines:
    """When each was written down, and when and why it ended."""
    found: Lines = []
    for one in whom.items(WarningNote):
        words = f"A warning, {whom.name(one.person_id)}: {shortened(one.text)}"
        found.append(line(whom, one, one.since, words, "well_or_worry"))
        if one.until:
            ended = f"A warning ended, {whom.name(one.person_id)}: {shortened(one.text, 80)}"
            found.append(line(whom, one, one.until, ended, "well_or_worry", detail=shortened(one.ended_why)))
    return found
