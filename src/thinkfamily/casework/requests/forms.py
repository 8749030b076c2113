"""What is asked before a case: who needs help and what was told, what is decided, and what who asked hears."""

from django import forms

from thinkfamily.casework.requests.models import AGREES, KINDS, KNOWS, OUTCOMES
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm

PEOPLE = 5  # rows of the form; further people are named on the request's own page
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


class PeopleForm(GovForm):
    """Rows in which people are named, in words."""

    def __init__(self, *given, rows=PEOPLE, **named):
        super().__init__(*given, **named)
        self.rows = list(range(1, rows + 1))
        for row in self.rows:
            self.fields[f"name_{row}"] = forms.CharField(label=f"Person {row}: name", max_length=200, required=False)
            self.fields[f"kind_{row}"] = forms.ChoiceField(
                label=f"Person {row}: child or grown-up",
                required=False,
                choices=[("", "Choose"), *KINDS.items()],
            )
            self.fields[f"age_{row}"] = forms.CharField(
                label=f"Person {row}: age or date of birth", max_length=100, required=False
            )
            self.fields[f"belongs_{row}"] = forms.CharField(
                label=f"Person {row}: how they belong to the others",
                help_text="For example Dana's son, lives with her".replace("'", APOSTROPHE),
                max_length=200,
                required=False,
            )

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if not any(said.get(f"name_{row}") for row in self.rows):
            self.add_error("name_1", "Name at least one person whom it is about")
        for row in self.rows:
            if said.get(f"name_{row}") and not said.get(f"kind_{row}"):
                self.add_error(f"kind_{row}", f"Say whether {said[f'name_{row}']} is a child or a grown-up")
        return said

    @property
    def people(self):
        """Who is named: name, kind, age and how they belong."""
        said = self.cleaned_data
        return [
            {part: said[f"{part}_{row}"] for part in ("name", "kind", "age", "belongs")}
            for row in self.rows
            if said[f"name_{row}"]
        ]


class SendForm(PeopleForm):
    to = forms.ChoiceField(label="Whom you ask", error_messages={"required": "Choose whom you ask"})
    origin = forms.ChoiceField(
        label="Who asks",
        widget=forms.RadioSelect,
        choices=[("agency", "We do, as an agency"), ("family", "The family asks, and I write it down for them")],
        initial="agency",
        error_messages={"required": "Say who asks"},
    )
    told = forms.CharField(
        label="What was told",
        help_text="What was seen and heard, and what you think, apart from each other",
        max_length=8000,
        error_messages={"required": "Write down what was told"},
    )
    told_by = forms.CharField(
        label="Who told it",
        help_text="For example Dana herself, Kit to his form tutor, what I saw at the visit",
        max_length=200,
        error_messages={"required": "Say who told it"},
    )
    helps = forms.CharField(label="What would help, as the family sees it", max_length=2000, required=False)
    no_child = forms.CharField(
        label="If no child lives with or depends on the grown-ups: who says so, and when",
        help_text="Leave it empty if a child is named above. If nobody has asked, ask before you send this, or say so.",
        max_length=1000,
        required=False,
    )
    knows = forms.ChoiceField(
        label="Does the family know of this request?",
        widget=forms.RadioSelect,
        choices=list(KNOWS.items()),
        error_messages={"required": "Say whether the family knows"},
    )
    not_told_why = forms.CharField(label="If not, why not", max_length=2000, required=False)
    agrees = forms.ChoiceField(
        label="Does the family agree to be helped?",
        widget=forms.RadioSelect,
        choices=list(AGREES.items()),
        error_messages={"required": "Say whether the family agrees"},
    )
    agrees_words = forms.CharField(label="What they said, in their words", max_length=2000, required=False)
    reach = forms.CharField(
        label="How and when they are best reached",
        help_text="And what is better not done, for example no calls when he is at home",
        max_length=1000,
        required=False,
    )

    def __init__(self, *given, doors, **named):
        super().__init__(*given, **named)
        self.offer("to", [("", "Choose"), *doors])
        first = ["to", "origin"] + [f"{part}_{row}" for row in self.rows for part in ("name", "kind", "age", "belongs")]
        self.order_fields(first)

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("knows") == "no" and not said.get("not_told_why"):
            self.add_error("not_told_why", "Say why the family does not know of it yet")
        if said.get("agrees") in ("yes", "no") and not said.get("agrees_words"):
            self.add_error("agrees_words", "Write down what they said, in their words")
        return said

    @property
    def words(self):
        """All that is not about one person."""
        rows = tuple(f"_{row}" for row in self.rows)
        return {name: value for name, value in self.cleaned_data.items() if name != "to" and not name.endswith(rows)}


class NameForm(PeopleForm):
    def __init__(self, *given, **named):
        super().__init__(*given, rows=1, **named)
        for part, label in (("name", "Name"), ("kind", "Child or grown-up"), ("age", "Age or date of birth")):
            self.fields[f"{part}_1"].label = label
        self.fields["belongs_1"].label = "How they belong to the others"


class DecideForm(GovForm):
    outcome = forms.ChoiceField(
        label="What you decide",
        widget=forms.RadioSelect,
        choices=list(OUTCOMES.items()),
        error_messages={"required": "Choose what you decide"},
    )
    reasons = forms.CharField(
        label="Why",
        help_text="For your agency; who asked does not read it",
        max_length=8000,
        error_messages={"required": "Say why: a decision without reasons helps nobody"},
    )
    goes_to = forms.CharField(
        label="Which service or agency",
        help_text="For signposting and help from one agency",
        max_length=300,
        required=False,
    )
    check_on = DayField(
        label="On which day you ask whether they reached it",
        help_text=f"For signposting. {TO_COME}",
        required=False,
    )
    no_child = forms.CharField(
        label="If no child lives with or depends on them: who says so, and when", max_length=1000, required=False
    )
    tells = forms.CharField(
        label="What you tell who asked",
        help_text="They read this. Say nothing in it that they may not know, such as whether there is a record",
        max_length=4000,
        error_messages={"required": "Write down what who asked is told"},
    )
    tells_outcome = forms.ChoiceField(
        label="May they know which decision it is?",
        widget=forms.RadioSelect,
        choices=[("yes", "Yes"), ("no", "No, only what I tell them")],
        initial="yes",
        error_messages={"required": "Say whether they may know"},
    )

    def __init__(self, *given, children, **named):
        super().__init__(*given, **named)
        self.children = {f"child_{place}": child for place, child in enumerate(children, 1)}
        for name, child in self.children.items():
            self.fields[name] = forms.CharField(
                label=f"What this means for {child.name}", max_length=4000, required=False
            )
        self.order_fields(["outcome", "reasons", "goes_to", "check_on", *self.children, "no_child"])

    @property
    def considered(self):
        """What it means for each child."""
        return {child: self.cleaned_data[name] for name, child in self.children.items() if self.cleaned_data[name]}


class CheckForm(GovForm):
    reached = forms.ChoiceField(
        label="Did they reach it?",
        widget=forms.RadioSelect,
        choices=[("yes", "Yes"), ("no", "No")],
        error_messages={"required": "Say whether they reached it"},
    )
    words = forms.CharField(
        label="How you know, or what stood in the way",
        max_length=2000,
        error_messages={"required": "Say how you know, or what stood in the way"},
    )

    def __init__(self, *given, of="", **named):
        super().__init__(*given, **named)
        if of == "statutory":
            self.fields["reached"].label = "Does social care have it?"
            self.fields["reached"].error_messages["required"] = "Say whether social care has it"
            self.fields["words"].label = "Who took it, how and when; or what stood in the way"


class WordsForm(GovForm):
    words = forms.CharField(
        label="What came of it, for who asked to read",
        max_length=4000,
        error_messages={"required": "Say what came of it"},
    )


class PassOnForm(GovForm):
    to = forms.ChoiceField(label="Whom you ask to help", error_messages={"required": "Choose whom you ask"})
    why = forms.CharField(
        label="What you ask them to do",
        max_length=4000,
        error_messages={"required": "Say what you ask them to do"},
    )

    def __init__(self, *given, doors, **named):
        super().__init__(*given, **named)
        self.offer("to", [("", "Choose"), *doors])


class RecordForm(GovForm):
    family = forms.ChoiceField(
        label="Which record it is about",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a record"},
    )

    def __init__(self, *given, families, **named):
        super().__init__(*given, **named)
        self.offer("family", families)
