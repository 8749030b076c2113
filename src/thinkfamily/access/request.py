"""One request, one transaction, in which the database knows who reads. What fails leaves nothing but the look."""

from collections.abc import Callable
from typing import Any

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse

from thinkfamily.access import page
from thinkfamily.access.reading import NotKnown, scope
from thinkfamily.access.reading.actions import KEY

WHO = "_auth_user_id"  # in Django's session: who signed in


class OneTransaction:
    """Middleware, right after the session's: so that a session is kept even when the transaction is not.

    Django's ATOMIC_REQUESTS would wrap the view alone, and who reads would be forgotten before the page is made.
    Nothing that is streamed after the request reads the database: it would see no row.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.undo = False
        within = connection.in_atomic_block  # in tests, where what was told before must stand again afterwards
        with transaction.atomic():
            before = tell(request)
            response = self.get_response(request)
            if within:
                scope.restore(before)
            if undone := request.undo or response.status_code >= 500:
                transaction.set_rollback(True)
        if undone:
            keep_looks(request)
        return response

    def process_view(self, request: Any, view: Any, parts: Any, named: Any) -> None:
        """Earlier states of what a form changes name the page that it was sent from."""
        if request.method == "POST":
            scope.say_why(request.resolver_match.view_name or "")

    def process_exception(self, request: Any, exception: Exception) -> None:
        """What a view did before it raised is undone, whatever page says so."""
        request.undo = True


def tell(request: Any) -> scope.Told:
    """Tells the database who reads; a session whose reading is over is ended. Returns what was told before."""
    held, who = request.session.get(KEY), request.session.get(WHO)
    earlier = None
    if held and who:
        earlier, accepted = scope.enter("reader", of=held, who=int(who))
        if accepted:
            return earlier
        request.ended, request.was = True, int(who)
    if who:
        request.session.flush()
    before, accepted = scope.enter("door")
    if not accepted:
        raise NotKnown
    return earlier or before


def keep_looks(request: Any) -> None:
    """A look is kept also when the page then failed: in a transaction of its own, because the page's is gone."""
    if getattr(request, "looks", None) and request.user.is_authenticated:
        with scope.as_system("a look at a page that failed"):
            page.keep_looks(request, request.resolver_match.func.__name__, failed=True)
