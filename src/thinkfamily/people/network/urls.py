"""Addresses of the network round a family."""

from django.urls import path

from thinkfamily.people.network import views

urlpatterns = [
    path("records/<uuid:family>/support/", views.support, name="support"),
    path("records/<uuid:family>/<uuid:person>/support/", views.add_supporter, name="add_supporter"),
    path("records/<uuid:family>/<uuid:person>/groups/", views.add_group, name="add_group"),
    path("records/<uuid:family>/places/<uuid:group>/", views.note_place, name="note_place"),
    path("records/<uuid:family>/groups/<uuid:group>/", views.change_group, name="change_group"),
    path("places/notes/<uuid:note>/", views.change_place_note, name="change_place_note"),
    path("support/<uuid:supporter>/", views.change_supporter, name="change_supporter"),
]
