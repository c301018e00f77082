"""The page about money: in words, the whole, the parts, what goes over its ceiling and what is not known yet."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kaderapp.kadernota.inhoud.geld import Geldtabel
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.geldblad import Geldblad
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.pagina.blad import fouten, html_van, maak, woorden_van
from tests.kaderapp.kadernota.voorbeeld import bedrag

VANDAAG = date(2026, 11, 21)


def geld(*bedragen: boom.Bedrag, **gemeente: str) -> Geldblad:
    opname = voorbeeld.klein(**({"bedragen": bedragen} if bedragen else {}))
    return maak(Geldblad, replace(opname, gemeente=replace(opname.gemeente, **gemeente)), VANDAAG)


def rijen(tabel: Geldtabel | None, blok: int = -1) -> dict[str, list[str]]:
    assert tabel is not None
    return {r.naam: [c.tekst for c in r.cellen] for r in tabel.blokken[blok].regels}


def opgave(jaar: int, euro: str | None, soort: str = "lasten", **velden: Any) -> boom.Bedrag:
    return bedrag("O1", jaar, soort, euro, **velden)


def plafond(van: str, jaar: int, euro: str) -> boom.Bedrag:
    return bedrag(van, jaar, "plafond", euro, fase="")


# -- in words ---------------------------------------------------------------------------------


def test_it_begins_with_the_first_year_and_how_that_changes() -> None:
    p = geld(
        opgave(2026, "1000000", fase="begroting"),
        opgave(2027, "46200000"),
        opgave(2027, "8000000", "baten"),
        opgave(2030, "47700000"),
    )
    assert (
        "In 2027 geeft de gemeente naar verwachting € 46,2 miljoen uit aan deze agenda. "
        "Daar staat € 8,0 miljoen aan inkomsten tegenover. "
        "In 2030 geeft zij € 47,7 miljoen uit: € 1,5 miljoen meer."
    ) in woorden_van(p)


def test_an_amount_that_is_not_exactly_that_is_about_that() -> None:
    assert (
        geld(opgave(2027, "46249999.99")).zinnen[0].endswith("ongeveer €\u00a046,2\u00a0miljoen uit aan deze agenda.")
    )


def test_less_is_less() -> None:
    assert "€ 50.000 minder" in woorden_van(geld(opgave(2027, "300000"), opgave(2028, "250000")))


def test_the_sentence_says_that_a_part_is_not_known() -> None:
    onbekend = [opgave(jaar, None, taakveld="6.3") for jaar in (2028, 2029)]
    zin = "Voor 2028 en 2029 is een deel nog niet bekend. Dat komt er nog bij."
    assert zin in geld(opgave(2027, "300000"), *onbekend).zinnen


def test_without_amounts_the_page_says_so() -> None:
    p = maak(Geldblad, voorbeeld.leeg(), VANDAAG)
    assert "In deze versie staan nog geen bedragen." in woorden_van(p)
    assert fouten(html_van(p)) == []


# -- unit and sign ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gemeente", "zin", "saldo"),
    [
        (
            {},
            "Bedragen × € 1.000. Lasten en baten zijn positief; saldo = baten − lasten, "
            "dus een minteken (−) kost de gemeente geld.",
            "−881",
        ),
        (
            {"bedragen_in": "euro", "saldo": "lasten_min_baten"},
            "Bedragen in hele euro’s. Lasten en baten zijn positief; saldo = lasten − baten, "
            "dus een minteken (−) levert de gemeente geld op.",
            "880.500",
        ),
    ],
)
def test_unit_and_sign_are_those_of_the_gemeente_above_every_table(
    gemeente: dict[str, str], zin: str, saldo: str
) -> None:
    p = geld(opgave(2027, "1295500"), opgave(2027, "415000", "baten"), **gemeente)
    assert rijen(p.beeld.totaal)["Saldo"] == [saldo]
    assert woorden_van(p).count(zin) == html_van(p).count("<table")
    assert "Door afronding kunnen totalen afwijken." in woorden_van(p)


def test_what_is_not_known_is_pm_and_what_nobody_filled_in_a_dash() -> None:
    p = geld(opgave(2027, None), opgave(2028, "5000"), bedrag("O2", 2028, "lasten", "1000"))
    assert rijen(p.beeld.totaal, 0) == {"Opgave 1: Meedoen": ["PM", "5"], "Opgave 2: Gezond opgroeien": ["–", "1"]}


def test_each_pm_is_listed_with_its_reason() -> None:
    woorden = woorden_van(geld())
    assert "2 Gezond opgroeien, lasten 2027 De aanbesteding loopt nog." in woorden


def test_a_sum_that_lacks_an_amount_is_marked_in_the_table() -> None:
    p = geld(opgave(2027, "5000"), opgave(2027, None, taakveld="6.3"))
    woorden = '<span class="alleen-voorlezen"> en een bedrag dat nog niet bekend is</span>'
    assert f'5<span class="tabel__teken"><span aria-hidden="true"> p</span>{woorden}' in html_van(p)


# -- the whole and its parts ------------------------------------------------------------------


def test_the_whole_is_the_exact_sum_of_the_parts() -> None:
    p = geld(opgave(2027, "1400.01"), bedrag("O2", 2027, "lasten", "1400.01"), bedrag("G2", 2027, "lasten", "0.02"))
    assert rijen(p.beeld.totaal, 0) == {
        "Opgave 1: Meedoen": ["1"],
        "Opgave 2: Gezond opgroeien": ["1"],
        "Overig": ["0"],
    }
    assert rijen(p.beeld.totaal)["Lasten"] == ["3"]


def test_structureel_incidenteel_and_reserve_have_rows_of_their_own() -> None:
    p = geld(
        opgave(2027, "80000", structureel=False),
        opgave(2027, "900000"),
        opgave(2027, "80000", "reserve_onttrekking"),
    )
    assert rijen(p.beeld.totaal) == {
        "Structurele lasten": ["900"],
        "Incidentele lasten": ["80"],
        "Lasten": ["980"],
        "Saldo": ["−980"],
        "Onttrekking aan de reserve": ["80"],
        "Resultaat": ["−900"],
    }


def test_a_parked_wish_counts_nowhere_and_is_told_apart() -> None:
    p = geld(opgave(2027, "5000"), bedrag("A4", 2027, "lasten", "70000"))
    assert rijen(p.beeld.totaal)["Lasten"] == ["5"]
    assert rijen(p.beeld.wensen) == {"Fietspad langs de dijk": ["70"]}
    assert "Zij tellen niet mee in de totalen hierboven." in woorden_van(p)


def test_a_year_under_way_stands_in_a_table_of_its_own() -> None:
    p = geld(
        opgave(2026, "9000", fase="begroting"),
        opgave(2026, "4000", fase="begroting", taakveld="6.3"),
        opgave(2026, "6000", fase="realisatie"),
    )
    assert rijen(p.beeld.totaal)["Lasten"] == ["13"]
    assert rijen(p.beeld.tussenstand)["Lasten"] == ["13", "6"]
    assert "Onder Realisatie 2026 staat nog niet voor elk onderdeel een bedrag." in woorden_van(p)


def test_lasten_stand_by_taakveld_in_the_order_of_the_codes() -> None:
    p = geld(*(opgave(2027, "1000", taakveld=code) for code in ("6.71", "6.2", "")))
    assert list(rijen(p.beeld.taakvelden)) == [
        *("6.2 Toegang en eerstelijnsvoorzieningen", "6.71", "Zonder taakveld", "Lasten")
    ]


def test_each_opgave_has_a_table_with_its_number_as_link() -> None:
    html = html_van(geld())
    assert '<a href="/agenda/samen-verder/opgave/1/" aria-label="Opgave 1, vaste link">1</a>' in html
    assert 'role="region" aria-labelledby="O1-tabel"' in html


# -- the ceiling ------------------------------------------------------------------------------


def test_an_opgave_over_its_ceiling_is_said_on_top_and_at_its_table() -> None:
    p = geld(
        opgave(2027, "1000000"), opgave(2028, "1050000"), plafond("O1", 2027, "1000000"), plafond("O1", 2028, "1000000")
    )
    zin = "In 2028 is de raming € 50.000 hoger dan het plafond van € 1.000.000."
    assert woorden_van(p).count(zin) == 2
    assert f"Meedoen: {zin}" in woorden_van(p)
    assert "In elk jaar" not in woorden_van(p)


def test_under_the_ceiling_that_is_said_too() -> None:
    p = geld(opgave(2027, "1000000"), plafond("O1", 2027, "1000000"))
    assert "Binnen het plafond In elk jaar blijven de lasten binnen het plafond." in woorden_van(p)


def test_under_the_ceiling_with_a_pm_is_not_certain() -> None:
    grenzen = [plafond("O1", jaar, "1000000") for jaar in (2027, 2028)]
    p = geld(opgave(2027, "1000000"), opgave(2028, "1000000"), opgave(2028, None, taakveld="6.3"), *grenzen)
    assert (
        "In 2027 blijven de lasten binnen het plafond. "
        "Voor 2028 is dat nog niet te zeggen: een bedrag is nog niet bekend (PM)."
    ) in woorden_van(p)
    assert "In elk jaar" not in woorden_van(p)
    assert '<span class="label label--goed">Binnen het plafond</span>' not in html_van(p)


@pytest.mark.parametrize("lasten", [(None,), ("900000", None)])
def test_with_nothing_but_pm_nothing_is_said_to_stay_under_the_ceiling(lasten: tuple[str | None, ...]) -> None:
    delen = (opgave(2028, euro, taakveld=f"6.{i}") for i, euro in enumerate(lasten))
    woorden = woorden_van(geld(*delen, plafond("O1", 2028, "1000000")))
    assert "Voor 2028 is nog niet te zeggen of de lasten binnen het plafond blijven: een bedrag is nog" in woorden


def test_what_goes_over_the_ceiling_does_so_with_a_pm_elsewhere() -> None:
    grenzen = [plafond("O1", jaar, "1000000") for jaar in (2027, 2028, 2029)]
    p = geld(opgave(2027, "1000001"), opgave(2028, None), opgave(2029, "1"), *grenzen)
    assert "Voor 2028 is nog niet te zeggen" in woorden_van(p)


def test_a_year_without_a_ceiling_is_not_said_to_stay_under_it() -> None:
    p = geld(opgave(2027, "1000000"), opgave(2028, "2"), plafond("O1", 2027, "1000000"))
    assert "In 2027 blijven de lasten binnen het plafond." in woorden_van(p)


def test_the_only_financial_kader_with_a_ceiling_holds_for_the_whole() -> None:
    p = geld(opgave(2027, "600000"), bedrag("O2", 2027, "lasten", "500000"), plafond("K0", 2027, "1000000"))
    assert rijen(p.beeld.totaal)["Ruimte onder het plafond"] == ["−100"]
    assert "Alle opgaven samen: In 2027 is de raming € 100.000 hoger dan het plafond van € 1.000.000." in woorden_van(p)
    assert "Het plafond staat in K0.1 De begroting is de grens." in woorden_van(p)
    assert p.beeld.andere_plafonds is None


def test_the_ceiling_of_a_groep_stands_by_itself() -> None:
    p = geld(opgave(2027, "600000"), plafond("G2", 2027, "250000"))
    assert rijen(p.beeld.andere_plafonds) == {"Stichting De Brug": ["250"]}
    assert "Plafond" not in rijen(p.beeld.totaal)


# -- the figure and the page ------------------------------------------------------------------


def test_the_bars_say_in_words_what_they_show() -> None:
    p = geld(opgave(2027, "1000000"), opgave(2028, "1500000"), plafond("K0", 2028, "1600000"))
    assert p.figuur is not None
    assert p.figuur.omschrijving.replace("\u00a0", " ") == (
        "Raming 2027: € 1,0 miljoen. Raming 2028: € 1,5 miljoen, plafond € 1,6 miljoen."
    )
    assert [(b.waarde, bool(b.plafond)) for b in p.figuur.balken] == [("1,0", False), ("1,5", True)]


def test_one_year_needs_no_figure() -> None:
    assert geld(opgave(2027, "1000000")).figuur is None


def test_the_page_is_whole() -> None:
    assert fouten(html_van(geld())) == []
