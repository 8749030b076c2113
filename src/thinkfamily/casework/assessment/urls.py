"""Addresses of the whole-family assessment."""

from django.urls import path

from thinkfamily.casework.assessment import views

FAMILY = "records/<uuid:family>/assessment/"
MEMBER = FAMILY + "<uuid:person>/"
urlpatterns = [
    path(FAMILY, views.assessment, name="assessment"),
    path(FAMILY + "begin/", views.begin_assessment, name="begin_assessment"),
    path(FAMILY + "sign/", views.sign_assessment, name="sign_assessment"),
    path(FAMILY + "together/<slug:heading>/add/", views.add_family_entry, name="add_family_entry"),
    path(FAMILY + "entries/<uuid:item>/", views.mend_entry, name="mend_entry"),
    path(FAMILY + "entries/<uuid:item>/take-out/", views.take_out_entry, name="take_out_entry"),
    path(MEMBER, views.assess_member, name="assess_member"),
    path(MEMBER + "<slug:heading>/add/", views.add_entry, name="add_entry"),
]
