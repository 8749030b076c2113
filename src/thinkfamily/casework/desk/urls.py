"""Addresses of desks."""

from django.urls import path

from thinkfamily.casework.desk import views
from thinkfamily.casework.desk.staff import views as staff

urlpatterns = [
    path("my-work/", views.my_work, name="my_work"),
    path("my-work/record/", views.record_visit, name="record_visit"),
    path("my-work/of/<int:person>/", staff.work_of, name="work_of"),
]
