"""Addresses of the pages about one person, of births, losses and deaths."""

from django.urls import path

from thinkfamily.people.about import views
from thinkfamily.people.about.birth import views as birth
from thinkfamily.people.about.dying import views as dying

urlpatterns = [
    path("records/<uuid:family>/<uuid:person>/", views.about, name="about"),
    path("records/<uuid:family>/<uuid:person>/add/<slug:what>/", views.add_detail, name="add_detail"),
    path("records/<uuid:family>/<uuid:person>/edit/", views.edit_person, name="edit_person"),
    path("records/<uuid:family>/<uuid:person>/born/", birth.born, name="born"),
    path("records/<uuid:family>/<uuid:person>/not-born/", birth.not_born, name="not_born"),
    path("records/<uuid:family>/<uuid:person>/another/", birth.expect_another, name="expect_another"),
    path("records/<uuid:family>/<uuid:person>/quiet/", birth.keep_quiet, name="keep_quiet"),
    path("records/<uuid:family>/<uuid:person>/knows/", birth.told, name="told_of_baby"),
    path("records/<uuid:family>/<uuid:person>/mistake/", dying.mistaken, name="mistaken"),
    path("records/<uuid:family>/<uuid:person>/lost/", dying.lost, name="lost"),
    path("records/<uuid:family>/<uuid:person>/twin-lost/", dying.twin_lost, name="twin_lost"),
    path("records/<uuid:family>/<uuid:person>/died/", dying.died, name="died"),
    path("details/<slug:kind>/<uuid:item>/", views.edit_detail, name="edit_detail"),
    path("details/<slug:kind>/<uuid:item>/end/", views.end_detail, name="end_detail"),
]
