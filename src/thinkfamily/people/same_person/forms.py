"""What is asked when two records are decided, when a merge is undone, and of each thing that was written in between."""

from django import forms

from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.same_person.pair import described

DECISIONS = (
    ("same", "The same person"),
    ("not_same", "Not the same person"),
    ("cannot_tell", "I cannot tell"),
)
WHY = {"required": "Say why, so that others can follow it"}


def why(label="Why"):
    """A reason, asked everywhere in the same words."""
    return forms.CharField(
        label=label, help_text="What you know, and how you know it", max_length=2000, error_messages=WHY
    )


class PairForm(GovForm):
    """`shown`: the page of the pair. Whatever makes it unlikely must have been looked at."""

    decision = forms.ChoiceField(
        label="Are these two one person?",
        widget=forms.RadioSelect,
        choices=DECISIONS,
        error_messages={"required": "Choose one of the three"},
    )
    keep = forms.ChoiceField(
        label="If they are one: by which name and birthday are they read?",
        help_text="Nothing is lost: both records stay as they are",
        widget=forms.RadioSelect,
        required=False,
    )
    looked_at = forms.MultipleChoiceField(
        label="If they are one: you have looked at this",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    reason = why()

    def __init__(self, *given, shown, **named):
        super().__init__(*given, **named)
        self.shown = shown
        self.people = {str(each.pk): each for each in shown.pair.both}
        self.offer("keep", [(key, shown.names[each.pk]) for key, each in self.people.items()])
        self.questions = {str(place): words for place, words in enumerate(shown.asks)}
        self.offer("looked_at", list(self.questions.items()))
        if not self.questions:
            del self.fields["looked_at"]

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("decision") != "same":
            return said
        if self.shown.cannot:
            self.add_error("decision", self.shown.cannot)
        if not said.get("keep"):
            self.add_error("keep", "Choose by which of the two they are read")
        if set(said.get("looked_at", [])) != set(self.questions):
            self.add_error("looked_at", "Look at each of these first, and say that you have")
        return said

    @property
    def keep_person(self):
        return self.people[self.cleaned_data["keep"]]

    @property
    def seen(self):
        """The sentences that were looked at."""
        return [self.questions[key] for key in self.cleaned_data.get("looked_at", [])]


class WhoseForm(GovForm):
    """One choice for each thing, none chosen beforehand; what is not chosen stays open."""

    def __init__(self, *given, written, people, **named):
        super().__init__(*given, **named)
        self.written = {f"whose_{place}": each for place, each in enumerate(written)}
        for name, each in self.written.items():
            self.fields[name] = forms.ChoiceField(
                label=f"{each.title[:1].upper()}{each.title[1:]}: {each.says}",
                help_text=f"{each.writer.name}, {each.on}",
                widget=forms.RadioSelect,
                required=False,
                choices=[*people, ("undecided", "It is not known yet")],
            )

    @property
    def whose(self):
        """By the row's name, what was said of it."""
        said = self.cleaned_data
        return {each.ref: said[name] for name, each in self.written.items() if said.get(name)}


class UndoMergeForm(WhoseForm):
    reason = why("Why they are not one person")


class ProposeForm(GovForm):
    """`likely`: the persons whom the reader may see and who may be the same."""

    other = forms.ChoiceField(
        label="Who may be the same person?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who"},
    )
    reason = why("Why you think so")

    def __init__(self, *given, likely, **named):
        super().__init__(*given, **named)
        self.likely = {str(each.person.pk): each.person for each in likely}
        self.offer("other", [(str(each.person.pk), described(each.person, each.families)) for each in likely])

    def clean_other(self):
        return self.likely[self.cleaned_data["other"]]


class MeantForm(GovForm):
    meant = forms.ChoiceField(
        label="Whom did you mean?", widget=forms.RadioSelect, error_messages={"required": "Choose one of these"}
    )

    def __init__(self, *given, choices, **named):
        super().__init__(*given, **named)
        self.offer("meant", choices)
