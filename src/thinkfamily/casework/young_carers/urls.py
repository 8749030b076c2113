"""Addresses of what is asked about caring."""

from django.urls import path

from thinkfamily.casework.young_carers import views

urlpatterns = [
    path("records/<uuid:family>/caring/<uuid:person>/", views.caring, name="caring"),
    path("records/<uuid:family>/caring/<uuid:person>/ask/", views.ask_caring, name="ask_caring"),
    path("records/<uuid:family>/caring/answer/<uuid:item>/", views.confirm_caring, name="confirm_caring"),
    path("records/<uuid:family>/caring/done/<uuid:item>/", views.caring_done, name="caring_done"),
]
