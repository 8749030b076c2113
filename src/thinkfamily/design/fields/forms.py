"""A form whose fields hand GOV.UK's macros what they ask for: label, hint, error, choices."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

CHOOSE, WRITE = "Choose one of these", "Write something here"
CHOICES = (forms.RadioSelect, forms.CheckboxSelectMultiple)


class GovForm(forms.Form):
    """Errors are sentences of our own, so the browser's own check is off (`novalidate` in the page)."""

    use_required_attribute = False

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        for field in self.fields.values():  # where a form has no words of its own
            if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
                field.error_messages["required"] = CHOOSE if isinstance(field, forms.ChoiceField) else WRITE

    def offer(self, name: str, choices: Iterable[tuple[str, Any]]) -> None:
        """Gives a field the choices that this reader has."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(choices)

    def error_list(self) -> list[dict[str, str]]:
        """For the error summary, in the order of the fields: each sentence with a link to what it is about."""
        found = [{"text": str(error)} for error in self.non_field_errors()]
        for field in (self[name] for name in self.fields):
            link = {} if field.is_hidden else {"href": f"#{first_id(field)}"}
            found += [{"text": str(error)} | link for error in field.errors]
        return found

    def params(self, name: str, **extra: Any) -> dict[str, Any]:
        """What a macro needs for the field called `name`; `extra` adds to it or replaces."""
        field = self[name]
        found: dict[str, Any] = {"id": field.auto_id, "name": field.html_name}
        if field.help_text:
            found["hint"] = {"text": str(field.help_text)}
        if field.errors:
            found["errorMessage"] = {"text": field.errors[0]}
        return found | shape(field) | extra


def first_id(field: BoundField) -> str:
    """The id that an error links to: of a group, its first choice."""
    return f"{field.auto_id}_0" if isinstance(field.field.widget, CHOICES) else str(field.auto_id)


def shape(field: BoundField) -> dict[str, Any]:
    """What only this kind of field has."""
    value = field.value()
    if isinstance(field.field.widget, CHOICES):
        legend = {"legend": {"text": str(field.label), "classes": "govuk-fieldset__legend--s"}}
        return {"idPrefix": field.auto_id, "fieldset": legend, "items": items(field, value)}
    label = {"text": str(field.label), "classes": "govuk-label--s"}
    if isinstance(field.field, forms.ChoiceField):
        return {"label": label, "items": [item | {"selected": item["checked"]} for item in items(field, value)]}
    return {"label": label, "value": "" if value is None else str(value)}


def items(field: BoundField, value: Any) -> list[dict[str, Any]]:
    """The choices, the chosen ones marked. A choice may be (words, hint)."""
    chosen = {str(one) for one in (value if isinstance(value, (list, tuple)) else [value])}
    found: list[dict[str, Any]] = []
    for number, (key, words) in enumerate(field.field.choices):  # type: ignore[attr-defined]  # a field of choices
        text, hint = words if isinstance(words, tuple) else (words, "")
        item = {"value": str(key), "text": str(text), "checked": str(key) in chosen, "id": f"{field.auto_id}_{number}"}
        found.append(item | ({"hint": {"text": hint}} if hint else {}))
    return found
