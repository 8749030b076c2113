"""Addresses of people: the early list, proposed families, families' records, sharing, what was told, matches."""

from django.urls import include, path

from thinkfamily.people.arrivals.early import views as early
from thinkfamily.people.arrivals.family import views as family
from thinkfamily.people.arrivals.why import views as why
from thinkfamily.people.disclosures import views as disclosures
from thinkfamily.people.disputes import views as disputes
from thinkfamily.people.families import views as families
from thinkfamily.people.family_record import views as record
from thinkfamily.people.history import views as history
from thinkfamily.people.matches import views as matches
from thinkfamily.people.restricting import views as restricting
from thinkfamily.people.sealing import views as sealing
from thinkfamily.people.sharing import views as sharing
from thinkfamily.people.sharing.agreements import views as agreements
from thinkfamily.people.sharing.duties import views as duties
from thinkfamily.people.subject_access import views as subject_access

urlpatterns = [
    path("early-list/", early.early_list, name="early_list"),
    path("early-list/fairness/", early.fairness, name="fairness"),
    path("families/<slug:family>/", family.family, name="family"),
    path("families/<slug:family>/needs/<slug:need>/", why.why, name="why"),
    path("families/<slug:family>/needs/<slug:need>/undo/<slug:mention>/", matches.undo, name="undo"),
    path("", include("thinkfamily.people.about.urls")),
    path("", include("thinkfamily.people.family_record.urls")),
    path("", include("thinkfamily.people.network.urls")),
    path("", include("thinkfamily.people.involvement.urls")),
    path("", include("thinkfamily.people.chronology.urls")),
    path("", include("thinkfamily.people.genogram.urls")),
    path("", include("thinkfamily.people.ecomap.urls")),
    path("", include("thinkfamily.people.find.urls")),
    path("", include("thinkfamily.people.making.urls")),
    path("", include("thinkfamily.people.same_person.urls")),
    path("", include("thinkfamily.people.front_page.urls")),
    path("", include("thinkfamily.people.documents.urls")),
    path("", include("thinkfamily.people.bringing_in.urls")),
    path("", include("thinkfamily.people.granting.urls")),
    path("", include("thinkfamily.people.unusual.urls")),
    path("", include("thinkfamily.people.retention.urls")),
    path("families/<slug:family>/open/", families.open_family, name="open_family"),
    path("records/", families.families, name="families"),
    path("records/<uuid:family>/", record.record, name="record"),
    path("records/<uuid:family>/agreement/", agreements.agree, name="agree"),
    path("records/<uuid:family>/<uuid:person>/address/", record.add_address, name="add_address"),
    path("records/<uuid:family>/<uuid:person>/note/", record.add_note, name="add_note"),
    path("records/<uuid:family>/<uuid:person>/copy/", sealing.family_copy, name="family_copy"),
    path("records/<uuid:family>/restrict/", restricting.restrict, name="restrict"),
    path("disputes/<uuid:dispute>/", disputes.dispute, name="dispute"),
    path("disputes/on/<slug:kind>/<uuid:item>/", disputes.dispute_item, name="dispute_item"),
    path("people/<uuid:person>/everything/", subject_access.packs, name="packs"),
    path("everything/<uuid:pack>/", subject_access.pack, name="pack"),
    path("everything/<uuid:pack>/hand-over/", subject_access.release_pack, name="release_pack"),
    path("everything/<uuid:pack>/copy/page/", subject_access.pack_file, name="pack_file"),
    path("everything/<uuid:pack>/copy/pdf/", subject_access.pack_pdf, name="pack_pdf"),
    path("seals/", sealing.seals, name="seals"),
    path("seals/<uuid:seal>/", sealing.seal, name="seal"),
    path("seals/on/<slug:kind>/<uuid:item>/", sealing.seal_item, name="seal_item"),
    path("people/<uuid:person>/sharing/", sharing.sharing, name="sharing"),
    path("people/<uuid:person>/sharing/decide/", sharing.decide, name="decide"),
    path("people/<uuid:person>/sharing/copy/", sharing.sharing_print, name="sharing_print"),
    path("people/<uuid:person>/changes/", history.changes, name="changes"),
    path("people/<uuid:person>/told/", disclosures.told, name="told"),
    path("people/<uuid:person>/told/copy/", disclosures.told_print, name="told_print"),
    path("people/<uuid:person>/told/new/", disclosures.tell, name="tell"),
    path("told/<uuid:entry>/", disclosures.hold_back, name="hold_back"),
    path("sharing/reviews/", sharing.sharing_reviews, name="sharing_reviews"),
    path("sharing/<uuid:decision>/end/", sharing.end, name="sharing_end"),
    path("sharing/<uuid:decision>/ended/", sharing.sharing_ended, name="sharing_ended"),
    path("grounds/", duties.grounds, name="grounds"),
    path("grounds/<str:ground>/", duties.date_ground, name="date_ground"),
    path("matches/<slug:pair>/", matches.match, name="match"),
]
