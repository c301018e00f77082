"""The public pages: who gets what, how long it may be kept, and how much the database is asked."""

import re
from datetime import date
from hashlib import sha256
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from kaderapp import demo
from kaderapp.kadernota import pdf, uitgeven, views, vormen
from kaderapp.kadernota.boek.plaatsen import PdfBezet
from kaderapp.kadernota.opnamen import Beschadigd, opnamen
from kaderapp.kadernota.pagina.bewaren import bestanden
from kaderapp.kadernota.pagina.stijl import stijl
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.vaststellen import maak_versie, stel_vast
from kaderapp.kadernota.vormen import LOSBLAD, VORMEN, WORD, Vorm
from policies.models import Agenda, Gemeente, Versie
from tests.factories import maak_agenda

AGENDA = f"/agenda/{demo.SLUG}/"
OUD = f"{AGENDA}versie/1.0/"
PAGINAS = ["/", AGENDA, OUD]
DOWNLOADS = ["werkboek.xlsx", "versie.json"]
VORM_OP_NAAM = {vorm.bestand: vorm for vorm in VORMEN}
WERKTEKST = "Alleen in de werkversie"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _gelezen(db: None) -> None:
    """Every edition was read once in this process, as on a running server."""
    opnamen.vergeet()
    for versie in Versie.objects.openbaar():
        opnamen.van(versie)


# -- which page ---------------------------------------------------------------------------------


@pytest.mark.parametrize("adres", PAGINAS)
def test_everyone_can_read_a_public_page(client: Client, adres: str) -> None:
    assert client.get(adres).status_code == 200


def test_the_short_address_shows_the_newest_stand_of_the_adopted_nota(client: Client) -> None:
    assert "U leest versie 1.1" in client.get(AGENDA).content.decode()


@pytest.mark.parametrize("pagina", ["", "kaders/", "opgave/1/"])
def test_an_old_version_says_so_and_points_to_the_same_page_of_the_one_that_holds(client: Client, pagina: str) -> None:
    html = client.get(f"{OUD}{pagina}").content.decode()
    assert "<strong>Oude versie.</strong>" in html
    assert f'<a href="{AGENDA}{pagina}">Naar de versie die nu geldt</a>' in html


def test_a_version_ter_inzage_is_not_called_old(client: Client) -> None:
    html = client.get(f"{AGENDA}versie/2.0/").content.decode()
    assert "Oude versie" not in html
    assert "Nu geldt versie 1.1" in html


def test_the_home_page_tells_the_status_of_each_agenda_in_words(client: Client) -> None:
    html = client.get("/").content.decode()
    assert "met cijfers die het college vaststelde op 13" in html
    assert "Versie 2.0 " in html


@pytest.mark.usefixtures("lege_database")
def test_the_home_page_is_friendly_when_there_is_nothing_yet(client: Client) -> None:
    assert "Er staat nog geen agenda op de site" in client.get("/").content.decode()


WEG = [
    *("/agenda/bestaat-niet/", f"{AGENDA}versie/9.9/", "/weg/"),
    *("/stijl/000000000000.css", "/stijl/stijl.css", f"/stijl/{stijl().adres[7:-5]}.css"),
]


@pytest.mark.parametrize("adres", WEG)
def test_an_unknown_address_is_404_in_dutch_and_not_kept(client: Client, adres: str) -> None:
    response = client.get(adres)
    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in response.content.decode()
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("soort", ["", "kadernota.pdf", *VORM_OP_NAAM, *DOWNLOADS])
def test_a_concept_is_not_there_for_the_public(client: Client, agenda: Agenda, nota: Versie, soort: str) -> None:
    Versie.objects.create(
        agenda=agenda, nummer="3.0", inhoud=nota.inhoud, sha256=nota.sha256, gemaakt_op=nota.gemaakt_op
    )
    assert client.get(f"{AGENDA}versie/3.0/{soort}").status_code == 404


def test_a_change_of_the_working_tree_shows_nowhere(client: Client, agenda: Agenda) -> None:
    Agenda.objects.filter(pk=agenda.pk).update(titel=WERKTEKST)
    assert WERKTEKST not in "".join(client.get(adres).content.decode() for adres in PAGINAS)


def test_the_500_page_needs_no_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(slug: str) -> None:
        raise RuntimeError

    monkeypatch.setattr(uitgeven, "openbaar", stuk)
    client.raise_request_exception = False
    response = client.get(AGENDA)
    assert response.status_code == 500
    assert "Dat ligt aan ons, niet aan u" in response.content.decode()


def test_a_gemeente_has_its_own_theme(client: Client) -> None:
    Gemeente.objects.update(thema="groen")
    assert '<html lang="nl" class="thema-groen">' in client.get(AGENDA).content.decode()


# -- how it is kept -----------------------------------------------------------------------------


@pytest.mark.parametrize("adres", [*PAGINAS, *(AGENDA + soort for soort in DOWNLOADS)])
def test_a_public_answer_may_be_kept_for_a_minute(client: Client, adres: str) -> None:
    response = client.get(adres)
    assert response["Cache-Control"] == "public, max-age=60"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("adres", [*PAGINAS, *(AGENDA + soort for soort in DOWNLOADS)])
def test_who_has_this_edition_gets_304(client: Client, adres: str) -> None:
    etag = client.get(adres)["ETag"]
    response = client.get(adres, headers={"If-None-Match": etag})
    assert (response.status_code, response.content, response["ETag"]) == (304, b"", etag)


def test_every_edition_and_format_has_its_own_etag(client: Client) -> None:
    adressen = [AGENDA, OUD, AGENDA + "versie.json", AGENDA + "werkboek.xlsx", OUD + "versie.json"]
    assert len({client.get(adres)["ETag"] for adres in adressen}) == len(adressen)


@pytest.mark.parametrize("adres", [*PAGINAS, *(AGENDA + soort for soort in DOWNLOADS)])
def test_head_gives_the_headers_without_the_text(client: Client, adres: str) -> None:
    response, met_tekst = client.head(adres), client.get(adres)
    assert (response.status_code, b"".join(response)) == (200, b"")
    assert dict(response.headers) == {k: v for k, v in met_tekst.headers.items() if k != "Content-Length"}


@pytest.mark.parametrize("soort", ["kadernota.pdf", "werkboek.xlsx"])
@pytest.mark.parametrize("vraag", ["head", "if-none-match"])
def test_nothing_is_made_for_who_does_not_need_it(
    client: Client, monkeypatch: pytest.MonkeyPatch, soort: str, vraag: str
) -> None:
    gemaakt: list[Any] = []

    def maak(bron: Any) -> bytes:
        gemaakt.append(bron)
        return b"inhoud"

    monkeypatch.setattr(pdf, "kadernota_pdf", maak)
    monkeypatch.setattr(views, "exporteer", maak)
    etag = client.get(AGENDA + soort)["ETag"]
    gemaakt.clear()
    response = client.head(AGENDA + soort) if vraag == "head" else client.get(AGENDA + soort, headers={vraag: etag})
    assert (response.status_code, gemaakt) == (200 if vraag == "head" else 304, [])


@pytest.mark.parametrize("adres", PAGINAS)
def test_a_public_page_accepts_no_post(client: Client, adres: str) -> None:
    assert client.post(adres).status_code == 405


@pytest.mark.parametrize("adres", PAGINAS)
def test_a_reader_gets_no_cookie(client: Client, adres: str) -> None:
    assert not client.get(adres).cookies


def test_a_page_is_the_same_for_who_is_logged_in(client: Client) -> None:
    anoniem = client.get(AGENDA).content
    client.force_login(get_user_model().objects.create_user("roos"))
    assert client.get(AGENDA).content == anoniem


@pytest.mark.parametrize(("adres", "vragen"), [("/", 2), (AGENDA, 2), (OUD, 2)])
def test_the_number_of_queries_does_not_grow_with_the_text(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, adres: str, vragen: int
) -> None:
    with django_assert_num_queries(vragen):
        client.get(adres)


# -- downloads ----------------------------------------------------------------------------------


def test_the_json_is_exactly_what_was_frozen(client: Client, nota: Versie) -> None:
    response = client.get(OUD + "versie.json")
    assert response["Content-Type"] == "application/json"
    assert sha256(response.content).hexdigest() == nota.sha256


def test_a_download_is_named_after_agenda_and_version(client: Client) -> None:
    response = client.get(OUD + "werkboek.xlsx")
    assert response["Content-Disposition"] == f'attachment; filename="{demo.SLUG}-versie-1.0.xlsx"'
    assert response.content.startswith(b"PK")


def test_the_pdf_opens_in_the_browser(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "kadernota_pdf", lambda uitgave: b"%PDF-1.7 " + uitgave.nummer.encode())
    response = client.get(OUD + "kadernota.pdf")
    assert (b"".join(response), response["Content-Type"]) == (b"%PDF-1.7 1.0", "application/pdf")
    assert response["Content-Disposition"] == f'inline; filename="{demo.SLUG}-versie-1.0.pdf"'


@pytest.mark.parametrize(
    ("fout", "later", "kop"),
    [
        (pdf.PdfMislukt("Te lang."), "120", "De PDF is nu niet te maken"),
        (PdfBezet(), "30", "Er worden nu al andere PDF’s gemaakt"),
    ],
    ids=["failed", "busy"],
)
def test_a_pdf_that_is_not_made_is_a_clear_page(
    client: Client, monkeypatch: pytest.MonkeyPatch, fout: pdf.PdfMislukt, later: str, kop: str
) -> None:
    def mislukt(uitgave: Any) -> bytes:
        raise fout

    monkeypatch.setattr(pdf, "kadernota_pdf", mislukt)
    response = client.get(AGENDA + "kadernota.pdf")
    assert (response.status_code, response["Cache-Control"], response["Retry-After"]) == (
        503,
        "private, no-store",
        later,
    )
    assert f"<h1>{kop}</h1>" in response.content.decode()


# -- the other forms ----------------------------------------------------------------------------


@pytest.fixture
def gemaakt(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str]]:
    """Which forms were made, of which version, in which colour; making them is tested elsewhere."""
    bestanden.wis()
    lijst: list[tuple[str, str, str]] = []

    def maak(vorm: Vorm, uitgave: Uitgave, accent: str) -> bytes:
        lijst.append((vorm.bestand, uitgave.nummer, accent))
        return f"{vorm.bestand} {uitgave.nummer} {accent}".encode()

    monkeypatch.setattr(vormen, "maak", maak)
    return lijst


@pytest.mark.parametrize(
    ("bestand", "naam"),
    [
        ("kadernota.docx", f'attachment; filename="{demo.SLUG}-versie-1.0.docx"'),
        ("kadernota.html", f'attachment; filename="{demo.SLUG}-versie-1.0.html"'),
        ("doelenboom.pdf", f'inline; filename="{demo.SLUG}-versie-1.0-doelenboom.pdf"'),
    ],
)
def test_a_form_is_a_file_of_that_very_version(
    client: Client, gemaakt: list[tuple[str, str, str]], bestand: str, naam: str
) -> None:
    response = client.get(OUD + bestand)
    assert (response.content, response["Content-Type"]) == (f"{bestand} 1.0 ".encode(), VORM_OP_NAAM[bestand].type)
    assert (response["Content-Disposition"], response["Cache-Control"]) == (naam, "public, max-age=60")
    assert gemaakt == [(bestand, "1.0", "")]


@pytest.mark.parametrize("bestand", VORM_OP_NAAM)
def test_a_form_is_made_once_and_not_for_who_has_it(
    client: Client, gemaakt: list[tuple[str, str, str]], bestand: str
) -> None:
    antwoorden = [client.get(AGENDA + bestand) for _ in range(2)]
    assert antwoorden[0].content == antwoorden[1].content
    etag = antwoorden[0]["ETag"]
    assert client.get(AGENDA + bestand, headers={"If-None-Match": etag}).status_code == 304
    assert (client.head(AGENDA + bestand)["ETag"], len(gemaakt)) == (etag, 1)


@pytest.mark.parametrize("bestand", VORM_OP_NAAM)
def test_a_form_takes_the_new_colour_of_the_gemeente(
    client: Client, gemaakt: list[tuple[str, str, str]], bestand: str
) -> None:
    eerst = client.get(AGENDA + bestand)["ETag"]
    Gemeente.objects.update(kleur="#990033", kleur_donker="#550011")
    assert client.get(AGENDA + bestand)["ETag"] != eerst
    assert [accent for *_, accent in gemaakt] == ["", "#990033"]


def test_a_poster_that_is_not_made_is_a_clear_page_and_not_kept(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mislukt(vorm: Vorm, uitgave: Uitgave, accent: str) -> bytes:
        raise PdfBezet

    bestanden.wis()
    monkeypatch.setattr(vormen, "maak", mislukt)
    response = client.get(AGENDA + "doelenboom.pdf")
    assert (response.status_code, response["Cache-Control"], response["Retry-After"]) == (
        503,
        "private, no-store",
        "30",
    )


@pytest.mark.parametrize("soort", [WORD, LOSBLAD], ids=lambda vorm: vorm.bestand)
def test_a_form_is_what_its_maker_makes(client: Client, soort: Vorm) -> None:
    bestanden.wis()
    inhoud = client.get(OUD + soort.bestand).content
    assert inhoud.startswith(b"PK" if soort is WORD else b"<!DOCTYPE html>")


def test_every_download_on_the_page_is_there(client: Client, gemaakt: list[tuple[str, str, str]]) -> None:
    html = client.get(AGENDA).content.decode().partition('<ul class="downloads">')[2].partition("</ul>")[0]
    adressen = re.findall(r'href="([^"]+)"', html)
    assert [adres.removeprefix(AGENDA) for adres in adressen] == [
        *("kadernota.pdf", "kadernota.docx", "kadernota.html", "doelenboom.pdf"),
        *("werkboek.xlsx", "versie.json", "indicatoren.csv"),
    ]
    assert {client.head(adres).status_code for adres in adressen} == {200}


# -- a damaged Versie ---------------------------------------------------------------------------

NIEUWSTE = f"{AGENDA}versie/1.1/"


@pytest.fixture
def beschadigd(agenda: Agenda, zonder_bewaking: None) -> Versie:
    """The newest stand, with a content that is not what was written down; this process has not read it."""
    stand = agenda.versies.get(nummer="1.1")
    Versie.objects.filter(pk=stand.pk).update(inhoud=stand.inhoud.replace("Wilgenrade", "Elders"))
    opnamen.vergeet()
    return stand


@pytest.mark.usefixtures("beschadigd")
@pytest.mark.parametrize("soort", ["", "kadernota.pdf", *VORM_OP_NAAM, *DOWNLOADS])
@pytest.mark.parametrize("adres", [AGENDA, NIEUWSTE])
def test_a_damaged_version_is_said_to_be_so_at_each_of_its_addresses(client: Client, adres: str, soort: str) -> None:
    response = client.get(adres + soort)
    assert (response.status_code, response["Cache-Control"]) == (500, "private, no-store")
    assert "<h1>Versie 1.1 is nu niet te lezen</h1>" in response.content.decode()


@pytest.mark.usefixtures("beschadigd")
def test_no_other_text_takes_its_place_but_the_others_are_named(client: Client) -> None:
    html = client.get(AGENDA).content.decode()
    assert re.findall(r'<a href="(/agenda/[^"]+)">', html) == [f"{AGENDA}versie/2.0/", OUD]
    assert "in een andere versie kan iets anders staan" in html


@pytest.mark.usefixtures("beschadigd")
@pytest.mark.parametrize("adres", [OUD, f"{AGENDA}versie/2.0/", OUD + "werkboek.xlsx", OUD + "versie.json"])
def test_other_versions_stay_readable(client: Client, adres: str) -> None:
    assert client.get(adres).status_code == 200


@pytest.mark.usefixtures("beschadigd")
def test_the_home_page_stays_and_names_what_cannot_be_read(client: Client) -> None:
    stel_vast(
        maak_versie(maak_agenda(titel="Wonen"), nummer="1.0"), op=date(2026, 2, 25), besluit="2026-001", achteraf=True
    )
    html = client.get("/").content.decode()
    assert re.findall("<h3>(.*?)</h3>", html)[1:] == ["Een agenda is nu niet te lezen"]
    assert ">Wonen</a></h3>" in html
    assert f'<a href="{AGENDA}">andere versies van {demo.SLUG}</a>' in html


@pytest.mark.parametrize("adres", ["/", AGENDA])
def test_it_is_in_the_log_with_what_to_do(
    client: Client, caplog: pytest.LogCaptureFixture, beschadigd: Versie, adres: str
) -> None:
    client.get(adres)
    regels = [regel.getMessage() for regel in caplog.records if regel.name == "kaderapp.kadernota.meldingen"]
    assert regels == [str(Beschadigd(beschadigd))]
    assert "manage.py verify_versies" in regels[0]


@pytest.mark.usefixtures("zonder_bewaking")
@pytest.mark.parametrize("adres", [AGENDA, AGENDA + "versie.json"])
def test_a_process_that_never_saw_the_text_whole_does_not_say_that_it_is_unchanged(client: Client, adres: str) -> None:
    etag = client.get(adres)["ETag"]
    Versie.objects.filter(nummer="1.1").update(inhoud="{}")
    opnamen.vergeet()
    assert client.get(adres, headers={"If-None-Match": etag}).status_code == 500


@pytest.mark.usefixtures("zonder_bewaking")
def test_the_json_is_checked_even_where_the_page_is_known(client: Client) -> None:
    Versie.objects.filter(nummer="1.1").update(inhoud="{}")
    assert [client.get(adres).status_code for adres in (AGENDA, AGENDA + "versie.json")] == [200, 500]


# -- the stylesheet -----------------------------------------------------------------------------


def test_a_page_has_one_stylesheet_that_is_kept_for_ever(client: Client) -> None:
    (adres,) = re.findall(r'<link rel="stylesheet" href="([^"]+)">', client.get(AGENDA).content.decode())
    response = client.get(adres)
    assert (response.status_code, response["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_stylesheet_is_light(client: Client) -> None:
    (adres,) = re.findall(r'<link rel="stylesheet" href="([^"]+)">', client.get("/").content.decode())
    response = client.get(adres, headers={"Accept-Encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    assert len(response.content) < 14_000


@pytest.mark.parametrize("adres", PAGINAS)
def test_nothing_is_inline(client: Client, adres: str) -> None:
    assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=", client.get(adres).content.decode())
