"""Schools: the roll with parents, attendance by term, and suspensions."""

from datetime import date

import numpy as np

from thinkfamily.demo.town.block import NOBODY, Block
from thinkfamily.demo.town.chance import Numbers, Words, as_words, words
from thinkfamily.demo.town.clients import lines
from thinkfamily.demo.town.days import NO_DAY, number, parts, write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.places import place_names
from thinkfamily.demo.town.sheet import Sheet, carers, numbered, ordered

SEN = {"": "N", "support": "K", "plan": "E", "assessment_waiting": "A"}
SEX = {"M": "M", "F": "F", "U": "U", "": ""}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """Roll, attendance and suspensions of one block."""
    on_roll = np.flatnonzero((block.upn != "") & (block.age < 18) & ~np.isin(block.place, ("away",)))
    on_roll = np.intersect1d(on_roll, block.of("sessions_possible").who)
    who = pen.again(on_roll)
    who = who[ordered(block, who)]
    ref = as_words([f"FA{block.number + 1:03d}{at + 1:04d}" for at in range(len(who))])
    return [
        _roll(block, pen, who, ref),
        _attendance(block, who, ref),
        _suspensions(block, who, ref),
        _participation(block, pen),
    ]


def school_of(block: Block, who: Numbers) -> Words:
    """The school that a child goes to: the ward's."""
    names = place_names()["schools"]
    ward = [sum(map(ord, w)) for w in block.homes.ward[block.home[who]]]
    told = [block.seen_as.get(("schools", int(w)), {}).get("school") for w in who]
    return as_words(
        [
            t or names["secondary" if a >= 11 else "primary"][w % len(names["secondary" if a >= 11 else "primary"])]
            for t, a, w in zip(told, block.age[who], ward, strict=True)
        ]
    )


def _has(block: Block, kind: str, who: Numbers) -> dict[int, int]:
    facts = block.of(kind)
    return {int(w): at for at, w in enumerate(facts.who)}


def _roll(block: Block, pen: Pen, who: Numbers, ref: Words) -> Sheet:
    one, two, relation = carers(block, who)
    two = np.where(pen.rng.random(len(who)) < (0 if block.fixed else 0.3), NOBODY, two)
    child, first, second = pen.people(who), pen.people(one), pen.people(two)
    home = pen.addresses(who)
    elsewhere = np.where((two >= 0) & (block.home[two.clip(0)] != block.home[who]), two, NOBODY)
    other = pen.addresses(elsewhere)
    sen, meals = _has(block, "sen", who), _has(block, "free_school_meals", who)
    sen_facts, meal_facts = block.of("sen"), block.of("free_school_meals")
    called = {"step": "Step parent", "father": "Father", "mother": "Mother"}
    first_is = _first_is(block, who, one)
    entered = np.minimum(_first_day(block, who), block.today - 40)
    columns: dict[str, Words] = {
        "PupilRef": ref,
        "UPN": child.upn,
        "NHSNo": child.nhs,
        "LegalSurname": child.last,
        "LegalForename": child.first,
        "MiddleNames": child.middle,
        "PreferredForename": child.known_as,
        "DOB": write(child.born),
        "Gender": as_words([SEX[s] for s in child.sex]),
        "Ethnicity": child.ethnic,
        "FirstLanguage": child.language,
        "Address": home.door(),
        "Town": home.town,
        "Postcode": home.postcode,
        "UPRN": home.uprn,
        "Ward": home.ward,
        "School": school_of(block, who),
        "HeadOfYear": as_words([_worker(w) for w in who]),
        "SchoolPhone": as_words([f"01632 960{100 + int(w) % 40:03d}" for w in who]),
        "EntryDate": write(entered),
        "SENProvision": as_words([SEN[str(sen_facts.code[sen[w]])] if w in sen else "N" for w in who.tolist()]),
        "SENStart": write(
            np.array([sen_facts.since[sen[w]] if w in sen else NO_DAY for w in who.tolist()], dtype=np.int64)
        ),
        **_provision(block, who),
        "FSMEligible": as_words(["Y" if w in meals else "N" for w in who.tolist()]),
        "FSMStart": write(
            np.array([meal_facts.since[meals[w]] if w in meals else NO_DAY for w in who.tolist()], dtype=np.int64)
        ),
        "Contact1Forename": first.first,
        "Contact1Surname": first.last,
        "Contact1Relationship": as_words([r if o >= 0 else "" for r, o in zip(first_is, one, strict=True)]),
        "Contact1Phone": first.phone,
        "Contact2Forename": second.first,
        "Contact2Surname": second.last,
        "Contact2Relationship": as_words([called[r] if t >= 0 else "" for r, t in zip(relation, two, strict=True)]),
        "Contact2Phone": second.phone,
        "Contact2Address": other.door(),
        "Contact2Postcode": other.postcode,
        "AddressConfidential": pen.flag("protected_address", who, "Y", ""),
    }
    return Sheet("schools", "roll", "PupilRef", columns, {"subject": who, "parent_1": one, "parent_2": two})


def _first_is(block: Block, who: Numbers, one: Numbers) -> Words:
    """What the first contact is to the child: a parent, a grandparent, a foster parent."""
    older = block.birth[who] - block.birth[one] > 36 * 365
    carer = np.select(
        [np.isin(who, block.of("looked_after").who), older & (block.sex[one] == "F"), older],
        ["Foster parent", "Grandmother", "Grandfather"],
        "Other carer",
    )
    return np.select([block.mother[who] == one, block.father[who] == one], ["Mother", "Father"], carer).astype(object)


def _first_day(block: Block, who: Numbers) -> Numbers:
    """1 September of the year of starting primary or secondary school."""
    year, month, _ = parts(block.birth[who])
    starts = year + np.where(block.age[who] >= 11, 11, 4) + (month >= 9)
    return np.array([number(date(int(y), 9, 1)) for y in starts], dtype=np.int64)


def _worker(who: int) -> str:
    return ("Ms A Malik", "Mr D Foss", "Mrs J Okell", "Miss R Dean", "Mr P Strand", "Mrs L Whitby")[int(who) % 6]


def _amounts(block: Block, kind: str) -> dict[tuple[int, int], int]:
    facts = block.of(kind)
    return {(int(w), int(s)): int(a) for w, s, a in zip(facts.who, facts.since, facts.amount, strict=True)}


def _attendance(block: Block, who: Numbers, ref: Words) -> Sheet:
    possible = block.of("sessions_possible")
    first_ref = {int(w): r for w, r in zip(who[::-1], ref[::-1], strict=True)}
    order = np.lexsort((possible.since, possible.who))
    order = order[np.isin(possible.who[order], who)]
    child, since, until = possible.who[order], possible.since[order], possible.until[order]
    missed, late, without = (
        _amounts(block, k) for k in ("sessions_missed", "sessions_late", "sessions_missed_unauthorised")
    )
    keys = list(zip(child.tolist(), since.tolist(), strict=True))
    spring = np.array([write(np.array([s]), "%m")[0] for s in since])
    term = ["Autumn" if m >= "08" else "Summer" if m >= "04" else "Spring" for m in spring]
    columns = {
        "RegisterRef": as_words([f"{first_ref[w]}-{write(np.array([s]), '%Y-%m')[0]}" for w, s in keys]),
        "PupilRef": as_words([first_ref[w] for w, _ in keys]),
        "Term": as_words(term),
        "TermStart": write(since),
        "TermTo": write(until),
        "SessionsPossible": as_words([str(a) for a in possible.amount[order]]),
        "SessionsMissed": as_words([str(missed.get(k, 0)) for k in keys]),
        "MissedWithoutLeave": as_words([str(without.get(k, "")) for k in keys]),
        "TimesLate": as_words([str(late.get(k, 0)) for k in keys]),
    }
    return Sheet("schools", "attendance", "RegisterRef", columns, {"subject": child})


def _provision(block: Block, who: Numbers) -> dict[str, Words]:
    """A part-time timetable or a place elsewhere, and since when."""
    code, since = words(len(who), "M"), np.full(len(who), NO_DAY, dtype=np.int64)
    for kind, word in (("reduced_timetable", "RT"), ("alternative_provision", "AP")):
        facts = block.of(kind)
        at = {int(w): n for n, w in enumerate(facts.who)}
        for place, one in enumerate(who.tolist()):
            if one in at:
                code[place], since[place] = word, facts.since[at[one]]
    return {"Provision": code, "ProvisionStart": write(since)}


def _suspensions(block: Block, who: Numbers, ref: Words) -> Sheet:
    of = lines(block, "suspension", "permanent_exclusion", only=who)
    first_ref = {int(w): r for w, r in zip(who[::-1], ref[::-1], strict=True)}
    columns = {
        "SuspensionRef": as_words([f"{first_ref[int(w)]}-S{n + 1}" for n, w in enumerate(of.who)]),
        "PupilRef": as_words([first_ref[int(w)] for w in of.who]),
        "Type": of.texts({"suspension": "SUSP", "permanent_exclusion": "PERM"}),
        "StartDate": write(of.since),
        "Sessions": as_words(
            [str(int(a)) if k == "suspension" else "" for a, k in zip(of.amount, of.kind, strict=True)]
        ),
    }
    return Sheet("schools", "suspensions", "SuspensionRef", columns, {"subject": of.who})


def _participation(block: Block, pen: Pen) -> Sheet:
    """What the council's tracking knows of 16 and 17 year olds."""
    idle = block.of("not_in_education")
    since = {int(w): int(s) for w, s in zip(idle.who, idle.since, strict=True)}
    young = np.flatnonzero(np.isin(block.age, (16, 17)) & (block.place != "away"))
    who = young[ordered(block, young)]
    seen, home = pen.people(who), pen.addresses(who)
    columns = {
        "TrackingRef": numbered(block, "TR", len(who)),
        "Surname": seen.last,
        "Forename": seen.first,
        "DOB": write(seen.born),
        "Gender": seen.sex,
        "Address": home.door(),
        "Postcode": home.postcode,
        "Activity": as_words(["NEET" if w in since else "EET" for w in who.tolist()]),
        "Since": write(np.array([since.get(w, block.today - 66) for w in who.tolist()], dtype=np.int64)),
        "AddressConfidential": pen.flag("protected_address", who, "Y", ""),
    }
    return Sheet("schools", "participation", "TrackingRef", columns, {"subject": who})
