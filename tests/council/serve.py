"""Serves the council's sign-in in a process of its own: prints its port, and goes on until it is ended.

Called with: client id, secret, and the addresses to which people may be sent back.
"""

import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django


class Silent(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, *words: object) -> None:
        pass


def main(client_id: str, secret: str, *back: str) -> None:
    django.setup()
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    call_command("migrate", verbosity=0)
    fill(client_id, secret, back)
    with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Silent) as server:
        sys.stdout.write(f"{server.server_port}\n")
        sys.stdout.flush()
        server.serve_forever()


def fill(client_id: str, secret: str, back: tuple[str, ...]) -> None:
    """Four people of the council, one of whom takes two steps there, and our site as a client."""
    from django.contrib.auth.models import Group, User
    from oauth2_provider.models import get_application_model

    two_steps = Group.objects.create(name="two steps")
    for name in ("priya", "moira", "stranger", "gone"):
        user = User.objects.create_user(name, f"{name}@northmoor.example", first_name=name.title())
        if name == "moira":
            user.groups.add(two_steps)
    get_application_model().objects.create(
        name="Think Family",
        client_id=client_id,
        client_secret=secret,
        client_type="confidential",
        authorization_grant_type="authorization-code",
        redirect_uris=" ".join(back),
        algorithm="RS256",
        skip_authorization=True,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
