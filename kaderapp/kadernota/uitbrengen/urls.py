"""Addresses of the Versies of an agenda, for staff."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from kaderapp.kadernota.uitbrengen import views


class Nummer(StringConverter):
    """The characters that the number of a Versie can have: not every other one can be asked of a database."""

    regex = "[0-9A-Za-z.+-]+"


register_converter(Nummer, "nummer")
VERSIES = "redactie/<slug:slug>/versies/"

urlpatterns = [
    path(VERSIES, views.versies, name="versies"),
    path(VERSIES + "nieuw/", views.maak, name="versie-maken"),
    path(VERSIES + "<nummer:nummer>/ter-inzage/", views.breng_uit, {"daad": "ter_inzage"}, name="versie-ter-inzage"),
    path(VERSIES + "<nummer:nummer>/vaststellen/", views.breng_uit, {"daad": "vaststellen"}, name="versie-vaststellen"),
    path(VERSIES + "<nummer:nummer>/<slug:status>.pdf", views.document, name="versie-document"),
    path("uitbrengen/taak/<uuid:sleutel>/", views.taak, name="uitbreng-taak"),
    path("uitbrengen/taak/<uuid:sleutel>/stand/", views.stand, name="uitbreng-taak-stand"),
]
