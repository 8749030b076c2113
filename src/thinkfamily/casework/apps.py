"""Casework as a Django app."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "thinkfamily.casework"
    label = "casework"

    def ready(self) -> None:
        from thinkfamily.access import personal_data
        from thinkfamily.casework.history.belonging import BELONGING

        personal_data.say(BELONGING)
