"""People as a Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "thinkfamily.people"
    label = "people"

    def ready(self) -> None:
        from thinkfamily.access import navigation, personal_data
        from thinkfamily.people.arrivals import jobs as arrivals_jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.people.arrivals.family import doors
        from thinkfamily.people.arrivals.policy import may_read_early_list, may_read_figures
        from thinkfamily.people.bringing_in.policy import may_bring_in
        from thinkfamily.people.chronology import sources
        from thinkfamily.people.families.policy import may_read_families
        from thinkfamily.people.families.reads import door_to_the_record
        from thinkfamily.people.find.policy import may_find
        from thinkfamily.people.front_page import of_page
        from thinkfamily.people.granting import parts
        from thinkfamily.people.granting.policy import may_read_access
        from thinkfamily.people.matches import jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.people.retention.policy import may_read_retention
        from thinkfamily.people.same_person import jobs as same_person_jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.people.same_person.policy import may_read as may_read_pairs
        from thinkfamily.people.sealing import jobs as sealing_jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.people.sharing.policy import may_date_grounds
        from thinkfamily.people.subject_access.belonging import BELONGING

        navigation.add(navigation.Entry("Early list", "early_list", may_read_early_list, under=("/families/",)))
        navigation.add(
            navigation.Entry(
                "Families",
                "families",
                may_read_families,
                under=("/records/", "/people/", "/told/", "/sharing/", "/seals/", "/disputes/", "/everything/"),
            )
        )
        navigation.add(navigation.Entry("Find", "find", may_find))
        navigation.add(navigation.Entry("Grounds", "grounds", may_date_grounds))
        navigation.add(navigation.Entry("Who is listed", "fairness", may_read_figures))
        navigation.add(navigation.Entry("Same person or not", "matches", may_read_pairs, under=("/matches/",)))
        navigation.add(navigation.Entry("Retention", "retention", may_read_retention, place=85))
        navigation.add(navigation.Entry("Bring in cases", "bringing_in", may_bring_in, place=86))
        parts.register()
        personal_data.say(BELONGING)
        navigation.add(navigation.Entry("Access", "access", may_read_access, place=80))
        doors.add(door_to_the_record)
        for lines in (of_page.observations, of_page.warnings):
            sources.add(lines)
