"""The pages on which a versie is made and brought out: accessible, and no wider than the screen."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from kaderapp.kadernota.vaststellen import maak_versie
from kaderapp.models import Taak, User
from policies.models import Document, Versie
from tests.browser.axe import overtredingen


def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Browser, server: LiveServer, nota: Versie, client: Client
) -> None:
    wie = User.objects.create_user("gijs", is_staff=True)
    wie.groups.add(Group.objects.get(name="griffie"))
    client.force_login(wie)
    maak_versie(nota.agenda, nummer="3.0")
    Document.objects.bewaar(nota, b"%PDF", timezone.now())
    slug = nota.agenda.slug
    context = browser.new_context(base_url=server.url, reduced_motion="reduce")
    context.add_cookies([{"name": naam, "value": m.value, "url": server.url} for naam, m in client.cookies.items()])
    page = context.new_page()
    gezien = {}
    for adres in [
        *(reverse(naam, args=[slug]) for naam in ("versies", "versie-maken")),
        *(reverse(naam, args=[slug, "3.0"]) for naam in ("versie-ter-inzage", "versie-vaststellen")),
        *(reverse("uitbreng-taak", args=[taak.pk]) for taak in taken(wie, slug)),
    ]:
        page.goto(adres)
        for breed in (1280, 320):
            page.set_viewport_size({"width": breed, "height": 900})
            te_breed = page.evaluate("document.documentElement.scrollWidth") > breed
            gezien[adres, breed] = (page.locator("h1").count(), te_breed, overtredingen(page))
    context.close()
    assert gezien == dict.fromkeys(gezien, (1, False, []))


def taken(wie: User, slug: str) -> list[Taak]:
    """Work that goes on, that failed, and that is done."""
    nu = timezone.now()
    gegevens = {"slug": slug, "nummer": "3.0", "daad": "ter_inzage", "terug": "/"}
    bezig, mislukt, klaar = (
        Taak.objects.create(soort="uitbrengen", eigenaar=wie, gegevens=gegevens, gemaakt_op=nu) for _ in range(3)
    )
    Taak.objects.huur(bezig.pk, nu + timedelta(days=1))
    mislukt.mislukken("Er is niets opgeslagen. De PDF werd te groot.", nu)
    klaar.rond_af({"gedaan": "Versie 3.0 ligt ter inzage", "adres": f"/agenda/{slug}/"}, nu)
    return [bezig, mislukt, klaar]
