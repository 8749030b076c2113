"""A decision in three small steps, each with few questions; and ending one."""

from typing import Any

from django import forms

from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm, items
from thinkfamily.people.sharing import rules
from thinkfamily.people.sharing.models import OUTCOMES
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION, PURPOSES

YES_NO = (("yes", "Yes"), ("no", "No"))


class WhatForm(GovForm):
    """Step 1: who is to know what, for what; or is not to know it."""

    outcome = forms.ChoiceField(
        label="What you decide", widget=forms.RadioSelect, choices=list(OUTCOMES.items()), initial="share",
        error_messages={"required": "Choose one of the two"},
    )  # fmt: skip
    agency = forms.ChoiceField(label="Which agency", error_messages={"required": "Choose the agency"})
    information = forms.MultipleChoiceField(
        label="What about",
        help_text="As little as they need",
        widget=forms.CheckboxSelectMultiple,
        choices=sorted(((name, each.title) for name, each in INFORMATION.items()), key=lambda it: it[0] in ALWAYS),
        error_messages={"required": "Choose at least one"},
    )
    purpose = forms.ChoiceField(
        label="What for", help_text="Only when you share", widget=forms.RadioSelect, choices=list(PURPOSES.items()),
        required=False,
    )  # fmt: skip

    def __init__(self, *given, agencies, **named):
        super().__init__(*given, **named)
        self.agencies = {str(one.pk): one for one in agencies}
        self.offer("agency", [("", "Choose"), *((key, one.name) for key, one in self.agencies.items())])

    def clean(self):
        super().clean()
        said = self.cleaned_data
        always = [INFORMATION[one].title for one in said.get("information", ()) if INFORMATION[one].always]
        if said.get("outcome") == "share" and not said.get("purpose"):
            self.add_error("purpose", "Say what it is for")
        if said.get("outcome") == "share" and always:
            self.add_error("information", f"“{always[0]}” is seen by everybody with a grant: only withhold it")
        return said


class WhyForm(GovForm):
    """Step 2: the ground. Those that are not in force are shown with why they cannot be chosen."""

    ground = forms.ChoiceField(
        label="On which ground", widget=forms.RadioSelect, error_messages={"required": "Choose a ground"}
    )

    def __init__(self, *given, grounds, outcome, day, **named):
        super().__init__(*given, **named)
        fitting = [each for each in grounds.values() if each.decides == outcome]
        self.in_force = [each for each in fitting if each.in_force(day)]
        self.not_in_force = [each for each in fitting if not each.in_force(day)]
        self.offer("ground", [(each.id, each.title) for each in self.in_force])

    def choices(self) -> list[dict[str, Any]]:
        """Each ground with its words beneath."""
        found = items(self["ground"], self["ground"].value())
        return [each | {"hint": {"text": g.words}} for each, g in zip(found, self.in_force, strict=True)]


class HowForm(GovForm):
    """Step 3: whose consent, or why the ground applies; how long; whether the person knows; with whom discussed."""

    given_by = forms.ChoiceField(label="Who gave the answer", widget=forms.RadioSelect, required=False)
    giver = forms.CharField(
        label="Their name", help_text="Where it is not the person themselves", max_length=200, required=False
    )
    understanding = forms.ChoiceField(
        widget=forms.RadioSelect, choices=list(rules.UNDERSTANDING.items()), required=False
    )
    considered = forms.CharField(
        label="How you looked at that",
        help_text="What you asked and heard; who else was asked",
        max_length=2000,
        required=False,
    )
    responsibility_checked = forms.MultipleChoiceField(
        label="Parental responsibility", widget=forms.CheckboxSelectMultiple, required=False,
        choices=[("yes", "I have checked that they hold it")],
    )  # fmt: skip
    said = forms.CharField(label="Their words", max_length=2000, required=False)
    limits = forms.CharField(
        label="What they are asked to keep to",
        help_text="For example: not to speak of it with his father",
        max_length=1000,
        required=False,
    )
    reason = forms.CharField(
        label="Why this ground applies here",
        help_text="In a sentence that the family could read",
        max_length=2000,
        required=False,
    )
    told = forms.ChoiceField(widget=forms.RadioSelect, choices=YES_NO, required=False)
    told_why_not = forms.CharField(label="If not: why not, and what would change that", max_length=2000, required=False)
    may_know = forms.ChoiceField(
        label="May they know that there is something to ask about?",
        widget=forms.RadioSelect, choices=YES_NO, required=False,
        help_text="If yes, their page says that this is restricted and that they can ask you. If no, it says nothing",
    )  # fmt: skip
    ends = DayField(label="Until", required=False, help_text=TO_COME)
    review_on = DayField(label="Look at it again on", help_text=TO_COME)
    discussed = forms.MultipleChoiceField(label="Discussed with", widget=forms.CheckboxSelectMultiple, required=False)

    CONSENT = ("given_by", "giver", "understanding", "considered", "responsibility_checked", "said")
    OTHER = ("reason", "told", "told_why_not")

    def __init__(self, *given, whom, consent, outcome, discuss, **named):
        super().__init__(*given, **named)
        self.consent, self.discuss = consent, {str(one.pk): one for one in discuss}
        gone = {*(self.OTHER if consent else self.CONSENT), *({"may_know"} if outcome == "share" else {"limits"})}
        for name in gone | (set() if self.discuss else {"discussed"}):
            del self.fields[name]
        self._speak_of(whom)

    def _speak_of(self, whom):
        young = whom.age is None or whom.age < rules.YOUNG_PERSON
        words: dict[str, dict[str, Any]] = {
            "given_by": {"choices": [(rules.SELF, whom.name), *list(rules.GIVERS.items())[1:]]},
            "understanding": {
                "label": f"Does {whom.name} understand this decision?" if young else f"Can {whom.name} decide this?",
                "help_text": f"{'Gillick competence' if young else 'Mental capacity'}: asked afresh for each decision",
            },
            "told": {"label": f"Has {whom.name} been told?"},
            "discussed": {"choices": [(key, one.name) for key, one in self.discuss.items()]},
        }
        for name, said in words.items():
            for part, value in said.items():
                if name in self.fields:
                    setattr(self.fields[name], part, value)

    def object_to(self, objections: dict[str, str]) -> None:
        """The rules' sentences, each beside its question."""
        for name, sentence in objections.items():
            self.add_error(name if name in self.fields else None, sentence)


class EndForm(GovForm):
    """Taking consent back, or ending what rests on another ground."""

    said_by = forms.CharField(
        label="Who says so", max_length=200, error_messages={"required": "Say who took it back, or who decided it"}
    )
    said = forms.CharField(label="Their words, or your reason", max_length=2000, required=False)
    everything = forms.ChoiceField(
        label="How much", widget=forms.RadioSelect, initial="no", error_messages={"required": "Choose one"}
    )

    def __init__(self, *given, decision, what, **named):
        super().__init__(*given, **named)
        if decision.ground == "consent":
            self.offer(
                "everything",
                [
                    ("no", f"Only this: {what.lower()}"),
                    ("yes", f"Everything that was agreed to for {decision.agency}"),
                ],
            )
        else:
            del self.fields["everything"]
            self.fields["said"].required = True
            self.fields["said"].error_messages["required"] = "Say why it ends"

    @property
    def told(self) -> dict[str, Any]:
        said = self.cleaned_data
        return {"said_by": said["said_by"], "said": said["said"], "everything": said.get("everything") == "yes"}
