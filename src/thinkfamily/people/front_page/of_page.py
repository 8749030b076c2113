"""Lines of the timeline that the family's page says: what goes well, what worries, and warnings."""

from thinkfamily.people.chronology.rules import shortened
from thinkfamily.people.chronology.sources import Lines, line
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.front_page.models import Observation, WarningNote


def observations(whom: Whom) -> Lines:
    """When each was seen or said; what is over by now says so."""
    found: Lines = []
    for one in whom.items(Observation):
        words = f"{'Going well for' if one.weight == 'well' else 'A worry about'} {whom.name(one.person_id)}"
        said = {"detail": shortened(one.text), "said_by": one.whose}
        found.append(line(whom, one, one.seen_on, words, "well_or_worry", until=one.until, **said))
    return found


def warnings(whom: Whom) -> Lines:
    """When each was written down, and when and why it ended."""
    found: Lines = []
    for one in whom.items(WarningNote):
        name = whom.name(one.person_id)
        found.append(line(whom, one, one.since, f"A warning about {name}", "well_or_worry", detail=shortened(one.text)))
        if one.until:
            said = f"{shortened(one.ended_why)} It said: {shortened(one.text, 120)}"
            found.append(line(whom, one, one.until, f"A warning about {name} ended", "well_or_worry", detail=said))
    return found
