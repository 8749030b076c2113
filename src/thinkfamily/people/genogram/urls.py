"""Addresses of the family tree."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
