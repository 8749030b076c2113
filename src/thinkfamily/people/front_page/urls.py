"""Addresses of the family on a page."""

from django.urls import path

from thinkfamily.people.front_page import views

urlpatterns = [
    path("records/<uuid:family>/page/", views.on_a_page, name="on_a_page"),
    path("records/<uuid:family>/seen/", views.write_seen, name="write_seen"),
    path("records/<uuid:family>/well-and-worries/add/", views.add_observation, name="add_observation"),
    path("records/<uuid:family>/warnings/add/", views.add_warning, name="add_warning"),
    path("records/<uuid:family>/well-and-worries/<uuid:item>/", views.mend_observation, name="mend_observation"),
    path("records/<uuid:family>/warnings/<uuid:item>/", views.mend_warning, name="mend_warning"),
    path("records/<uuid:family>/warnings/<uuid:item>/end/", views.end_warning, name="end_warning"),
    path("records/<uuid:family>/sharing/", views.family_sharing, name="family_sharing"),
]
