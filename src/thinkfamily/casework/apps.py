"""Casework as a Django app."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "thinkfamily.casework"
    label = "casework"

    def ready(self) -> None:
        from thinkfamily.access import personal_data
        from thinkfamily.casework.assessment.advice import jobs as advice  # noqa: F401  (tells the queue of them)
        from thinkfamily.casework.assessment.lying import jobs as lying  # noqa: F401  (the same)
        from thinkfamily.casework.capacity import jobs as growing_up  # noqa: F401  (tells the queue of them)
        from thinkfamily.casework.cases import (
            jobs,  # noqa: F401  (tells the queue of them)
            parts,
            reads,
        )
        from thinkfamily.casework.commitments.chasing import jobs as of_promises  # noqa: F401  (the same)
        from thinkfamily.casework.history.belonging import BELONGING
        from thinkfamily.casework.meetings import jobs as of_meetings  # noqa: F401  (the same)
        from thinkfamily.casework.needs import jobs as of_needs  # noqa: F401  (the same)
        from thinkfamily.casework.plan.reminding import jobs as of_steps  # noqa: F401  (the same)
        from thinkfamily.casework.requests import begun
        from thinkfamily.casework.requests.chasing import jobs as chasing  # noqa: F401  (the same)
        from thinkfamily.casework.requests.conversations import jobs as of_conversations  # noqa: F401  (the same)
        from thinkfamily.casework.requests.reaching_out import jobs as of_noes  # noqa: F401  (the same)
        from thinkfamily.casework.team import jobs as of_teams  # noqa: F401  (the same)
        from thinkfamily.people.families.inner import Inner, add

        personal_data.say(BELONGING)
        parts.register()
        begun.register(reads.began_from)
        add(Inner("work", "Our work", 20))
        add(Inner("plan", "Plan", 15))
        add(Inner("contacts", "Visits", 25, under="work"))
        add(Inner("assessment", "Assessment", 30))
        add(Inner("family_team", "Team", 32, under="work"))
        add(Inner("meetings", "Meetings", 33, under="work"))
        add(Inner("voices", "Voices", 35, under="assessment"))
        add(Inner("promises", "Promises", 34, under="plan"))
        add(Inner("how_things_are", "How things are going", 37, under="assessment"))
        tell_other_pages()
        fill_the_menu()


def tell_other_pages() -> None:
    """What casework knows that pages of the record below it show."""
    from thinkfamily.casework.capacity import reads as capacity
    from thinkfamily.casework.contacts import sources as contacts
    from thinkfamily.casework.measures import copies as measures
    from thinkfamily.casework.measures import sources as of_measures
    from thinkfamily.casework.meetings import sources as meetings
    from thinkfamily.casework.needs import answering
    from thinkfamily.casework.needs import beside as beside_needs
    from thinkfamily.casework.requests import ways_in
    from thinkfamily.casework.told_back import reads as told_back
    from thinkfamily.casework.voice import beside
    from thinkfamily.casework.voice import reads as voice
    from thinkfamily.people.arrivals.family import doors as proposals
    from thinkfamily.people.chronology import sources as timeline
    from thinkfamily.people.families import doors as records
    from thinkfamily.people.front_page import coming, seen
    from thinkfamily.people.sealing import further
    from thinkfamily.people.sharing import copies_of_others

    records.add(ways_in.from_record)
    proposals.add(ways_in.from_proposal)
    answering.ASKED.append(capacity.may_answer)
    copies_of_others.add(capacity.who_answers)
    timeline.add(contacts.on_timeline, *contacts.ON_TIMELINE)
    timeline.add(meetings.on_timeline, *meetings.ON_TIMELINE)
    timeline.add(of_measures.on_timeline, of_measures.ON_TIMELINE)
    seen.add(contacts.last_seen, contacts.WAS_SEEN)
    coming.add(meetings.next_meetings)
    further.add(voice.for_copy)
    further.add(measures.for_copy)
    further.add(told_back.for_copy)
    beside_needs.ASKED.append(beside.of_family)
    tell_of_promises()
    tell_of_the_plan()


def tell_of_promises() -> None:
    """What promises and appointments tell earlier pages, and who is told when an agency loses sight of one."""
    from thinkfamily.casework.commitments import sources
    from thinkfamily.casework.commitments.appointments import coming as appointments
    from thinkfamily.casework.commitments.chasing import handing_on
    from thinkfamily.people.chronology import sources as timeline
    from thinkfamily.people.front_page import coming
    from thinkfamily.people.sharing import followers

    timeline.add(sources.on_timeline, *sources.ON_TIMELINE)
    coming.add(appointments.appointments, appointments.PLANNED)
    followers.register(handing_on.when_sight_is_lost)


def tell_of_the_plan() -> None:
    """What the plan tells earlier pages, and what later features show on its own."""
    from thinkfamily.casework.commitments import of_plan
    from thinkfamily.casework.contacts import working_on
    from thinkfamily.casework.copies import reads as said_of_plan
    from thinkfamily.casework.plan import beside
    from thinkfamily.casework.plan import standing as of_plans
    from thinkfamily.casework.plan.aims import aims
    from thinkfamily.casework.plan.joining.merged import two_records_are_one
    from thinkfamily.casework.plan.reminding.daily import is_still_right
    from thinkfamily.casework.plan.reminding.policy import STEP
    from thinkfamily.office.post import asked_again
    from thinkfamily.people.front_page import standing
    from thinkfamily.people.same_person import afterwards

    asked_again.add(STEP, is_still_right)
    afterwards.ASKED.append(two_records_are_one)
    standing.SOURCES.append(of_plans.plan)
    working_on.ASKED.append(aims)
    beside.ASKED.append(said_of_plan.agreed)
    beside.PARTS.append(of_plan.promised)


def fill_the_menu() -> None:
    """What of casework stands in the menu, each for whom its policy lets in."""
    from thinkfamily.access.navigation import Entry, add
    from thinkfamily.casework.commitments.policy import may_count
    from thinkfamily.casework.desk.policy import begins_with_families, has_only_tasks
    from thinkfamily.casework.packs.policy import may_read as may_read_packs
    from thinkfamily.casework.requests.policy import may_send

    add(Entry("My work", "my_work", begins_with_families, under=("/tasks/",), place=1))
    add(Entry("My work", "my_work", has_only_tasks, under=("/tasks/",), place=60))
    add(Entry("Requests", "requests", may_send, under=("/questions/", "/early-conversations/")))
    add(Entry("Promises kept", "promises_by_agency", may_count, place=82))
    add(Entry("Practice packs", "practice_packs", may_read_packs, place=84))
