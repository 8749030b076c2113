"""Addresses of making families and people by hand."""

from django.urls import path

from thinkfamily.people.making import views

urlpatterns = [
    path("records/new/", views.make_family, name="make_family"),
    path("records/<uuid:family>/people/new/", views.add_person, name="add_person"),
]
