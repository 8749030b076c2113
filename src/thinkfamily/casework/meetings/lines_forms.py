"""What is asked of each line of a meeting, of reports, of who helps and could lead, and of those who were there."""

from django import forms

from thinkfamily.casework.cases.models import REASONS
from thinkfamily.casework.meetings import rules
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm


class LineForm(EditForm):
    who = forms.ChoiceField(
        label="About whom it is first of all",
        help_text="One line, one person",
        error_messages={"required": "Choose about whom"},
    )
    sort = forms.ChoiceField(
        label="What it is", widget=forms.RadioSelect, error_messages={"required": "Say what it is"}
    )
    text = forms.CharField(
        label="What it says", help_text="Own words go in as they were said", max_length=4000,
        error_messages={"required": "Write something down"},
    )  # fmt: skip
    whose = asking.whose("Who says or decided it", missing="Say whose it is")
    information = asking.information()

    def __init__(self, *given, people=(), sorts=(), **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])
        self.offer("sort", [(one, rules.SORTS[one]) for one in sorts])
        if self.kept is not None:
            del self.fields["who"], self.fields["sort"]


class AnswerForm(GovForm):
    """What somebody says of a line: that they see a decision otherwise, or of who could lead."""

    text = forms.CharField(
        label="What they say", help_text="In their words. It stays as it was said", max_length=2000,
        error_messages={"required": "Write down what they say, in their words"},
    )  # fmt: skip
    whose = asking.whose("Who says so", missing="Say whose it is")


class ReportForm(GovForm):
    who = forms.ChoiceField(label="About whom", error_messages={"required": "Choose about whom"})
    well = forms.CharField(
        label="What goes well", max_length=4000, error_messages={"required": "Begin with what goes well"}
    )
    worries = forms.CharField(label="What worries you", required=False, max_length=4000)
    next_steps = forms.CharField(label="What you suggest", required=False, max_length=4000)
    information = asking.information()

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])


class HelpForm(GovForm):
    need = forms.ChoiceField(label="With what", error_messages={"required": "Choose with what"})
    member = forms.ChoiceField(label="Who helps", error_messages={"required": "Choose who helps"})
    what = forms.CharField(label="What they do", max_length=500, error_messages={"required": "Say what they do"})

    def __init__(self, *given, needs, members, **named):
        super().__init__(*given, **named)
        self.offer("need", [("", "Choose"), *needs])
        self.offer("member", [("", "Choose"), *members])


class SettleForm(GovForm):
    text = forms.CharField(
        label="What we do about it, or why it is right so", max_length=1000,
        error_messages={"required": "Say it in a sentence"},
    )  # fmt: skip
    whose = asking.whose("Who decided that", missing="Say who decided that")


class CandidateForm(GovForm):
    member = forms.ChoiceField(label="Who could lead", error_messages={"required": "Choose who"})
    reasons = forms.MultipleChoiceField(
        label="Why they",
        widget=forms.CheckboxSelectMultiple,
        choices=list(REASONS.items()),
        error_messages={"required": "Choose at least one reason"},
    )
    text = forms.CharField(label="In words", max_length=1000, error_messages={"required": "Say why, in a few words"})
    whose = asking.whose("Who puts them forward", missing="Say who puts them forward")

    def __init__(self, *given, members, **named):
        super().__init__(*given, **named)
        self.offer("member", [("", "Choose"), *members])


class FeltForm(GovForm):
    who = forms.ChoiceField(label="Who says so", error_messages={"required": "Choose who says so"})
    heard = forms.ChoiceField(
        label="Was I heard?", widget=forms.RadioSelect, choices=list(rules.FELT.items()),
        error_messages={"required": "Choose what they say"},
    )  # fmt: skip
    useful = forms.ChoiceField(
        label="Was it useful?", widget=forms.RadioSelect, choices=list(rules.FELT.items()),
        error_messages={"required": "Choose what they say"},
    )  # fmt: skip
    words = forms.CharField(label="In their words", required=False, max_length=1000)

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])
