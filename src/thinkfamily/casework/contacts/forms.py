"""What is asked when a contact is planned, was held or did not happen, and about each line of it."""

from django import forms

from thinkfamily.casework.contacts import rules
from thinkfamily.casework.contacts.models import KINDS, OUTCOMES, SORTS, VIEWS, WHO_COULD_NOT
from thinkfamily.clock import today
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.persons import asking
from thinkfamily.people.persons.editing import EditForm

NOBODY_SAYS = ("", "Nothing to say")


class WhereForm(EditForm):
    kind = forms.ChoiceField(
        label="What it is",
        widget=forms.RadioSelect,
        choices=list(KINDS.items()),
        error_messages={"required": "Say what it is"},
    )
    purpose = forms.CharField(
        label="What it is for",
        help_text="As you say it to the family: this is the invitation",
        max_length=1000,
        error_messages={"required": "Say what it is for"},
    )
    on = DayField(label="When")
    hours = forms.CharField(
        label="From and until", required=False, help_text="For example 15:30 to 16:15", max_length=100
    )
    place = forms.CharField(
        label="Where",
        help_text="For example: at home, at school, by telephone",
        max_length=300,
        error_messages={"required": "Say where"},
    )
    came = forms.MultipleChoiceField(
        label="Who comes of the services", widget=forms.CheckboxSelectMultiple, required=False
    )
    others = forms.CharField(label="Anybody else who comes", required=False, max_length=500)
    objective = forms.ChoiceField(label="What of the plan it works on", required=False)

    def __init__(self, *given, workers, aims=(), **named):
        super().__init__(*given, **named)
        if aims:
            self.offer("objective", aims)
        else:
            del self.fields["objective"]
        self.offer("came", [(str(one.pk), f"{one.name}, {one.place}") for one in workers])


class PlanForm(WhereForm):
    on = DayField(label="When", help_text=TO_COME)

    def clean_on(self):
        day = self.cleaned_data["on"]
        if day and day < today():
            raise forms.ValidationError("This day is over: write down what came of it instead")
        return day


class HeldForm(WhereForm):
    """With `kept` of what was planned; without, of what nobody had planned. A question for each of the family."""

    def __init__(self, *given, people, children, **named):
        super().__init__(*given, **named)
        self.fields["came"].label, self.fields["others"].label = "Who came of the services", "Anybody else who came"
        if self.kept is not None:
            del self.fields["kind"], self.fields["purpose"]
        self.people, self.children = list(people), dict(children)
        for place, (key, name) in enumerate(self.people):
            choices = list(OUTCOMES.items())
            self.fields[f"seen_{place}"] = forms.ChoiceField(
                label=name,
                widget=forms.RadioSelect,
                choices=choices if key in self.children else [*choices, NOBODY_SAYS],
                required=False,
            )
            self.fields[f"why_{place}"] = forms.CharField(
                label=f"If {name} was not seen, why not", required=False, max_length=500
            )

    @property
    def seen(self):
        """By id, what is said of each of whom anything is said."""
        said = self.cleaned_data
        found = {
            key: (said.get(f"seen_{place}", ""), said.get(f"why_{place}", ""))
            for place, (key, _) in enumerate(self.people)
        }
        return {key: word for key, word in found.items() if word[0]}

    @property
    def where(self):
        """What is said besides."""
        return {name: value for name, value in self.said.items() if not name.startswith(("seen_", "why_"))}

    def clean(self):
        super().clean()
        if self.cleaned_data.get("on") and self.cleaned_data["on"] > today():
            self.add_error("on", "This day has not come yet")
        seen = self.seen
        for place, (key, name) in enumerate(self.people):
            if key in self.children and key not in seen:
                self.add_error(f"seen_{place}", f"Say whether you saw {name}, or why not")
            if seen.get(key, ("", ""))[0] == "not_seen" and not seen[key][1].strip():
                self.add_error(f"why_{place}", f"Say why {name} was not seen")
        return self.cleaned_data


class NotHeldForm(EditForm):
    could_not = forms.ChoiceField(
        label="Who could not",
        widget=forms.RadioSelect,
        choices=list(WHO_COULD_NOT.items()),
        error_messages={"required": "Say who could not"},
    )
    why_theirs = forms.CharField(
        label="Why, as the family says", required=False, help_text="If you know it from them", max_length=1000
    )
    why_ours = forms.CharField(
        label="Why, as we say", required=False, help_text="What we saw, or what came in our way", max_length=1000
    )
    instead = forms.CharField(label="What happens instead, or what we change", required=False, max_length=1000)

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if problem := said.get("could_not") and rules.why_missing(
            said["could_not"], said.get("why_theirs", ""), said.get("why_ours", "")
        ):
            self.add_error("why_theirs", problem)
        return said


class LineForm(EditForm):
    who = forms.ChoiceField(
        label="About whom it is", help_text="One line, one person", error_messages={"required": "Choose about whom"}
    )
    sort = forms.ChoiceField(
        label="What it is",
        widget=forms.RadioSelect,
        choices=list(SORTS.items()),
        error_messages={"required": "Say whether it was seen, said or is what you think"},
    )
    text = forms.CharField(
        label="What is so",
        help_text="Own words go in as they were said",
        max_length=4000,
        error_messages={"required": "Write something down"},
    )
    whose = asking.whose("Who saw it, said it or thinks so", missing="Say whose it is")
    how = asking.how()
    alone = forms.BooleanField(
        label="They were by themselves: on a screen, show it to nobody beside them", required=False
    )
    information = asking.information()

    def __init__(self, *given, people=(), **named):
        super().__init__(*given, **named)
        self.offer("who", [("", "Choose"), *people])
        if self.kept is not None:
            del self.fields["who"]


class SeenForm(EditForm):
    outcome = forms.ChoiceField(label="Were they seen", widget=forms.RadioSelect, choices=list(OUTCOMES.items()))
    why_not = forms.CharField(label="If not, why not", required=False, max_length=500)

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("outcome") == "not_seen" and not said.get("why_not", "").strip():
            self.add_error("why_not", "Say why they were not seen")
        return said


class CountersignForm(GovForm):
    who = forms.ChoiceField(
        label="Who says so", widget=forms.RadioSelect, error_messages={"required": "Choose who says so"}
    )
    line = forms.ChoiceField(label="Of what", required=False)
    view = forms.ChoiceField(
        label="What they say",
        widget=forms.RadioSelect,
        choices=list(VIEWS.items()),
        error_messages={"required": "Choose what they say"},
    )
    words = forms.CharField(label="In their words", required=False, max_length=2000)

    def __init__(self, *given, people, lines, **named):
        super().__init__(*given, **named)
        self.offer("who", people)
        self.offer("line", [("", "All that stands here"), *lines])

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("view") not in (None, "agrees") and not said.get("words", "").strip():
            self.add_error("words", "Write down what they say, in their words")
        return said
