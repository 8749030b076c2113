"""Every address of the site. Each package lists its own; here they are only put together."""

import importlib.util

from django.urls import URLPattern, URLResolver, include, path

PACKAGES = ("access", "people")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(f"thinkfamily.{package}.urls"))
    for package in PACKAGES
    if importlib.util.find_spec(f"thinkfamily.{package}") and importlib.util.find_spec(f"thinkfamily.{package}.urls")
]

handler403 = "thinkfamily.access.errors.views.refused"
handler404 = "thinkfamily.access.errors.views.not_there"
handler500 = "thinkfamily.access.errors.views.broken"
