"""No draft leaves (S4): no page, feed, sitemap or download shows it, nor what a cache kept of somebody else's visit."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from itertools import count
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import IntegrityError, close_old_connections, connection, models, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting
from kaderapp import demo
from kaderapp.kadernota import pdf, stempel, vormen
from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.uitgeven import openbaar
from kaderapp.kadernota.vaststellen import maak_versie
from kaderapp.kadernota.vormen import VORMEN
from kaderapp.models import User
from kaderapp.voordeur import Voordeur
from policies.models import Agenda, Groep, Kader, Moment, Opgave, Paragraaf, Verklaring, Versie, Visie
from policies.models.velden import TekstVeld
from tests.factories import maak_agenda, maak_kader, maak_opgave, maak_paragraaf
from tests.kaderapp.deur import Uit, vraag
from tests.kaderapp.xss_agenda import teksten
from tests.kaderapp.zwerven import zwerf

pytestmark = pytest.mark.django_db

MERK = "kladje"
ELEMENTEN: list[Any] = [
    *(Agenda, Visie, Paragraaf, Groep, Opgave, Kader, Moment),
    *(Doel, Activiteit, Indicator, Meting, Bedrag),
]
MET_VORM = {
    "bron_url": f"https://{MERK}.example/",
    "gebied": f"wijk:{MERK} {{}}",
    **dict.fromkeys(("label_opgave", "label_doel", "label_activiteit", "label_kader"), f"{MERK}|{MERK}s"),
}
BASIS = f"/agenda/{demo.SLUG}/"
# The search asks for the beginning of the mark: a page repeats what was asked, and that is no leak.
BEGIN = ["/", "/sitemap.xml", "/robots.txt", "/feed/", f"{BASIS}feed/", "/zoeken/", f"/zoeken/?q={MERK[:-1]}"]
DOWNLOADS = ["kadernota.pdf", "werkboek.xlsx", "versie.json", *(vorm.bestand for vorm in VORMEN)]
EIGEN_TABELLEN = {
    *("policies_versie", "policies_document", "policies_agenda", "policies_gemeente", "policies_synoniem"),
    "policies_documentstuk",  # by the sha256 of its document
}


@pytest.fixture(autouse=True)
def _verbinding_blijft(db: None) -> Iterator[None]:
    """A server lets go of the connection around each request; a test would lose its transaction with it."""
    for signaal in (request_started, request_finished):
        signaal.disconnect(close_old_connections)
    yield
    for signaal in (request_started, request_finished):
        signaal.connect(close_old_connections)


@pytest.fixture
def klad(agenda: Agenda, monkeypatch: pytest.MonkeyPatch) -> Agenda:
    """The demo with a mark in every text that is not public; a PDF is the document that it would be made of."""
    user = User.objects.create_user(MERK, first_name=MERK)
    lijst = openbaar(demo.SLUG)
    for maak in (maak_opgave, maak_kader, maak_paragraaf):
        maak(agenda)
    nummer = count()
    for model in ELEMENTEN:
        eigen = {"pk": agenda.pk} if model is Agenda else {"agenda": agenda}
        for element in model._default_manager.filter(**eigen):
            _merk(element, next(nummer))
    Verklaring.objects.create(
        agenda=agenda, element=agenda.pk, regel="x", reden=MERK, door=user, op=lijst.huidige.gemaakt_op
    )
    maak_versie(agenda, nummer="4.0", toelichting=MERK)
    maak_versie(maak_agenda(slug=f"{MERK}-agenda", titel=MERK), nummer="1.0", toelichting=MERK)
    monkeypatch.setattr(pdf, "kadernota_pdf", lambda uitgave: kadernota_html(uitgave).encode())
    monkeypatch.setattr(pdf, "pdf_van", lambda html, **opties: html.encode())
    return agenda


def _merk(element: models.Model, nummer: int) -> None:
    velden = {}
    for naam in teksten(type(element)):
        is_tekst = isinstance(element._meta.get_field(naam), TekstVeld)
        velden[naam] = MET_VORM.get(naam, f"<p>{MERK} {{}}</p>" if is_tekst else f"{MERK} {{}}").format(nummer)
    rij = type(element)._default_manager.filter(pk=element.pk)
    try:
        with transaction.atomic():
            rij.update(**velden)
    except IntegrityError:
        # Of two fields only one may be filled.
        rij.update(**{naam: waarde for naam, waarde in velden.items() if getattr(element, naam)})


class Tussenstation:
    """A shared cache on the way that keeps as much as it may, and looks at no Vary."""

    def __init__(self, binnen: Any, cookie: str = "") -> None:
        self.binnen, self.cookie = binnen, cookie
        self.bewaard: dict[str, Uit] = {}

    def haal(self, pad: str) -> Uit:
        if pad not in self.bewaard:
            uit = vraag(self.binnen, pad, HTTP_COOKIE=self.cookie)
            if not re.search("private|no-store", uit.koppen.get("Cache-Control", "private")):
                self.bewaard[pad] = uit
            return uit
        return self.bewaard[pad]


def paden() -> list[str]:
    """Where a crawl begins: also what nothing links to, and what only staff may see."""
    edities = [BASIS, *(f"{BASIS}versie/{versie.nummer}/" for versie in Versie.objects.filter(agenda__slug=demo.SLUG))]
    downloads = [editie + soort for editie in (BASIS, f"{BASIS}versie/4.0/") for soort in DOWNLOADS]
    nieuw = [Opgave.objects.latest("pk"), Kader.objects.latest("pk"), Paragraaf.objects.latest("pk")]
    elementen = [f"{BASIS}onderdeel/{element.pk}/" for element in nieuw]
    return [*BEGIN, *edities, *downloads, *elementen, f"/agenda/{MERK}-agenda/"]


def met_merk(antwoorden: dict[str, Uit]) -> list[str]:
    return [pad for pad, uit in antwoorden.items() if any(MERK in tekst for tekst in _teksten(uit))]


def _teksten(uit: Uit) -> Iterator[str]:
    if uit.inhoud.startswith(b"PK"):
        with ZipFile(BytesIO(uit.inhoud)) as zip_:
            yield from (zip_.read(naam).decode(errors="replace") for naam in zip_.namelist())
    else:
        yield uit.inhoud.decode()
    yield repr({naam: waarde for naam, waarde in uit.koppen.items() if naam != "Location"})


def test_no_draft_is_on_a_public_address_not_even_after_a_visit_of_staff(
    klad: Agenda, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    monkeypatch.setattr(stempel, "publiek", lambda: ("vast", date(2026, 11, 22)))
    deur = Voordeur(get_wsgi_application())
    client.force_login(User.objects.create_superuser("baas"))
    cookie = "; ".join(f"{naam}={morsel.value}" for naam, morsel in client.cookies.items())
    voorbeeld = f"/redactie/{demo.SLUG}/voorbeeld/"
    pdf_maken = reverse("kadernota-maken", args=[demo.SLUG])  # a PDF of the working tree is asked for there
    station = Tussenstation(deur, cookie)
    achter_slot = {voorbeeld, *(voorbeeld + soort for soort in DOWNLOADS), pdf_maken}
    van_de_baas = zwerf(station.haal, [*paden(), *sorted(achter_slot)], 1)
    assert achter_slot - set(met_merk(van_de_baas)) == {voorbeeld + "kadernota.pdf"}
    assert van_de_baas[voorbeeld + "kadernota.pdf"].koppen["Location"] == pdf_maken
    station.cookie = ""
    van_de_lezer = {pad: station.haal(pad) for pad in van_de_baas} | zwerf(station.haal, paden(), 1)
    assert met_merk(van_de_lezer) == []
    assert [van_de_lezer[pad].koppen["Location"] for pad in achter_slot] == [
        f"/inloggen/?next={p}" for p in achter_slot
    ]
    assert {van_de_lezer[pad].status for pad in van_de_lezer if "/voorbeeld/" in pad} == {302}
    assert len([uit for uit in van_de_lezer.values() if uit.status == 200]) > 20
    assert [pad for _, pad, _ in deur.voorraad._dingen if pad.startswith(("/redactie", "/beheer"))] == []


def test_a_public_page_reads_only_what_the_stempel_covers(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that reads another table goes on showing what it was: add the table to the stempel (docs/adr/0015)."""
    monkeypatch.setattr(pdf, "kadernota_pdf", lambda uitgave: b"%PDF")
    monkeypatch.setattr(vormen, "maak", lambda vorm, uitgave, accent: b"")
    deur = Voordeur(get_wsgi_application())
    with CaptureQueriesContext(connection) as vragen:
        antwoorden = zwerf(lambda pad: vraag(deur, pad), ["/", "/sitemap.xml", BASIS, f"{BASIS}versie/1.0/"], 1)
    assert tabellen(vraag["sql"] for vraag in vragen.captured_queries) == EIGEN_TABELLEN
    assert len([pad for pad, uit in antwoorden.items() if uit.status == 200]) > 6


def tabellen(vragen: Iterable[str]) -> set[str]:
    return {tabel for sql in vragen for tabel in re.findall(r'(?:FROM|JOIN) "(\w+)"', sql)}
