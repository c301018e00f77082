from decimal import Decimal

import pytest

from kaderapp.kadernota.inhoud.geld import Geldtabel, Regel, geldtabel, tekenafspraak
from kaderapp.kadernota.momentopname.boom import Bedrag, Gemeente
from tests.kaderapp.kadernota.voorbeeld import bedrag


def gemeente(bedragen_in: str = "euro", saldo: str = "baten_min_lasten") -> Gemeente:
    return Gemeente(naam="Zilverhoek", code="GM9999", bedragen_in=bedragen_in, saldo=saldo)


def tabel(*bedragen: Bedrag, **gemeente_velden: str) -> Geldtabel:
    return geldtabel([("", bedragen)], gemeente(**gemeente_velden))


def regel(t: Geldtabel, naam: str, blok: int = 0) -> Regel:
    return next(r for r in t.blokken[blok].regels if r.naam == naam)


def teksten(t: Geldtabel, naam: str, blok: int = 0) -> list[str]:
    return [c.tekst for c in regel(t, naam, blok).cellen]


LASTEN, BATEN = bedrag("O", 2027, "lasten", "1250400"), bedrag("O", 2027, "baten", "400100")


def test_a_kolom_is_a_year_in_its_phase() -> None:
    t = tabel(bedrag("O", 2026, "lasten", "1", "begroting"), bedrag("O", 2025, "lasten", "1", "rekening"), LASTEN)
    assert [(k.naam, k.jaar) for k in t.kolommen] == [("Rekening", 2025), ("Begroting", 2026), ("Raming", 2027)]


def test_a_year_can_have_two_phases() -> None:
    t = tabel(bedrag("O", 2026, "lasten", "1", "realisatie"), bedrag("O", 2026, "lasten", "2", "begroting"))
    assert [k.naam for k in t.kolommen] == ["Begroting", "Realisatie"]


@pytest.mark.parametrize(("saldo", "tekst"), [("baten_min_lasten", "−850.300"), ("lasten_min_baten", "850.300")])
def test_the_sign_of_the_saldo_is_that_of_the_gemeente(saldo: str, tekst: str) -> None:
    assert teksten(tabel(LASTEN, BATEN, saldo=saldo), "Saldo") == [tekst]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        (
            {},
            "Bedragen in hele euro’s. Lasten en baten zijn positief; saldo = baten − lasten, "
            "dus een minteken (−) kost de gemeente geld. Door afronding kunnen totalen afwijken.",
        ),
        (
            {"bedragen_in": "duizend", "saldo": "lasten_min_baten"},
            "Bedragen × €\u00a01.000. Lasten en baten zijn positief; saldo = lasten − baten, "
            "dus een minteken (−) levert de gemeente geld op. Door afronding kunnen totalen afwijken.",
        ),
    ],
)
def test_unit_and_sign_convention_are_a_sentence_above_the_table(velden: dict[str, str], zin: str) -> None:
    assert tekenafspraak(gemeente(**velden)) == zin


def test_totals_are_exact_and_only_shown_rounded() -> None:
    t = tabel(
        bedrag("O", 2027, "lasten", "1400.01"),
        bedrag("O", 2027, "lasten", "1400.01", structureel=False),
        bedragen_in="duizend",
    )
    lasten = regel(t, "Lasten").cellen[0]
    assert (lasten.waarde, lasten.tekst) == (Decimal("2800.02"), "3")


def test_what_nobody_filled_in_is_a_dash_and_not_zero() -> None:
    t = tabel(LASTEN, bedrag("O", 2028, "baten", "5"))
    assert teksten(t, "Lasten") == ["1.250.400", "–"]


def test_an_amount_of_zero_is_zero() -> None:
    assert teksten(tabel(bedrag("O", 2027, "lasten", "0")), "Lasten") == ["0"]


def test_pm_is_shown_as_pm() -> None:
    t = tabel(bedrag("O", 2027, "lasten", None))
    assert (teksten(t, "Lasten"), teksten(t, "Saldo")) == (["PM"], ["PM"])


def test_a_sum_that_lacks_a_pm_amount_is_marked() -> None:
    t = tabel(LASTEN, bedrag("O", 2027, "lasten", None, taakveld="6.3"))
    cel = regel(t, "Lasten").cellen[0]
    assert (cel.tekst, cel.pm) == ("1.250.400", True)
    assert "PM of p = er komt een bedrag bij dat nog niet bekend is." in t.noten


def test_lasten_are_split_in_structureel_and_incidenteel() -> None:
    t = tabel(LASTEN, bedrag("O", 2027, "lasten", "80000", structureel=False))
    assert (teksten(t, "Structurele lasten"), teksten(t, "Incidentele lasten")) == (["1.250.400"], ["80.000"])


def test_lasten_of_one_kind_are_not_split() -> None:
    assert [r.naam for r in tabel(LASTEN, BATEN).blokken[0].regels] == ["Lasten", "Baten", "Saldo"]


def test_reserves_turn_the_saldo_into_a_resultaat() -> None:
    t = tabel(
        LASTEN, BATEN, bedrag("O", 2027, "reserve_onttrekking", "50300"), bedrag("O", 2027, "reserve_toevoeging", "300")
    )
    assert teksten(t, "Resultaat") == ["−800.300"]


def test_the_plafond_is_a_ceiling_of_the_lasten() -> None:
    t = tabel(LASTEN, BATEN, bedrag("O", 2027, "plafond", "1300000", fase=""))
    assert teksten(t, "Ruimte onder het plafond") == ["49.600"]


def test_a_year_without_lasten_has_no_room_under_its_plafond() -> None:
    plafonds = [bedrag("O", jaar, "plafond", "1300000", fase="") for jaar in (2027, 2028)]
    t = tabel(LASTEN, bedrag("O", 2028, "baten", "1"), *plafonds)
    assert teksten(t, "Ruimte onder het plafond") == ["49.600", "–"]


def test_a_plafond_adds_no_column_of_its_own() -> None:
    assert len(tabel(LASTEN, bedrag("O", 2027, "plafond", "1", fase="")).kolommen) == 1


def test_a_year_without_plafond_has_no_room_under_it() -> None:
    t = tabel(LASTEN, bedrag("O", 2028, "lasten", "1"), bedrag("O", 2028, "plafond", "5", fase=""))
    assert teksten(t, "Ruimte onder het plafond") == ["–", "4"]


def test_several_blocks_end_in_a_total() -> None:
    t = geldtabel([("Een", [LASTEN]), ("Twee", [LASTEN, BATEN]), ("Leeg", [])], gemeente())
    assert [b.titel for b in t.blokken] == ["Een", "Twee", "Totaal"]
    assert teksten(t, "Lasten", 2) == ["2.500.800"]


def test_plafonds_of_parts_are_not_added_up_in_the_total() -> None:
    plafond = bedrag("O", 2027, "plafond", "900000", fase="")
    t = geldtabel([("Een", [LASTEN, plafond]), ("Twee", [LASTEN, plafond])], gemeente())
    assert [r.naam for r in t.blokken[2].regels] == ["Lasten", "Saldo"]


def test_a_provisional_amount_marks_its_total() -> None:
    t = tabel(bedrag("O", 2027, "lasten", "5", voorlopig=True), BATEN)
    assert (regel(t, "Saldo").cellen[0].voorlopig, "v = voorlopig bedrag." in t.noten) == (True, True)


@pytest.mark.parametrize(("opgaven", "heel"), [(2, True), (12, False)])
def test_only_a_table_of_about_a_third_of_a_page_is_kept_whole(opgaven: int, heel: bool) -> None:
    per_opgave = [("", [bedrag(f"O{n}", 2027, soort, "5") for soort in ("lasten", "baten")]) for n in range(opgaven)]
    assert geldtabel(per_opgave, gemeente()).kort is heel
