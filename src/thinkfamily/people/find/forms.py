"""What is asked when somebody is looked for: one box for all that is known, or a field for each."""

import datetime

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.find import typed
from thinkfamily.people.find.typed import Typed
from thinkfamily.vocabulary.identifiers import postcode as read_postcode

TOO_LITTLE = "Enter a name, a whole date of birth, a whole postcode or a number: a year alone fits too many people"


class FindForm(GovForm):
    text = forms.CharField(
        label="Who are you looking for?",
        help_text="What you know, in any order: names, also earlier ones, a date or year of birth, a postcode, a phone "
        "number, an NHS number or UPN",
        required=False,
        max_length=500,
    )
    name = forms.CharField(label="Name", required=False, max_length=300)
    born = forms.CharField(label="Date or year of birth", help_text="For example 27 3 2013, or 2013", required=False)
    postcode = forms.CharField(label="Postcode", help_text="The first half is enough", required=False, max_length=10)
    phone = forms.CharField(label="Phone number or email", required=False, max_length=200)
    number = forms.CharField(label="NHS number, UPN or another number", required=False, max_length=40)

    def clean_born(self):
        said = self.cleaned_data["born"].strip()
        found = typed.taken_apart(said, today=today())
        if said and (found.unread or not (found.born or found.year)):
            raise forms.ValidationError("Enter a day that exists, such as 27 3 2013, or the year alone")
        return said

    def clean(self):
        super().clean()
        if not self.errors and self.typed().nothing:
            self.add_error("text", TOO_LITTLE if any(self.cleaned_data.values()) else "Enter what you know")
        return self.cleaned_data

    @property
    def said(self) -> dict[str, str]:
        """What was typed, by field."""
        return {name: value for name, value in self.cleaned_data.items() if value}

    def typed(self) -> Typed:
        """All fields together."""
        return together(self.cleaned_data, today())


def together(said: dict[str, str], day: datetime.date) -> Typed:
    """What was typed into the box and the fields, as one."""
    whole = typed.taken_apart(said.get("text", ""), today=day)
    born = typed.taken_apart(said.get("born", ""), today=day)
    places, numbers = list(whole.places), list(whole.numbers)
    if place := said.get("postcode", ""):
        places.insert(0, ("p" if read_postcode(place) else "o", place))
    if phone := said.get("phone", ""):
        numbers.append((("e" if "@" in phone else "t", phone),))
    if number := said.get("number", ""):
        numbers.append((("i", number),))
    return Typed(
        name=f"{said.get('name', '')} {whole.name}".strip(), born=born.born or whole.born,
        year=born.year or whole.year, places=tuple(places), numbers=tuple(numbers), unread=whole.unread,
    )  # fmt: skip
