"""Which fields are about people: each model declares its own, so that nothing about a person is overlooked."""

from django.apps import apps
from django.db.models import Model


def declared() -> dict[type[Model], tuple[str, ...]]:
    """Every model of ours with its personal fields. Raises LookupError for a model that does not say."""
    found: dict[type[Model], tuple[str, ...]] = {}
    for model in apps.get_models():
        if not model.__module__.startswith("thinkfamily."):
            continue
        if "personal_data" not in model.__dict__:
            raise LookupError(f"{model.__name__} does not say which of its fields are personal data.")
        found[model] = model.personal_data  # type: ignore[attr-defined]
    return found
