"""Addresses of casework: each feature has its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("thinkfamily.casework.desk.urls")),
    path("", include("thinkfamily.casework.packs.urls")),
    path("", include("thinkfamily.casework.requests.urls")),
    path("", include("thinkfamily.casework.capacity.urls")),
    path("", include("thinkfamily.casework.voice.urls")),
    path("", include("thinkfamily.casework.measures.urls")),
    path("", include("thinkfamily.casework.cases.urls")),
    path("", include("thinkfamily.casework.contacts.urls")),
    path("", include("thinkfamily.casework.needs.urls")),
    path("", include("thinkfamily.casework.influence.urls")),
    path("", include("thinkfamily.casework.young_carers.urls")),
    path("", include("thinkfamily.casework.assessment.urls")),
    path("", include("thinkfamily.casework.told_back.urls")),
    path("", include("thinkfamily.casework.commitments.urls")),
    path("", include("thinkfamily.casework.team.urls")),
    path("", include("thinkfamily.casework.meetings.urls")),
    path("", include("thinkfamily.casework.copies.urls")),
    path("", include("thinkfamily.casework.plan.urls")),
]
