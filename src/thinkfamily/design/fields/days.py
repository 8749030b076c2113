"""A day in one box, in the ways in which people write one."""

import datetime
import re
from typing import Any

from django import forms

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
HINT, TO_COME = "For example 27 3 2024", "For example 27 3 2027"  # most days are past


def read(text: str) -> datetime.date | None:
    """27 3 2027, 27/03/2027, 27 March 2027, 2027-03-27. None for what is no day; raises nothing."""
    parts = re.findall(r"[0-9]+|[a-z]+", text.lower())
    if len(parts) != 3:
        return None
    day, month, year = reversed(parts) if len(parts[0]) == 4 else parts
    if month[:3] in MONTHS:
        month = str(MONTHS.index(month[:3]) + 1)
    try:
        return datetime.date(int(year), int(month), int(day)) if len(year) == 4 else None
    except ValueError:
        return None


class DayField(forms.Field):
    """Cleans to a date, or to None where nothing was written and nothing is asked for."""

    default_error_messages = {
        "required": "Enter a day, for example 27 3 2024",
        "invalid": "Enter a day that there is, for example 27 3 2024",
    }

    def __init__(self, **named: Any) -> None:
        usual: dict[str, Any] = {"help_text": HINT, "widget": forms.TextInput}
        super().__init__(**usual | named)

    def to_python(self, value: Any) -> datetime.date | None:
        if value in self.empty_values or not str(value).strip():
            return None
        if isinstance(value, datetime.date):
            return value
        found = read(str(value))
        if found is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return found

    def prepare_value(self, value: Any) -> Any:
        return f"{value.day} {value.month} {value.year}" if isinstance(value, datetime.date) else value
