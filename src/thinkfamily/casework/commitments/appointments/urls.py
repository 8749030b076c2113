"""Addresses of a family's appointments."""

from django.urls import path

from thinkfamily.casework.commitments.appointments import views

FAMILY = "records/<uuid:family>/appointments/"
ITEM = FAMILY + "<uuid:item>/"
urlpatterns = [
    path(FAMILY, views.appointments, name="appointments"),
    path(FAMILY + "add/", views.add_appointment, name="add_appointment"),
    path(ITEM, views.appointment, name="appointment"),
    path(ITEM + "move/", views.move_appointment, name="move_appointment"),
    path(ITEM + "new/", views.replace_appointment, name="replace_appointment"),
    path(ITEM + "came/", views.settle_appointment, name="settle_appointment"),
    path(ITEM + "<uuid:way>/", views.see_to, name="see_to"),
]
