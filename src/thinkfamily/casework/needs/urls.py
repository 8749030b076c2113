"""Addresses of a family's needs."""

from django.urls import path

from thinkfamily.casework.needs import views

urlpatterns = [
    path("records/<uuid:family>/needs/", views.needs, name="needs"),
    path("records/<uuid:family>/needs/add/", views.add_need, name="add_need"),
    path("records/<uuid:family>/needs/found/<slug:found>/", views.take_found, name="take_found"),
    path("records/<uuid:family>/needs/<uuid:item>/", views.say_of_need, name="say_of_need"),
    path("records/<uuid:family>/needs/<uuid:item>/change/", views.mend_need, name="mend_need"),
    path("records/<uuid:family>/needs/<uuid:item>/same/", views.join_need, name="join_need"),
    path("records/<uuid:family>/needs/<uuid:item>/end/", views.end_need, name="end_need"),
]
