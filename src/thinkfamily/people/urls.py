"""Addresses of people: the early list, a proposed family, the walk behind a need, matches."""

from django.urls import include, path

from thinkfamily.people.arrivals.early import views as early
from thinkfamily.people.arrivals.family import views as family
from thinkfamily.people.arrivals.why import views as why
from thinkfamily.people.matches import views as matches

urlpatterns = [
    path("early-list/", early.early_list, name="early_list"),
    path("early-list/fairness/", early.fairness, name="fairness"),
    path("families/<slug:family>/", family.family, name="family"),
    path("families/<slug:family>/needs/<slug:need>/", why.why, name="why"),
    path("families/<slug:family>/needs/<slug:need>/undo/<slug:mention>/", matches.undo, name="undo"),
    path("", include("thinkfamily.people.granting.urls")),
    path("matches/", matches.matches, name="matches"),
    path("matches/<slug:pair>/", matches.match, name="match"),
]
