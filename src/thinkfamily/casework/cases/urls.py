"""Addresses of our work with a family."""

from django.urls import path

from thinkfamily.casework.cases import views

urlpatterns = [
    path("records/<uuid:family>/work/", views.work, name="work"),
    path("records/<uuid:family>/work/begin/", views.begin_case, name="begin_case"),
    path("records/<uuid:family>/work/lead/", views.appoint_lead, name="appoint_lead"),
    path("records/<uuid:family>/work/no-lead/", views.no_lead, name="no_lead"),
    path("records/<uuid:family>/work/level/", views.judge_level, name="judge_level"),
    path("records/<uuid:family>/work/intensity/", views.set_intensity, name="set_intensity"),
    path("records/<uuid:family>/work/promise/", views.make_promise, name="make_promise"),
    path("records/<uuid:family>/work/promise/kept/", views.promise_kept, name="promise_kept"),
]
