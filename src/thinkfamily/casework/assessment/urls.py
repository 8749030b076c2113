"""Addresses of the whole-family assessment."""

from django.urls import path

from thinkfamily.casework.assessment import views
from thinkfamily.casework.assessment.adapting.views import adapt_assessment
from thinkfamily.casework.assessment.advice.views import answer_advice, ask_advice
from thinkfamily.casework.assessment.offers.views import say_offer

FAMILY = "records/<uuid:family>/assessment/"
MEMBER = FAMILY + "<uuid:person>/"
urlpatterns = [
    path(FAMILY, views.assessment, name="assessment"),
    path(FAMILY + "begin/", views.begin_assessment, name="begin_assessment"),
    path(FAMILY + "last-time/", views.compare_assessments, name="compare_assessments"),
    path(FAMILY + "adapt/", adapt_assessment, name="adapt_assessment"),
    path(FAMILY + "sign/", views.sign_assessment, name="sign_assessment"),
    path(FAMILY + "together/<slug:heading>/add/", views.add_family_entry, name="add_family_entry"),
    path(FAMILY + "entries/<uuid:item>/", views.mend_entry, name="mend_entry"),
    path(FAMILY + "entries/<uuid:item>/take-out/", views.take_out_entry, name="take_out_entry"),
    path(FAMILY + "advice/<uuid:item>/", answer_advice, name="answer_advice"),
    path(MEMBER + "offers/<slug:offer>/", say_offer, name="say_offer"),
    path(MEMBER + "<slug:heading>/advice/", ask_advice, name="ask_advice"),
    path(MEMBER, views.assess_member, name="assess_member"),
    path(MEMBER + "<slug:heading>/add/", views.add_entry, name="add_entry"),
]
