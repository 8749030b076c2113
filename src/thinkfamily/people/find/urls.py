"""Addresses of finding people."""

from django.urls import path

from thinkfamily.people.find import views

urlpatterns = [path("find/", views.find, name="find")]
