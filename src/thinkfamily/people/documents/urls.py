"""Addresses of documents."""

from django.urls import path

from thinkfamily.people.documents import views

urlpatterns = [
    path("records/<uuid:family>/documents/", views.family_documents, name="family_documents"),
    path("documents/<uuid:document>/", views.document, name="document"),
]
