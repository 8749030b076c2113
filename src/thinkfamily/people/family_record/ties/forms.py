"""What is asked about ties, bonds and parental responsibility."""

from django import forms

from thinkfamily.design.fields.periods import SinceForm
from thinkfamily.people.families.ties.models import TOWARDS
from thinkfamily.people.family_record.sure import SureForm
from thinkfamily.people.persons.editing import EditForm
from thinkfamily.vocabulary.kinship import BONDS, CERTAINTY, RESPONSIBILITY, TIES

WHO_SAYS = "As they are called in the record: Eva; her school; the birth certificate"
PAPER = "For example: birth certificate, seen by you on 3 March"
LAST = ("since", "until", "sure", "sure_why")


class OtherForm(SinceForm):
    """The other of the two. `others`: (person, what they are called)."""

    other = forms.ChoiceField(label="The other person", error_messages={"required": "Choose the other person"})
    said_by = forms.CharField(label="Who says so", help_text=WHO_SAYS, required=False, max_length=300)

    def __init__(self, *given, others, **named):
        super().__init__(*given, **named)
        self.others = {str(one.pk): one for one, _ in others}
        self.offer("other", [("", "Choose"), *((str(one.pk), name) for one, name in others)])

    def clean_other(self):
        return self.others[self.cleaned_data["other"]]


class DetailForm(SinceForm, SureForm):
    """How a tie is: its details, how sure it is, who says so, and since when."""

    detail = forms.ChoiceField(label="More exactly", required=False)
    certainty = forms.ChoiceField(
        label="How sure is it?", widget=forms.RadioSelect, choices=list(CERTAINTY.items()), initial="stated",
        error_messages={"required": "Choose how sure it is"},
    )  # fmt: skip
    said_by = forms.CharField(label="Who says so", help_text=WHO_SAYS, required=False, max_length=300)
    field_order = ("kind", "other", "detail", "certainty", "said_by", *LAST)

    def __init__(self, *given, kinds=TIES, **named):
        super().__init__(*given, **named)
        words = {(name, key): text for name, tie in kinds.items() for key, text in tie.details.items()}
        self.offer("detail", [("", "Nothing more"), *dict.fromkeys((key, text) for (_, key), text in words.items())])
        self.kinds = kinds


class TieForm(DetailForm, OtherForm):
    kind = forms.ChoiceField(label="How they belong together", error_messages={"required": "Choose how"})

    def __init__(self, *given, name, sex, **named):
        super().__init__(*given, **named)
        sentences = ((key, tie.sentence(name, "…", sex)) for key, tie in TIES.items())
        self.offer("kind", [("", "Choose"), *sentences])
        self.offer("certainty", [(key, words) for key, words in CERTAINTY.items() if key != "mistaken"])

    def clean(self):
        said = super().clean()
        kind, detail = said.get("kind"), said.get("detail")
        if kind and detail and detail not in TIES[kind].details:
            self.add_error("detail", "This does not go with how they belong together: choose another, or nothing more")
        return said


class AddBondForm(OtherForm):
    kind = forms.ChoiceField(
        label="How things are between them", choices=[("", "Choose"), *BONDS.items()],
        error_messages={"required": "Choose how things are"},
    )  # fmt: skip
    towards = forms.ChoiceField(
        label="Which way", widget=forms.RadioSelect, choices=list(TOWARDS.items()), initial="both",
        error_messages={"required": "Choose which way it goes"},
    )  # fmt: skip
    field_order = ("other", "kind", "towards", "said_by", "since", "until")

    def __init__(self, *given, name, **named):
        super().__init__(*given, **named)
        self.offer("kind", [("", "Choose"), *((key, f"{name} … {words}") for key, words in BONDS.items())])
        self.offer("towards", [("both", "Each towards the other"), ("other", f"From {name} towards the other")])


class ChangeBondForm(SinceForm, EditForm):
    towards = forms.ChoiceField(label="Which way", widget=forms.RadioSelect, choices=list(TOWARDS.items()))
    said_by = forms.CharField(label="Who says so", help_text=WHO_SAYS, required=False, max_length=300)
    field_order = ("towards", "said_by", "since", "until")

    def __init__(self, *given, kept, **named):
        super().__init__(*given, kept=kept, **named)
        one, other = (each.first_name or "somebody" for each in (kept.person, kept.other))
        self.offer("towards", [("both", "Each towards the other"), ("other", f"From {one} towards {other}")])


class AddResponsibilityForm(OtherForm, SureForm):
    basis = forms.ChoiceField(
        label="What it rests on", widget=forms.RadioSelect, choices=list(RESPONSIBILITY.items()),
        error_messages={"required": "Choose what it rests on"},
    )  # fmt: skip
    seen = forms.CharField(label="Which paper was seen", help_text=PAPER, required=False, max_length=300)
    field_order = ("other", "basis", "seen", "said_by", *LAST)

    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.fields["other"].label = "For which child"


class ChangeResponsibilityForm(SinceForm, EditForm):
    basis = forms.ChoiceField(label="What it rests on", widget=forms.RadioSelect, choices=list(RESPONSIBILITY.items()))
    seen = forms.CharField(label="Which paper was seen", help_text=PAPER, required=False, max_length=300)
    said_by = forms.CharField(label="Who says so", help_text=WHO_SAYS, required=False, max_length=300)
    field_order = ("basis", "seen", "said_by", "since", "until")
