"""Addresses of services that are involved."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
