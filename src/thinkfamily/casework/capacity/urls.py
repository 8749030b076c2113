"""Addresses of who decides what."""

from django.urls import path

from thinkfamily.casework.capacity import views

FAMILY = "records/<uuid:family>/who-decides/"
urlpatterns = [
    path(FAMILY, views.who_decides, name="who_decides"),
    path(FAMILY + "<uuid:person>/add/", views.write_agreement, name="write_agreement"),
    path(FAMILY + "ended/<uuid:item>/", views.end_agreement, name="end_agreement"),
]
