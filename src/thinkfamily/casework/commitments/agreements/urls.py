"""Addresses of a family's written agreement."""

from django.urls import path

from thinkfamily.casework.commitments.agreements import views

FAMILY = "records/<uuid:family>/written-agreement/"
urlpatterns = [
    path(FAMILY, views.written_agreement, name="written_agreement"),
    path(FAMILY + "begin/", views.begin_written_agreement, name="begin_written_agreement"),
    path(FAMILY + "add/", views.add_point, name="add_point"),
    path(FAMILY + "end/", views.end_written_agreement, name="end_written_agreement"),
    path(FAMILY + "<uuid:item>/", views.say_point, name="say_point"),
]
