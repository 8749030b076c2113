"""Earlier states of promises and what came of them, of appointments, and of written agreements."""

from typing import ClassVar

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.history.models import of
from thinkfamily.casework.commitments.agreements.models import AgreementPoint, WrittenAgreement
from thinkfamily.casework.commitments.appointments.models import Appointment, MadePossible
from thinkfamily.casework.commitments.models import Commitment, Occasion


class CommitmentHistory(of(Commitment)):  # type: ignore[misc]
    """Each state of a promise of an agency."""

    personal_data: ClassVar[tuple[str, ...]] = Commitment.personal_data

    class Meta:
        verbose_name_plural = "earlier states of promises of agencies"
        triggers: ClassVar = [APPEND_ONLY]


class OccasionHistory(of(Occasion)):  # type: ignore[misc]
    """Each state of what came of a promise on a day."""

    personal_data: ClassVar[tuple[str, ...]] = Occasion.personal_data

    class Meta:
        verbose_name_plural = "earlier states of what came of promises"
        triggers: ClassVar = [APPEND_ONLY]


class AppointmentHistory(of(Appointment)):  # type: ignore[misc]
    """Each state of an appointment."""

    personal_data: ClassVar[tuple[str, ...]] = Appointment.personal_data

    class Meta:
        verbose_name_plural = "earlier states of appointments"
        triggers: ClassVar = [APPEND_ONLY]


class MadePossibleHistory(of(MadePossible)):  # type: ignore[misc]
    """Each state of what makes an appointment possible."""

    personal_data: ClassVar[tuple[str, ...]] = MadePossible.personal_data

    class Meta:
        verbose_name_plural = "earlier states of what makes appointments possible"
        triggers: ClassVar = [APPEND_ONLY]


class WrittenAgreementHistory(of(WrittenAgreement)):  # type: ignore[misc]
    """Each state of a written agreement."""

    personal_data: ClassVar[tuple[str, ...]] = WrittenAgreement.personal_data

    class Meta:
        verbose_name_plural = "earlier states of written agreements"
        triggers: ClassVar = [APPEND_ONLY]


class AgreementPointHistory(of(AgreementPoint)):  # type: ignore[misc]
    """Each state of a point of a written agreement."""

    personal_data: ClassVar[tuple[str, ...]] = AgreementPoint.personal_data

    class Meta:
        verbose_name_plural = "earlier states of points of written agreements"
        triggers: ClassVar = [APPEND_ONLY]
