"""Addresses of our work with a family."""

from django.urls import path

from thinkfamily.casework.cases import views

urlpatterns = [
    path("records/<uuid:family>/our-work/", views.work, name="work"),
    path("records/<uuid:family>/our-work/begin/", views.begin_case, name="begin_case"),
    path("records/<uuid:family>/our-work/join/<uuid:asked>/", views.join_case, name="join_case"),
    path("records/<uuid:family>/our-work/lead/", views.appoint_lead, name="appoint_lead"),
    path("records/<uuid:family>/our-work/no-lead/", views.no_lead, name="no_lead"),
    path("records/<uuid:family>/our-work/level/", views.judge_level, name="judge_level"),
    path("records/<uuid:family>/our-work/intensity/", views.set_intensity, name="set_intensity"),
    path("records/<uuid:family>/our-work/promise/", views.make_promise, name="make_promise"),
    path("records/<uuid:family>/our-work/promise/kept/", views.promise_kept, name="promise_kept"),
]
