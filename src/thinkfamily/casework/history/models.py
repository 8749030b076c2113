"""Earlier states of cases, leads, promises, needs and assessments."""

from typing import ClassVar

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.history.models import of
from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.assessment.models import Assessment, Entry
from thinkfamily.casework.assessment.offers.models import OfferSaid
from thinkfamily.casework.capacity.models import Agreement
from thinkfamily.casework.cases.models import Case, LeadProfessional, Promise
from thinkfamily.casework.contacts.models import Contact, ContactLine, ContactSeen, ContactView
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.voice.models import FamilyView, Participation, Reply, VoiceEntry
from thinkfamily.casework.young_carers.models import CaringAsked, YoungCarer


class CaseHistory(of(Case)):  # type: ignore[misc]
    """Each state of a case."""

    personal_data: ClassVar[tuple[str, ...]] = Case.personal_data

    class Meta:
        verbose_name_plural = "earlier states of cases"
        triggers: ClassVar = [APPEND_ONLY]


class LeadProfessionalHistory(of(LeadProfessional)):  # type: ignore[misc]
    """Each state of a lead."""

    personal_data: ClassVar[tuple[str, ...]] = LeadProfessional.personal_data

    class Meta:
        verbose_name_plural = "earlier states of leads"
        triggers: ClassVar = [APPEND_ONLY]


class PromiseHistory(of(Promise)):  # type: ignore[misc]
    """Each state of a promise."""

    personal_data: ClassVar[tuple[str, ...]] = Promise.personal_data

    class Meta:
        verbose_name_plural = "earlier states of promises"
        triggers: ClassVar = [APPEND_ONLY]


class NeedHistory(of(Need)):  # type: ignore[misc]
    """Each state of a need."""

    personal_data: ClassVar[tuple[str, ...]] = Need.personal_data

    class Meta:
        verbose_name_plural = "earlier states of needs"
        triggers: ClassVar = [APPEND_ONLY]


class AssessmentHistory(of(Assessment)):  # type: ignore[misc]
    """Each state of an assessment."""

    personal_data: ClassVar[tuple[str, ...]] = Assessment.personal_data

    class Meta:
        verbose_name_plural = "earlier states of assessments"
        triggers: ClassVar = [APPEND_ONLY]


class EntryHistory(of(Entry)):  # type: ignore[misc]
    """Each state of an entry of an assessment."""

    personal_data: ClassVar[tuple[str, ...]] = Entry.personal_data

    class Meta:
        verbose_name_plural = "earlier states of entries of assessments"
        triggers: ClassVar = [APPEND_ONLY]


class InfluenceLinkHistory(of(InfluenceLink)):  # type: ignore[misc]
    """Each state of how one life touches another."""

    personal_data: ClassVar[tuple[str, ...]] = InfluenceLink.personal_data

    class Meta:
        verbose_name_plural = "earlier states of influences"
        triggers: ClassVar = [APPEND_ONLY]


class AgreementHistory(of(Agreement)):  # type: ignore[misc]
    """Each state of who decides."""

    personal_data: ClassVar[tuple[str, ...]] = Agreement.personal_data

    class Meta:
        verbose_name_plural = "earlier states of agreements"
        triggers: ClassVar = [APPEND_ONLY]


class ParticipationHistory(of(Participation)):  # type: ignore[misc]
    """Each state of how somebody takes part."""

    personal_data: ClassVar[tuple[str, ...]] = Participation.personal_data

    class Meta:
        verbose_name_plural = "earlier states of ways of taking part"
        triggers: ClassVar = [APPEND_ONLY]


class VoiceEntryHistory(of(VoiceEntry)):  # type: ignore[misc]
    """Each state of somebody's words."""

    personal_data: ClassVar[tuple[str, ...]] = VoiceEntry.personal_data

    class Meta:
        verbose_name_plural = "earlier states of voice entries"
        triggers: ClassVar = [APPEND_ONLY]


class ReplyHistory(of(Reply)):  # type: ignore[misc]
    """Each state of a reply."""

    personal_data: ClassVar[tuple[str, ...]] = Reply.personal_data

    class Meta:
        verbose_name_plural = "earlier states of replies"
        triggers: ClassVar = [APPEND_ONLY]


class FamilyViewHistory(of(FamilyView)):  # type: ignore[misc]
    """Each state of what somebody thinks of a judgement."""

    personal_data: ClassVar[tuple[str, ...]] = FamilyView.personal_data

    class Meta:
        verbose_name_plural = "earlier states of views of judgements"
        triggers: ClassVar = [APPEND_ONLY]


class ContactHistory(of(Contact)):  # type: ignore[misc]
    """Each state of a contact with a family."""

    personal_data: ClassVar[tuple[str, ...]] = Contact.personal_data

    class Meta:
        verbose_name_plural = "earlier states of contacts"
        triggers: ClassVar = [APPEND_ONLY]


class ContactSeenHistory(of(ContactSeen)):  # type: ignore[misc]
    """Each state of whether somebody was seen."""

    personal_data: ClassVar[tuple[str, ...]] = ContactSeen.personal_data

    class Meta:
        verbose_name_plural = "earlier states of who was seen"
        triggers: ClassVar = [APPEND_ONLY]


class ContactViewHistory(of(ContactView)):  # type: ignore[misc]
    """Each state of what somebody said of what was written down."""

    personal_data: ClassVar[tuple[str, ...]] = ContactView.personal_data

    class Meta:
        verbose_name_plural = "earlier states of what was said of what was written down"
        triggers: ClassVar = [APPEND_ONLY]


class ContactLineHistory(of(ContactLine)):  # type: ignore[misc]
    """Each state of what was written down at a contact."""

    personal_data: ClassVar[tuple[str, ...]] = ContactLine.personal_data

    class Meta:
        verbose_name_plural = "earlier states of what was written down at contacts"
        triggers: ClassVar = [APPEND_ONLY]


class CaringAskedHistory(of(CaringAsked)):  # type: ignore[misc]
    """Each state of an answer about caring."""

    personal_data: ClassVar[tuple[str, ...]] = CaringAsked.personal_data

    class Meta:
        verbose_name_plural = "earlier states of answers about caring"
        triggers: ClassVar = [APPEND_ONLY]


class YoungCarerHistory(of(YoungCarer)):  # type: ignore[misc]
    """Each state of a young carer's needs assessment."""

    personal_data: ClassVar[tuple[str, ...]] = YoungCarer.personal_data

    class Meta:
        verbose_name_plural = "earlier states of young carers"
        triggers: ClassVar = [APPEND_ONLY]


class MeasurementHistory(of(Measurement)):  # type: ignore[misc]
    """Each state of an answer to a measure."""

    personal_data: ClassVar[tuple[str, ...]] = Measurement.personal_data

    class Meta:
        verbose_name_plural = "earlier states of answers to measures"
        triggers: ClassVar = [APPEND_ONLY]


class OfferSaidHistory(of(OfferSaid)):  # type: ignore[misc]
    """Each state of what was said of an offer."""

    personal_data: ClassVar[tuple[str, ...]] = OfferSaid.personal_data

    class Meta:
        verbose_name_plural = "earlier states of what was said of offers"
        triggers: ClassVar = [APPEND_ONLY]


class AdviceHistory(of(Advice)):  # type: ignore[misc]
    """Each state of advice."""

    personal_data: ClassVar[tuple[str, ...]] = Advice.personal_data

    class Meta:
        verbose_name_plural = "earlier states of advice"
        triggers: ClassVar = [APPEND_ONLY]
