"""Addresses of two records of one person."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
