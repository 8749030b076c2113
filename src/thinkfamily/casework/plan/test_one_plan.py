"""A family has one live plan, and a child is in the scope of one, unless a decision links two: says the database."""

import pytest
from django.db import IntegrityError, transaction

from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.plan.factories import in_scope, plan
from thinkfamily.casework.plan.models import PlanScope, PlansLinked
from thinkfamily.clock import now
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.1.1")]
ONE = "a_child_is_in_the_scope_of_one_live_plan"


@pytest.fixture
def two(harpers):
    """Two live plans: of the Harpers, with Kit, and of another home of Kit's."""
    ours = plan(case(harpers.family, by=harpers.priya), by=harpers.priya, state="live")
    in_scope(ours, harpers.kit, by=harpers.priya)
    elsewhere = family("The other home", (harpers.kit, "child"), by=harpers.priya)
    return ours, plan(case(elsewhere, by=harpers.priya), by=harpers.priya, state="live")


def test_a_family_has_one_live_plan(harpers):
    opened = case(harpers.family, by=harpers.priya)
    plan(opened, by=harpers.priya, state="live")
    plan(opened, by=harpers.priya)
    with pytest.raises(IntegrityError, match="a_family_has_one_live_plan_at_most"), transaction.atomic():
        plan(opened, by=harpers.priya, state="live")


def test_a_child_is_in_one_live_plan(harpers, two):
    with pytest.raises(IntegrityError, match=ONE.replace("_", " ")[2:20]), transaction.atomic():
        in_scope(two[1], harpers.kit, by=harpers.priya)


def test_a_plan_that_is_being_agreed_is_outside_of_it_until_it_is_live(harpers, two):
    waits = in_scope(two[1], harpers.kit, by=harpers.priya, state="being_agreed")
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanScope.objects.filter(pk=waits.pk).update(state="live")


def test_an_adult_may_be_in_two(harpers, two):
    for one in two:
        in_scope(one, harpers.dana, by=harpers.priya, child=False)


def test_a_decision_links_two_plans(harpers, two):
    PlansLinked.objects.create(
        plan=two[1], other=two[0], reason="Two homes", decided_by=harpers.priya, decided_at=now()
    )
    in_scope(two[1], harpers.kit, by=harpers.priya)


def test_two_records_of_one_child_are_one_child(harpers, two):
    again = person("Kit Harper", by=harpers.priya)
    again.merged_into = harpers.kit
    again.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        in_scope(two[1], again, by=harpers.priya)
