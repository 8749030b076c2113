"""What is asked about an event of somebody's life, and of what the timeline shows."""

import datetime
import re
from dataclasses import dataclass

from django import forms

from thinkfamily.design.fields.days import MONTHS, DayField
from thinkfamily.design.fields.days import read as read_day
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.chronology import rules
from thinkfamily.people.chronology.models import CERTAINTIES, KINDS
from thinkfamily.people.chronology.rules import KINDS as LINES
from thinkfamily.people.chronology.rules import Asked
from thinkfamily.people.persons.editing import EditForm


@dataclass(frozen=True)
class RoughDay:
    """A day as well as it is known: its first day, and whether that is the day, the month or the year."""

    day: datetime.date
    precision: str

    def __str__(self) -> str:
        return rules.rough(self.day, self.precision)


def read(text: str) -> RoughDay | None:
    """A day, a month or a year as people write it, with how well it is known. None for what is none of them."""
    if day := read_day(text):
        return RoughDay(day, "day")
    parts = re.findall(r"[0-9]+|[a-z]+", text.lower())
    if not parts or len(parts) > 2 or not (parts[-1].isdecimal() and len(parts[-1]) == 4):
        return None
    month = _month(parts[0]) if len(parts) == 2 else 1
    if month is None or not 1800 <= int(parts[-1]) <= 9998:
        return None
    return RoughDay(datetime.date(int(parts[-1]), month, 1), "month" if len(parts) == 2 else "year")


def _month(text: str) -> int | None:
    if text[:3] in MONTHS:
        return MONTHS.index(text[:3]) + 1
    return int(text) if text.isdecimal() and 1 <= int(text) <= 12 else None


class RoughDayField(forms.Field):
    """Cleans to a RoughDay, or to None where nothing was written and nothing is asked for."""

    default_error_messages = {"required": "Say when: a day, a month or a year"}

    def to_python(self, value):
        if value in self.empty_values or not str(value).strip():
            return None
        found = value if isinstance(value, RoughDay) else read(str(value))
        if found is None:
            raise forms.ValidationError("Enter a day such as 27 3 2024, a month such as March 2024, or a year")
        return found


class LifeEventForm(EditForm):
    """Asks what happened; of one that is mended not whose it is."""

    who = forms.ChoiceField(label="Who it happened to", error_messages={"required": "Choose who"})
    kind = forms.ChoiceField(
        label="What happened",
        choices=[("", "Choose"), *KINDS.items()],
        error_messages={"required": "Choose what happened"},
    )
    on = RoughDayField(
        label="When",
        help_text="As well as it is known: 27 3 2024, or March 2024, or 2024",
        widget=forms.TextInput,
    )
    until = DayField(label="Until", required=False, help_text="Only where it went on, for example 27 3 2024")
    text = forms.CharField(
        label="What is worth knowing",
        help_text="In a sentence or two, as the person could read it",
        max_length=4000,
        required=False,
    )
    certainty = forms.ChoiceField(
        label="How sure it is", widget=forms.RadioSelect, choices=list(CERTAINTIES.items()), initial="stated"
    )

    def __init__(self, *given, people=(), **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])
        if self.kept is not None:
            del self.fields["who"]

    def starts(self, kept):
        return super().starts(kept) | {"on": RoughDay(kept.on, kept.precision)}

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("kind") == "other" and not said.get("text"):
            self.add_error("text", "Say what happened")
        if said.get("on") and said.get("until") and said["until"] < said["on"].day:
            self.add_error("until", "It cannot end before it begins")
        return said


class AskedForm(GovForm):
    """What the timeline shows, asked in the address; nonsense asks for everything."""

    person = forms.ChoiceField(label="Who", required=False)
    kind = forms.ChoiceField(label="About", required=False, choices=[("", "Everything"), *LINES.items()])
    source = forms.ChoiceField(label="From", required=False)
    since = DayField(label="Not before", required=False, help_text="For example 27 3 2024")
    until = DayField(label="Not after", required=False, help_text="For example 27 3 2027")
    order = forms.ChoiceField(label="Order", required=False, choices=[("", "Newest first"), ("oldest", "Oldest first")])

    def __init__(self, *given, people, sources, **named):
        super().__init__(*given, **named)
        self.offer("person", [("", "Everybody"), *people])
        self.offer("source", [("", "Everywhere"), *((name, name) for name in sources)])

    @property
    def asked(self) -> Asked:
        """As far as it could be read."""
        self.is_valid()
        said = self.cleaned_data
        return Asked(
            person=said.get("person", ""),
            kind=said.get("kind", ""),
            source=said.get("source", ""),
            since=said.get("since"),
            until=said.get("until"),
            oldest_first=said.get("order") == "oldest",
        )
