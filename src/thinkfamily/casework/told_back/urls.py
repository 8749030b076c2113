"""Address of what the family says beside a judgement."""

from django.urls import path

from thinkfamily.casework.told_back import views

urlpatterns = [
    path("records/<uuid:family>/views/<slug:kind>/<uuid:judgement>/", views.say_view, name="say_view"),
]
