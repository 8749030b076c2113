"""What is asked about how one life touches another."""

from django import forms

from thinkfamily.casework.influence.models import SURE
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm

SEEN = (("yes", "It does this to them"), ("no", "No effect seen"))


class InfluenceForm(EditForm):
    person = forms.ChoiceField(label="Whose trouble it begins with", error_messages={"required": "Choose whose it is"})
    need = forms.ChoiceField(
        label="Which need it is, if it is written down",
        required=False,
        help_text="Whoever may know of the need may know of this",
    )
    cause = forms.CharField(
        label="What begins it",
        help_text="For example: Dana drinks most evenings",
        max_length=500,
        error_messages={"required": "Say what begins it"},
    )
    after = forms.ChoiceField(label="If it follows on something that is on this page already, on what", required=False)
    other = forms.ChoiceField(label="Whom it touches", error_messages={"required": "Choose whom it touches"})
    seen = forms.ChoiceField(
        label="What you know",
        widget=forms.RadioSelect,
        choices=SEEN,
        error_messages={"required": "Say whether it touches them"},
    )
    effect = forms.CharField(
        label="What it does to them; or why you think it does nothing",
        help_text="For example: Kit cooks and looks after her",
        max_length=1000,
        error_messages={"required": "Say what it does to them, or why you think it does nothing"},
    )
    evidence = forms.CharField(
        label="What this rests on", help_text="For example: 6 nights in 7", max_length=1000, required=False
    )
    whose = asking.whose(
        "Whose view it is",
        missing="Say whose view it is",
        help_text="For example Kit and Dana, or the school register",
    )
    sure = forms.ChoiceField(
        label="How sure they are",
        widget=forms.RadioSelect,
        choices=list(SURE.items()),
        error_messages={"required": "Say how sure they are"},
    )
    protects = forms.CharField(
        label="What protects, or weakens it",
        help_text="For example: Gran on Saturdays",
        max_length=1000,
        required=False,
    )
    protects_whose = forms.CharField(label="Who says that it protects", max_length=200, required=False)

    def __init__(self, *given, people=(), needs=(), steps=(), **named):
        super().__init__(*given, **named)
        for name in ("person", "other"):
            self.offer(name, [("", "Choose"), *people])
        self.offer("need", [("", "None of those written down"), *needs])
        self.offer("after", [("", "It begins here"), *steps])
        if self.kept is not None:
            for name in ("person", "other", "need"):
                del self.fields[name]

    def starts(self, kept):
        found = super().starts(kept)
        found["seen"] = "yes" if kept.seen else "no"
        found["after"] = str(kept.after_id or "")
        return found

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("seen") == "yes" and not said.get("evidence"):
            self.add_error("evidence", "Say what this rests on: what was seen or said")
        if said.get("protects") and not said.get("protects_whose"):
            self.add_error("protects_whose", "Say who says that it protects")
        return said


class EndForm(EditForm):
    ended_why = forms.CharField(
        label="What has changed", max_length=1000, error_messages={"required": "Say what has changed"}
    )
