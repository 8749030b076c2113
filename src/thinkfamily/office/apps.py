"""Office as a Django app."""

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    name = "thinkfamily.office"
    label = "office"

    def ready(self) -> None:
        from thinkfamily.access import navigation
        from thinkfamily.access.users.policy import may_read_accounts
        from thinkfamily.office.cover import jobs as cover_jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.office.cover import parts
        from thinkfamily.office.post import jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.office.post.policy import may_look_after

        navigation.add(navigation.Entry("Accounts", "accounts", may_read_accounts))
        navigation.add(navigation.Entry("Post office", "post_office", may_look_after, place=86))
        parts.register()
