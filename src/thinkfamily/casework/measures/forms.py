"""What is asked when somebody writes down an answer to a measure, takes it out, or has talked about it."""

from typing import Any

from django import forms

from thinkfamily.casework.measures import rules
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.packs.measure import WHO, Measure, Part
from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm

NOT_ANSWERED = "none"


class MeasureForm(EditForm):
    """One form for every measure. `whose`: whom it is about, by name; `people`: who else is of the family.

    What the measure does not need is not asked.
    """

    who = forms.ChoiceField(
        label="Who answered", widget=forms.RadioSelect, error_messages={"required": "Say who answered"}
    )
    other = forms.ChoiceField(label="Which of the family", help_text="If it was one of them", required=False)
    answered_by = forms.CharField(
        label="Their name",
        help_text="If they are not of the family, with what they do. For example: Mr Osei, form tutor",
        max_length=200,
        required=False,
    )
    answered_on = DayField(label="When they answered", error_messages={"required": "Say when they answered"})
    goal = forms.CharField(max_length=500, required=False)
    number = forms.IntegerField(required=False, error_messages={"invalid": "Write it as a whole number"})
    words = forms.CharField(
        label="What they said with it", help_text="In their words, if they said something", max_length=2000,
        required=False,
    )  # fmt: skip
    information = asking.information(always=False, help_text="This decides which agencies can read it")

    def __init__(
        self, *given: Any, measure: Measure, whose: str, age: int | None, people: list[tuple[str, str]], **named: Any
    ) -> None:
        self.measure, self.age = measure, age
        super().__init__(*given, **named)
        self.offer("who", [(who, f"{whose} themself" if who == "self" else WHO[who]) for who in measure.who(age)])
        self.offer("other", [("", "Choose"), *people])
        self._leave_out()
        for number, part in enumerate(measure.parts, 1):
            self.fields[f"answer_{part.key}"] = self._answer(number, part)
        self.order_fields(["who", "other", "answered_by", "answered_on", "goal", "number", *self.answer_names, "words"])

    def _leave_out(self) -> None:
        measure = self.measure
        if measure.who(self.age) == ("self",):
            for name in ("who", "other", "answered_by"):
                del self.fields[name]
        if measure.goal:
            self.fields["goal"].label, self.fields["goal"].help_text = measure.goal.ask, measure.goal.hint
        else:
            del self.fields["goal"]
        if not measure.goal or self.kept is not None:
            del self.fields["information"]
        if measure.counts == "one":
            self.fields["number"].label = f"The number, from {measure.lowest} to {measure.highest}"
            self.fields["number"].help_text = self.ends
        else:
            del self.fields["number"]

    @property
    def ends(self) -> str:
        """What the two ends mean."""
        measure = self.measure
        low = measure.lowest_means[0].lower() + measure.lowest_means[1:]
        high = measure.highest_means[0].lower() + measure.highest_means[1:]
        return f"{measure.lowest} is “{low}”, {measure.highest} is “{high}”"

    @property
    def answer_names(self) -> list[str]:
        return [f"answer_{part.key}" for part in self.measure.parts]

    def _answer(self, number: int, part: Part) -> forms.Field:
        label = f"{number}. {part.ask}"
        if not self.measure.answers:
            invalid = {"invalid": "Write it as a whole number"}
            return forms.IntegerField(label=label, required=False, error_messages=invalid)
        choices = [*self.measure.answers, (NOT_ANSWERED, "Not answered")]
        needed = {"required": f"Question {number}: choose what they answered, or “Not answered”"}
        return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, error_messages=needed)

    def starts(self, kept: Measurement) -> dict[str, Any]:
        found = starting(kept, self.measure) | {"answered_on": kept.answered_on, "words": kept.words}
        if self.measure.counts == "one":
            found["number"] = kept.total
        left_out = NOT_ANSWERED if self.measure.answers else None
        answers = {f"answer_{part.key}": kept.answers.get(part.key, left_out) for part in self.measure.parts}
        return found | answers

    @property
    def said(self) -> dict[str, Any]:
        """As the action wants it; `other` still the id that was chosen."""
        held = self.cleaned_data
        found = {"who": held.get("who") or "self", "other": held.get("other") or None}
        found |= {"answered_by": held.get("answered_by") or "", "answered_on": held.get("answered_on")}
        found |= {"goal": held.get("goal") or "", "number": held.get("number"), "words": held.get("words") or ""}
        answers = ((part.key, held.get(f"answer_{part.key}")) for part in self.measure.parts)
        found["answers"] = {key: int(number) for key, number in answers if number not in (None, "", NOT_ANSWERED)}
        return found | {"information": held.get("information") or ""}

    def clean(self) -> dict[str, Any]:
        held = super().clean() or self.cleaned_data
        said = self.said
        if said["answered_on"] is None:
            return held
        named = bool(said["other"] or said["answered_by"].strip())
        told = {name: said[name] for name in ("who", "goal", "number", "answers", "answered_on")}
        for name, wrong in rules.wrong(self.measure, age=self.age, named=named, today=today(), **told).items():
            if name not in self.errors:
                self.add_error(name if name in self.fields else None, wrong)
        return held


def starting(kept: Measurement, measure: Measure) -> dict[str, Any]:
    """Who answered and for what goal, as the boxes hold it: of an answer that is put right or asked for again."""
    found: dict[str, Any] = {}
    if any(asked.who != "self" for asked in measure.asked):
        found = {"who": kept.informant, "other": str(kept.other_id or ""), "answered_by": kept.answered_by}
    return found | ({"goal": kept.goal} if measure.goal else {})


class TakeOutForm(EditForm):
    why = forms.CharField(
        label="Why it is taken out",
        help_text="For example: it was another child’s sheet",
        max_length=1000,
        error_messages={"required": "Say why it is taken out"},
    )

    def starts(self, kept: Any) -> dict[str, Any]:
        return {"why": ""}


class TalkedForm(GovForm):
    what = forms.CharField(
        label="With whom you talked, and what happens now",
        help_text="With them, and with the person named above. In a few sentences",
        max_length=4000,
        error_messages={"required": "Say with whom you talked, and what happens now"},
    )
