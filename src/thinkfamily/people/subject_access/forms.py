"""What is asked when somebody asks for everything, and about each piece."""

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.design.words import dates
from thinkfamily.people.subject_access import rules
from thinkfamily.people.subject_access.deciding import CHILD, Said, objection_to
from thinkfamily.people.subject_access.models import HOW, OUTCOMES, UNDERSTANDS


class AskForm(GovForm):
    how = forms.ChoiceField(
        label="Who asks",
        widget=forms.RadioSelect,
        choices=list(HOW.items()),
        error_messages={"required": "Say who asks"},
    )
    asker = forms.ChoiceField(label="Who that is", required=False)
    asker_name = forms.CharField(label="Or their name, if it is nobody of these", max_length=200, required=False)
    identity = forms.CharField(
        label="How you made sure who they are",
        max_length=1000,
        error_messages={"required": "Say how you made sure who they are"},
    )
    understands = forms.ChoiceField(
        label="If a child asks: do they understand what they ask for?",
        widget=forms.RadioSelect,
        choices=list(UNDERSTANDS.items()),
        initial="adult",
    )
    considered = forms.CharField(
        label="What you considered",
        help_text="How you looked at understanding; or why a parent may have it: their right is not automatic",
        max_length=2000,
        required=False,
    )
    asked_on = DayField(label="When they asked")
    field_order = ("how", "asker", "asker_name", "asked_on", "identity", "understands", "considered")

    def __init__(self, *given, shown, **named):
        super().__init__(*given, **named)
        self.person = shown.person
        self.others = {str(one.pk): one for one in shown.others}
        self.offer("asker", [("", "Choose"), *((key, str(one)) for key, one in self.others.items())])

    def clean_asked_on(self):
        day = self.cleaned_data["asked_on"]
        if day and day > today():
            raise forms.ValidationError("This day has not come yet: write it down when they ask")
        return day

    def clean(self):
        super().clean()
        said = self.cleaned_data
        how = said.get("how")
        if how in ("parent", "other") and not said.get("asker") and not said.get("asker_name"):
            self.add_error("asker", "Choose who that is, or enter their name")
        age = dates.age(self.person.date_of_birth, today())
        child = age is not None and age < CHILD
        thought = {"understands": said.get("understands", ""), "considered": said.get("considered", "")}
        if how and (wrong := rules.objection(how=how, asker_is_child=child, **thought)):
            self.add_error("understands" if "Say whether" in wrong else "considered", wrong)
        return said

    @property
    def asked(self):
        said = self.cleaned_data
        return said | {"asker": self.others.get(said["asker"]) if said["how"] != "self" else None}


class ReviewForm(GovForm):
    """Three fields for each piece: what happens with it, why, and which words are taken out."""

    def __init__(self, *given, page, **named):
        super().__init__(*given, **named)
        self.pieces = {piece.name: piece for piece in page.pieces}
        for _, some in page.parts:
            for piece, decision in some:
                self._ask(piece, decision)

    def _ask(self, piece, decision):
        choices = [("sealed", OUTCOMES["sealed"])] if piece.barred else list(OUTCOMES.items())[:-1]
        self.fields[f"outcome-{piece.name}"] = forms.ChoiceField(
            label="What happens with it",
            choices=[("", "Not decided"), *choices],
            required=False,
            initial=decision.outcome if decision else "",
        )
        self.fields[f"why-{piece.name}"] = forms.CharField(
            label="Why", max_length=1000, required=False, initial=decision.why if decision else ""
        )
        self.fields[f"out-{piece.name}"] = forms.CharField(
            label="Words to take out, a line each",
            max_length=5000,
            required=False,
            widget=forms.Textarea,
            initial=decision.taken_out if decision else "",
        )

    def clean(self):
        super().clean()
        for name, said in self.said.items():
            if wrong := objection_to(self.pieces[name], said):
                field = "out" if "take out" in wrong or "does not stand" in wrong else "why"
                self.add_error(f"{field}-{name}", wrong)
        return self.cleaned_data

    @property
    def said(self):
        """What was decided, by the name of the piece; what was left open is not in it."""
        found = {}
        for name in self.pieces:
            if outcome := self.cleaned_data.get(f"outcome-{name}"):
                why, out = (self.cleaned_data.get(f"{part}-{name}", "") for part in ("why", "out"))
                found[name] = Said(outcome, why, out if outcome == "part" else "")
        return found


class NoCopyForm(GovForm):
    why = forms.CharField(
        label="Why no copy is given",
        help_text="They are told this, and can complain",
        max_length=2000,
        error_messages={"required": "Say why no copy is given"},
    )
