"""Addresses of the family on a page."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
