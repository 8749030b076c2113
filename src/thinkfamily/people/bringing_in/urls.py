"""Addresses of bringing cases in."""

from django.urls import path

from thinkfamily.people.bringing_in import views

urlpatterns = [
    path("bringing-in/", views.bringing_in, name="bringing_in"),
    path("bringing-in/empty-sheets/", views.bringing_sheets, name="bringing_sheets"),
    path("bringing-in/<uuid:bringing>/", views.bringing, name="bringing"),
    path("bringing-in/<uuid:bringing>/sign/", views.bringing_sign, name="bringing_sign"),
    path("bringing-in/<uuid:bringing>/give-up/", views.bringing_give_up, name="bringing_give_up"),
    path("bringing-in/<uuid:bringing>/undo/", views.bringing_undo, name="bringing_undo"),
]
