"""Addresses of people and homes, and of who belongs to whom."""

from django.urls import path

from thinkfamily.people.family_record import views
from thinkfamily.people.family_record.homes import views as homes
from thinkfamily.people.family_record.ties import views as ties

urlpatterns = [
    path("notes/<uuid:note>/", views.change_note, name="change_note"),
    path("records/<uuid:family>/people/", homes.people_and_homes, name="people_and_homes"),
    path("records/<uuid:family>/homes/new/", homes.add_home, name="add_home"),
    path("records/<uuid:family>/homes/<uuid:home>/", homes.change_home, name="change_home"),
    path("records/<uuid:family>/homes/<uuid:home>/stay/", homes.add_stay, name="add_stay"),
    path("records/<uuid:family>/stays/<uuid:stay>/", homes.change_stay, name="change_stay"),
    path("records/<uuid:family>/<uuid:person>/belonging/", homes.change_member, name="change_member"),
    path("records/<uuid:family>/links/new/", homes.link_family, name="link_family"),
    path("records/<uuid:family>/links/<uuid:link>/end/", homes.end_link, name="end_link"),
    path("records/<uuid:family>/<uuid:person>/ties/", ties.ties, name="ties"),
    path("records/<uuid:family>/<uuid:person>/tie/", ties.add_tie, name="add_tie"),
    path("records/<uuid:family>/<uuid:person>/bond/", ties.add_bond, name="add_bond"),
    path("records/<uuid:family>/<uuid:person>/responsibility/", ties.add_responsibility, name="add_responsibility"),
    path("records/<uuid:family>/ties/<uuid:tie>/", ties.change_tie, name="change_tie"),
    path("records/<uuid:family>/bonds/<uuid:bond>/", ties.change_bond, name="change_bond"),
    path(
        "records/<uuid:family>/responsibilities/<uuid:held>/", ties.change_responsibility, name="change_responsibility"
    ),
]
