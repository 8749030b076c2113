"""An operation of migrations that lays many tables at once."""

from collections.abc import Sequence
from typing import Any

from django.db.migrations.operations.base import Operation


class Together(Operation):
    """Several operations, done in their order; Django draws its models once, when all are known.

    Otherwise it draws every model of every app anew after each one, which takes minutes where there are so many.
    For tables that begin together, and for what is laid on them. Each operation finds the models as they were before
    all of them and as they are after all: what changes a table that is made here goes into a second one behind it.
    """

    reduces_to_sql = True
    reversible = False  # tables that were there from the beginning are not unmade
    serialization_expand_args = ("operations",)  # type: ignore[assignment]  # stubs: a list

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: Any) -> None:
        state.__dict__.pop("apps", None)  # as Django itself forgets them: they are drawn again when asked for
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Lay {len(self.operations)} things together"
