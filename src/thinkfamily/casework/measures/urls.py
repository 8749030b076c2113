"""Addresses of how things are going."""

from django.urls import path

from thinkfamily.casework.measures import views

FAMILY = "records/<uuid:family>/how-things-are/"
ANSWER = FAMILY + "answer/<uuid:item>/"
urlpatterns = [
    path(FAMILY, views.how_things_are, name="how_things_are"),
    path(FAMILY + "<uuid:person>/", views.choose_measure, name="choose_measure"),
    path(FAMILY + "<uuid:person>/<slug:measure>/", views.add_measurement, name="add_measurement"),
    path(ANSWER, views.mend_measurement, name="mend_measurement"),
    path(ANSWER + "take-out/", views.take_out_measurement, name="take_out_measurement"),
    path(ANSWER + "today/", views.talk_today, name="talk_today"),
]
