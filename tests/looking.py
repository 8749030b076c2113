"""Looking changes nothing: a GET through Django's test client may leave only the trace of the look itself."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client

# What a look may leave, each with the reason.
TRACES = {
    "access_reading": "a session that has run out is closed",
    "access_look": "the look itself is remembered",
    "access_event": "a refused attempt is remembered",
    "access_sitting": "where a reader is signed in, and when they were last there",
    "access_signinattempt": "that a link which does not exist was tried",
    "access_pace": "how many pages an account opens is counted, and not which",
    "django_session": "what belongs to a session, such as the question that a passkey answers",
}
# What only the page of a family's record may leave, because people also write there by hand.
LEFT = {
    "people_disclosure": "what another agency is first shown on a day is written into the log of what left",
    "people_heldback": "that such an entry is not shown to the person for now",
}
# Pages to which other sites send a browser back, so that they cannot but be opened; each with the reason.
ARRIVALS = {"/sign-in/agency/back/": "who comes back from the agency's own sign-in is signed in"}
WRITE = re.compile(r"^\s*(INSERT INTO|UPDATE|DELETE FROM|TRUNCATE|MERGE INTO|COPY)\s+\"?(\w+)", re.IGNORECASE)


def refuse_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes `client.get` fail when the page writes anything but a trace."""
    plain_get = Client.get

    def get(client: Client, *arguments: Any, **words: Any) -> Any:
        if str(arguments[0] if arguments else words["path"]).partition("?")[0] in ARRIVALS:
            return plain_get(client, *arguments, **words)
        with connection.execute_wrapper(_only_traces):
            return plain_get(client, *arguments, **words)

    monkeypatch.setattr(Client, "get", get)


def _only_traces(execute: Any, sql: Any, parameters: Any, many: bool, context: Any) -> Any:
    write = WRITE.match(str(sql))
    if write and write[2].lower() not in TRACES | LEFT:
        raise AssertionError(f"looking changed something: {write[0].strip()}")
    return execute(sql, parameters, many, context)
