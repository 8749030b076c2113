"""Addresses of documents."""

from django.urls import path

from thinkfamily.people.documents import views

urlpatterns = [
    path("records/<uuid:family>/documents/", views.family_documents, name="family_documents"),
    path("records/<uuid:family>/<uuid:person>/documents/add/", views.add_document, name="add_document"),
    path("documents/<uuid:document>/", views.document, name="document"),
]
