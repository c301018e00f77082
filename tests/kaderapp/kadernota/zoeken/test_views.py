"""The page to search on: what the public finds, how long it may be kept, and how much the database is asked."""

from html import unescape
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from kaderapp import demo
from kaderapp.kadernota import uitgeven
from kaderapp.kadernota.opnamen import opnamen
from kaderapp.kadernota.vaststellen import maak_versie, stel_vast
from kaderapp.kadernota.zoeken.indexen import Indexen, indexen
from policies.models import Agenda, Gemeente, Synoniem, Versie
from policies.models.element import Element
from policies.models.velden import RegelVeld
from tests.factories import maak_agenda, maak_opgave

pytestmark = pytest.mark.django_db

KLADWOORD = "Zwirkelbos"
VAN_EEN_VORM = {"indicator.bron_url", "activiteit.regisseur", "bedrag.budgethouder", "meting.gebied", "meting.tekst"}
"""Texts that must look like something, or of which only one of two may be filled in."""
NIETS = "Niets gevonden voor"


@pytest.fixture(autouse=True)
def _gebouwd(db: None) -> None:
    """Every index was built once in this process, as on a running server."""
    indexen.van_alle(uitgeven.openbare_agendas())


def zoek(client: Client, q: str, **keuze: str) -> str:
    response = client.get("/zoeken/", {"q": q, **keuze})
    assert response.status_code == 200
    return unescape(response.content.decode())


# -- what is found ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("q", "titel"),
    [
        ("schuld", "Pauzeknop voor schulden"),
        ("huishoudens", "Hulp bij het huishouden in uren per jaar"),
        ("kind", "Kinderen in een bijstandsgezin"),
        ("schuldhulp", "Wet gemeentelijke schuldhulpverlening"),
        ("verlening", "Wet gemeentelijke schuldhulpverlening"),
        ("gezin", "Wat wij van gezinnen leerden"),
        ("jeugd", "Jongeren met jeugdhulp"),
        ("JEUGDHÚLP", "Jongeren met jeugdhulp"),
        ("K2.3", "Kiezen kan"),
        ("uitkering", "Van bijstand naar werk"),
    ],
)
def test_what_people_type_finds_what_the_agenda_says(client: Client, q: str, titel: str) -> None:
    assert f">{titel}</a></h3>" in zoek(client, q)


def test_what_was_found_is_marked(client: Client) -> None:
    assert "<mark>schuldhulpverlening</mark>" in zoek(client, "schuldhulp")


def test_a_synoniem_counts_at_once(client: Client) -> None:
    assert NIETS in zoek(client, "poen")
    etag = client.get("/zoeken/?q=poen")["ETag"]
    Synoniem.objects.create(woorden="poen, armoede")
    assert NIETS not in zoek(client, "poen")
    assert client.get("/zoeken/?q=poen")["ETag"] != etag


def test_without_a_result_the_page_helps(client: Client) -> None:
    pagina = zoek(client, "mantelzogr")
    assert NIETS in pagina
    assert 'Bedoelde u <a href="/zoeken/?q=mantelzorg">mantelzorg</a>?' in pagina


def test_who_typed_nothing_reads_how_it_works(client: Client) -> None:
    assert "U zoekt in alle agenda’s tegelijk" in zoek(client, " ")


def test_the_field_stands_on_the_home_page_and_in_the_head(client: Client) -> None:
    home = client.get("/").content.decode()
    assert 'action="/zoeken/" method="get"' in home
    assert '<a href="/zoeken/">Zoeken</a>' in home


@pytest.mark.usefixtures("lege_database")
def test_without_an_agenda_nothing_is_found(client: Client) -> None:
    assert NIETS in zoek(client, "zorg")


@pytest.mark.parametrize("soort", ["begrippen", "doelen", "kaders", "activiteiten", "teksten", "planning"])
def test_a_result_leads_to_its_element(client: Client, soort: str) -> None:
    versie = Versie.objects.select_related("agenda").get(nummer="1.1")
    stukken = [stuk for stuk in indexen.van(versie).stukken if stuk.soort == soort]
    assert client.get(stukken[0].adres, follow=True).status_code == 200


# -- what is never found ------------------------------------------------------------------------


def _klad_overal(agenda: Agenda) -> None:
    """A word in every text of every element of the working tree."""
    Agenda.objects.filter(pk=agenda.pk).update(titel=KLADWOORD)
    for model in apps.get_models():
        if issubclass(model, Element):
            velden = {v.name for v in model._meta.concrete_fields if isinstance(v, RegelVeld)} - {"code"}
            vrij = [veld for veld in velden if f"{model._meta.model_name}.{veld}" not in VAN_EEN_VORM]
            rijen: Any = model._default_manager
            rijen.filter(agenda=agenda).update(**dict.fromkeys(vrij, KLADWOORD))


def test_nothing_of_a_working_tree_or_concept_is_found_until_it_is_public(client: Client, agenda: Agenda) -> None:
    _klad_overal(agenda)
    concept = maak_versie(agenda, nummer="3.0")
    assert KLADWOORD in concept.inhoud
    client.force_login(_redacteur())
    assert NIETS in zoek(client, KLADWOORD)
    stel_vast(concept, op=timezone.localdate(), besluit="Raadsbesluit")
    assert NIETS not in zoek(client, KLADWOORD)


def _redacteur() -> Any:
    from tests.kaderapp.conftest import maak_redacteur

    return maak_redacteur()


def test_an_agenda_without_a_public_versie_is_not_found(client: Client) -> None:
    geheim = maak_agenda(slug="geheim", titel="Geheim")
    maak_opgave(geheim, naam=KLADWOORD)
    maak_versie(geheim, nummer="0.1")
    assert NIETS in zoek(client, KLADWOORD)


def test_only_the_edition_that_holds_is_searched(client: Client) -> None:
    """Version 2.0 lies ter inzage, 1.1 holds."""
    assert "Waarom deze wijziging" in Versie.objects.get(nummer="2.0").inhoud
    assert "Waarom deze wijziging" not in zoek(client, "waarom deze wijziging")


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_damaged_versie_is_not_searched_and_the_page_says_so(client: Client, caplog: Any) -> None:
    Versie.objects.filter(nummer="1.1").update(inhoud="{}")
    indexen.vergeet()
    opnamen.vergeet()
    pagina = zoek(client, "jeugdhulp")
    assert "In één agenda kunt u nu niet zoeken" in pagina
    assert NIETS in pagina
    assert demo.SLUG in caplog.text or "1.1" in caplog.text


# -- nonsense -----------------------------------------------------------------------------------

ONZIN = [
    *("x" * 50_000, "ab " * 17_000, "é" * 25_000, "𝕏 " * 9_000, "\x00\x01\x1b[31m"),
    *("(((((a+)+)+)+$", "[", "\\", "%", "'\"; DROP TABLE", "<script>", "{{ vraag }}", "\u202egroz", "K" * 199 + " 2"),
]


@pytest.mark.parametrize("q", ONZIN)
def test_nonsense_is_answered(client: Client, q: str) -> None:
    response = client.get("/zoeken/", {"q": q, "soort": q[:9], "blad": q[:9]})
    assert response.status_code == 200
    assert len(response.content) < 40_000


# -- how it is kept -----------------------------------------------------------------------------

ADRESSEN = [
    "/zoeken/",
    "/zoeken/?q=zorg",
    "/zoeken/?q=zorg&soort=doelen",
    "/zoeken/?q=zorg&blad=2",
    "/zoeken/?q=zorgen",
]


def test_an_answer_may_be_kept_for_a_minute_but_not_by_search_engines(client: Client) -> None:
    response = client.get("/zoeken/?q=zorg")
    assert (response["Cache-Control"], response["X-Robots-Tag"]) == ("public, max-age=60", "noindex")


def test_every_question_has_its_own_etag(client: Client) -> None:
    etags = [client.get(adres)["ETag"] for adres in ADRESSEN]
    assert len(set(etags)) == len(ADRESSEN)
    assert client.get(ADRESSEN[1], headers={"If-None-Match": etags[1]}).status_code == 304


def test_a_new_versie_shows_at_once(client: Client, agenda: Agenda) -> None:
    etag = client.get("/zoeken/?q=zorg")["ETag"]
    stel_vast(maak_versie(agenda, nummer="3.0"), op=timezone.localdate(), besluit="Raadsbesluit")
    assert client.get("/zoeken/?q=zorg")["ETag"] != etag


def test_it_is_the_same_for_who_is_logged_in(client: Client) -> None:
    anoniem = client.get("/zoeken/?q=zorg").content
    client.force_login(_redacteur())
    response = client.get("/zoeken/?q=zorg")
    assert (response.content, dict(response.cookies)) == (anoniem, {})


def test_head_and_post(client: Client) -> None:
    assert b"".join(client.head("/zoeken/?q=zorg")) == b""
    assert client.post("/zoeken/", {"q": "zorg"}).status_code == 405


@pytest.mark.parametrize("q", ["", "zorg", "mantelzogr", "zorg voor jeugd en ouderen"])
def test_the_number_of_queries_does_not_depend_on_the_question(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, q: str
) -> None:
    with django_assert_num_queries(3):
        zoek(client, q)


def test_a_gemeente_has_its_own_theme(client: Client) -> None:
    Gemeente.objects.update(thema="groen")
    assert 'class="thema-groen"' in zoek(client, "zorg")


# -- the memory ---------------------------------------------------------------------------------


@pytest.fixture
def twee() -> list[Versie]:
    return list(Versie.objects.openbaar().select_related("agenda", "nota").order_by("pk")[:2])


def test_every_index_that_is_asked_for_is_built_once(
    twee: list[Versie], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """However many there are: a question goes through them all."""
    eigen = Indexen()
    eerste, _ = eigen.van_alle(twee)
    with django_assert_num_queries(0):
        assert [id(index) for index in eigen.van_alle(twee)[0]] == [id(index) for index in eerste]


def test_what_is_no_longer_asked_for_is_forgotten(twee: list[Versie]) -> None:
    eigen = Indexen()
    (een, ander), _ = eigen.van_alle(twee)
    assert eigen.van_alle(twee[:1])[0] == [een]
    assert eigen.van(twee[0]) is een
    assert eigen.van(twee[1]) is not ander


@pytest.mark.parametrize("q", ["", " ", "?!"])
def test_without_a_word_nothing_is_built_and_nothing_forgotten(
    client: Client, monkeypatch: pytest.MonkeyPatch, q: str
) -> None:
    eigen = Indexen()
    monkeypatch.setattr("kaderapp.kadernota.zoeken.views.indexen", eigen)
    zoek(client, q)
    assert eigen._gebouwd == {}
    zoek(client, "zorg")
    gebouwd = eigen._gebouwd.copy()
    zoek(client, q)
    assert eigen._gebouwd == gebouwd != {}
