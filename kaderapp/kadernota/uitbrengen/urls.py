"""Addresses of the Versies of an agenda, for staff."""

from django.urls import path

from kaderapp.kadernota.uitbrengen import views

VERSIES = "redactie/<slug:slug>/versies/"

urlpatterns = [
    path(VERSIES, views.versies, name="versies"),
    path(VERSIES + "nieuw/", views.maak, name="versie-maken"),
    path(VERSIES + "<str:nummer>/ter-inzage/", views.breng_uit, {"daad": "ter_inzage"}, name="versie-ter-inzage"),
    path(VERSIES + "<str:nummer>/vaststellen/", views.breng_uit, {"daad": "vaststellen"}, name="versie-vaststellen"),
    path(VERSIES + "<str:nummer>/<str:status>.pdf", views.document, name="versie-document"),
    path("uitbrengen/taak/<uuid:sleutel>/", views.taak, name="uitbreng-taak"),
    path("uitbrengen/taak/<uuid:sleutel>/stand/", views.stand, name="uitbreng-taak-stand"),
]
