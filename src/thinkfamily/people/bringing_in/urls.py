"""Addresses of bringing cases in."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
