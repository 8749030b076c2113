"""What is asked before a meeting, and when it was held."""

import datetime
import re
from collections.abc import Callable
from typing import Any

from django import forms

from thinkfamily.casework.meetings import rules
from thinkfamily.clock import today
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.people.persons.editing import EditForm

AFTER_TIME = "It ends after it starts"
PLACES = "For example: at home, at school, by telephone. Never an address that is kept from somebody"


class ClockField(forms.CharField):
    """Half past three in the ways in which people write it: 15:30, 1530, 3.30pm."""

    default_error_messages = {"required": "Enter a time, for example 15:30"}

    def __init__(self, **named: Any) -> None:
        usual: dict[str, Any] = {"help_text": "For example 15:30", "max_length": 10}
        super().__init__(**usual | named)

    def clean(self, value):
        if isinstance(value, datetime.time):
            return value
        return self._read(super().clean(value))

    def _read(self, text):
        found = re.fullmatch(r"(\d{1,2})[:.]?(\d{2})?\s*(am|pm)?", text.strip().lower())
        if found is None:
            raise forms.ValidationError("Enter a time that there is, for example 15:30")
        hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
        if half:
            hour = hour % 12 + (12 if half == "pm" else 0)
        if hour > 23 or minute > 59:
            raise forms.ValidationError("Enter a time that there is, for example 15:30")
        return datetime.time(hour, minute)

    def prepare_value(self, value):
        return f"{value:%H:%M}" if isinstance(value, datetime.time) else value


class WhereForm(EditForm):
    """When and where, and who is asked: a question for each of them. With `kept` of one that is planned."""

    on = DayField(label="When", help_text=TO_COME)
    starts = ClockField(label="From")  # type: ignore[assignment]  # Django takes fields out; the method stays
    ends = ClockField(label="Until")
    place = forms.CharField(label="Where", help_text=PLACES, max_length=300, error_messages={"required": "Say where"})
    calendar_place = forms.CharField(
        label="What a calendar may say of the place",
        help_text="Somebody else may see it on a shared telephone. Leave it empty if in doubt",
        max_length=100,
        required=False,
    )
    purpose = forms.ChoiceField(
        label="What it is for",
        widget=forms.RadioSelect,
        choices=list(rules.PURPOSES.items()),
        error_messages={"required": "Say what it is for"},
    )
    why_then = forms.CharField(
        label="If it is not six to eight weeks after the last one, why", required=False, max_length=500
    )
    chair = forms.ChoiceField(label="Who chairs", required=False, help_text="Anybody of the team can")
    asked = forms.MultipleChoiceField(
        label="Who is asked",
        help_text="Each has a message of their own, in which nobody else is named",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose who is asked"},
    )
    report_due = DayField(label="By when agencies write their reports", help_text=TO_COME, required=False)

    def __init__(self, *given, invitees, chairs, **named):
        super().__init__(*given, **named)
        self.invitees = list(invitees)
        self.offer("chair", [("", "Nobody chosen yet"), *chairs])
        self.offer(
            "asked", [(one.key, f"{one.title}. {one.cannot}" if one.cannot else one.title) for one in self.invitees]
        )
        for place, one in enumerate(self.invitees):
            label = f"What would make it easy for {one.name} to come"
            self.fields[f"easy_{place}"] = forms.CharField(label=label, required=False, max_length=300)
            self.fields[f"by_{place}"] = forms.CharField(
                label=f"Who sees to that for {one.name}", required=False, max_length=200
            )
        easy = [name for name in self.fields if name.startswith(("easy_", "by_"))]
        where = ["purpose", "on", "starts", "ends", "place", "calendar_place", "why_then", "asked"]
        self.order_fields([*where, *easy, "chair", "report_due"])

    @property
    def where(self):
        """What is said besides who is asked and what makes it easy."""
        ours = ("easy_", "by_", "asked", "report_due", "chair")
        return {name: value for name, value in self.said.items() if not name.startswith(ours)}

    @property
    def easy(self):
        """By key, what makes it easy, and who sees to it."""
        said = self.cleaned_data
        return {
            one.key: (said.get(f"easy_{place}", ""), said.get(f"by_{place}", ""))
            for place, one in enumerate(self.invitees)
        }

    def clean(self):
        said = super().clean()
        if said.get("starts") and said.get("ends") and said["ends"] <= said["starts"]:
            self.add_error("ends", AFTER_TIME)
        if said.get("on") and said["on"] < today():
            self.add_error("on", "This day is over: write down what came of it instead")
        if word := rules.telling(said.get("calendar_place", "")):
            self.add_error("calendar_place", f"A calendar must not say “{word}”")
        return said


class CallOffForm(EditForm):
    called_off_why = forms.CharField(
        label="Why it does not take place",
        help_text="As you say it to the family. It does not stand in the message",
        max_length=500,
        error_messages={"required": "Say why, in a few words"},
    )


class OfEach(EditForm):
    """A form with two boxes for each: how they took part, and what is said of it. `now`: as that is kept."""

    now: Callable[[], dict[str, tuple[str, str]]]
    invitees: list[Any]

    def starts(self, kept):
        now = self.now()
        said = {place: now.get(one.key, ("", "")) for place, one in enumerate(self.invitees)}
        found = {f"came_{place}": came for place, (came, _) in said.items()}
        return super().starts(kept) | found | {f"more_{place}": more for place, (_, more) in said.items()}


class HeldForm(OfEach):
    """What came of it: how each took part, and the next day."""

    on = DayField(label="When it was")
    starts = ClockField(label="From")  # type: ignore[assignment]  # Django takes fields out; the method stays
    ends = ClockField(label="Until")
    next_on = DayField(label="When you meet next", help_text=TO_COME, required=False)
    next_why = forms.CharField(
        label="If that is not six to eight weeks on, or there is no next meeting, why", required=False, max_length=500
    )

    def __init__(self, *given, invitees, took, **named):
        self.invitees, self.now = [one for one in invitees if not one.gone], took
        super().__init__(*given, **named)
        for place, one in enumerate(self.invitees):
            self.fields[f"came_{place}"] = forms.ChoiceField(
                label=f"How {one.name} took part", choices=[("", "Choose"), *rules.CAME.items()], required=False
            )
            self.fields[f"more_{place}"] = forms.CharField(
                label=f"{one.name}: why not, who spoke for them, or what they passed on",
                required=False,
                max_length=1000,
            )

    @property
    def when(self):
        """What is said besides how each took part."""
        return {name: value for name, value in self.said.items() if not name.startswith(("came_", "more_"))}

    @property
    def took(self):
        """By key, how they took part and what is said of it."""
        said = self.cleaned_data
        return {
            one.key: (said.get(f"came_{place}", ""), said.get(f"more_{place}", ""))
            for place, one in enumerate(self.invitees)
            if said.get(f"came_{place}")
        }

    def clean(self):
        said = super().clean()
        if said.get("starts") and said.get("ends") and said["ends"] <= said["starts"]:
            self.add_error("ends", AFTER_TIME)
        if said.get("on") and said["on"] > today():
            self.add_error("on", "This day has not come yet")
        if said.get("on") and (
            problem := rules.next_missing(said["on"], said.get("next_on"), said.get("next_why", ""))
        ):
            self.add_error("next_why" if said.get("next_on") else "next_on", problem)
        self.check_took(said)
        return said

    def check_took(self, said):
        """Of each of the family a word, and what is missing of it."""
        for place, one in enumerate(self.invitees):
            came, more = said.get(f"came_{place}", ""), said.get(f"more_{place}", "")
            if not came and one.member is None:
                self.add_error(f"came_{place}", f"Say how {one.name} took part this time, or why not")
            if problem := rules.took_part_wrong(came, more, one.name):
                self.add_error(f"more_{place}", problem)
