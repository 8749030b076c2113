"""Trying files, answering what they ask, signing and bringing in, giving up, and undoing."""

import datetime
import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import IntegrityError, connection, transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.bringing_in import policy, reads, undoing
from thinkfamily.people.bringing_in.models import Bringing, BroughtFile
from thinkfamily.people.bringing_in.reads import NEW, Report
from thinkfamily.people.bringing_in.waiting import leave
from thinkfamily.people.bringing_in.write import KEEP, TAKE, Written, write
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family

ACCESS = datetime.timedelta(weeks=26)


@transaction.atomic
def try_out(files: Iterable[tuple[str, bytes]], *, by: User, outside: str) -> Bringing:
    """The files wait, encrypted, with a report; nothing of them is brought in. `outside`: the other system's name."""
    insist(policy.may_bring_in(by))
    given = sorted(files)
    report = reads.report_on(given, by.agency, outside)
    asked = {str(by.pk): {} if report.stops else reads.asked_about(by, report)}
    bringing = Bringing.objects.create(
        outside=outside, agency=by.agency, by=by, at=now(), digest=digest(given), counts=report.counts, answers=asked
    )
    BroughtFile.objects.bulk_create(
        BroughtFile(
            bringing=bringing,
            name=name[:300],
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            content=reads.closed(content),
        )
        for name, content in given
    )
    record("files were tried", by=by, about=f"bringing {bringing.pk}", details={"problems": len(report.stops)})
    return bringing


def digest(files: Iterable[tuple[str, bytes]]) -> str:
    """What stands for these very files."""
    whole = hashlib.sha256()
    for name, content in files:
        whole.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return whole.hexdigest()


@transaction.atomic
def give_up(bringing: Bringing, *, by: User) -> None:
    """The files are forgotten; nothing was brought in."""
    insist(policy.may_sign(by, bringing))
    with reading.as_system("files that wait are given up"):
        leave(bringing)
    record("files were given up", by=by, about=f"bringing {bringing.pk}")


def _keep(bringing: Bringing, by: User, answers: Mapping[str, str]) -> None:
    """Two who answer at once do not undo each other's."""
    with reading.as_system("what files that wait ask is answered"):
        held = Bringing.objects.select_for_update().get(pk=bringing.pk)
        bringing.answers = held.answers | {str(by.pk): dict(answers)}
        bringing.save(update_fields=["answers"])


@transaction.atomic
def answer(bringing: Bringing, *, by: User, people: Mapping[str, str], kept: Mapping[str, str]) -> None:
    """Who people of the file are: new, or somebody whom the reader may see; and which of two versions stays."""
    insist(policy.may_sign(by, bringing))
    asked = reads.asked_now(by, bringing, reads.report(bringing))
    known = {key: said for key, said in people.items() if key in asked}
    _keep(bringing, by, asked | known)
    seen = set(reads.joined(by, bringing))
    if any(said not in ("", NEW) and key not in seen for key, said in known.items()):
        raise Refused(refuse("Choose somebody from the list, or a new person."))
    bringing.kept = {**bringing.kept, **{name: said for name, said in kept.items() if said in (KEEP, TAKE)}}
    with reading.as_system("what files that wait ask is answered"):
        bringing.save(update_fields=["kept"])


@transaction.atomic
def sign(bringing: Bringing, *, by: User) -> Written:
    """Everything is brought in, or nothing. Whoever signs answers for it, and opens the families in their name."""
    _one_at_a_time(bringing)
    bringing.refresh_from_db()
    insist(policy.may_sign(by, bringing))
    report = reads.report(bringing)
    _insist_on_whole(report, bringing, by)
    joined = reads.joined(by, bringing)
    reach = families.reach_of(by)
    try:
        with reading.as_system("open cases of another system are brought in"):
            done = write(report.steps, bringing, report.cases, by=by, joined=joined)
            _let_in(done, report, by, reach, bringing)
            bringing.signed_by, bringing.signed_at = by, now()
            bringing.counts, bringing.answers, bringing.kept = report.counts, {}, {}
            bringing.save(update_fields=["signed_by", "signed_at", "counts", "answers", "kept"])
            bringing.files.update(content=b"")
    except IntegrityError as error:
        raise Refused(refuse(f"Nothing was brought in. The database refused a row: {_rule(error)}.")) from error
    details = {"made": done.made, "changed": done.changed, "files": bringing.digest}
    record("cases brought in", by=by, about=f"bringing {bringing.pk}", details=details)
    return done


def _rule(error: IntegrityError) -> str:
    """The rule that was broken: our constraints are called by sentences."""
    told = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None) or "a rule of its own"
    return str(told).replace("_", " ")


def _one_at_a_time(bringing: Bringing) -> None:
    """Two files of one agency come one after the other, so that the second finds what the first made."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"bringing in for {bringing.agency_id}"]
        )


def _insist_on_whole(report: Report, bringing: Bringing, by: User) -> None:
    """Nothing stands in the way, everything that this reader is asked is answered, and what they said fits still."""
    if report.stops:
        raise Refused(refuse(f"{report.stops[0]} Nothing is brought in until this is mended."))
    said, here = reads.answers_of(by, bringing), reads.joined(by, bringing)
    if any(each not in ("", NEW) and key not in here for key, each in said.items()):
        words = "What you answered does not fit any more what you may see: somebody whom you chose is gone from it."
        raise Refused(refuse(f"{words} Look at the report again and answer once more."))
    if waiting := {key for key in (said | reads.asked_about(by, report)) if not said.get(key)}:
        one = "1 person may" if len(waiting) == 1 else f"{len(waiting)} people may"
        raise Refused(refuse(f"{one} be on record already: say first who they are."))


def _let_in(done: Written, report: Report, by: User, reach: families.Reach, bringing: Bringing) -> None:
    """Who leads a family has access to it; so has who signed, where their own access does not reach it."""
    keys = {row.pk: key for (sheet, key), row in done.rows.items() if sheet == "families"}
    terms: dict[str, Any] = {"scope": Grant.Scope.RECORD, "starts": today(), "ends": today() + ACCESS}
    reason = f"Brought in from {bringing.outside}"
    for family in done.families:
        lead = report.leads.get(keys[family.pk])
        if lead:
            grants.give(lead, by=by, reason=reason, family_id=str(family.pk), ground=Grant.Ground.LEAD, **terms)
        if lead != by and not _reached(reach, family):
            grants.give(by, by=None, reason=reason, family_id=str(family.pk), ground=Grant.Ground.SUPERVISION, **terms)
        record("family opened", by=by, family_id=str(family.pk), about=f"bringing {bringing.pk}")


def _reached(reach: families.Reach, family: Family) -> bool:
    return "" in reach.areas or (family.area != "" and family.area in reach.areas)


@transaction.atomic
def undo(bringing: Bringing, *, by: User, why: str) -> None:
    """Everything that it made is taken back, unless something of ours rests on it."""
    _one_at_a_time(bringing)
    bringing.refresh_from_db()
    insist(policy.may_undo(by, bringing))
    with reading.as_system("what was brought in is taken back"):
        if found := undoing.in_the_way(bringing):
            raise Refused(refuse("This cannot be undone as it is. " + " ".join(found)))
        undoing.take_back(bringing, by=by, why=why)
        bringing.undone_by, bringing.undone_at, bringing.undone_why = by, now(), why
        bringing.save(update_fields=["undone_by", "undone_at", "undone_why"])
    record("cases undone", by=by, about=f"bringing {bringing.pk}", reason=why)
