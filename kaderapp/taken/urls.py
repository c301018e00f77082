"""Addresses of long work."""

from django.urls import path

from kaderapp.taken import views

urlpatterns = [
    path("taak/<uuid:sleutel>/", views.taak, name="taak"),
    path("taak/<uuid:sleutel>/stand/", views.stand, name="taak-stand"),
    path("taak/<uuid:sleutel>/laat-vallen/", views.laat_vallen, name="taak-laat-vallen"),
]
