"""Setting up second steps, proving them, and taking them away."""

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.utils import decrypt
from django.db import transaction

from thinkfamily.access.encryption import fingerprint, fingerprints
from thinkfamily.access.events.actions import record
from thinkfamily.access.second_steps import rules
from thinkfamily.access.second_steps.notices import tell
from thinkfamily.access.second_steps.reads import steps_of
from thinkfamily.access.users.models import User

PURPOSE = "recovery code"
CODES = Authenticator.Type.RECOVERY_CODES


@transaction.atomic
def set_up_app(user: User, secret: str, code: str, *, by: User) -> bool:
    """Keeps the app's key if the code shows that the app has it. An app set up before is replaced."""
    counter = _counter(secret, code.replace(" ", ""))
    if counter is None:
        return False
    Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).delete()
    app = totp.TOTP.activate(user, secret).instance
    app.data["counter"] = counter
    app.save(update_fields=["data"])
    record("second step set up", by=by, about=user.username, details={"step": "authenticator app"})
    tell(user, "app set up")
    return True


@transaction.atomic
def prove_by_app(user: User, code: str) -> bool:
    """Whether the app shows this code now; each code is good once, also on several servers."""
    app = Authenticator.objects.select_for_update().filter(user_id=user.pk, type=Authenticator.Type.TOTP).first()
    if app is None:
        return False
    counter = _counter(decrypt(app.data["secret"]), code.replace(" ", ""))
    if counter is None or counter <= app.data.get("counter", 0):
        return False
    app.data["counter"] = counter
    app.save(update_fields=["data"])
    app.record_usage()
    return True


def _counter(secret: str, code: str) -> int | None:
    """The half-minute whose code this is: the present one, the last or the next, as clocks differ."""
    counter: int
    for counter in totp.yield_hotp_counters_from_time():
        if compare_user_code(actual=code, expected=totp.format_hotp_value(totp.hotp_value(secret, counter))):
            return counter
    return None


@transaction.atomic
def new_codes(user: User, *, by: User) -> list[str]:
    """Ten recovery codes, returned once: what is kept cannot be turned back into them. Earlier ones end."""
    codes = rules.new_codes()
    marks = [fingerprint(rules.spelled(code), purpose=f"{PURPOSE} {user.pk}") for code in codes]
    Authenticator.objects.update_or_create(user_id=user.pk, type=CODES, defaults={"data": {"marks": marks}})
    record("recovery codes made", by=by, about=user.username)
    return codes


@transaction.atomic
def prove_by_recovery_code(user: User, code: str) -> bool:
    """Whether this is an unused recovery code; it is used up."""
    kept = Authenticator.objects.select_for_update().filter(user_id=user.pk, type=CODES).first()
    if kept is None:
        return False
    marks = set(fingerprints(rules.spelled(code), purpose=f"{PURPOSE} {user.pk}"))
    left = [mark for mark in kept.data["marks"] if mark not in marks]
    if len(left) == len(kept.data["marks"]):
        return False
    kept.data["marks"] = left
    kept.save(update_fields=["data"])
    kept.record_usage()
    record("recovery code used", by=user, about=user.username, details={"left": len(left)})
    tell(user, "recovery code used")
    return True


@transaction.atomic
def remove(step: Authenticator, *, by: User) -> None:
    """Takes one app or passkey away; with the last one the recovery codes go too."""
    user = step.user
    step.delete()
    if not steps_of(user).exists():
        Authenticator.objects.filter(user_id=user.pk).delete()
    record("second step removed", by=by, about=user.username, details={"step": rules.WORDS[step.type]})
    tell(user, f"{step.type} removed")


@transaction.atomic
def forget(user: User, *, by: User, reason: str) -> None:
    """For somebody who lost everything: at their next sign-in they set a second step up anew."""
    Authenticator.objects.filter(user_id=user.pk).delete()
    record("second steps forgotten", by=by, about=user.username, reason=reason)
    tell(user, "set back")
