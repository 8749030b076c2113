"""What is asked about one person. Each form adds, and with `kept` changes."""

from typing import Any

from django import forms

from thinkfamily.clock import today
from thinkfamily.design.fields.days import TO_COME, DayField
from thinkfamily.design.fields.periods import SinceForm
from thinkfamily.people.family_record.sure import SureForm
from thinkfamily.people.persons import rules
from thinkfamily.people.persons.details import NAMES, SAFE, SCHEMES, WAYS
from thinkfamily.people.persons.editing import EditForm
from thinkfamily.people.persons.models import ADDRESSES, Person
from thinkfamily.vocabulary.characteristics import Kind
from thinkfamily.vocabulary.identifiers import postcode as read_postcode

TOO_LONG = "This is too long: it can have at most %(limit_value)d letters"


def words(label: str, most: int, *, required: str = "", **named: Any) -> forms.CharField:
    """A box for a line of text; `required`: what to say where it is empty."""
    told = {"max_length": TOO_LONG} | ({"required": required} if required else {})
    return forms.CharField(label=label, max_length=most, required=bool(required), error_messages=told, **named)


def radios(label: str, choices: dict[str, str], *, required: str) -> forms.ChoiceField:
    """One of several; `required`: what to say where none is chosen."""
    told = {"required": required}
    return forms.ChoiceField(label=label, widget=forms.RadioSelect, choices=list(choices.items()), error_messages=told)


class DetailForm(SinceForm, EditForm):
    """About a person who may not be born yet."""

    def __init__(self, *given: Any, person: Person, **named: Any) -> None:
        super().__init__(*given, **named)
        self.person = person


class Named(forms.Form):
    first_name = words("First names", 200, help_text="As they write it, in any script. One name alone is enough")
    last_name = words("Last name", 200)

    def clean_first_name(self) -> str:
        return self._name("first_name")

    def clean_last_name(self) -> str:
        return self._name("last_name")

    def _name(self, field: str) -> str:
        said: str = self.cleaned_data[field]
        if wrong := rules.objection_to_name(said):
            raise forms.ValidationError(wrong)
        return said


class NameForm(Named, DetailForm):
    kind = radios("What kind of name", NAMES, required="Choose what kind of name it is")
    language = words(
        "Language of the name",
        35,
        help_text="A short code such as ar or pl, so that the name is read and written right",
    )
    field_order = ("kind", "first_name", "last_name", "language", "since", "until")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if not self.errors and not said["first_name"] and not said["last_name"]:
            self.add_error("first_name", "Enter a name")
        return said

    def clean_language(self) -> str:
        said: str = self.cleaned_data["language"].strip()
        if said and not all(part.isalnum() and len(part) <= 8 and part.isascii() for part in said.split("-")):
            raise forms.ValidationError("Enter a code such as ar, pl or zh-Hant, or leave it empty")
        return said


class CharacteristicForm(DetailForm):
    """Of one kind, which is said by the page."""

    code = forms.ChoiceField(label="", required=False)
    words = words("In their own words", 500)
    field_order = ("code", "words", "since", "until")

    def __init__(self, *given: Any, kind: Kind, **named: Any) -> None:
        super().__init__(*given, **named)
        self.kind = kind
        self.fields["words"].help_text = kind.hint
        if kind.codes:
            self.fields["code"].label = kind.title
            self.offer("code", [("", "Choose"), *kind.codes.items()])
        else:
            del self.fields["code"]
            self.fields["words"].label = kind.title

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        said.setdefault("code", "")
        if not self.errors and not said["code"] and not said.get("words"):
            self.add_error("code" if "code" in self.fields else "words", "Choose one, or say it in words")
        if self.kind.name == "sex_in_law" and (
            wrong := rules.objection_to_sex(said["code"] or "U", unborn=self.person.unborn)
        ):
            self.add_error("code", wrong)
        return said | {"kind": self.kind.name}


class NumberForm(DetailForm):
    scheme = forms.ChoiceField(
        label="Which number",
        choices=[("", "Choose"), *SCHEMES.items()],
        error_messages={"required": "Choose which number it is"},
    )
    value = words("The number", 60, required="Enter the number")
    field_order = ("scheme", "value", "since", "until")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        scheme, written = said.get("scheme"), said.get("value")
        if not scheme or not written:
            return said
        grown = not said.get("until") and rules.is_grown(self.person.date_of_birth, today())
        if wrong := rules.objection_to_number(scheme, written, unborn=self.person.unborn, grown=grown):
            self.add_error("value", wrong)
            return said
        number = rules.NUMBERS[scheme]
        return said | {"value": number.read(written), "checked": number.checked}


class ContactForm(DetailForm):
    way = radios("How", WAYS, required="Choose how they are reached")
    value = words("Number, address, or through whom", 200, required="Enter the number or address, or say through whom")
    safe = forms.ChoiceField(
        label="Is it safe to use?",
        help_text="Think of who else reads this phone or opens the post",
        widget=forms.RadioSelect,
        choices=list(SAFE.items()),
        error_messages={"required": "Say whether it is safe to use. If you do not know, ask before anybody uses it"},
    )
    fine = forms.MultipleChoiceField(
        label="On a phone",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("text", "Texts are fine"), ("voice", "Voice messages are fine")],
    )
    how = words("How to use it safely", 300, help_text="For example: say you are from the school")
    when_words = words("When", 200, help_text="For example: only Mondays, or never after four")
    field_order = ("way", "value", "safe", "fine", "how", "when_words", "since", "until")

    def starts(self, kept: Any) -> dict[str, Any]:
        fine = [name for name, holds in (("text", kept.text_ok), ("voice", kept.voice_ok)) if holds]
        return super().starts(kept) | {"fine": fine}

    @property
    def said(self) -> dict[str, Any]:
        found = super().said
        fine = found.pop("fine")
        return found | {"text_ok": "text" in fine, "voice_ok": "voice" in fine}


class AddressForm(DetailForm):
    kind = radios("What is there", ADDRESSES, required="Choose what is there")
    line = words(
        "Address",
        300,
        required="Enter the address, or what is known of it",
        help_text="House and street, then the town",
    )
    postcode = words("Postcode", 10)
    field_order = ("kind", "line", "postcode", "since", "until")

    def clean_postcode(self) -> str:
        said = self.cleaned_data["postcode"]
        if not said:
            return ""
        if (found := read_postcode(said)) is None:
            raise forms.ValidationError("Enter a postcode such as NM1 4AB, or leave it empty")
        return found


class PersonForm(Named, SureForm):
    """Name and date of birth; of a baby who is expected, when. A birthday is weighed against ties."""

    date_of_birth = DayField(label="Date of birth", required=False)
    expected_date = DayField(label="When the baby is expected", required=True, help_text=TO_COME)
    field_order = ("first_name", "last_name", "date_of_birth", "expected_date", "sure", "sure_why")

    def __init__(self, *given: Any, kept: Person, **named: Any) -> None:
        super().__init__(*given, kept=kept, **named)
        del self.fields["date_of_birth" if kept.unborn else "expected_date"]
        if kept.lost_on:
            del self.fields["date_of_birth"]

    def clean_date_of_birth(self) -> Any:
        said = self.cleaned_data["date_of_birth"]
        if wrong := rules.objection_to_birth(said, today()) or self._at_odds(said):
            raise forms.ValidationError(wrong)
        return said

    def _at_odds(self, born: Any) -> str:
        """What a birthday cannot be beside what is known already."""
        kept: Any = self.kept
        if kept.expected_date and born is None:
            return "Enter the date of birth: this child was expected, and has been born"
        if kept.died_on and born and born > kept.died_on:
            return "Enter a date of birth that is not after the day on which they died"
        return ""

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        named = said.get("first_name") or said.get("last_name")
        kept: Any = self.kept
        if not self.errors and not named and (kept.first_name or kept.last_name):
            self.add_error("first_name", "Enter a name: the one that is written down would be gone")
        return said

    def clean_expected_date(self) -> Any:
        said = self.cleaned_data["expected_date"]
        if wrong := rules.objection_to_expected(said, today()):
            raise forms.ValidationError(wrong)
        return said


class EndForm(EditForm):
    """Until when something held; where it is over already, that day can be put right."""

    until = DayField(label="Until when was it so?")

    def clean_until(self) -> Any:
        said = self.cleaned_data["until"]
        if said and said > today():
            raise forms.ValidationError("This day has not come yet: end it when it is over")
        return said
