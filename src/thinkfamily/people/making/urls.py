"""Addresses of making families and people by hand."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
