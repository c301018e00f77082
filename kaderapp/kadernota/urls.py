"""Addresses: Dutch and permanent (architecture section 5); those under `redactie/` are for who edits."""

from django.urls import path

from kaderapp.kadernota import views, voorbeeld
from kaderapp.kadernota.redactie import act_views
from kaderapp.kadernota.redactie import views as redactie

AGENDA = "agenda/<slug:slug>/"
REDACTIE = "redactie/<slug:slug>/"
VERSIE = AGENDA + "versie/<str:nummer>/"
VOORBEELD = REDACTIE + "voorbeeld/"

urlpatterns = [
    path("", views.agendas, name="agendas"),
    path("stijl/<str:kenmerk>.css", views.stijl, name="stijl"),
    path(AGENDA, views.agenda, name="agenda"),
    path(AGENDA + "onderdeel/<uuid:sleutel>/", views.onderdeel, name="onderdeel"),
    path(AGENDA + "kadernota.pdf", views.kadernota, name="kadernota-pdf"),
    path(AGENDA + "werkboek.xlsx", views.werkboek, name="werkboek"),
    path(AGENDA + "versie.json", views.json, name="versie-json"),
    path(VERSIE, views.agenda, name="versie"),
    path(VERSIE + "kadernota.pdf", views.kadernota, name="versie-kadernota-pdf"),
    path(VERSIE + "werkboek.xlsx", views.werkboek, name="versie-werkboek"),
    path(VERSIE + "versie.json", views.json, name="versie-versie-json"),
    path(VOORBEELD, voorbeeld.agenda, name="voorbeeld"),
    path(VOORBEELD + "kadernota.pdf", voorbeeld.kadernota, name="voorbeeld-kadernota-pdf"),
    path(VOORBEELD + "werkboek.xlsx", voorbeeld.werkboek, name="voorbeeld-werkboek"),
    path(VOORBEELD + "versie.json", voorbeeld.json, name="voorbeeld-versie-json"),
    path("redactie/", redactie.agendas, name="redactie"),
    path(REDACTIE, redactie.boom, name="redactie-agenda"),
    path(REDACTIE + "volledigheid/", redactie.volledigheid, name="volledigheid"),
    path(REDACTIE + "volledigheid.xlsx", redactie.volledigheid_xlsx, name="volledigheid-xlsx"),
    path(REDACTIE + "volledigheid/verklaren/", redactie.verklaren, name="volledigheid-verklaren"),
    path(REDACTIE + "volledigheid/<int:pk>/opheffen/", redactie.opheffen, name="volledigheid-opheffen"),
    path(REDACTIE + "doel/<uuid:sleutel>/intrekken/", act_views.trek_doel_in, name="doel-intrekken"),
    path(REDACTIE + "opgave/<uuid:sleutel>/intrekken/", act_views.trek_opgave_in, name="opgave-intrekken"),
    path(REDACTIE + "activiteit/<uuid:sleutel>/starten/", act_views.start_activiteit, name="activiteit-starten"),
]
