"""Addresses of the network round a family."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
