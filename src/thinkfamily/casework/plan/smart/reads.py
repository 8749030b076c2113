"""What stands in the boxes of an objective's form, for the helper."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from thinkfamily.casework.plan.smart.rules import Helps, Typed, helps
from thinkfamily.clock import today
from thinkfamily.design.fields.days import read


def typed(form: Any, roots: Mapping[str, str], steps: Sequence[str] = ()) -> Helps:
    """What the helper says of a form as it was sent, or as it is first shown."""

    def said(name: str) -> str:
        return str(form[name].value() or "") if name in form.fields else ""

    chosen = [roots[key] for key in form["roots"].value() or [] if key in roots]
    first = [_step(form, said("step"))] if said("step") else []
    return helps(
        Typed(
            goal=said("goal"), will_change=said("will_change"), target=said("target"), baseline=said("baseline"),
            by=_day(form["by"].value()), roots=tuple(chosen), no_root_why=said("no_root_why"),
            steps=(*steps, *first), name=_name(form, said("who")),
        ),
        today(),
    )  # fmt: skip


def _name(form: Any, who: str) -> str:
    if "who" in form.fields:
        return next((str(title) for key, title in form.fields["who"].choices if key and key == who), "")
    return str(form.kept.whose) if form.kept is not None else ""


def _step(form: Any, step: str) -> str:
    """Dana will cook on Wednesday: with who takes it, where that is said."""
    chosen = str(form["step_owner"].value() or "")
    who = next((str(title) for key, title in form.fields["step_owner"].choices if key and key == chosen), "")
    return f"{who} will {step[:1].lower()}{step[1:]}" if who else step


def _day(value: Any) -> datetime.date | None:
    """A day, or None for what is none: the form says that itself."""
    return value if isinstance(value, datetime.date) else read(str(value or ""))
