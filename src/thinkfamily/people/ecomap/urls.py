"""Addresses of the picture of supports, and of what children draw."""

from django.urls import path

from thinkfamily.people.ecomap import views

urlpatterns = [
    path("records/<uuid:family>/support/picture/", views.ecomap, name="ecomap"),
    path("records/<uuid:family>/support/picture/file/", views.ecomap_file, name="ecomap_file"),
    path("records/<uuid:family>/<uuid:person>/my-people/", views.my_people, name="my_people"),
    path("records/<uuid:family>/<uuid:person>/my-people/draw/", views.draw, name="draw_my_people"),
]
