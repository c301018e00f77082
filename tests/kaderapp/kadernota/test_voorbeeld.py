"""A preview shows the working tree through the public templates: to staff only, marked, and kept by no cache."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from kaderapp.kadernota.momentopname import momentopname, to_json
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.vormen import VORMEN
from kaderapp.kadernota.werkboek.exporteren import exporteer
from kaderapp.models import User
from policies.models import Agenda, Opgave

pytestmark = pytest.mark.django_db

PAGINAS = ["voorbeeld", "voorbeeld-werkboek", "voorbeeld-versie-json"]
PAGINAS += [f"voorbeeld-{vorm.naam}" for vorm in VORMEN]
MERK = "Dit staat alleen in de werkversie"


def ingelogd(rol: str) -> Client:
    user = User.objects.create_user("lezer", is_staff=True)
    if rol:
        user.groups.add(Group.objects.get(name=rol))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def gewijzigd(agenda: Agenda) -> Agenda:
    """The demo with a text that is in no Versie."""
    Opgave.objects.filter(agenda=agenda).update(beschrijving=f"<p>{MERK}</p>")
    return agenda


@pytest.fixture(autouse=True)
def _zonder_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    def maak(vorm: object, uitgave: Uitgave, accent: str) -> bytes:
        return f"Document van {uitgave.status_in_woorden}".encode()

    monkeypatch.setattr("kaderapp.kadernota.vormen.maak", maak)


@pytest.mark.parametrize("naam", PAGINAS)
@pytest.mark.parametrize(("rol", "status"), [("redacteur", 200), ("griffie", 200), ("college", 200), ("", 403)])
def test_a_preview_is_for_who_may_see_the_work(naam: str, rol: str, status: int, agenda: Agenda) -> None:
    antwoord = ingelogd(rol).get(reverse(naam, args=[agenda.slug]))
    assert (antwoord.status_code, antwoord["Cache-Control"]) == (status, "private, no-store")
    assert "ETag" not in antwoord


@pytest.mark.parametrize("naam", PAGINAS)
def test_a_preview_is_not_for_visitors(naam: str, agenda: Agenda, client: Client) -> None:
    antwoord = client.get(reverse(naam, args=[agenda.slug]))
    assert (antwoord.status_code, antwoord["Cache-Control"]) == (302, "private, no-store")


def test_the_page_shows_the_work_and_says_so(gewijzigd: Agenda) -> None:
    tekst = ingelogd("redacteur").get(reverse("voorbeeld-lezen", args=[gewijzigd.slug])).content.decode()
    assert MERK in tekst
    assert "Werkversie, niet openbaar." in tekst
    assert 'class="statusband statusband--werkversie"' in tekst
    assert f'href="/redactie/{gewijzigd.slug}/"' in tekst


def test_the_links_of_a_preview_lead_to_previews(agenda: Agenda) -> None:
    tekst = ingelogd("redacteur").get(reverse("voorbeeld", args=[agenda.slug])).content.decode()
    assert f"/redactie/{agenda.slug}/voorbeeld/kadernota.pdf" in tekst
    assert f"/agenda/{agenda.slug}/" not in tekst


def test_the_public_page_stays_without_the_work(gewijzigd: Agenda, client: Client) -> None:
    redacteur = ingelogd("redacteur")
    redacteur.get(reverse("voorbeeld-lezen", args=[gewijzigd.slug]))
    for lezer in (redacteur, client):
        assert MERK not in lezer.get(f"/agenda/{gewijzigd.slug}/lezen/").content.decode()


def test_the_downloads_are_of_the_work(gewijzigd: Agenda) -> None:
    redacteur, opname = ingelogd("redacteur"), momentopname(gewijzigd)
    antwoorden: dict[str, Any] = {naam: redacteur.get(reverse(naam, args=[gewijzigd.slug])) for naam in PAGINAS[1:]}
    assert antwoorden["voorbeeld-werkboek"].content == exporteer(opname)
    assert antwoorden["voorbeeld-versie-json"].content.decode() == to_json(opname)
    namen = [antwoord["Content-Disposition"] for antwoord in antwoorden.values()]
    einden = ("xlsx", "json", "docx", "html")
    assert [f"{gewijzigd.slug}-werkversie.{eind}" in naam for eind, naam in zip(einden, namen[:-1], strict=True)] == [
        True
    ] * 4
    assert f"{gewijzigd.slug}-werkversie-doelenboom.pdf" in namen[-1]


@pytest.mark.parametrize(("rol", "status"), [("redacteur", 302), ("griffie", 302), ("college", 302), ("", 403)])
def test_a_pdf_of_the_work_is_asked_for_on_its_own_screen(rol: str, status: int, agenda: Agenda) -> None:
    """No page waits for it."""
    antwoord = ingelogd(rol).get(reverse("voorbeeld-kadernota-pdf", args=[agenda.slug]))
    assert (antwoord.status_code, antwoord["Cache-Control"]) == (status, "private, no-store")
    if status == 302:
        assert antwoord["Location"] == reverse("kadernota-maken", args=[agenda.slug])


def test_a_preview_of_nothing_is_not_there(agenda: Agenda) -> None:
    assert ingelogd("redacteur").get(reverse("voorbeeld", args=["bestaat-niet"])).status_code == 404


def test_a_printed_number_of_a_preview_leads_to_the_preview_of_its_element(gewijzigd: Agenda) -> None:
    client = ingelogd("redacteur")
    basis = reverse("voorbeeld", args=[gewijzigd.slug])
    antwoord = client.get(f"{basis}kader/k1/")
    assert (antwoord.status_code, antwoord["Cache-Control"]) == (302, "private, no-store")
    assert antwoord["Location"].startswith(f"{basis}onderdeel/")
    assert "Waarden en leidende principes" in client.get(antwoord["Location"]).content.decode()
    assert MERK in client.get(f"{basis}opgave/1/").content.decode()
    assert client.get(f"{basis}kader/k99/").status_code == 404
