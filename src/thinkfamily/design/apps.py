"""Design as a Django app: its static files."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    name = "thinkfamily.design"
    label = "design"
