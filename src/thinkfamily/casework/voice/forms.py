"""What is asked about how somebody takes part, their words, who else may read them, and what we did."""

from typing import Any

from django import forms

from thinkfamily.casework.voice import rules
from thinkfamily.clock import today
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm


class TakePartForm(GovForm):
    ways = forms.MultipleChoiceField(
        label="How they want to take part",
        help_text="Ask them. Choose all that they said; “not now” stands alone",
        widget=forms.CheckboxSelectMultiple,
        choices=list(rules.WAYS.items()),
        error_messages={"required": "Say how they want to take part, or that they do not want to now, and why"},
    )
    chosen = forms.CharField(
        label="Whom they choose, if somebody speaks for or with them", max_length=200, required=False
    )
    said = forms.CharField(
        label="What they said about it", help_text="In their words; for “not now”, why", max_length=2000, required=False
    )
    ask_again_on = DayField(label="For “not now”: when you will ask again", required=False, help_text=TO_COME)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        told = {name: said.get(name) for name in ("chosen", "said", "ask_again_on")}
        if "ways" in said and "ask_again_on" in said:
            wrong = rules.objection(said["ways"], today=today(), **told)  # type: ignore[arg-type]  # as the fields clean
            if wrong:
                self.add_error(_field(wrong), wrong)
        return said


def _field(wrong: str) -> str:
    if wrong.startswith("Say whom"):
        return "chosen"
    if wrong.startswith("Say why"):
        return "said"
    return "ask_again_on" if "ask again" in wrong.lower() else "ways"


class WordsForm(EditForm):
    text = forms.CharField(
        label="What they said",
        help_text="As they said it, not in better words. Of a drawing: what they said about it",
        max_length=8000,
        error_messages={"required": "Write down what they said, as they said it"},
    )
    mode = forms.ChoiceField(
        label="How it came",
        widget=forms.RadioSelect,
        choices=list(rules.MODES.items()),
        error_messages={"required": "Say how it came"},
    )
    said_on = DayField(label="When it was said", error_messages={"required": "Say when it was said"})
    relayed_by = forms.CharField(
        label="Who heard it and passed it on",
        max_length=200,
        error_messages={"required": "Say who heard it: no words stand here without that"},
    )
    how = asking.how()
    language = forms.CharField(
        label="In which language, if not English", help_text="Then write above what was said in it", max_length=100,
        required=False,
    )  # fmt: skip
    translation = forms.CharField(label="The same in English", max_length=8000, required=False)
    translated_by = forms.CharField(label="Who put it into English", max_length=200, required=False)
    information = asking.information(help_text=f"{asking.DECIDES}. Choose the most private of what it tells")

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        if self.kept is not None:
            del self.fields["information"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        names = ("text", "language", "translation", "translated_by")
        day = said.get("said_on")
        if day is not None:
            told = {name: said.get(name) or "" for name in names}
            for name, wrong in rules.words_wrong(**told, said_on=day, today=today()).items():
                if name not in self.errors:
                    self.add_error(name, wrong)
        return said


class TakeOutForm(EditForm):
    """Nothing but the button and the version that was seen."""


class LetReadForm(EditForm):
    people = forms.MultipleChoiceField(
        label="Who of the family may have these words",
        help_text="Nobody, unless they said so themselves. You can take it back",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    agreed_words = forms.CharField(label="How they said so, in their words", max_length=2000, required=False)

    def __init__(self, *given: Any, people: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.offer("people", people)

    def starts(self, kept: Any) -> dict[str, Any]:
        return {"people": [str(one) for one in kept.agreed_for], "agreed_words": kept.agreed_words}

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("people") and not said.get("agreed_words"):
            self.add_error("agreed_words", "Write down how they said so: without their own yes nobody else has it")
        return said


class ReplyForm(EditForm):
    did = forms.CharField(
        label="What we did about it, or why we could not",
        max_length=2000,
        error_messages={"required": "Say what you did about it, or why you could not"},
    )
    told_on = DayField(
        label="When they were told", required=False, help_text="Leave it empty until they have been told"
    )
    told_how = forms.CharField(label="Who told them, and how", max_length=300, required=False)
    answered = forms.CharField(
        label="What they said to it", help_text="In their words", max_length=2000, required=False
    )

    def __init__(self, *given: Any, said_on: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.said_on = said_on

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if "told_on" in said:
            told = (said.get("did") or "-", said["told_on"], said.get("answered") or "")
            for name, wrong in rules.reply_wrong(*told, self.said_on, today()).items():
                self.add_error(name, wrong)
        return said
