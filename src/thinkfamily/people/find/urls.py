"""Addresses of finding people."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
