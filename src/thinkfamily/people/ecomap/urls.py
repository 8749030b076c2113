"""Addresses of the picture of supports."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
