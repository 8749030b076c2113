"""Every table with who sees its rows: ours by their models' declarations, those of libraries listed here."""

from dataclasses import replace
from typing import Any

from django.apps import apps
from django.db.models import Model

from thinkfamily.access.rows import DOOR, NOBODY, Rows, custom, unforced

QUEUE = unforced("the queue of jobs: names of jobs and ids, nothing about anybody")
WORDS = unforced("names of models and of rights, nothing about anybody")
UNUSED = custom(NOBODY, "a library's table in which we keep nothing")
THEIRS = f"{{row}}.user_id = (SELECT tf_reader()) OR {DOOR} OR (SELECT tf_reader_may('manages_accounts'))"
SECOND_STEPS = custom(
    THEIRS, "each reader their own; shown while signing in; set back by who runs accounts", remove=THEIRS
)
LIBRARIES: dict[str, Rows] = {
    "django_content_type": WORDS,
    "django_migrations": WORDS,
    "auth_permission": WORDS,
    "auth_group": WORDS,
    "auth_group_permissions": WORDS,
    "mfa_authenticator": SECOND_STEPS,
    "socialaccount_socialaccount": SECOND_STEPS,
    "socialaccount_socialapp": UNUSED,
    "socialaccount_socialtoken": UNUSED,
    "pghistory_context": UNUSED,
    "account_emailaddress": UNUSED,
    "account_emailconfirmation": UNUSED,
    "django_session": unforced(
        "a session is found before anybody is known; its cookie is kept as a fingerprint, what it holds closed with it"
    ),
    "procrastinate_jobs": QUEUE,
    "procrastinate_workers": QUEUE,
    "procrastinate_events": QUEUE,
    "procrastinate_periodic_defers": QUEUE,
}


def declared() -> dict[str, Rows | None]:
    """Every table of Django's registry with its rule; None for one whose model does not say."""
    models = [model for model in apps.get_models(include_auto_created=True) if is_table(model)]
    tables = {model._meta.db_table: model for model in models}
    return {table: LIBRARIES.get(table) or of_model(model) for table, model in tables.items()}


def is_table(model: type[Model]) -> bool:
    """Whether it is a table, and no view of others, whose own rules hold."""
    return model._meta.managed and not model._meta.proxy


def of_model(model: type[Model]) -> Rows | None:
    """The model's own declaration; for a table of its history, that of the model whose history it is."""
    rows: Any = getattr(model, "rows", None)
    if isinstance(rows, Rows):
        return rows
    tracked = getattr(model, "pgh_tracked_model", None)
    known = of_model(tracked) if tracked else None
    return as_history(known) if known else None


def as_history(rows: Rows) -> Rows:
    """For earlier states of the same rows: seen by whoever sees such a row, added by its trigger, never changed."""
    either = rows.read if rows.add == rows.read else f"({rows.read}) OR ({rows.add}) OR ({rows.change})"
    return replace(rows, add=either, change=NOBODY, remove=NOBODY, reason=f"{rows.reason}: its history")
