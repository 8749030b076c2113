"""What is asked when something is sealed, and when somebody looks at a seal again."""

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.seals import rules

YES_NO = [("no", "No: they learn nothing of it"), ("yes", "Yes: they read 'a restricted item; ask' and the keeper")]


class Reviewed(GovForm):
    def clean_review_on(self):
        day = self.cleaned_data["review_on"]
        if day and (wrong := rules.objection_to_review(day, today())):
            raise forms.ValidationError(wrong)
        return day


class SealForm(Reviewed):
    people = forms.MultipleChoiceField(
        label="From which members of the family", widget=forms.CheckboxSelectMultiple, required=False
    )
    agencies = forms.MultipleChoiceField(
        label="From which agencies", widget=forms.CheckboxSelectMultiple, required=False
    )
    reason = forms.CharField(
        label="Why",
        help_text="Those from whom it is kept do not read this",
        max_length=2000,
        error_messages={"required": "Say why: it is kept with your name"},
    )
    may_know = forms.ChoiceField(
        label="May these agencies know that there is something to ask about?",
        widget=forms.RadioSelect,
        choices=YES_NO,
        initial="no",
    )
    keeper = forms.ChoiceField(
        label="Who keeps it",
        help_text="They are asked to look again, and are asked by others",
        error_messages={"required": "Choose who answers for it"},
    )
    review_on = DayField(label="Look at it again on", help_text="When the day has passed it stays sealed")
    field_order = ("people", "agencies", "may_know", "reason", "keeper", "review_on")

    def __init__(self, *given, shown, by, **named):
        usual = {"review_on": today() + rules.NEXT_LOOK, "keeper": str(by.pk), "may_know": "no"}
        super().__init__(*given, **named)
        self.initial.update(usual)
        self.known = {
            "people": {str(one.pk): one for one in shown.people},
            "agencies": {str(one.pk): one for one in shown.agencies},
            "keeper": {str(one.pk): one for one in shown.keepers},
        }
        for name, words in (("people", "with_age"), ("agencies", "name"), ("keeper", "name")):
            self.offer(name, [(key, getattr(one, words)) for key, one in self.known[name].items()])

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if not self.errors and not said.get("people") and not said.get("agencies"):
            self.add_error("people", "Say from whom it is kept: choose at least one person or agency")
        return said

    @property
    def terms(self):
        said = self.cleaned_data
        return {
            "from_people": [self.known["people"][key] for key in said["people"]],
            "from_agencies": [self.known["agencies"][key] for key in said["agencies"]],
            "keeper": self.known["keeper"][said["keeper"]],
            "may_know": said["may_know"] == "yes",
            "reason": said["reason"],
            "review_on": said["review_on"],
        }


GO_ON, SHOW, LIFT = "go_on", "show", "lift"


class LookAgainForm(Reviewed):
    what = forms.ChoiceField(
        label="What is to happen", widget=forms.RadioSelect, error_messages={"required": "Say what is to happen"}
    )
    person = forms.ChoiceField(label="Who may see it", required=False)
    review_on = DayField(label="Look at it again on", required=False, help_text="Where it stays sealed")
    why = forms.CharField(label="Why", max_length=2000, error_messages={"required": "Say why: it is kept"})
    field_order = ("what", "review_on", "person", "why")

    def __init__(self, *given, shown, **named):
        super().__init__(*given, **named)
        self.initial["review_on"] = today() + rules.NEXT_LOOK
        self.later = {str(one.pk): one for one in shown.later}
        choices = [(GO_ON, "It stays sealed")]
        if self.later:
            choices.append((SHOW, "It stays sealed, and somebody who joined the family later may see it"))
        self.offer("what", [*choices, (LIFT, "The seal ends now")])
        self.offer("person", [("", "Choose"), *((key, one.with_age) for key, one in self.later.items())])

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("what") == SHOW and not said.get("person"):
            self.add_error("person", "Choose who may see it")
        if said.get("what") == GO_ON and not said.get("review_on") and "review_on" not in self.errors:
            self.add_error("review_on", "Say when it is looked at again")
        return said
