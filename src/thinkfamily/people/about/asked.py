"""What can be written down about somebody, by the word for it in addresses: the model, its form, and the class."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404

from thinkfamily.people.about import forms, reads
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.details import Characteristic, ContactWay, Identifier, PersonName
from thinkfamily.people.persons.editing import EditForm
from thinkfamily.people.persons.models import Dated, Person, PersonAddress
from thinkfamily.people.persons.rules import NUMBERS
from thinkfamily.vocabulary.characteristics import kinds


@dataclass(frozen=True)
class Asked:
    """`title`: 'A name'; `heading` goes on with 'of Kit'. `seen`: who will see it, in a sentence."""

    model: type[Dated]
    form: Callable[..., EditForm]
    title: str
    seen: str
    information: Callable[[dict[str, Any]], str]
    of: str = " of"

    def heading(self, person: Person) -> str:
        """What stands above the form."""
        return f"{self.title}{self.of} {person}"


ALL = "Everybody with access to this record sees it, unless it is withheld or sealed."
SOME = "Your agency sees it. Others see it only where a decision shares it with them."


def asked(what: str) -> Asked:
    """What a word in an address asks for. Raises Http404."""
    if what in kinds():
        kind = kinds()[what]
        return Asked(
            model=Characteristic,
            form=lambda *given, **named: forms.CharacteristicForm(*given, kind=kind, **named),
            title=kind.title,
            seen=ALL if kind.information == "identity" else SOME,
            information=lambda said: kind.information,
        )
    if what not in OTHERS:
        raise Http404
    return OTHERS[what]


def asked_of(item: Dated) -> Asked:
    """The same for what is written down already. Raises Http404 for what is not of this page."""
    if isinstance(item, Characteristic):
        return asked(item.kind)
    found = next((each for each in OTHERS.values() if isinstance(item, each.model)), None)
    if found is None:
        raise Http404
    return found


OTHERS = {
    "name": Asked(PersonName, forms.NameForm, "A name", ALL, lambda said: "identity"),
    "number": Asked(
        Identifier,
        forms.NumberForm,
        "A number",
        "Everybody with access to this record sees the NHS number; other numbers are shared by a decision.",
        lambda said: NUMBERS[said["scheme"]].information,
    ),
    "contact": Asked(ContactWay, forms.ContactForm, "A way to reach", SOME, lambda said: "contact", of=""),
    "address": Asked(PersonAddress, forms.AddressForm, "An address", SOME, lambda said: "address"),
}


@dataclass(frozen=True)
class ToAdd:
    """A member, and what is asked about them."""

    member: Membership
    asked: Asked


def find_to_add(family: Any, person: Any, what: str) -> ToAdd:
    """Somebody in a family, and what is to be written down about them. Raises Http404."""
    return ToAdd(reads.find_member(family, person), asked(what))
