"""All metingen as CSV: what was stored is what is read, and nothing in it acts as a formula."""

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from kaderapp.demo import SLUG
from kaderapp.kadernota.metingen import KOLOMMEN, metingen_csv
from kaderapp.kadernota.momentopname.boom import Meting
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.voorbeeld import indicator, meting


def rijen(*metingen: Meting, **velden: Any) -> list[dict[str, str]]:
    opname = voorbeeld.klein(indicatoren=(indicator("i", "1.2a", "D1.2", "Meldingen", *metingen, **velden),))
    tekst = metingen_csv(voorbeeld.uitgave(opname)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst), delimiter=";"))


def test_the_file_is_what_a_dutch_spreadsheet_opens() -> None:
    inhoud = metingen_csv(voorbeeld.uitgave())
    assert inhoud.startswith(b'\xef\xbb\xbf"opgave";"indicator_nummer"')
    assert inhoud.count(b"\r\n") == inhoud.count(b"\n")


@pytest.mark.parametrize("waarde", ["8.1", "0", "-3.25", "1204.5", "0.000001", "123456789012345", "12.60"])
def test_a_figure_is_read_as_it_was_stored(waarde: str) -> None:
    cel = rijen(meting("a", "realisatie", 2025, waarde), decimalen=0)[0]["waarde"]
    assert "." not in cel
    assert Decimal(cel.replace(",", ".")) == Decimal(waarde)


def test_a_missing_figure_is_empty_with_its_reason_and_never_zero() -> None:
    rij = rijen(meting("a", "realisatie", 2025, reden_leeg="nnb"))[0]
    assert (rij["waarde"], rij["reden_zonder_waarde"]) == ("", "nog niet bekend")


def test_a_row_says_of_what_where_and_when() -> None:
    metingen = (meting("a", "nulmeting", 2024, "8", voorlopig=True), meting("l", "realisatie", 2023, "9", gebied="NL"))
    eigen, land = rijen(*metingen, optelbaar=False, trendbreuk_jaren=(2022, 2024))
    assert list(eigen) == KOLOMMEN
    assert (eigen["gebied"], land["gebied"]) == ("Zilverhoek", "NL")
    assert (eigen["periode_van"], eigen["periode_tot_en_met"]) == ("01-01-2024", "31-12-2024")
    assert (eigen["soort_meting"], eigen["voorlopig"], eigen["telt_op"]) == ("nulmeting", "ja", "nee")
    assert eigen["anders_gemeten_vanaf"] == "2022, 2024"


def test_a_text_that_looks_like_a_formula_is_only_text() -> None:
    rij = rijen(meting("a", "realisatie", 2025, "1", toelichting="<p>=2+3</p>"), bron="+31 6", eenheid="@som")[0]
    assert [rij[naam] for naam in ("toelichting", "bron", "eenheid")] == ["'=2+3", "'+31 6", "'@som"]


def test_a_story_is_plain_text() -> None:
    rij = rijen(meting("a", "realisatie", 2025, tekst="<p>Wij zijn <strong>blij</strong>.</p>"))[0]
    assert (rij["waarde"], rij["verhaal"]) == ("", "Wij zijn blij.")


def test_indicatoren_outside_every_opgave_come_last_with_an_empty_one() -> None:
    los = indicator("z", "z", "K0", "Los", meting("z1", "realisatie", 2025, "1"))
    eigen = indicator("i", "1.2a", "D1.2", "Meldingen", meting("a", "realisatie", 2025, "1"))
    tekst = metingen_csv(voorbeeld.uitgave(voorbeeld.klein(indicatoren=(los, eigen)))).decode("utf-8-sig")
    gelezen = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    assert [(rij["indicator"], bool(rij["opgave"])) for rij in gelezen] == [("Meldingen", True), ("Los", False)]


@pytest.mark.django_db
@pytest.mark.parametrize(("pad", "naam"), [("", "1.1"), ("versie/1.0/", "1.0")])
def test_every_versie_has_its_own_file(client: Client, pad: str, naam: str) -> None:
    antwoord = client.get(f"/agenda/{SLUG}/{pad}indicatoren.csv")
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    assert antwoord["Content-Disposition"] == f'attachment; filename="{SLUG}-versie-{naam}.csv"'
    assert ("11,1" in antwoord.content.decode()) is (naam == "1.1")


@pytest.mark.django_db
def test_the_monitor_of_the_demo_says_of_when_it_is(client: Client) -> None:
    tekst = client.get(f"/agenda/{SLUG}/indicatoren/").content.decode()
    assert "Stand van 13\u00a0oktober 2026, bij de nota van 25\u00a0juni 2026." in tekst
    assert 'href="/agenda/sociaal-domein-2027/indicatoren.csv"' in tekst
