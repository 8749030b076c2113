"""Addresses of practice packs."""

from django.urls import path

from thinkfamily.casework.packs import views

urlpatterns = [
    path("packs/", views.packs, name="practice_packs"),
    path("packs/<slug:name>/", views.pack, name="practice_pack"),
    path("packs/<slug:name>/<int:version>/", views.pack, name="practice_pack_version"),
    path("packs/<slug:name>/<int:version>/since/<int:earlier>/", views.pack_changes, name="practice_pack_changes"),
    path("packs/<slug:name>/<int:version>/sheet/", views.pack_sheet, name="practice_sheet"),
    path("packs/<slug:name>/<int:version>/counts/", views.pack_counts, name="practice_pack_counts"),
]
