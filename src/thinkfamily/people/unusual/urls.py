"""Addresses of unusual looking."""

from django.urls import path

from thinkfamily.people.unusual import views

urlpatterns = [
    path("looks/unusual/", views.unusual, name="unusual"),
    path("looks/unusual/<slug:key>/", views.unusual_row, name="unusual_row"),
]
