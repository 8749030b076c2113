"""Access as a Django app."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "thinkfamily.access"
    label = "access"

    def ready(self) -> None:
        from thinkfamily.access import navigation
        from thinkfamily.access.colleagues.policy import may_see_colleagues
        from thinkfamily.access.events.policy import may_read_looks
        from thinkfamily.access.users.policy import may_read_accounts

        navigation.add(navigation.Entry("Who looked", "looks", may_read_looks, under=("/events/",)))
        navigation.add(navigation.Entry("Accounts", "accounts", may_read_accounts))
        colleagues = navigation.Entry("Colleagues", "colleagues", may_see_colleagues, under=("/teams/",), place=90)
        navigation.add(colleagues)
