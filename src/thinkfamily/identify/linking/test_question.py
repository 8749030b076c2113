"""A question is standardised, and has the keys, as the batch would have them."""

import random
from datetime import date

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import blocking, names, one_row, profiles, question, standardise
from thinkfamily.identify.linking.example import crowd, lay_out
from thinkfamily.identify.linking.question import Asked

NAMES = (
    "Mrs Siân-Marie", "O'Shea Novák", "Liz", "Baby", "Jr", "baby boy", "Ng", "A", "J P", "Dr. Ann-Lou Mc Cann", "Žofie",
    "Øystein", "van der  Berg", "Twin 1", "-", "'", "Mo", "İpek", "straße", "Łukasz", "Ｂｅｎ", "mary jane",
    "Lily-Mae II",
)  # fmt: skip
LINES = (
    "Flat 2, 14 Mill Lane", "12a Oak Street, Northmoor", "NM1 1AA", "unit 3b,7 St. John's Rd", "FLAT 9 Weir Court",
    "The Old Mill", "Apt. 4, The Maltings, 3 Quay St", "room #6, 21 Bridge Street", "14", ", ,", "5 5 Fifth Avenue",
    "Flat A, Ørsted House, 12 Élan Way", "1st Avenue 22", "21b",
)  # fmt: skip
POSTCODES = ("NM1 1AA", "nm11aa", "90210", "1AA", "", None)


def _questions() -> list[Asked]:
    chance = random.Random(5)

    def some(words: tuple[str | None, ...]) -> str | None:
        return chance.choice((*words, None))

    forms = tuple(form for form, _ in names.short_forms())
    return [
        Asked(
            some((*NAMES, *chance.sample(forms, 20))), some((*NAMES, "Clarke", "Begum-Okoro")),
            chance.choice((None, date(1999, 2, 3), date(2024, 12, 31))), some(("F", "M", "U")), some(LINES),
            some(POSTCODES), some(("9434765919",)), chance.choice(((), ("ssn:1",), ("b:2", "a:3", "b:2"))),
        )
        for _ in range(400)
    ]  # fmt: skip


def _standardised(engine: Engine, questions: list[Asked]) -> dict[int, dict[str, object]]:
    """Makes `whole`, the rows that the batch makes of questions; gives them by their number."""
    columns = ("first_name", "last_name", "date_of_birth", "sex", "nhs_number")
    rows = ({name: getattr(asked, name) for name in columns} | {"other_ids": asked.identifiers} for asked in questions)
    lay_out(engine, [row | {"feed": "asked"} for row in rows])
    for number, asked in enumerate(questions):
        if asked.address or asked.postcode:
            engine.run("INSERT INTO stay (mention_id, text, postcode, kind) VALUES (?, ?, ?, 'home')",
                       [number, asked.address, asked.postcode])  # fmt: skip
    standardise.prepare(engine)
    standardise.standardise(engine)
    engine.run(f"CREATE TABLE whole AS {profiles.in_full()}")
    return {row["mention_id"]: row for row in engine.arrow("SELECT * FROM whole").to_pylist()}


def test_a_question_is_standardised_and_has_the_keys_of_the_batch() -> None:
    plain = [Asked(row["first_name"], row["last_name"], row["date_of_birth"], row["sex"], row["home"])
             for row in crowd(20)]  # fmt: skip
    questions = [Asked(), *plain, *_questions()]
    of_the_row = {"mention_id", "flags", "said"}
    with Engine() as engine:
        batch = _standardised(engine, questions)
        keys: dict[int, set[int]] = {number: set() for number in batch}
        for rule, key, number in engine.rows(f"SELECT rule, key, mention_id FROM ({blocking.keys('whole')})"):
            keys[number].add(key ^ one_row.mark(rule))
        for number, asked in enumerate(questions):
            found = question.standardised(engine, asked)
            assert {name: found.get(name) for name in batch[number] if name not in of_the_row} == {
                name: value for name, value in batch[number].items() if name not in of_the_row
            }
            assert set(one_row.keys(found)) == keys[number]


def test_letters_lose_their_accents_as_in_the_batch() -> None:
    """Every letter that the two know; the engine's list of them is older or newer by a few signs."""
    with Engine() as engine:
        told = engine.rows("""SELECT chr(CAST(n AS INTEGER)), lower(strip_accents(chr(CAST(n AS INTEGER))))
            FROM range(1, 12000) r(n)""")
    unlike = [sign for sign, plain in told if question._plain(sign) != plain]
    assert len(unlike) <= 12
    assert not [sign for sign in unlike if ord(sign) < 0x500]


def test_a_key_that_says_what_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be worked out from"):
        one_row.worked_out("soundex(last)")
