"""Addresses of the family tree."""

from django.urls import URLPattern, path

from thinkfamily.people.genogram import views

urlpatterns: list[URLPattern] = [
    path("records/<uuid:family>/tree/", views.tree, name="tree"),
    path("records/<uuid:family>/tree/<slug:kind>/", views.tree_file, name="tree_file"),
]
