"""Jobs that a job asks for stand or fall with what it wrote, as they do when a page asks for them."""

from procrastinate import App
from procrastinate.connector import BaseAsyncConnector, BaseConnector
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.utils import connector_params
from procrastinate.psycopg_connector import PsycopgConnector


class Worker(PsycopgConnector):
    """What a worker reads the queue with.

    Procrastinate's own would put what a job defers into the queue at once, by a connection beside Django's: a letter's
    job then begins before the letter can be seen, and stays when the letter was rolled back with its job.
    """

    def get_sync_connector(self) -> BaseConnector:
        return DjangoConnector()


class Web(DjangoConnector):
    """What pages and commands ask the queue with: Django's own connection."""

    def get_worker_connector(self) -> BaseAsyncConnector:
        return Worker(kwargs=connector_params(self.alias))


def ready(app: App) -> None:
    """Once, when the queue is set up (PROCRASTINATE_ON_APP_READY)."""
    app.connector = app.job_manager.connector = Web()
