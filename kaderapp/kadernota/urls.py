"""Addresses: Dutch and permanent (architecture section 5); those under `redactie/` are for who edits."""

from collections.abc import Callable

from django.http import HttpResponseBase
from django.urls import URLPattern, path

from kaderapp.kadernota import views, vindbaar, voorbeeld
from kaderapp.kadernota.maken import views as maken
from kaderapp.kadernota.pagina import OVERZICHT, Pagina
from kaderapp.kadernota.pagina.bladen import BLADEN
from kaderapp.kadernota.redactie import act_views
from kaderapp.kadernota.redactie import views as redactie
from kaderapp.kadernota.vormen import VORMEN
from kaderapp.kadernota.zoeken.views import zoeken

AGENDA = "agenda/<slug:slug>/"
REDACTIE = "redactie/<slug:slug>/"
VERSIE = AGENDA + "versie/<str:nummer>/"
VOORBEELD = REDACTIE + "voorbeeld/"


def bladen(
    basis: str, overzicht: str, voor: str, maak: Callable[[type[Pagina]], Callable[..., HttpResponseBase]]
) -> list[URLPattern]:
    """All pages of one edition; `overzicht` is the name of its opening page, `voor` stands before the others'."""
    return [
        path(basis + blad.route, maak(blad), name=overzicht if blad.naam == OVERZICHT else voor + blad.naam)
        for blad in BLADEN
    ]


urlpatterns = [
    path("", views.agendas, name="agendas"),
    path("zoeken/", zoeken, name="zoeken"),
    path("stijl/<str:kenmerk>.css", views.stijl, name="stijl"),
    path("sitemap.xml", vindbaar.sitemap, name="sitemap"),
    path("robots.txt", vindbaar.robots, name="robots"),
    path("feed/", vindbaar.feed, name="feed"),
    path(AGENDA + "feed/", vindbaar.agendafeed, name="agendafeed"),
    *bladen(AGENDA, "agenda", "", views.blad),
    *bladen(VERSIE, "versie", "versie-", views.blad),
    *bladen(VOORBEELD, "voorbeeld", "voorbeeld-", voorbeeld.blad),
    path(AGENDA + "kadernota.pdf", views.kadernota, name="kadernota-pdf"),
    path(AGENDA + "werkboek.xlsx", views.werkboek, name="werkboek"),
    path(AGENDA + "versie.json", views.json, name="versie-json"),
    path(AGENDA + "indicatoren.csv", views.metingen, name="indicatoren-csv"),
    path(VERSIE + "kadernota.pdf", views.kadernota, name="versie-kadernota-pdf"),
    path(VERSIE + "werkboek.xlsx", views.werkboek, name="versie-werkboek"),
    path(VERSIE + "versie.json", views.json, name="versie-versie-json"),
    path(VERSIE + "indicatoren.csv", views.metingen, name="versie-indicatoren-csv"),
    *(path(AGENDA + vorm.bestand, views.vorm(vorm), name=vorm.naam) for vorm in VORMEN),
    *(path(VERSIE + vorm.bestand, views.vorm(vorm), name=f"versie-{vorm.naam}") for vorm in VORMEN),
    *(path(VOORBEELD + vorm.bestand, voorbeeld.vorm(vorm), name=f"voorbeeld-{vorm.naam}") for vorm in VORMEN),
    path(VOORBEELD + "kadernota.pdf", voorbeeld.kadernota, name="voorbeeld-kadernota-pdf"),
    path(VOORBEELD + "werkboek.xlsx", voorbeeld.werkboek, name="voorbeeld-werkboek"),
    path(VOORBEELD + "versie.json", voorbeeld.json, name="voorbeeld-versie-json"),
    path(VOORBEELD + "indicatoren.csv", voorbeeld.metingen, name="voorbeeld-indicatoren-csv"),
    path(REDACTIE + "kadernota/", maken.maken, name="kadernota-maken"),
    path("taak/<uuid:sleutel>/kadernota/", maken.document, name="kadernota-document"),
    path("redactie/", redactie.agendas, name="redactie"),
    path(REDACTIE, redactie.boom, name="redactie-agenda"),
    path(REDACTIE + "volledigheid/", redactie.volledigheid, name="volledigheid"),
    path(REDACTIE + "volledigheid.xlsx", redactie.volledigheid_xlsx, name="volledigheid-xlsx"),
    path(REDACTIE + "volledigheid/verklaren/", redactie.verklaren, name="volledigheid-verklaren"),
    path(REDACTIE + "volledigheid/<int:pk>/opheffen/", redactie.opheffen, name="volledigheid-opheffen"),
    path(REDACTIE + "onderdeel/<uuid:sleutel>/vragen/", redactie.vragen, name="open-vragen"),
    path(REDACTIE + "doel/<uuid:sleutel>/intrekken/", act_views.trek_doel_in, name="doel-intrekken"),
    path(REDACTIE + "opgave/<uuid:sleutel>/intrekken/", act_views.trek_opgave_in, name="opgave-intrekken"),
    path(REDACTIE + "activiteit/<uuid:sleutel>/starten/", act_views.start_activiteit, name="activiteit-starten"),
]
