"""Access as a Django app."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "thinkfamily.access"
    label = "access"

    def ready(self) -> None:
        from django.contrib.auth.signals import user_logged_in, user_logged_out
        from django.db.models.signals import post_migrate

        from thinkfamily.access import navigation
        from thinkfamily.access.colleagues.policy import may_see_colleagues
        from thinkfamily.access.events.policy import may_read_looks
        from thinkfamily.access.reading import actions as reading
        from thinkfamily.access.reading.key import after_migrating
        from thinkfamily.access.second_steps import jobs as second_step_jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.access.signing_in import jobs  # noqa: F401  (tells the queue of them)
        from thinkfamily.access.signing_in.passwords import jobs as password_jobs  # noqa: F401  (tells the queue of them)

        navigation.add(navigation.Entry("Who looked", "looks", may_read_looks, under=("/events/",)))
        colleagues = navigation.Entry("Colleagues", "colleagues", may_see_colleagues, under=("/teams/",), place=90)
        navigation.add(colleagues)
        user_logged_in.connect(reading.when_signed_in, dispatch_uid="a reading is opened")
        user_logged_out.connect(reading.when_signed_out, dispatch_uid="a reading is closed")
        post_migrate.connect(after_migrating, sender=self, dispatch_uid="the key is laid")
