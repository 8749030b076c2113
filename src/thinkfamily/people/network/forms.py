"""What is asked about somebody or something round a family."""

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import DayField
from thinkfamily.design.fields.periods import InOrder, SinceForm
from thinkfamily.people.network import rules
from thinkfamily.people.persons.editing import EditForm

YES_NO = (("yes", "Yes"), ("no", "No"))
PEOPLE = ("kin", "friend", "neighbour", "godparent", "other")
ON_BALANCE = (("no", "It gives more than it costs"), ("yes", "It costs more than it gives"))
WHO = ("name", "other", "relation", "kind", "phone", "how")
WHICH = ("group", "group_name", "group_kind", "where")
WHAT = ("brings", "strength", "towards", "cost", "stressful", "since", "until")
ASKING = ("asked", "asked_words", "asked_on")
KNOWING = ("told_by", "knows", "knows_why")


def words(label, *, rows=0, wide=300, required="", hint=""):
    """A question that is answered in words; `required`: what is said where nothing was written."""
    told = {"label": label, "required": bool(required), "max_length": wide, "help_text": hint}
    told["error_messages"] = {"required": required} if required else {}
    return forms.CharField(**told, widget=forms.Textarea if rows else forms.TextInput)


def one_of(label, choices, required, **more):
    """A question with a few answers."""
    return forms.ChoiceField(
        label=label, widget=forms.RadioSelect, choices=list(choices), error_messages={"required": required}, **more
    )


def not_to_come(day):
    """A day that has been; what is to come is a sentence at its box, so that nothing typed is lost."""
    if day > today():
        raise forms.ValidationError("This day has not come yet")
    return day


class SupportForm(SinceForm, EditForm):
    """What every tie is asked: what it brings and costs, whether help was asked for, and who knows."""

    brings = words("What they bring", rows=3, wide=2000, hint="In the family’s own words, where you can")
    strength = one_of("How much it matters", rules.STRENGTHS.items(), "Choose how much it matters")
    towards = one_of("Which way it goes", rules.TOWARDS.items(), "Choose which way it goes")
    cost = words("What it costs", rows=2, wide=2000, hint="Time, money, worry, a favour to give back: if anything")
    stressful = one_of("All in all", ON_BALANCE, "Choose one", initial="no")
    asked = one_of("Could they be asked to help?", rules.ASKED.items(), "Choose whether they could be or were asked")
    asked_words = words("For what, and what they said")
    asked_on = DayField(label="When they were asked", required=False)
    told_by = words("Who told us about them", wide=200, required="Say who told us about them")
    knows = one_of(
        "Do they know that they are on the record?", YES_NO, "Say whether they know that they are on the record"
    )
    knows_why = words("If not: why, and when they will be told")

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if said.get("knows") == "no" and not said.get("knows_why", "").strip():
            self.add_error("knows_why", "Say why they do not know, and when they will be told")
        if not said.get("brings") and not said.get("cost") and "brings" not in self.errors:
            self.add_error("brings", "Say what they bring, or below what it costs")
        return said

    def starts(self, kept):
        """Yes and no for what is kept as true or false."""
        yes = {name: "yes" if getattr(kept, name) else "no" for name in ("knows", "stressful")}
        return super().starts(kept) | yes | {"strength": str(kept.strength)}

    @property
    def said(self):
        """What the verb is handed."""
        names = (
            "brings",
            "cost",
            "towards",
            "since",
            "until",
            "asked",
            "asked_words",
            "asked_on",
            "told_by",
            "knows_why",
        )
        said = {name: self.cleaned_data[name] for name in names}
        yes = {name: self.cleaned_data[name] == "yes" for name in ("knows", "stressful")}
        return said | yes | {"strength": int(self.cleaned_data["strength"])}


class SomebodyForm(SupportForm):
    """A person: by name, or somebody of the same record."""

    name = words("Their name", wide=200)
    other = forms.ChoiceField(label="Or somebody of this record", required=False)
    relation = words("Who they are to them", wide=100, hint="For example grandmother, or neighbour on the left")
    kind = one_of("What they are", [(key, rules.KINDS[key]) for key in PEOPLE], "Choose what they are")
    phone = forms.CharField(label="Phone", required=False, max_length=40)
    how = words("When and how to reach them")
    field_order = ("name", "other", "relation", "kind", "phone", "how")

    def __init__(self, *given, others=(), **named):
        super().__init__(*given, **named)
        self.others = {str(one.person.pk): one.person for one in others}
        self.offer("other", [("", "Nobody of this record"), *((str(one.person.pk), one.name) for one in others)])

    def clean(self):
        said = super().clean()
        if bool(said.get("name")) == bool(said.get("other")) and not {"name", "other"} & set(self.errors):
            wrong = (
                "Write a name or choose somebody, not both"
                if said.get("name")
                else "Write their name, or choose somebody"
            )
            self.add_error("name", wrong)
        return said

    @property
    def said(self):
        names = ("name", "relation", "kind", "phone", "how")
        return super().said | {name: self.cleaned_data[name] for name in names} | {
            "other": self.others.get(self.cleaned_data["other"])
        }  # fmt: skip


class GroupForm(SupportForm):
    """A group or a place: one that is known, or a new one."""

    group = forms.ChoiceField(label="One that is known already", required=False)
    group_name = words("Or a new one: what it is called", wide=200)
    group_kind = forms.ChoiceField(
        help_text="Of a place or something online you need not say whether it could be asked, or whether it knows",
        label="What it is",
        required=False,
        choices=[("", "Choose"), *rules.GROUPS.items()],
    )
    where = words("Where it is", hint="As people there would say it")
    field_order = ("group", "group_name", "group_kind", "where")

    def __init__(self, *given, groups=(), **named):
        super().__init__(*given, **named)
        self.groups = {str(each.pk): each for each in groups}
        self.offer("group", [("", "None of these"), *((str(each.pk), str(each)) for each in groups)])

    def clean(self):
        said = super().clean()
        if bool(said.get("group")) == bool(said.get("group_name")):
            self.add_error("group_name", "Choose one that is known, or write what the new one is called: not both")
        elif said.get("group_name") and not said.get("group_kind"):
            self.add_error("group_kind", "Choose what it is")
        if self._is_place(said):
            self._spare(said, knows="yes", asked="not_now")
        return said

    def _is_place(self, said):
        known = self.groups.get(said.get("group"))
        return (known.kind if known else said.get("group_kind")) in rules.PLACES

    def _spare(self, said, **instead):
        """A place knows nothing and is asked nothing."""
        for name, value in instead.items():
            if name in self.errors and not self.data.get(name):
                del self.errors[name]
                said[name] = value


class ChangeForm(SupportForm):
    """What can be put right of somebody who stands there: who they are stays."""

    relation = words("Who they are to them", wide=100)
    phone = forms.CharField(label="Phone", required=False, max_length=40)
    how = words("When and how to reach them")
    field_order = ("relation", "phone", "how")

    @property
    def said(self):
        return super().said | {name: self.cleaned_data[name] for name in ("relation", "phone", "how")}


class OfPlaceForm(EditForm):
    """Harm or safety at a place. The words name nobody."""

    kind = one_of("What it is", rules.WEIGHTS.items(), "Choose what it is")
    text = words(
        "What happens there", rows=4, wide=5000, required="Write down what happens there",
        hint="Of the place or the group, not of a child. Name nobody",
    )  # fmt: skip
    happened_on = DayField(label="When it was seen or told")
    told_by = words("Who told us", wide=200, required="Say who told us")

    def clean_happened_on(self):
        return not_to_come(self.cleaned_data["happened_on"])


class PlaceNoteForm(OfPlaceForm):
    person = forms.ChoiceField(
        label="Whose record it is seen through", error_messages={"required": "Choose somebody of the family"}
    )

    def __init__(self, *given, people=(), **named):
        super().__init__(*given, **named)
        self.people = {str(one.person.pk): one.person for one in people}
        self.offer("person", [(str(one.person.pk), one.name) for one in people])

    def clean_person(self):
        return self.people[self.cleaned_data["person"]]


class ChangePlaceNoteForm(InOrder, OfPlaceForm):
    first, not_in_order = "happened_on", "It cannot end before it was seen"
    until = DayField(label="Until", required=False, help_text="Leave it empty while it is so")


class ChangeGroupForm(EditForm):
    """`kinds`: what the group can be, besides what it is."""

    name = words("What it is called", wide=200, required="Enter what it is called")
    kind = forms.ChoiceField(label="What it is", error_messages={"required": "Choose what it is"})
    where = words("Where it is", hint="As people there would say it")

    def __init__(self, *given, kept, **named):
        super().__init__(*given, kept=kept, **named)
        self.offer("kind", [(kind, rules.GROUPS[kind]) for kind in rules.may_become(kept.kind)])
