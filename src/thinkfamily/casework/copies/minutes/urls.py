"""Addresses of somebody's own minutes."""

from django.urls import path

from thinkfamily.casework.copies.minutes import views

OWN = "records/<uuid:family>/meetings/<uuid:meeting>/minutes/<uuid:attendance>/"
urlpatterns = [
    path(OWN, views.own_minutes, name="own_minutes"),
    path(OWN + "file/", views.own_minutes_file, name="own_minutes_file"),
]
