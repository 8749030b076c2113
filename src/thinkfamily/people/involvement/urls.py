"""Addresses of services that are involved."""

from django.urls import path

from thinkfamily.people.involvement import views

urlpatterns = [
    path("records/<uuid:family>/involved/", views.involved, name="involved"),
    path("records/<uuid:family>/<uuid:person>/involved/", views.add_involved, name="add_involved"),
    path("records/<uuid:family>/involved/<slug:kind>/", views.one_worker, name="one_worker"),
    path("involved/<uuid:involved>/", views.change_involved, name="change_involved"),
]
