"""Keeping a file with somebody's words, and taking it out without them."""

import hashlib

from django.conf import settings
from django.db import IntegrityError, transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.voice import policy as voice
from thinkfamily.casework.voice.attached import policy, rules
from thinkfamily.casework.voice.attached.models import FileTakenOut
from thinkfamily.casework.voice.attached.reads import Attached
from thinkfamily.casework.voice.attached.safe import made_safe
from thinkfamily.casework.voice.models import VoiceFile
from thinkfamily.clock import now
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.documents.rules import named

MOST = 6  # files with the same words


@transaction.atomic
def attach(held: Held, *, by: User, file_name: str, content: bytes) -> VoiceFile:
    """Only what was made safe is kept. Refused in one sentence where the file is not one that is taken."""
    insist(voice.may_mend(by, held))
    if held.item.taken_out_on is not None:
        raise Refused(refuse("These words were taken out."))
    sent = hashlib.sha256(content).hexdigest()
    standing = VoiceFile.objects.filter(entry=held.item, taken_out=None)
    if standing.filter(sha256=sent).exists():
        raise Refused(refuse("This file is with these words already."))
    if standing.count() >= MOST:
        raise Refused(refuse(f"There are {MOST} files with these words already: write down further words for more."))
    try:
        kind, kept = made_safe(file_name, content, rules.most(settings.VOICE_FILE_MOST))
    except rules.NotTaken as no:
        raise Refused(refuse(str(no))) from no
    file = VoiceFile.objects.create(
        entry=held.item,
        file_name=named(file_name),
        kind=kind,
        size=len(kept),
        sha256=sent,
        content=kept,
        by=by,
        at=now(),
    )
    record("file kept with words", by=by, family_id=str(held.family.pk), about=f"file {file.pk}")
    return file


@transaction.atomic
def take_out(attached: Attached, *, by: User, why: str) -> None:
    """It is on no page any longer; the words stay. What is in it goes with them when their time is over."""
    insist(policy.may_take_out(by, attached))
    if not why.strip():
        raise Refused(refuse("Say why it is taken out."))
    try:
        with transaction.atomic():
            FileTakenOut.objects.create(entry=attached.held.item, file=attached.file, why=why, by=by, at=now())
    except IntegrityError:
        raise Refused(refuse("Somebody took it out already.")) from None
    family = str(attached.held.family.pk)
    record("file of words taken out", by=by, family_id=family, about=f"file {attached.file.pk}", reason=why)
