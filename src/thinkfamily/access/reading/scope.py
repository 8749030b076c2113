"""Telling the database who reads, for the length of one transaction."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from django.conf import settings
from django.db import connection, transaction

from thinkfamily.access.reading import token

# One statement: what was there before, the new token, and what the database makes of it. A prepared parameter, so that
# the token does not stand in the list of running statements, which every session of the same role may read. Temporary
# tables come last from then on: one that is called like ours would otherwise stand before it.
TELL = """
SELECT current_setting('tf.session', true), public.tf_tell(%s, %s), public.tf_reader(), public.tf_is_system(),
    public.tf_is_door(), set_config('search_path', 'public, pg_temp', %s)
"""
A_REQUEST = 60 * 10  # seconds; a token is made anew for each
A_JOB = 60 * 60 * 12


@dataclass(frozen=True)
class Told:
    """What the database has been told on this connection: the token, and in short who that is."""

    token: str = ""
    kind: str = ""
    who: int | None = None


class NotKnown(Exception):
    """The database does not accept what it was told, because its key is not that of SECRET_KEY."""

    def __init__(self) -> None:
        super().__init__(
            "The database does not know this server's SECRET_KEY: run `thinkfamily manage migrate` as tf_owner with it."
        )


@contextmanager
def as_system(why: str) -> Iterator[None]:
    """The product itself at work, in one transaction: a load, a job, a command. Sees everything, so say why."""
    with _within("system", of=_plain(why)):
        yield


@contextmanager
def as_door() -> Iterator[None]:
    """Nobody has signed in yet: accounts can be found, and no family; in one transaction."""
    with _within("door"):
        yield


@contextmanager
def as_reader(user: Any) -> Iterator[None]:
    """A job for this user, in one transaction: the database shows what it shows them on a page."""
    with _within("acting", who=user.pk):
        yield


@contextmanager
def _within(kind: str, *, of: str = "", who: int | None = None) -> Iterator[None]:
    with transaction.atomic():
        before, accepted = enter(kind, of=of, who=who, lasting=A_JOB)
        if not accepted:
            raise NotKnown
        try:
            yield
        finally:
            restore(before)


def enter(
    kind: str, *, of: str = "", who: int | None = None, lasting: int = A_REQUEST, local: bool = True
) -> tuple[Told, bool]:
    """Tells the database; returns what it was told before, and whether it accepts this.

    `local`: until the transaction ends, which is what everything but the set-up of tests wants.
    """
    connection.ensure_connection()
    said = token.make(
        kind,
        of=of,
        who=who,
        connection=connection.connection.info.backend_pid,
        until=int(time.time()) + lasting,
        day=settings.TODAY.isoformat() if settings.TODAY else "",
    )
    before, reader, system, door = _tell(said, local=local)
    accepted = bool({"system": system, "door": door}.get(kind, reader is not None and reader == who))
    earlier = current()
    _note(Told(said, kind, who) if accepted else Told())
    return Told(before, earlier.kind, earlier.who) if before else Told(), accepted


def say_why(page: str) -> None:
    """On which page something is changed, for its earlier states; until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('tf.why', %s, true)", [page[:100]])


def restore(before: Told) -> None:
    """What the database was told before. A transaction that is broken goes back to that by itself."""
    if connection.connection.info.transaction_status != psycopg.pq.TransactionStatus.INERROR:
        _tell(before.token, local=True)
    _note(before)


def current() -> Told:
    """What this connection was told last; for choosing a way, never for deciding what may be seen."""
    said: Told = getattr(connection, "thinkfamily_told", Told())
    return said


def _note(said: Told) -> None:
    connection.thinkfamily_told = said  # type: ignore[attr-defined]  # a mark of our own


def _tell(said: str, *, local: bool) -> tuple[str, int | None, bool, bool]:
    with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
        row = cursor.execute(TELL, [said, local, local]).fetchone()
    before, _, reader, system, door, _ = row or ("", "", None, False, False, "")
    return before or "", reader, system, door


def _plain(why: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in why.lower())[:80]
