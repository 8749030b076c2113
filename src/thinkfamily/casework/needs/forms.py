"""What is asked when a need is written down, put right, joined, ended, and when somebody speaks of one."""

from django import forms

from thinkfamily.casework.needs.models import BASES, CONCERNS, SAID
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm

BY_HAND = [(name, title) for name, title in BASES.items() if name != "found"]


class NeedForm(EditForm):
    who = forms.ChoiceField(label="Whose need it is", error_messages={"required": "Choose whose need it is"})
    text = forms.CharField(
        label="What is needed, or what worries",
        help_text="What was seen or said, and what would help. For example: Kit gets no breakfast on school days",
        max_length=2000,
        error_messages={"required": "Write down what is needed or what worries"},
    )
    basis = forms.ChoiceField(
        label="How we know it",
        widget=forms.RadioSelect,
        choices=BY_HAND,
        error_messages={"required": "Say how we know it"},
    )
    whose = asking.whose(help_text="For example Kit, on a walk; or Priya, after three visits")
    since = DayField(label="Since when", required=False, help_text="For example 27 3 2024. Leave it empty if not known")
    concern = forms.ChoiceField(
        label="Whether it is one of these",
        help_text="Then we ask how it touches each child",
        required=False,
        choices=[("", "None of these"), *CONCERNS.items()],
    )
    harms = forms.ChoiceField(
        label="Who is said to harm, if somebody is",
        help_text="They can never contest it",
        required=False,
    )
    information = asking.information(always=False, initial="work_with_family")
    same_as = forms.ChoiceField(
        label="Whether it says the same as a need that stands here",
        help_text="Then both are one need, and each still says who said so",
        required=False,
    )

    def __init__(self, *given, people=(), needs=(), **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])
        self.offer("harms", [("", "Nobody, or nobody knows"), *people])
        self.offer("same_as", [("", "No"), *needs])
        if self.kept is not None:
            for name in ("who", "same_as", "information"):
                del self.fields[name]
            if getattr(self.kept, "basis", "") == "found":
                del self.fields["basis"]

    def starts(self, kept):
        return super().starts(kept) | {"harms": str(kept.harms_id or "")}


class TakeForm(GovForm):
    who = forms.ChoiceField(
        label="Whose need it is",
        help_text="It was found of the home",
        error_messages={"required": "Choose whose need it is"},
    )
    same_as = forms.ChoiceField(
        label="Whether it says the same as a need that stands here",
        help_text="Then both are one need, and each still says who said so",
        required=False,
    )

    def __init__(self, *given, people=None, needs=(), **named):
        super().__init__(*given, **named)
        if people is None:
            del self.fields["who"]
        else:
            self.offer("who", [("", "Choose"), *people])
        self.offer("same_as", [("", "No"), *needs])


class JoinForm(EditForm):
    same_as = forms.ChoiceField(label="Which need it is the same as", required=False)

    def __init__(self, *given, needs=(), **named):
        super().__init__(*given, **named)
        self.offer("same_as", [("", "None: it stands by itself"), *needs])

    def starts(self, kept):
        return {"same_as": str(kept.joined_to_id or "")}


class EndNeedForm(EditForm):
    ended_why = forms.CharField(
        label="What has changed", max_length=1000, error_messages={"required": "Say what has changed"}
    )


class SayForm(GovForm):
    said = forms.ChoiceField(
        label="What you want to say",
        widget=forms.RadioSelect,
        choices=list(SAID.items()),
        error_messages={"required": "Choose what you want to say"},
    )
    reason = forms.CharField(
        label="Why, or what was done",
        help_text="Words of the family go in as they were said",
        max_length=2000,
        error_messages={"required": "Say why, or what was done"},
    )
    who = forms.ChoiceField(
        label="Whose words these are, if somebody of the family said so",
        help_text="A need is contested by whom it is about, or by who answers for them",
        required=False,
    )

    def __init__(self, *given, people=(), **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Mine"), *people])

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("said") == "contested" and not said.get("who"):
            self.add_error("who", "Say who of the family contests it")
        return said
