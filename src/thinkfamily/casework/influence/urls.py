"""Addresses of how one life touches another."""

from django.urls import path

from thinkfamily.casework.influence import views

urlpatterns = [
    path("records/<uuid:family>/touches/", views.touches, name="touches"),
    path("records/<uuid:family>/touches/add/", views.add_influence, name="add_influence"),
    path("records/<uuid:family>/touches/<uuid:item>/", views.mend_influence, name="mend_influence"),
    path("records/<uuid:family>/touches/<uuid:item>/end/", views.end_influence, name="end_influence"),
]
