"""The council's pages: its own sign-in, and the provider's."""

from django.contrib.auth import get_user_model, login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path


def sign_in(request: HttpRequest) -> HttpResponse:
    """Whoever gives a name that is known is let in: it is the rest that is tried."""
    if request.method == "POST":
        login(request, get_user_model().objects.get(username=request.POST["username"]))
        return redirect(request.GET["next"])
    form = '<form method="post"><label>Council name <input name="username"></label><button>Enter</button></form>'
    return HttpResponse(
        f'<!doctype html><html lang="en"><title>The council</title><link rel="icon" href="data:,">{form}'
    )


urlpatterns = [path("login/", sign_in), path("o/", include("oauth2_provider.urls", namespace="oauth2_provider"))]
