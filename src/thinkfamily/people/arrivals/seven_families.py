"""The seven families of the tests and journeys, each here for one reason. All are fictional."""

import datetime
from pathlib import Path
from typing import Any

from thinkfamily.people.arrivals.factories import Rows, Town, write

LEADS = ["front_door", "safeguarding_lead"]


def publish(folder: Path) -> Path:
    """Writes them as a publication."""
    return write(folder, rows())


def rows() -> Rows:
    """Every row of the seven families."""
    town = Town()
    _feeds(town)
    for family in (_harper, _mensah, _sobczak, _adeyemi, _lowe, _quill, _whitlock):
        family(town)
    for part, people, listed in (("BAFR", 12, 2), ("WBRI", 133, 6), ("not known", 41, 0)):
        town.add("fairness", measure="ethnicity", part=part, people=people, listed=listed)
    return town.rows


def _feeds(town: Town) -> None:
    town.feed("schools", "Schools", "school", ["school", *LEADS], ["all"], gaps="Home education and private schools")
    town.feed("drugs_alcohol", "Drug and alcohol service", "substance_use", ["substance_use", *LEADS], LEADS)
    town.feed(
        "adult_mental_health", "Adult mental health", "adult_mental_health", ["adult_mental_health", *LEADS], LEADS
    )
    town.feed("housing", "Housing", "housing", ["housing", *LEADS], ["all"], gaps="Private renting")
    town.feed("early_years", "Early years", "early_years", ["all"], ["all"])
    town.feed("open_cases", "Families worked with", "early_help", LEADS, ["all"])
    town.feed(
        "domestic_abuse", "Domestic abuse service", "domestic_abuse", ["safeguarding_lead"], ["safeguarding_lead"]
    )


def _harper(town: Town) -> None:
    """A mother with a drug and alcohol worker and a crisis call; a son who misses school. Three counted needs."""
    town.home("h-harper", "a-larkfield", "14 Larkfield Row", "Fernhill", "dana", "kit")
    town.person("dana", "Dana Harper", "1988-03-02", sex="F", ethnicity="WBRI")
    town.person("kit", "Kit Harper", "2013-06-09", sex="M", ethnicity="WBRI")
    town.person("rob", "Rob Doyle", "1985-01-20", sex="M", area="Eastgate")
    town.record("schools", "FA-0417", "kit", address="a-larkfield")
    town.record("schools", "FA-0417", "dana", mention="parent_1", address="a-larkfield")
    town.record("schools", "FA-0417", "rob", mention="parent_2")
    town.record("schools", "FA-0422", "kit", address="a-larkfield")
    town.record("housing", "T-88", "dana", address="a-larkfield")
    town.record("housing", "T-88", "kit", mention="occupant_2", address="a-larkfield", first_name="Christopher")
    town.record("early_years", "EY-7", "kit", last_name="Harper-Doyle", date_of_birth=datetime.date(2013, 7, 9))
    town.record("drugs_alcohol", "D-31", "dana", address="a-larkfield")
    town.record("adult_mental_health", "M-9", "dana")
    town.member("harper", "dana", "parent", "Schools: Dana is Kit's mother", ("schools", "FA-0417"))
    town.member("harper", "kit", "child", "Schools: Dana is Kit's mother", ("schools", "FA-0417"))
    town.member("harper", "rob", "parent", "Schools: Rob is Kit's father", ("schools", "FA-0417"))
    school = (("schools", "FA-0417"), ("schools", "FA-0422"))
    missed = (
        "Kit missed 35 of 218 half-days at school, 16 in every 100. The rule asks for more than a tenth, which is 21.8."
    )
    town.need("harper", "kit", "ED1", missed, *school)
    twice = "Dana was in touch with the drug and alcohol service twice, the latest on 27 October 2026."
    town.need("harper", "dana", "SU1", twice, ("drugs_alcohol", "D-31"))
    town.need(
        "harper",
        "dana",
        "MH2",
        "Dana was in touch with a service about mental health on 17 October 2026. The rule asks for one.",
        ("adult_mental_health", "M-9"),
    )
    cares = "Kit lives with a parent known to the drug and alcohol service; only a person can ask."
    town.need("harper", "kit", "FR4", cares, ("drugs_alcohol", "D-31"), *school, status="to_ask")
    for record, possible, gone in (("FA-0417", 132, 18), ("FA-0422", 86, 17)):
        town.fact("schools", record, "kit", "sessions_possible", amount=possible)
        town.fact("schools", record, "kit", "sessions_missed", amount=gone)
    town.fact("drugs_alcohol", "D-31", "dana", "substance_treatment", code="alcohol")
    town.fact("adult_mental_health", "M-9", "dana", "adult_mental_health", code="crisis")
    town.known("schools", "FA-0417", "kit", "Fernhill Academy", worker="Ayesha Malik", phone="01632 960122")
    town.known("drugs_alcohol", "D-31", "dana", "Northmoor recovery team", worker="Tom Brandt", phone="01632 960118")
    town.listed("harper", 2, 3, 3, 3)
    town.add(
        "disadvantages", family_id="harper", counted_on="The children with Dana", found=["D4"], none_found=["D5"],
        unknown=["D1"], not_knowable=["D2", "D3", "D6", "D7"], five_or_more="no",
        sentence="At least 1 of the 2 disadvantages that can be known here; the whole list has 7.",
    )  # fmt: skip
    town.pair("harper", "dana", "SU1", "kit")
    town.pair("harper", "dana", "MH2", "kit")
    town.pair("harper", "kit", "ED1", "dana", "child_to_adult")
    town.person("kit-2", "Kit Harper", "2013-06-09", sex="M")
    town.record("drugs_alcohol", "D-40", "kit-2", mention="child_1")
    town.add(
        "uncertain", pair_id="p1", feed_1="schools", record_id_1="FA-0417", mention_1="subject", person_id_1="kit",
        feed_2="drugs_alcohol", record_id_2="D-40", mention_2="child_1", person_id_2="kit-2", match_probability=0.62,
        reasons=["same name and date of birth", "no address in one record"],
    )  # fmt: skip
    town.person("dana-2", "Dana Harper", "1988-03-02", sex="F")
    town.record("domestic_abuse", "V-40", "dana-2")
    town.add(
        "uncertain", pair_id="p2", feed_1="schools", record_id_1="FA-0417", mention_1="parent_1", person_id_1="dana",
        feed_2="domestic_abuse", record_id_2="V-40", mention_2="subject", person_id_2="dana-2", match_probability=0.58,
        reasons=["same name and date of birth"],
    )  # fmt: skip


def _simple(town: Town, family: str, surname: str, children: dict[str, str], record: str, **more: Any) -> None:
    """A mother and her children at one school."""
    area, flags = str(more.get("area", "Eastgate")), list(more.get("flags", ()))
    address = None if flags else f"a-{family}"
    mother = town.person(
        f"{family}-mother", f"{more.get('mother', 'Mary')} {surname}", "1990-05-05", area=area, flags=flags
    )
    town.record("schools", record, mother, mention="parent_1", address=address)
    town.member(
        family, mother, "parent", f"The school names her as the mother of {', '.join(children)}", ("schools", record)
    )
    for first, born in children.items():
        child = town.person(f"{family}-{first.lower()}", f"{first} {surname}", born, area=area, flags=flags)
        town.record("schools", f"{record}-{first}", child, address=address)
        town.member(family, child, "child", "The school names the mother", ("schools", f"{record}-{first}"))
        town.known("schools", f"{record}-{first}", child, str(more.get("school", "Fernhill Academy")))
    if address:
        people = [mother, *(f"{family}-{first.lower()}" for first in children)]
        town.home(f"h-{family}", address, f"1 {surname} Street", area, *people)


def _mensah(town: Town) -> None:
    """Everything found rests on the school, so the school sees it in full. First place."""
    _simple(town, "mensah", "Mensah", {"Abena": "2015-02-01", "Yaw": "2020-04-01"}, "FA-1", mother="Efua")
    for child in ("abena", "yaw"):
        row = ("schools", f"FA-1-{child.title()}")
        town.need(
            "mensah",
            f"mensah-{child}",
            "ED1",
            f"{child.title()} missed 30 of 218 half-days at school. The rule asks for more than a tenth.",
            row,
        )
        town.need(
            "mensah", f"mensah-{child}", "ED3", f"{child.title()} was suspended 3 times. The rule asks for 3.", row
        )
        for need in ("ED1", "ED3"):
            town.pair("mensah", f"mensah-{child}", need, "mensah-mother", "child_to_adult")
    town.listed("mensah", 4, 1, 4, 4)


def _sobczak(town: Town) -> None:
    """Shares its place with the Harpers; a small child and a baby who is expected."""
    _simple(
        town,
        "sobczak",
        "Sobczak",
        {"Leon": "2022-01-15"},
        "FA-2",
        area="Fernhill",
        school="Mill Lane Nursery",
        mother="Marta",
    )
    town.person("sobczak-baby", "Sobczak", None, expected_date=datetime.date(2027, 2, 10))
    town.record("early_years", "EY-2", "sobczak-baby", mention="unborn")
    town.member("sobczak", "sobczak-baby", "expected_child", "Midwifery expects a baby", ("early_years", "EY-2"))
    town.record("housing", "T-2", "sobczak-mother", address="a-sobczak")
    town.need(
        "sobczak", None, "FI2", "The home of Marta owes £1,240 of rent. The rule asks for £100.", ("housing", "T-2")
    )
    town.need(
        "sobczak",
        "sobczak-leon",
        "EY2",
        "Leon has a vaccination overdue (last seen 6 November 2026). The rule asks for one.",
        ("early_years", "EY-2"),
    )
    mother = ("sobczak-mother", "MH2")
    town.record("adult_mental_health", "M-2", "sobczak-mother")
    town.need(
        "sobczak",
        *mother,
        "Marta was in touch with a service about mental health 3 times. The rule asks for one.",
        ("adult_mental_health", "M-2"),
    )
    town.pair("sobczak", *mother, "sobczak-leon")
    town.pair("sobczak", *mother, "sobczak-baby")
    town.pair("sobczak", "sobczak-leon", "EY2", "sobczak-mother", "child_to_adult")
    town.listed("sobczak", 2, 3, 3, 3)


def _adeyemi(town: Town) -> None:
    """One need rests on the domestic abuse service: readers who may not read it see the family in part."""
    _simple(town, "adeyemi", "Adeyemi", {"Jordan": "2011-03-03"}, "FA-3", mother="Folake")
    town.need(
        "adeyemi",
        "adeyemi-jordan",
        "ED3",
        "Jordan was suspended 3 times. The rule asks for 3.",
        ("schools", "FA-3-Jordan"),
    )
    town.record("domestic_abuse", "V-3", "adeyemi-mother", address="a-refuge")
    town.need(
        "adeyemi",
        "adeyemi-mother",
        "DA1",
        "Folake was reported as a victim of domestic abuse. The rule asks for one.",
        ("domestic_abuse", "V-3"),
    )
    town.known("domestic_abuse", "V-3", "adeyemi-mother", "Northmoor domestic abuse advisers", worker="Jo Secret")
    town.pair("adeyemi", "adeyemi-mother", "DA1", "adeyemi-jordan")
    town.listed("adeyemi", 1, 5, 9, 9)


def _lowe(town: Town) -> None:
    """A protected address: no place of this family is shown to anybody."""
    flags = ["protected_address"]
    _simple(town, "lowe", "Lowe", {"Sam": "2014-08-08"}, "FA-4", flags=flags, school="Secret Street School")
    for need in ("ED1", "ED3", "ED2"):
        town.need(
            "lowe",
            "lowe-sam",
            need,
            "Sam missed a lot of school. The rule asks for more than a tenth.",
            ("schools", "FA-4-Sam"),
        )
    town.add("addresses", address_id="a-hidden", text="9 Hidden Close", area="Hiddenham", kind="home")
    town.add("households", household_id="h-lowe", person_id="lowe-sam", address_id="a-hidden")
    town.listed("lowe", 5, 1, 0, 3)


def _quill(town: Town) -> None:
    """All that was found rests on the domestic abuse service: others must not learn that the family is here."""
    _simple(town, "quill", "Quill", {"Nia": "2012-12-12"}, "FA-5")
    town.record("domestic_abuse", "V-5", "quill-mother")
    for need in ("DA1", "DA2", "MH2"):
        town.need("quill", "quill-mother", need, "Known as a victim. The rule asks for one.", ("domestic_abuse", "V-5"))
    town.listed("quill", 3, 2, 2, 3)


def _whitlock(town: Town) -> None:
    """Left off the list, because somebody already works with them."""
    _simple(town, "whitlock", "Whitlock", {"Tyrell": "2017-07-07"}, "FA-6")
    town.need(
        "whitlock",
        "whitlock-tyrell",
        "ED3",
        "Tyrell was suspended 3 times. The rule asks for 3.",
        ("schools", "FA-6-Tyrell"),
    )
    reason = "Early help has worked with this family since 2 March 2026."
    town.add("left_off", family_id="whitlock", reason=reason)
