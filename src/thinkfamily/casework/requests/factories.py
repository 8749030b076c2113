"""The one way to make a request, for tests and the demonstration."""

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests.actions import Named, send
from thinkfamily.casework.requests.models import HelpRequest

DANA = Named("Dana Harper", "adult", "38")
KIT = Named("Kit Harper", "child", "13", "Dana\N{RIGHT SINGLE QUOTATION MARK}s son, lives with her")


def help_request(*named: Named, by: User, to: Agency, **details: object) -> HelpRequest:
    """About Dana alone unless others are named; she knows of it and agrees."""
    told: dict[str, object] = {
        "told": "She is open to us, and drinks most days", "told_by": "Dana herself", "knows": "yes", "agrees": "yes",
        "agrees_words": "If it helps Kit",
    }  # fmt: skip
    return send(by=by, to=to, named=named or (DANA,), **told | details)  # type: ignore[arg-type]  # as told
