"""Addresses of visits, calls and sessions."""

from django.urls import path

from thinkfamily.casework.contacts import views

urlpatterns = [
    path("records/<uuid:family>/contacts/", views.contacts, name="contacts"),
    path("records/<uuid:family>/contacts/plan/", views.plan_contact, name="plan_contact"),
    path("records/<uuid:family>/contacts/write/", views.write_contact, name="write_contact"),
    path("records/<uuid:family>/contacts/lines/<uuid:item>/", views.mend_line, name="mend_line"),
    path("records/<uuid:family>/contacts/seen/<uuid:item>/", views.mend_seen, name="mend_seen"),
    path("records/<uuid:family>/contacts/<uuid:contact>/", views.contact, name="contact"),
    path("records/<uuid:family>/contacts/<uuid:contact>/held/", views.hold_contact, name="hold_contact"),
    path("records/<uuid:family>/contacts/<uuid:contact>/not/", views.contact_not_held, name="contact_not_held"),
    path("records/<uuid:family>/contacts/<uuid:contact>/add/", views.add_line, name="add_line"),
    path("records/<uuid:family>/contacts/<uuid:contact>/together/", views.read_together, name="read_together"),
]
