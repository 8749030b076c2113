"""Addresses of what a family was promised, of its appointments, and of written agreements."""

from django.urls import include, path

from thinkfamily.casework.commitments import views

PROMISES = "records/<uuid:family>/promises/"
ITEM = PROMISES + "<uuid:item>/"
urlpatterns = [
    path("", include("thinkfamily.casework.commitments.agreements.urls")),
    path("", include("thinkfamily.casework.commitments.appointments.urls")),
    path("promises/", views.promises_by_agency, name="promises_by_agency"),
    path(PROMISES, views.promises, name="promises"),
    path(PROMISES + "add/", views.add_commitment, name="add_commitment"),
    path(ITEM, views.commitment, name="commitment"),
    path(ITEM + "mend/", views.mend_commitment, name="mend_commitment"),
    path(ITEM + "end/", views.end_commitment, name="end_commitment"),
    path(ITEM + "<uuid:occasion>/", views.mend_occasion, name="mend_occasion"),
]
