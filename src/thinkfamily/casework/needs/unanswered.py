"""Whoever is shown a need says what they did: where nobody of an agency has, its manager is asked. Never a flag."""

from typing import Any

from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.events.actions import record
from thinkfamily.access.events.models import Look
from thinkfamily.access.users.models import User
from thinkfamily.casework.needs import rules
from thinkfamily.casework.needs.actions import SHOWN
from thinkfamily.casework.needs.models import Need, NeedSaid
from thinkfamily.clock import today
from thinkfamily.design.words import lists
from thinkfamily.office.tasks.actions import give
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.vocabulary.dates import working_days_after

WHAT = "Ask {} what was done about a need that they were shown more than five working days ago"
NAMED = 3  # of those who were shown it, so many by name


def ask_managers() -> int:
    """Once for each need and agency. Returns how many managers were asked. Says nothing of the family in the task."""
    asked = 0
    with reading.as_system("needs that nobody has answered"):
        needs = {one.pk: one for one in Need.objects.filter(until=None)}
        answered = _answered(needs)
        for (need, agency), first in sorted(_first_shown(needs).items(), key=str):
            if rules.is_late(first, today()) and (_thread(needs[need]), agency) not in answered:
                asked += _ask(needs[need], Agency.objects.get(pk=agency))
    return asked


def _thread(need: Need) -> Any:
    return need.joined_to_id or need.pk


def _first_shown(needs: dict[Any, Need]) -> dict[tuple[Any, Any], Any]:
    """By need and agency, the first day on which a page showed it to another agency."""
    found: dict[tuple[Any, Any], Any] = {}
    rows = Disclosure.objects.filter(how="shown", item__in=list(needs)).exclude(agency=None)
    for item, agency, day in rows.order_by("day").values_list("item", "agency", "day"):
        if needs[item].source_agency_id != agency:
            found.setdefault((item, agency), day)
    return found


def _answered(needs: dict[Any, Need]) -> set[tuple[Any, Any]]:
    """Threads and agencies of which somebody said what they did."""
    rows = NeedSaid.objects.filter(said="did").select_related("need", "by")
    return {(_thread(one.need), one.by.agency_id) for one in rows}


def _ask(need: Need, agency: Agency) -> bool:
    about = (SHOWN, f"{need.pk}:{agency.pk}")
    manager = manager_of(agency)
    if manager is None or Task.objects.filter(about_type=SHOWN, about_id=about[1]).exists():
        return False
    family = Membership.objects.filter(person=need.person_id, until=None).values_list("family", flat=True).first()
    if family is None:
        return False
    mine = families.may_see(manager, Family.objects.get(pk=family))  # else the page would not be there for them
    link = reverse("say_of_need", args=[family, need.pk]) if mine else ""
    what = WHAT.format(lists.joined(_who_saw(need, agency, str(family))) or "your people")
    give(what, to=manager, due=working_days_after(today(), 1), by=None, about=about, family_id=str(family), link=link)
    record("need unanswered", by=None, family_id=str(family), about=f"need {need.pk}", details={"agency": agency.pk})
    return True


def _who_saw(need: Need, agency: Agency, family: str) -> list[str]:
    """Whom of the agency a page showed it, by name: a manager who does not see the family knows whom to ask."""
    looks = Look.objects.filter(family_id=family, who__agency=agency, shown__contains=[str(need.pk)], failed=False)
    return list(looks.order_by("who__name").values_list("who__name", flat=True).distinct()[:NAMED])


def manager_of(agency: Agency) -> User | None:
    """A manager of an agency, else its safeguarding lead, else any lead; or who covers for them."""
    day = today()
    managers = User.objects.filter(agency=agency, role="manager", is_active=True).select_related("agency")
    found = managers.order_by("id").first() or colleagues.lead_of(agency, day) or colleagues.any_lead(day)
    return colleagues.stands_in(found, day) if found else None
