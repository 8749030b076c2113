"""Which fields are about people, and whose they are: each model says so, so that nothing is overlooked."""

from collections.abc import Mapping
from dataclasses import dataclass

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
        found[model] = model.personal_data  # type: ignore[attr-defined]  # looked for above
    return found


@dataclass(frozen=True)
class Belongs:
    """How rows of a model belong to a person of the record, or `nobody`: why they belong to none.

    `title`: under which heading a person reads them. `person`: lookups that lead to the person. `family`: lookups that
    lead to a family of theirs. `family_id`: the field that holds a family's id as text. `proposed`: lookups that lead
    to the person's id in the publication.
    """

    title: str = ""
    person: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    family_id: str = ""
    proposed: tuple[str, ...] = ()
    nobody: str = ""


BELONGS: dict[str, Belongs] = {}


def say(belonging: Mapping[str, Belongs]) -> None:
    """A package says, when it starts, how the rows of its models belong to a person; by the model's label."""
    BELONGS.update(belonging)


def belonging() -> dict[type[Model], Belongs]:
    """Every model with personal data and how its rows belong to a person. Raises LookupError for one that is silent."""
    silent = [model._meta.label for model, fields in declared().items() if fields and model._meta.label not in BELONGS]
    if silent:
        raise LookupError(
            f"Say how rows of {', '.join(silent)} belong to a person, or why to none (personal_data.say)."
        )
    return {model: BELONGS[model._meta.label] for model, fields in declared().items() if fields}
