"""What is asked about a service that is involved."""

from django import forms

from thinkfamily.design.fields.periods import SinceForm
from thinkfamily.people.involvement.rules import STATES
from thinkfamily.people.network.forms import one_of, words
from thinkfamily.people.persons.editing import EditForm
from thinkfamily.vocabulary.services import services

SERVES = {"children": "For children: ", "families": "For families: ", "adults": "For adults: "}


class ChangeForm(SinceForm, EditForm):
    """The person to call, since when, and what they do."""

    state = one_of("How it is", STATES.items(), "Choose how it is", initial="involved")
    service = words("What the service is called", wide=200, hint="As the family calls it")
    worker = words("Who to call", wide=200)
    colleague = forms.ChoiceField(
        label="Or a colleague who works with this record",
        help_text="Of your agency and your teams. Others then see that they can be asked here",
        required=False,
    )
    role = words("What they are there", wide=100)
    phone = forms.CharField(label="Phone", required=False, max_length=40)
    email = forms.EmailField(
        label="E-mail", required=False, error_messages={"invalid": "Enter an e-mail address such as name@example.org"}
    )
    how = words("How and when to reach them")
    does = words("What they do together", rows=3, wide=2000)
    told_by = words("Who told us", wide=200)

    def __init__(self, *given, colleagues=(), **named):
        super().__init__(*given, **named)
        there = getattr(self.kept, "colleague", None)
        self.colleagues = {str(one.pk): one for one in (*colleagues, *([there] if there else ()))}
        names = ((key, f"{one.name}, {one.place}") for key, one in self.colleagues.items())
        self.offer("colleague", [("", "Nobody of this list"), *names])

    def starts(self, kept):
        return super().starts(kept) | {"colleague": str(kept.colleague_id or "")}

    @property
    def said(self):
        return super().said | {"colleague": self.colleagues.get(self.cleaned_data.get("colleague") or "")}

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("state") != "not_involved" and not said.get("service", "").strip() and "service" not in self.errors:
            self.add_error("service", "Write what the service is called")
        return said


class InvolvedForm(ChangeForm):
    """A new one: of which kind it is stays, because that decides who may know of it."""

    service_kind = forms.ChoiceField(
        label="Which kind of service",
        help_text="This decides which agencies can see it",
        choices=[("", "Choose"), *((key, SERVES[kind.serves] + kind.title) for key, kind in services().items())],
        error_messages={"required": "Choose the kind of service"},
    )
    field_order = ("service_kind",)
