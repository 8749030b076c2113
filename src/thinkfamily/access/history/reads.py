"""Which model keeps the earlier states of which."""

from typing import Any

from django.apps import apps


def histories() -> dict[Any, Any]:
    """By model, that of its earlier states."""
    return {model.pgh_tracked_model: model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")}
