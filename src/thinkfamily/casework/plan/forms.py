"""What a plan asks: for whom it is, best hopes, what works, an objective, what somebody will do, and how it goes."""

from django import forms

from thinkfamily.casework.plan.models import KINDS
from thinkfamily.casework.plan.objectives import DONE, WEEKDAYS
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm

SCALE = [("", "Not asked"), *((str(number), str(number)) for number in range(11))]


def asked(label, missing, *, help_text="", required=True, length=2000):
    """Something in words."""
    told = {"required": missing} if required else {}
    return forms.CharField(label=label, help_text=help_text, max_length=length, required=required, error_messages=told)


class BeginForm(GovForm):
    kind = forms.ChoiceField(
        label="Who helps",
        widget=forms.RadioSelect,
        choices=list(KINDS.items()),
        initial="team",
        help_text="A light plan is the family\N{RIGHT SINGLE QUOTATION MARK}s one plan with one agency in it. It"
        " becomes a plan of a team in one step",
        error_messages={"required": "Choose who helps"},
    )
    people = forms.MultipleChoiceField(
        label="Whom the plan is for",
        widget=forms.CheckboxSelectMultiple,
        help_text="Grown-ups too",
        error_messages={"required": "Choose for whom the plan is"},
    )

    def __init__(self, *given, people=(), **named):
        super().__init__(*given, **named)
        self.offer("people", people)


class BringInForm(GovForm):
    who = forms.ChoiceField(label="Who comes in", error_messages={"required": "Choose somebody"})

    def __init__(self, *given, people=(), **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])


class HopesForm(EditForm):
    best_hopes = asked("Our best hopes", "Write down what they hope for", help_text="In their words, as they said it")
    whose = asked("Whose words these are", "Say whose words these are", length=200)
    on = DayField(label="When they said it")

    def starts(self, kept):
        return {
            "best_hopes": kept.best_hopes, "whose": kept.best_hopes_whose, "on": kept.best_hopes_on
        }  # fmt: skip


class WorksForm(GovForm):
    offered = forms.ChoiceField(
        label="A strength that you wrote down together",
        help_text="From the assessment",
        required=False,
    )
    who = forms.ChoiceField(label="Or something else: who is it about", required=False)
    text = asked("What already works", "", required=False, help_text="For example: Gran on Saturdays")
    whose = asked("Who says so", "", required=False, length=200)

    def __init__(self, *given, people=(), strengths=(), **named):
        super().__init__(*given, **named)
        self.offer("offered", [("", "None of these"), *strengths])
        self.offer("who", [("", "Choose"), *people])

    def clean(self):
        said = super().clean() or self.cleaned_data
        if not said.get("offered"):
            wanted = {"who": "Choose who it is about", "text": "Say what already works", "whose": "Say who says so"}
            for name, missing in wanted.items():
                if not said.get(name):
                    self.add_error(name, missing)
        return said


class LeaveWorksForm(EditForm):
    """Asks nothing: it is pressed."""


class ObjectiveForm(EditForm):
    who = forms.ChoiceField(label="Whom it is first for", error_messages={"required": "Choose whom it is first for"})
    goal = asked("In their words", "Write down what they want, in their words", help_text="As they said it")
    whose = asked("Whose words these are", "Say whose words these are", length=200)
    roots = forms.MultipleChoiceField(
        label="What it grows from",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Needs and strengths of members",
    )
    no_root_why = asked(
        "If from none of these: why", "", required=False, help_text="For example: Kit said it today for the first time"
    )
    will_change = asked(
        "What will change", "", required=False,
        help_text="What will be different at home, at school or between you? For example: Kit cooks less often",
    )  # fmt: skip
    target = asked("By how much", "", required=False, length=200, help_text="For example: 2 nights in 7 or fewer")
    baseline = asked("How it is now", "", required=False, length=200, help_text="For example: 6 nights in 7")
    by = DayField(label="By when", required=False, help_text=TO_COME)
    step = asked("A small first step", "", required=False, help_text="For example: cook on Wednesday", length=300)
    step_owner = forms.ChoiceField(label="Who takes it", required=False)
    step_every = asked("When", "", required=False, length=100, help_text="For example: this Wednesday; every week")
    information = asking.information(always=False, initial="work_with_family")

    def __init__(self, *given, people=(), roots=(), owners=(), **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])
        self.offer("roots", roots)
        self.grows = bool(roots)
        self.offer("step_owner", [("", "Choose"), *owners])
        if self.kept is not None:
            for name in ("who", "information", "step", "step_owner", "step_every"):
                del self.fields[name]

    def clean(self):
        said = super().clean() or self.cleaned_data
        if not said.get("roots") and not said.get("no_root_why"):
            if self.grows:
                self.add_error("roots", "Choose what it grows from, or say below why it grows from none of these")
            else:  # nothing is written down from which it could grow
                self.add_error("no_root_why", "Say why they want this: nothing is written down yet from which it grows")
        if said.get("step") and not said.get("step_owner"):
            self.add_error("step_owner", "Say who takes the first step")
        if said.get("step") and not said.get("step_every"):
            self.add_error("step_every", "Say when")
        return said


class CloseForm(EditForm):
    state = forms.ChoiceField(
        label="What came of it",
        widget=forms.RadioSelect,
        choices=[("reached", "It is reached"), ("left", "It is left")],
        error_messages={"required": "Say whether it was reached or is left"},
    )
    why = asked("If it is left: why, and who says so", "", required=False)

    def starts(self, kept):
        return {"state": "", "why": kept.left_why}


class ActionForm(GovForm):
    owner = forms.ChoiceField(label="Who will do it", error_messages={"required": "Choose who will do it"})
    what = asked("What they will do", "Say what they will do", help_text="One small step", length=500)
    by = DayField(label="By when", required=False, help_text=TO_COME)
    every = asked("Or how often", "", required=False, length=100, help_text="For example: every week; when needed")
    remind = forms.BooleanField(label="They would like to be reminded", required=False)
    remind_on = forms.ChoiceField(
        label="Reminded each week, on", required=False,
        help_text="For who does it every week. Without one, they are reminded before the day",
        choices=[("", "Before the day"), *((str(number), name) for number, name in WEEKDAYS.items())],
    )  # fmt: skip

    def __init__(self, *given, owners=(), **named):
        super().__init__(*given, **named)
        self.offer("owner", [("", "Choose"), *owners])

    def clean(self):
        said = super().clean() or self.cleaned_data
        if "by" not in self.errors and not said.get("by") and not said.get("every"):
            self.add_error("every", "Say by when, or how often")
        if said.get("remind") and not said.get("remind_on") and not said.get("by"):
            self.add_error("remind_on", "Say on which day of the week they want to be reminded")
        return said


class EndActionForm(EditForm):
    why = asked("Why nobody needs to do it any more", "Say why nobody needs to do it any more")

    def starts(self, kept):
        return {"why": kept.ended_why}


class ProgressForm(GovForm):
    on = DayField(label="On which day")
    done = forms.ChoiceField(
        label="Was it done",
        widget=forms.RadioSelect,
        choices=list(DONE.items()),
        error_messages={"required": "Say whether it was done, partly, or not"},
    )
    where_we_are = asked(
        "Where we are", "", required=False, help_text="As a count, where there is one. For example: 3 nights in 7"
    )
    in_the_way = asked("What got in the way", "", required=False)
    who = forms.ChoiceField(label="In whose view", required=False)
    scale = forms.ChoiceField(
        label="From 0 to 10, how near are we",
        help_text="0 is as it was at its worst, 10 is what they hope for. In their own view",
        choices=SCALE,
        required=False,
    )
    words = asked("What they say", "", required=False)

    def __init__(self, *given, of_action=True, people=(), **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Nobody was asked"), *people])
        if not of_action:
            del self.fields["done"]

    def clean(self):
        said = super().clean() or self.cleaned_data
        if said.get("scale") and not said.get("who"):
            self.add_error("who", "Say in whose view")
        told = ("where_we_are", "words", "scale")
        if "done" not in self.fields and not any(said.get(name) for name in told):
            self.add_error("where_we_are", "Say where we are, or what they say")
        return said


class NoObjectiveForm(GovForm):
    reason = asked("Why not now", "Say why not", help_text="In the words of whoever said so")
    said_by = asked("Who said so", "Say who said so", length=200)
    on = DayField(label="On which day")
