"""Addresses of who agreed to the plan, and of each person's own copy."""

from django.urls import include, path

from thinkfamily.casework.copies import views

COPIES = "records/<uuid:family>/plan/copies/"
urlpatterns = [
    path("", include("thinkfamily.casework.copies.minutes.urls")),
    path(COPIES, views.who_agreed, name="who_agreed"),
    path(COPIES + "signatures/<uuid:agreement>/", views.signature, name="signature"),
    path(COPIES + "<uuid:whose>/", views.own_copy, name="own_copy"),
    path(COPIES + "<uuid:whose>/pdf/", views.own_copy_file, name="own_copy_file"),
    path(COPIES + "<uuid:whose>/agree/", views.say_agrees, name="say_agrees"),
    path(COPIES + "<uuid:whose>/tick/", views.tick_own_part, name="tick_own_part"),
]
