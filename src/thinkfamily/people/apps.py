"""People as a Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "thinkfamily.people"
    label = "people"

    def ready(self) -> None:
        from thinkfamily.access import personal_data
        from thinkfamily.people.about.birth.telling import keep_quiet_of
        from thinkfamily.people.arrivals import jobs as arrivals_jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.people.arrivals.family import doors
        from thinkfamily.people.bringing_in import jobs as bringing_in_jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.people.chronology import sources
        from thinkfamily.people.ecomap.models import MyPeople
        from thinkfamily.people.ecomap.of_drawings import drawings
        from thinkfamily.people.families.reads import door_to_the_record
        from thinkfamily.people.families.ties import followers as of_ties
        from thinkfamily.people.front_page import of_page
        from thinkfamily.people.front_page.models import Observation, WarningNote
        from thinkfamily.people.granting import parts
        from thinkfamily.people.matches import jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.people.same_person import jobs as same_person_jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.people.sealing import jobs as sealing_jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.people.subject_access.belonging import BELONGING

        fill_the_menu()
        parts.register()
        personal_data.say(BELONGING)
        doors.add(door_to_the_record)
        of_ties.register(keep_quiet_of)
        sources.add(of_page.observations, (Observation, {}))
        sources.add(of_page.warnings, (WarningNote, {}))
        sources.add(drawings, (MyPeople, {}))


def fill_the_menu() -> None:
    """What of people stands in the menu, each for whom its policy lets in."""
    from thinkfamily.access.navigation import Entry, add
    from thinkfamily.people.arrivals.policy import may_read_early_list, may_read_figures
    from thinkfamily.people.bringing_in.policy import may_bring_in
    from thinkfamily.people.families.policy import may_read_families
    from thinkfamily.people.find.policy import may_find
    from thinkfamily.people.granting.policy import may_read_access
    from thinkfamily.people.retention.policy import may_read_retention
    from thinkfamily.people.same_person.policy import may_read as may_read_pairs
    from thinkfamily.people.sharing.duties.policy import may_date_grounds

    records = ("/records/", "/people/", "/told/", "/sharing/", "/seals/", "/disputes/", "/everything/")
    add(Entry("Early list", "early_list", may_read_early_list, under=("/families/",)))
    add(Entry("Families", "families", may_read_families, under=records))
    add(Entry("Find", "find", may_find))
    add(Entry("Grounds", "grounds", may_date_grounds))
    add(Entry("Who is listed", "fairness", may_read_figures))
    add(Entry("Same person or not", "matches", may_read_pairs, under=("/matches/",)))
    add(Entry("Retention", "retention", may_read_retention, place=85))
    add(Entry("Bring in cases", "bringing_in", may_bring_in, place=86))
    add(Entry("Access", "access", may_read_access, place=80))
