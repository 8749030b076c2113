"""What is asked when a plan is agreed, settled, joined to another or linked with it."""

from django import forms

from thinkfamily.casework.plan.forms import asked
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons.editing import EditForm


class AgreeForm(EditForm):
    agreed_words = asked(
        "Who agreed, and what they said",
        "Say who of the family agreed, and what they said",
        help_text="For example: Dana and Kit agree, Joan in part",
    )

    def starts(self, kept):
        return {"agreed_words": ""}


class SettleForm(GovForm):
    live = forms.ChoiceField(
        label="Whether it is live now",
        widget=forms.RadioSelect,
        choices=[("yes", "It is live"), ("no", "Not yet")],
        error_messages={"required": "Say whether it is live"},
    )
    words = asked("Why", "Say why", help_text="Who wrote the plan reads this: name nobody whom they may not know of")
    link_why = asked(
        "If a child is in another live plan: why both are needed", "", required=False,
        help_text="This links the two. Leave it empty where there is no other",
    )  # fmt: skip


class JoinForm(EditForm):
    reason = asked("Why they are one plan, and what the family says", "Say why they are one plan")

    def starts(self, kept):
        return {"reason": ""}


class LinkForm(GovForm):
    reason = asked("Why both plans are needed", "Say why both plans are needed")


class MergeForm(EditForm):
    into = forms.ChoiceField(label="Which objective it is one with", error_messages={"required": "Choose one"})

    def __init__(self, *given, objectives=(), **named):
        super().__init__(*given, **named)
        self.offer("into", [("", "Choose"), *objectives])

    def starts(self, kept):
        return {"into": ""}


class BringTogetherForm(GovForm):
    what = forms.ChoiceField(
        label="What becomes of them",
        widget=forms.RadioSelect,
        choices=[
            ("ask", "They become one: ask whoever leads each to bring them together"),
            ("link", "Both stay, each for its own part of the child’s life: link the two"),
        ],
        error_messages={"required": "Say what becomes of them"},
    )
    words = asked("Why", "Say why")


class ToTeamForm(EditForm):
    """Asks nothing: it is pressed."""
