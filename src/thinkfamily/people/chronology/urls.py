"""Addresses of the timeline."""

from django.urls import path

from thinkfamily.people.chronology import views

urlpatterns = [
    path("records/<uuid:family>/timeline/", views.timeline, name="timeline"),
    path("records/<uuid:family>/timeline/add/", views.add_event, name="add_event"),
    path("records/<uuid:family>/timeline/<uuid:item>/", views.mend_event, name="mend_event"),
]
