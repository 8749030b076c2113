"""Addresses of two records of one person."""

from django.urls import path

from thinkfamily.people.same_person import views

urlpatterns = [
    path("matches/", views.matches, name="matches"),
    path("matches/people/<uuid:one>/<uuid:other>/", views.same_person, name="same_person"),
    path("matches/people/<uuid:merge>/", views.merge, name="merge"),
    path("matches/people/<uuid:merge>/undo/", views.undo_merge, name="undo_merge"),
    path("matches/people/<uuid:merge>/whose/", views.divide, name="divide"),
    path("matches/written/<int:belonging>/", views.whom_you_meant, name="whom_you_meant"),
    path("people/<uuid:person>/same/", views.propose_same, name="propose_same"),
]
