"""What only the sheets together show: ids that lead nowhere, circles of descent, ties that cannot be, lost papers."""

import datetime
from collections import defaultdict
from collections.abc import Iterator

from thinkfamily.people.bringing_in.cases import Case, Cases, Unknown
from thinkfamily.people.bringing_in.layout import sheets
from thinkfamily.people.bringing_in.parcel import Parcel
from thinkfamily.people.bringing_in.problems import Problem, quoted
from thinkfamily.people.documents import rules as documents
from thinkfamily.people.families.ties import rules as ties
from thinkfamily.people.families.ties.descent import DESCENT
from thinkfamily.vocabulary.kinship import TIES

CORRECT = "Correct it in your system and export again."


def look(cases: Cases, parcel: Parcel, day: datetime.date) -> None:
    """Adds to the problems what single rows do not show, and finds the papers. `day`: today."""
    cases.problems += [*_leading_nowhere(cases), *_belonging(cases), *_persons(cases), *_said(cases)]
    cases.problems += [*_circles(cases), *_ties(cases, day)]
    cases.papers = dict(_papers(cases, parcel))
    cases.problems = sorted(set(cases.problems))


def _leading_nowhere(cases: Cases) -> Iterator[Problem]:
    ids = {name: cases.ids(name) for name in cases.rows}
    for rows in cases.rows.values():
        for case in rows:
            for name, column in sheets()[case.sheet].columns.items():
                told = case[name]
                if column.of and told and not isinstance(told, Unknown) and told not in ids[column.of]:
                    what = f"{quoted(told)} stands nowhere in the sheet {column.of}."
                    yield case.problem(name, what, f"Add a row to {column.of}, or leave this one out.")


def _belonging(cases: Cases) -> Iterator[Problem]:
    somewhere = {case["person_id"] for case in cases.rows["members"]}
    for case in cases.rows["people"]:
        if case.key and case.key not in somewhere:
            what = f"{_name(case)} belongs to no family, so nobody would find the person again."
            yield case.problem("person_id", what, "Add a row to members, or leave the person out.")
    filled = {case["family_id"] for case in cases.rows["members"]}
    for case in cases.rows["families"]:
        if case.key and case.key not in filled:
            yield case.problem("family_id", "Nobody belongs to this family.", "Add its people to members.")


def _persons(cases: Cases) -> Iterator[Problem]:
    for case in cases.rows["people"]:
        unborn = case["expected_date"] and not case["date_of_birth"]
        if not (case["first_name"] or case["last_name"] or case["expected_date"]):
            yield case.problem("first_name", "The person has no name.", "Write at least one name.")
        if unborn and case["sex"] in ("F", "M"):
            do = "Write U, or the date of birth if the child is born."
            yield case.problem("sex", "A child who is not born yet has no sex in law.", do)
        born, died = case["date_of_birth"], case["died_on"]
        if isinstance(born, datetime.date) and isinstance(died, datetime.date) and died < born:
            yield case.problem("died_on", "The person died before they were born.", "Look at both days.")
    yield from _numbers_twice(cases)


def _numbers_twice(cases: Cases) -> Iterator[Problem]:
    """Two people of the file with one NHS number are one, or one number is wrong: somebody must say."""
    for column in ("nhs_number", "upn"):
        first: dict[str, Case] = {}
        for case in cases.rows["people"]:
            if (number := case[column]) and (other := first.setdefault(number, case)) is not case:
                what = f"{_name(case)} and {_name(other)} in row {other.number} have the same number."
                yield case.problem(column, what, "Make them one person, or correct the number.")


def _said(cases: Cases) -> Iterator[Problem]:
    for case in cases.rows["names"]:
        if not (case["first_name"] or case["last_name"]):
            yield case.problem("first_name", "The row has no name.", "Write at least one name, or leave it out.")
    for case in cases.rows["workers"]:
        if case["email"] and "@" not in case["email"]:
            yield case.problem("email", f"{quoted(case['email'])} is no e-mail address.", CORRECT)


def _circles(cases: Cases) -> Iterator[Problem]:
    """Descent that leads back to where it began, each circle once, at its first row."""
    below: dict[str, list[Case]] = defaultdict(list)
    for case in cases.rows["ties"]:
        if case["kind"] in DESCENT and case["person_id"] != case["other_id"]:
            below[case["person_id"]].append(case)
    done: set[str] = set()
    for start in list(below):
        path: dict[str, int] = {}
        waiting: list[tuple[str, Iterator[Case]]] = []

        def enter(who: str, path: dict[str, int] = path, waiting: list[tuple[str, Iterator[Case]]] = waiting) -> None:
            path[who] = len(waiting)
            waiting.append((who, iter(below.get(who, []))))

        if start not in done:
            enter(start)
        while waiting:
            who, children = waiting[-1]
            tie = next(children, None)
            if tie is None:
                waiting.pop()
                del path[who]
                done.add(who)
            elif tie["other_id"] in path:
                round_about = [name for name, _ in waiting[path[tie["other_id"]] :]]
                named = " – ".join(_shown(cases, one) for one in [*round_about, tie["other_id"]])
                yield tie.problem("other_id", f"Nobody descends from their own child: {named}.", CORRECT)
            elif tie["other_id"] not in done:
                enter(tie["other_id"])


def _ties(cases: Cases, day: datetime.date) -> Iterator[Problem]:
    """What the rules of ties refuse stops; what they ask about is said, and the manager signs that it is so."""
    people = {case.key: _somebody(case) for case in cases.rows["people"]}
    near: dict[object, list[ties.Known]] = defaultdict(list)
    told = [case for case in cases.rows["ties"] if case["kind"] in TIES and _both(case, people)]
    for case in told:
        known = ties.Known(case["person_id"], case["kind"], case["other_id"])
        near[known.who].append(known)
        if known.other != known.who:
            near[known.other].append(known)
    for case in told:
        who, other = people[case["person_id"]], people[case["other_id"]]
        itself = ties.Known(who.id, case["kind"], other.id)
        others = tuple(known for known in [*near[who.id], *near[other.id]] if known != itself)
        ids = {one for known in others for one in (known.who, known.other)}
        asked = ties.Asked(
            who, case["kind"], other, day, since=case["since"], known=others,
            names={one: people[one].name for one in ids if one in people},
            sexes={one: people[one].sex for one in ids if one in people},
        )  # fmt: skip
        said = ties.impossible(asked)
        if said and "nobody descends" not in said:  # the circle is said once, in full
            yield case.problem("kind", said, CORRECT)
        for question in ties.unlikely(asked):
            yield case.problem("kind", question, "Sign only if it is so.", stops=False)


def _both(case: Case, people: dict[str, ties.Somebody]) -> bool:
    return case["person_id"] in people and case["other_id"] in people


def _somebody(case: Case) -> ties.Somebody:
    def day(column: str) -> datetime.date | None:
        return case[column] if isinstance(case[column], datetime.date) else None

    sex = case["sex"] if case["sex"] in ("F", "M") else "U"
    return ties.Somebody(case.key, _name(case), day("date_of_birth"), day("expected_date"), sex, day("died_on"))


def _papers(cases: Cases, parcel: Parcel) -> Iterator[tuple[tuple[str, str], bytes]]:
    """By sheet and key, the file of each document that is there and is what its name says."""
    for case in cases.rows["documents"]:
        if not case["file"] or isinstance(case["file"], Unknown):
            continue
        content = parcel.paper(case["file"])
        if content is None:
            what = f"The file {quoted(case['file'])} was not handed over, or two are called so."
            cases.problems.append(case.problem("file", what, "Hand it over with the sheets, or leave the row out."))
        elif refused := documents.refused(case["file"], content):
            cases.problems.append(case.problem("file", refused, "Hand over another file, or leave the row out."))
        else:
            yield (case.sheet, case.key), content
    named = {str(case["file"]).replace("\\", "/").rpartition("/")[2] for case in cases.rows["documents"]}
    for path in parcel.papers:
        if path.rpartition("/")[2] not in named:
            what = "No row of the sheet documents names this file."
            cases.problems.append(Problem(path, what=what, do="It is left out.", stops=False))


def _shown(cases: Cases, key: str) -> str:
    return next((_name(case) for case in cases.rows["people"] if case.key == key), key)


def _name(case: Case) -> str:
    """How a sentence calls somebody of the file."""
    return f"{case['first_name'] or ''} {case['last_name'] or ''}".strip() or f"Person {case.key}"
