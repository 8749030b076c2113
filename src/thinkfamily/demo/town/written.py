"""People and addresses as an agency writes them, field by field; an empty text is a field left blank."""

from dataclasses import dataclass

from thinkfamily.demo.town.chance import Numbers, Words, as_words


@dataclass
class Written:
    """People as one agency writes them; an empty text is a field left blank."""

    first: Words
    middle: Words
    last: Words
    former: Words
    known_as: Words
    born: Numbers
    sex: Words
    ethnic: Words
    language: Words
    nhs: Words
    upn: Words
    ni: Words
    phone: Words
    email: Words

    def full_name(self) -> Words:
        """First and last name in one field."""
        return as_words([f"{f} {n}".strip() for f, n in zip(self.first, self.last, strict=True)])


@dataclass
class Address:
    """Addresses as one agency writes them."""

    unit: Words
    house: Words
    street: Words
    town: Words
    postcode: Words
    uprn: Words
    ward: Words
    since: Numbers

    def door(self) -> Words:
        """Unit, house and street on one line."""
        return as_words(
            [
                " ".join(", ".join(p for p in (u, f"{h} {s}".strip()) if p).split())
                for u, h, s in zip(self.unit, self.house, self.street, strict=True)
            ]
        )

    def line(self) -> Words:
        """The whole address in one field."""
        parts = zip(self.door(), self.town, self.postcode, strict=True)
        return as_words([", ".join(p for p in part if p) for part in parts])
