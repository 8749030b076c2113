"""What is asked of who comes into the team, who is invited or asked for advice, and who leaves."""

from django import forms

from thinkfamily.casework.team.models import KINDS
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.granting.invitations.forms import InviteForm
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm


def for_whom(label="For whom they come"):
    return forms.ChoiceField(label=label, error_messages={"required": "Choose for whom"})


def role():
    return forms.CharField(
        label="What they are in the team",
        help_text="As the family would say it, for example: Kit’s form tutor",
        max_length=100,
        error_messages={"required": "Say what they are in the team"},
    )


class AddForm(GovForm):
    who = forms.ChoiceField(label="Who", error_messages={"required": "Choose who"})
    person = for_whom()
    role = role()
    why = forms.CharField(label="What they are there for", required=False, max_length=500)
    chosen_words = forms.CharField(
        label="What the family said when they chose them",
        help_text="In their words, where it was the family who chose",
        required=False,
        max_length=500,
    )

    def __init__(self, *given, who, people, **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *who])
        self.offer("person", [("", "Choose"), *people])


class InviteMemberForm(InviteForm):
    name = forms.CharField(label="Their name", max_length=200, error_messages={"required": "Enter their name"})
    person = for_whom()
    role = role()
    field_order = ["name", "email", "agency_name", "agency_kind", "person", "role", "weeks", "reason"]

    def __init__(self, *given, people, **named):
        super().__init__(*given, **named)
        self.offer("person", [("", "Choose"), *people])


class EndForm(EditForm):
    ended_why = forms.CharField(
        label="Why they leave the team",
        help_text="They may read it",
        max_length=500,
        error_messages={"required": "Say why, in a few words"},
    )


class AskForm(GovForm):
    asked_of = forms.ChoiceField(label="Whom you ask", error_messages={"required": "Choose whom you ask"})
    kind = forms.ChoiceField(
        label="What you ask for",
        widget=forms.RadioSelect,
        choices=list(KINDS.items()),
        error_messages={"required": "Say what you ask for"},
    )
    person = for_whom("About whom")
    question = forms.CharField(
        label="What you ask",
        help_text="What you saw and heard, and what you are unsure of",
        max_length=4000,
        error_messages={"required": "Write down what you ask"},
    )
    information = asking.information()
    objective = forms.ChoiceField(
        label="Which objective of the plan it is about",
        help_text="The answer then stands beside it. Whoever may not see the objective sees neither",
        required=False,
    )
    due = DayField(label="By when you want an answer", help_text=TO_COME)
    visit_on = DayField(label="The day of the visit, if there is one", help_text=TO_COME, required=False)

    def __init__(self, *given, specialists, people, objectives, **named):
        super().__init__(*given, **named)
        self.offer("objective", list(objectives))
        if not objectives:
            del self.fields["objective"]
        self.offer("asked_of", [("", "Choose"), *specialists])
        self.offer("person", [("", "Choose"), *people])


class AnswerForm(GovForm):
    answer = forms.CharField(
        label="What you advise, or what came of the visit",
        help_text="It stands beside the plan, for those who may know of it",
        max_length=4000,
        error_messages={"required": "Write down what you advise"},
    )
