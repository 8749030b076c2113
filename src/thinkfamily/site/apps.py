"""The site as a Django app: joins what the packages below may not know of each other."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Comes last, when every other app is ready."""

    name = "thinkfamily.site"
    label = "site"

    def ready(self) -> None:
        from django.conf import settings
        from django.core import checks

        from thinkfamily.people.matches import recompute
        from thinkfamily.site.checks import (
            demonstration_is_local,
            letters_carry_files,
            restricted_role,
            sealed_connection,
        )
        from thinkfamily.site.recomputing import work_out_again

        demonstration_is_local()
        checks.register(restricted_role, checks.Tags.database)
        checks.register(sealed_connection, checks.Tags.security, deploy=True)
        checks.register(letters_carry_files, deploy=True)
        if settings.EXTRACTS and settings.PUBLISHED:
            recompute.register(work_out_again)
