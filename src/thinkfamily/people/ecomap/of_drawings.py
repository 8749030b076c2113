"""Lines of the timeline that children's own pictures say."""

from thinkfamily.people.chronology.rules import shortened
from thinkfamily.people.chronology.sources import Lines, line
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.ecomap.models import MyPeople


def drawings(whom: Whom) -> Lines:
    """When each was drawn, with the child's words: of another agency only where the child said that others may see."""
    found: Lines = []
    for one in whom.items(MyPeople):
        if one.source_agency_id != whom.user.agency_id and not one.others_may_see:
            continue
        name = whom.name(one.person_id)
        said = f"“{shortened(one.words)}”" if one.words else ""
        found.append(line(whom, one, one.drawn_on, f"{name} drew who is close to them", "voice", detail=said))
    return found
