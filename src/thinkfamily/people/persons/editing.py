"""Two people edit one thing at once: the second sees what is kept now beside what they wrote, and chooses.

    class NameForm(EditForm): ...                                   # fields are called as those of the model

    form = NameForm(request.POST if request.method == "POST" else None, kept=name)
    if editing.settled(form, lambda version, said: actions.change_name(name, by=user, version=version, **said)):
        return redirect(...)

    {% from "people/persons/_both_versions.html" import both_versions %}       in the template, first thing in its form
    <form method="post" novalidate>{{ csrf_input }}{{ both_versions(form) }} ...

The action calls `change`, which writes only over the version that the writer saw. Without `kept` the same form adds.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.apps import apps
from django.db.models import Model

from thinkfamily.access.decision import Refused, refuse
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.design.words import dates, lists

WHICH = {
    "kept": "What is kept now: drop what I wrote",
    "boxes": "What the boxes below say; I may put them right first",
}
DROPPED = "What was kept stays as it is. Nothing of what you wrote was taken."
OURS = ("version", "which_version", "seen_both")


class Changed(Exception):
    """Somebody has changed it since the version that the writer saw. Nothing was written."""


@dataclass(frozen=True)
class Row:
    """One field in which the two differ, both in words."""

    label: str
    kept: str
    written: str


def change(kept: Model, *, version: int, **said: Any) -> None:
    """Writes these fields over that version of a thing, and counts it up. Raises Changed where it is another by now.

    One statement, so that of two at the same moment one is second.
    """
    rows = type(kept)._default_manager.filter(pk=kept.pk, version=version)
    if rows.update(version=version + 1, **said) != 1:
        raise Changed
    kept.refresh_from_db()


class EditForm(GovForm):
    """Asks for what can be changed of `kept`; without one, for something new."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    seen_both = forms.CharField(required=False, widget=forms.HiddenInput)
    which_version = forms.ChoiceField(
        label="Which of the two stays?", required=False, widget=forms.RadioSelect, choices=list(WHICH.items())
    )

    def __init__(self, *given: Any, kept: Model | None = None, **named: Any) -> None:
        super().__init__(*given, **named)
        self.kept = kept
        self.both: list[Row] = []
        self.changed_by = ""
        if kept is None:
            for name in OURS:
                del self.fields[name]
        else:
            self.initial = {"version": _version(kept)} | self.starts(kept) | dict(self.initial)

    def starts(self, kept: Any) -> dict[str, Any]:
        """What the boxes hold at first. A form whose fields are not the model's says so itself."""
        return {name: getattr(kept, name) for name in self.fields if name not in OURS and hasattr(kept, name)}

    @property
    def said(self) -> dict[str, Any]:
        """What was written, without what only editing needs."""
        return {name: value for name, value in self.cleaned_data.items() if name not in OURS}

    @property
    def dropped(self) -> str:
        """What to tell a writer who chose what is kept; nothing where what they wrote was taken."""
        return DROPPED if self.cleaned_data.get("which_version") == "kept" else ""

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("seen_both") and not said.get("which_version"):
            self.add_error("which_version", "Choose which of the two stays")
            self._compare()
        return said

    def show_both(self) -> None:
        """The form again, with both versions; sent once more, it is held against the one that was shown."""
        assert self.kept is not None
        before = _state(self.kept, self.cleaned_data["version"])
        self.kept.refresh_from_db()
        self._compare()
        typed: Any = self.data.copy()  # type: ignore[attr-defined]  # a QueryDict
        typed["version"], typed["seen_both"], typed["which_version"] = str(_version(self.kept)), "yes", ""
        for name, now in self.starts(self.kept).items():
            if before is not None and self.cleaned_data.get(name) == self.starts(before).get(name):
                _put(typed, name, self.fields[name].prepare_value(now))  # what the writer left alone is as it is now
        self.data = typed
        self.add_error(None, f"{self.changed_by} changed this while you were writing. See both, and choose")

    def _compare(self) -> None:
        kept: Any = self.kept
        now = self.starts(kept)
        pairs = [(self.fields[name], now[name], self.cleaned_data.get(name)) for name in now]
        self.both = [
            Row(str(field.label), _words(field, here), _words(field, written))
            for field, here, written in pairs
            if _words(field, here) != _words(field, written)
        ]
        self.changed_by = self.who_changed(kept)

    def who_changed(self, kept: Any) -> str:
        """By name, who wrote what is kept now. A form that knows it better says so itself."""
        return _who_changed(kept)


def settled(form: EditForm, save: Callable[[int, dict[str, Any]], object]) -> bool:
    """Whether nothing is left to ask: it was saved, or what is kept was chosen. Else the form is shown again."""
    if not form.is_valid():
        return False
    if form.cleaned_data["which_version"] == "kept":
        return True
    version = form.cleaned_data["version"]
    try:
        save(version or 0, form.said)
    except Changed:
        return _second(form, version)
    return True


def _second(form: EditForm, version: int | None) -> bool:
    kept: Any = form.kept
    now = type(kept)._default_manager.filter(pk=kept.pk).values_list("version", flat=True).first()
    if now is None or now == version:
        raise Refused(refuse("What another agency wrote down is put right by its own people: tell them, or dispute it"))
    form.show_both()
    return False


def _version(kept: Any) -> int:
    version: int = kept.version
    return version


def _put(data: Any, name: str, value: Any) -> None:
    if isinstance(value, list):
        data.setlist(name, value)
        return
    if isinstance(value, bool) or value is None:
        data.pop(name, None)
    if value not in (None, False):
        data[name] = "on" if value is True else str(value)


def _state(kept: Any, version: int) -> Any:
    """The thing as it was at that version, where its earlier states are kept and shown."""
    return _states(kept).filter(version=version).order_by("pgh_id").first() if _states(kept) is not None else None


def _states(kept: Any) -> Any:
    try:
        history = apps.get_model(f"{kept._meta.label}History")
    except LookupError:
        return None
    return history._default_manager.filter(pgh_obj=kept.pk)


def _who_changed(kept: Any) -> str:
    states = _states(kept)
    latest = None if states is None else states.select_related("who").order_by("-pgh_id").first()
    return latest.who.name if latest is not None and latest.who else "Somebody"


def _words(field: forms.Field, value: Any) -> str:
    """A value of this field in words; the same words for nothing, however it is empty."""
    if value is None or value == "" or value == []:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.date):
        return dates.day(value)
    if isinstance(value, (list, tuple)):
        return lists.joined([_words(field, each) for each in value])
    choices = getattr(field, "choices", None)
    if choices is not None:
        words = {str(key): each[0] if isinstance(each, tuple) else each for key, each in choices}
        return str(words.get(str(value), value))
    return str(value)
