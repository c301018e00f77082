"""What machines find: sitemap, robots.txt, feeds, and the head of each page."""

import re
from datetime import UTC, date, datetime
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape
from lxml import etree, html

from kaderapp import demo
from kaderapp.kadernota.pagina.lezen import Lezen
from kaderapp.kadernota.pagina.metadata import kort
from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.vaststellen import maak_versie, stel_vast
from policies.models import Agenda
from tests.factories import maak_agenda, maak_paragraaf

pytestmark = pytest.mark.django_db

AGENDA = f"/agenda/{demo.SLUG}/"
FEEDS = ["/feed/", f"{AGENDA}feed/"]
SITE = "https://kaders.wilgenrade.example"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def _site(settings: Any) -> None:
    settings.SITE_URL = SITE


def hoofd(client: Client, adres: str) -> dict[str, str]:
    """What the head says: names, properties and rels with their values."""
    boom = html.document_fromstring(client.get(adres).content.decode())
    kop = {m.get("name") or m.get("property") or m.get("itemprop"): m.get("content") for m in boom.iter("meta")}
    return kop | {link.get("rel") or link.get("itemprop"): link.get("href") for link in boom.iter("link")}


def feed(client: Client, adres: str) -> Any:
    response = client.get(adres)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(response.content)


def teksten(element: Any, naam: str) -> list[str]:
    return [unescape(deel.text or "") for deel in element.iter(f"{ATOM}{naam}")]


# -- sitemap and robots -------------------------------------------------------------------------


def test_the_sitemap_names_pages_that_are_there_and_no_old_version(client: Client) -> None:
    response = client.get("/sitemap.xml")
    plekken = [unescape(loc) for loc in re.findall("<loc>(.*?)</loc>", response.content.decode())]
    etree.fromstring(response.content)
    assert plekken[:3] == [f"{SITE}/", f"{SITE}{AGENDA}", f"{SITE}{AGENDA}lezen/"]
    assert [plek for plek in plekken if "/versie/" in plek or not plek.startswith(SITE)] == []
    van_elk = {re.sub(r"[0-9a-f-]{36}|/\d+/", "#", plek): plek for plek in plekken}
    paden = [plek.removeprefix(SITE) for plek in van_elk.values()]
    assert {pad: client.get(pad).status_code for pad in paden} == dict.fromkeys(paden, 200)
    assert [hoofd(client, pad)["canonical"] for pad in paden] == list(van_elk.values())


def test_the_sitemap_leaves_out_permalinks_that_lead_on_to_the_begrippenlijst(client: Client) -> None:
    kaart = client.get("/sitemap.xml").content.decode()
    ankers = re.findall(r' id="([0-9a-f-]{36})"', client.get(f"{AGENDA}begrippen/").content.decode())
    assert ankers
    assert [anker for anker in ankers if f"/onderdeel/{anker}/" in kaart] == []


def test_robots_keeps_away_from_what_is_not_for_them(client: Client) -> None:
    response = client.get("/robots.txt")
    tekst = response.content.decode()
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert {"Disallow: /beheer/", "Disallow: /redactie/", f"Sitemap: {SITE}/sitemap.xml"} <= set(tekst.splitlines())


@pytest.mark.parametrize("adres", [*FEEDS, "/sitemap.xml", "/robots.txt"])
def test_all_of_it_is_kept_and_compressed(client: Client, adres: str) -> None:
    response = client.get(adres, headers={"Accept-Encoding": "gzip"})
    assert (response["Cache-Control"], response["Content-Encoding"]) == ("public, max-age=60", "gzip")
    assert client.get(adres, headers={"If-None-Match": response["ETag"]}).status_code == 304


# -- feeds --------------------------------------------------------------------------------------


@pytest.mark.parametrize("adres", FEEDS)
def test_a_feed_has_every_public_version_newest_first(client: Client, adres: str) -> None:
    boom = feed(client, adres)
    assert [re.findall(r"versie (\S+)", titel)[0] for titel in teksten(boom, "title")[1:]] == ["2.0", "1.1", "1.0"]
    assert [link.get("href") for link in boom.iter(f"{ATOM}link")] == [
        SITE + ("/" if adres == "/feed/" else AGENDA),
        SITE + adres,
        *(f"{SITE}{AGENDA}versie/{nummer}/" for nummer in ("2.0", "1.1", "1.0")),
    ]
    assert teksten(boom, "name") == ["Gemeente Wilgenrade"]
    assert teksten(boom, "updated")[0] == teksten(boom, "updated")[1]


def test_an_entry_keeps_its_id_wherever_the_site_stands(client: Client, settings: Any) -> None:
    eerst = teksten(feed(client, FEEDS[1]), "id")
    settings.SITE_URL = "https://elders.example"
    assert teksten(feed(client, FEEDS[1]), "id") == eerst
    assert teksten(feed(client, FEEDS[0]), "id")[1:] == eerst[1:]
    assert len(set(eerst)) == 4
    assert all(id_.startswith("urn:uuid:") for id_ in eerst)


def test_a_decision_makes_an_entry_newer_with_the_same_id(client: Client, agenda: Agenda) -> None:
    eerst = feed(client, FEEDS[1])
    stel_vast(
        agenda.versies.get(nummer="2.0"), op=date(2027, 2, 1), besluit="2027-1", nu=datetime(2027, 2, 2, 12, tzinfo=UTC)
    )
    daarna = feed(client, FEEDS[1])
    assert teksten(daarna, "id") == teksten(eerst, "id")
    assert teksten(daarna, "published") == teksten(eerst, "published")
    assert teksten(daarna, "updated")[1] == "2027-02-01T00:00:00+01:00"


def test_what_is_in_a_text_is_text_for_a_feed_reader(client: Client) -> None:
    agenda = maak_agenda(titel="Meer < minder & <b>vet</b>", slug="vreemd")
    maak_paragraaf(agenda, soort="publiekssamenvatting", tekst="<p>Als a &lt; b.</p>")
    stel_vast(maak_versie(agenda, nummer="1.0"), op=date(2026, 2, 1), besluit="1", achteraf=True)
    boom = feed(client, "/agenda/vreemd/feed/")
    assert boom.findall(f".//{ATOM}title")[1].text == f"{agenda.titel}, versie 1.0"
    assert boom.find(f".//{ATOM}summary").text.endswith(escape("Als a < b."))


@pytest.mark.usefixtures("lege_database")
def test_a_feed_without_versions_is_the_same_each_time(client: Client) -> None:
    assert teksten(feed(client, "/feed/"), "updated") == ["1970-01-01T00:00:00+00:00"]


def test_an_agenda_that_is_not_public_has_no_feed(client: Client) -> None:
    agenda = maak_agenda(titel="Nog niet", slug="nog-niet")
    maak_versie(agenda, nummer="1.0")
    assert client.get("/agenda/nog-niet/feed/").status_code == 404
    assert "nog-niet" not in client.get("/feed/").content.decode()


# -- the head -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adres", "vast", "robots"),
    [
        ("/", "/", None),
        (AGENDA, AGENDA, None),
        (f"{AGENDA}lezen/?x=1", f"{AGENDA}lezen/", None),
        (f"{AGENDA}versie/1.1/lezen/", f"{AGENDA}lezen/", None),
        (f"{AGENDA}versie/1.0/lezen/", f"{AGENDA}versie/1.0/lezen/", "noindex"),
        (f"{AGENDA}versie/2.0/", f"{AGENDA}versie/2.0/", None),
    ],
)
def test_every_page_has_one_address_and_only_an_old_one_is_not_to_be_found(
    client: Client, adres: str, vast: str, robots: str | None
) -> None:
    kop = hoofd(client, adres)
    assert [kop[naam] for naam in ("canonical", "og:url", "url")] == [SITE + vast] * 3
    assert kop.get("robots") == robots
    assert kop["alternate"] == ("/feed/" if adres == "/" else f"{AGENDA}feed/")


def test_the_head_says_what_the_agenda_is(client: Client, uitgave: Uitgave) -> None:
    kop = hoofd(client, f"{AGENDA}versie/1.0/lezen/")
    titel = f"Lezen: {uitgave.momentopname.agenda.titel}, versie 1.0"
    assert (kop["og:title"], kop["name"], kop["og:locale"]) == (titel, titel, "nl_NL")
    assert (kop["og:site_name"], kop["publisher"]) == ("Gemeente Wilgenrade",) * 2
    assert (kop["version"], kop["datePublished"]) == ("1.0", "2026-06-25")
    assert kop["description"] == kop["og:description"] != ""
    assert len(kop["description"]) <= 200


def test_a_preview_has_no_address_and_is_not_to_be_found(werk: Uitgave) -> None:
    meta = Lezen(werk, date(2026, 11, 22)).meta
    assert (meta.adres, meta.vindbaar) == ("", False)


def test_without_a_summary_the_missie_tells(uitgave: Uitgave) -> None:
    p = Overzicht(uitgave, date(2026, 11, 22))
    p.stof.__dict__["_los"] = []
    visie = uitgave.momentopname.visie
    assert visie
    assert p.meta.omschrijving == kort(visie.missie)


def test_a_long_text_ends_with_a_whole_word() -> None:
    assert kort("<p>Een <strong>kort</strong>\u00a0woord.</p><ul><li>En meer</li></ul>") == "Een kort woord. En meer"
    assert kort(f"<p>{'lang ' * 100}</p>") == "lang " * 39 + "…"
