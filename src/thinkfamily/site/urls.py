"""Every address of the site. Each package lists its own; here they are only put together."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("thinkfamily.access.urls")),
    path("", include("thinkfamily.office.urls")),
    path("", include("thinkfamily.people.urls")),
    path("", include("thinkfamily.casework.urls")),
]

handler400 = "thinkfamily.access.errors.views.not_understood"
handler403 = "thinkfamily.access.errors.views.refused"
handler404 = "thinkfamily.access.errors.views.not_there"
handler500 = "thinkfamily.access.errors.views.broken"
