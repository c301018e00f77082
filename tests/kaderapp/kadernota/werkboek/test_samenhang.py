"""What must hold between the rows of an agenda, also where a change elsewhere in the file would break it."""

from datetime import date

import pytest

from goals.models import Activiteit, Bedrag, Doel, Meting
from kaderapp.kadernota.werkboek.doelloos import NIETS_MEER
from kaderapp.kadernota.werkboek.importeren import Verslag, importeer
from policies.models import Opgave
from tests.kaderapp.kadernota.werkboek.bouw import (
    ACTIVITEIT,
    BEDRAG,
    DOEL,
    GROEP,
    INDICATOR,
    KADER,
    METING,
    MOMENT,
    OPGAVE,
    PARAGRAAF,
    SLUG,
    Cellen,
    een,
    export,
    geweigerd,
    laad,
    opname,
)

pytestmark = pytest.mark.django_db

OPGAVEN: list[Cellen] = [OPGAVE, OPGAVE | {"code": "O2"}, OPGAVE | {"code": "O3"}]
ONDER: Cellen = {"code": "D2", "ouder": "D1", "opgave": None}
ZONDER_DOEL = (
    "een lopende activiteit draagt bij aan ten minste één doel dat niet is vervallen. "
    "Noem een doel, of geef een andere status."
)


# -- doelen and their opgaven -----------------------------------------------------------------


def ook_opgaven(code: str) -> set[str]:
    return set(een(Doel, code=code).ook_opgaven.values_list("code", flat=True))


def test_a_doel_stands_under_the_first_opgave_and_serves_the_others() -> None:
    laad(Opgaven=OPGAVEN, Doelen=[DOEL | {"opgave": "O2; O1; O3"}])
    assert een(Doel).opgave.code == "O2"
    assert ook_opgaven("D1") == {"O1", "O3"}


def test_a_doel_stands_somewhere() -> None:
    assert geweigerd(Doelen=[DOEL | {"opgave": None}]) == [
        "Blad Doelen, rij 2, kolom opgave: noem de opgave waar dit doel onder staat, of een ouder."
    ]


def test_under_another_doel_the_opgave_is_not_needed() -> None:
    laad(Opgaven=OPGAVEN, Doelen=[DOEL, DOEL | ONDER])
    assert (een(Doel, code="D2").opgave, een(Doel, code="D2").ouder) == (None, een(Doel, code="D1"))


def test_under_another_doel_the_opgave_may_be_said_with_others() -> None:
    laad(Opgaven=OPGAVEN, Doelen=[DOEL, DOEL | ONDER | {"opgave": "O1; O3"}])
    assert ook_opgaven("D2") == {"O3"}


def test_under_another_doel_the_first_opgave_must_be_right() -> None:
    assert geweigerd(Opgaven=OPGAVEN, Doelen=[DOEL, DOEL | ONDER | {"opgave": "O2"}]) == [
        'Blad Doelen, rij 3, kolom opgave, waarde "O2": dit doel staat onder een doel van een andere opgave. '
        "Laat de cel leeg of kies die opgave."
    ]


def test_a_mistake_in_the_parent_is_told_once() -> None:
    assert len(geweigerd(Opgaven=OPGAVEN, Doelen=[DOEL | {"opgave": "X"}, DOEL | ONDER | {"opgave": "O1"}])) == 1


def test_an_unknown_parent_is_told_once() -> None:
    assert len(geweigerd(Opgaven=OPGAVEN, Doelen=[DOEL | ONDER])) == 1


def test_a_doel_may_move_under_another_one_and_keeps_its_other_opgaven() -> None:
    laad(Opgaven=OPGAVEN, Doelen=[DOEL, DOEL | {"code": "D2", "opgave": "O2; O3"}])
    laad(Doelen=[{"code": "D2", "ouder": "D1"}])
    assert een(Doel, code="D2").opgave is None
    assert ook_opgaven("D2") == {"O3"}


def test_a_doel_may_move_up_when_it_says_where() -> None:
    laad(Opgaven=OPGAVEN, Doelen=[DOEL, DOEL | ONDER])
    laad(Doelen=[{"code": "D2", "ouder": None, "opgave": "O2"}])
    assert een(Doel, code="D2").opgave.code == "O2"


def test_a_doel_can_not_move_up_without_saying_where() -> None:
    laad(Opgaven=OPGAVEN, Doelen=[DOEL, DOEL | ONDER])
    assert geweigerd(Doelen=[{"code": "D2", "ouder": None}]) == [
        "Blad Doelen, rij 2, kolom opgave: noem de opgave waar dit doel onder staat, of een ouder."
    ]


def test_doelen_below_a_doel_that_moves_come_along() -> None:
    laad(Opgaven=OPGAVEN, Doelen=[DOEL, DOEL | ONDER | {"opgave": "O1; O2"}])
    laad(Doelen=[{"code": "D1", "opgave": "O2"}])
    (doel,) = opname().opgaven[1].doelen
    assert [kind.code for kind in doel.kinderen] == ["D2"]
    assert importeer(export()).wijzigingen == ()


def test_two_doelen_may_have_the_same_text() -> None:
    laad(Opgaven=OPGAVEN, Doelen=[DOEL, DOEL | {"code": "D2"}])
    assert Doel.objects.filter(agenda__slug=SLUG, tekst=DOEL["tekst"]).count() == 2


def test_a_doel_may_hold_one_slot() -> None:
    laad(Opgaven=OPGAVEN, Doelen=[DOEL | {"tekst": "{richting} kinderen doen mee"}])
    assert een(Doel).tekst == "{richting} kinderen doen mee"


def test_a_doel_can_not_hold_two_slots() -> None:
    assert geweigerd(Opgaven=OPGAVEN, Doelen=[DOEL | {"tekst": "{richting} en {richting}"}]) == [
        'Blad Doelen, rij 2, kolom tekst, waarde "{richting} en {richting}": {richting} mag één keer voorkomen. '
        "Haal de andere weg."
    ]


# -- trees ------------------------------------------------------------------------------------

BOMEN = {"Paragrafen": PARAGRAAF, "Kaders": KADER, "Momenten": MOMENT, "Doelen": DOEL}


def keten(naam: str, lengte: int) -> list[Cellen]:
    zonder = {"opgave": None} if naam == "Doelen" else {}
    codes = [f"n{nummer}" for nummer in range(lengte)]
    rijen = [BOMEN[naam] | {"code": code} for code in codes]
    return [rijen[0], *(rij | zonder | {"ouder": ouder} for rij, ouder in zip(rijen[1:], codes, strict=False))]


@pytest.mark.parametrize("naam", BOMEN)
def test_three_levels_fit(naam: str) -> None:
    laad(**{"Opgaven": [OPGAVE], naam: keten(naam, 3)})
    assert importeer(export()).wijzigingen == ()


@pytest.mark.parametrize("naam", BOMEN)
def test_a_fourth_level_is_refused(naam: str) -> None:
    assert geweigerd(**{"Opgaven": [OPGAVE], naam: keten(naam, 4)}) == [
        f'Blad {naam}, rij 5, kolom ouder, waarde "n2": hier zijn 3 niveaus mogelijk. Kies een hogere ouder.'
    ]


def test_stored_children_that_come_too_deep_are_named() -> None:
    laad(Kaders=[KADER | {"code": "boven"}, *keten("Kaders", 3)])
    assert geweigerd(Kaders=[{"code": "n0", "ouder": "boven"}]) == [
        'Blad Kaders, kolom ouder, waarde "n2": hier zijn 3 niveaus mogelijk. Kies een hogere ouder.'
    ]


@pytest.mark.parametrize("naam", BOMEN)
def test_nothing_stands_under_itself(naam: str) -> None:
    zonder = {"opgave": None} if naam == "Doelen" else {}
    rijen = [BOMEN[naam] | {"code": a, "ouder": b} | zonder for a, b in (("a", "b"), ("b", "a"))]
    onder = "dit element staat via zijn ouders onder zichzelf. Kies een andere ouder."
    assert geweigerd(**{"Opgaven": [OPGAVE], naam: rijen}) == [
        f'Blad {naam}, rij 2, kolom ouder, waarde "b": {onder}',
        f'Blad {naam}, rij 3, kolom ouder, waarde "a": {onder}',
    ]


def test_an_element_can_not_be_its_own_parent() -> None:
    assert "onder zichzelf" in geweigerd(Kaders=[KADER | {"ouder": "K1"}])[0]


def test_a_cycle_with_what_is_stored_is_refused() -> None:
    laad(Kaders=keten("Kaders", 2))
    assert "onder zichzelf" in geweigerd(Kaders=[{"code": "n0", "ouder": "n1"}])[0]


# -- running activiteiten (I-04) --------------------------------------------------------------

LOPEND: Cellen = ACTIVITEIT | {"status": "lopend", "doelen": "D1"}
BASIS: dict[str, list[Cellen]] = {"Opgaven": [OPGAVE], "Doelen": [DOEL, DOEL | {"code": "D2"}]}


def test_a_running_activiteit_contributes_to_a_doel() -> None:
    laad(**BASIS, Activiteiten=[LOPEND])
    assert een(Activiteit).doelen.count() == 1


def test_a_running_activiteit_can_not_do_without() -> None:
    assert geweigerd(**BASIS, Activiteiten=[LOPEND | {"doelen": None}]) == [
        f"Blad Activiteiten, rij 2, kolom doelen: {ZONDER_DOEL}"
    ]


@pytest.mark.parametrize("status", ["idee", "voorbereiding", "gereed", "afgerond", "gestopt", "geparkeerd"])
def test_another_activiteit_may_do_without(status: str) -> None:
    laad(**BASIS, Activiteiten=[ACTIVITEIT | {"status": status}])
    assert een(Activiteit).status == status


def test_a_withdrawn_doel_does_not_count() -> None:
    assert geweigerd(Opgaven=[OPGAVE], Doelen=[DOEL | {"status": "vervallen"}], Activiteiten=[LOPEND]) == [
        f'Blad Activiteiten, rij 2, kolom doelen, waarde "D1": {ZONDER_DOEL}'
    ]


def test_a_doel_that_is_withdrawn_elsewhere_in_the_file_does_not_count() -> None:
    laad(**BASIS, Activiteiten=[LOPEND])
    assert geweigerd(Doelen=[DOEL | {"status": "vervallen"}]) == [
        f'Blad Activiteiten, kolom doelen, waarde "A1": {ZONDER_DOEL}'
    ]


def test_a_doel_may_be_withdrawn_when_the_activiteit_has_another() -> None:
    laad(**BASIS, Activiteiten=[LOPEND | {"doelen": "D1; D2"}])
    laad(Doelen=[DOEL | {"status": "vervallen"}])
    assert een(Doel, code="D1").status == "vervallen"


def test_a_doel_may_be_withdrawn_when_the_same_file_gives_the_activiteit_another() -> None:
    laad(**BASIS, Activiteiten=[LOPEND])
    laad(Doelen=[DOEL | {"status": "vervallen"}], Activiteiten=[LOPEND | {"doelen": "D2"}])
    assert een(Activiteit).doelen.get().code == "D2"


def test_a_doel_may_be_withdrawn_when_the_same_file_ends_the_activiteit() -> None:
    laad(**BASIS, Activiteiten=[LOPEND])
    laad(Doelen=[DOEL | {"status": "vervallen"}], Activiteiten=[LOPEND | {"status": "afgerond"}])
    assert een(Activiteit).status == "afgerond"


def let_op(verslag: Verslag) -> list[str]:
    return [str(melding) for melding in verslag.meldingen]


def test_an_activiteit_that_runs_only_for_a_withdrawn_opgave_is_named() -> None:
    laad(**BASIS, Activiteiten=[LOPEND | {"doelen": "D1; D2"}])
    assert let_op(laad(Opgaven=[OPGAVE | {"status": "vervallen"}])) == [
        f'Blad Activiteiten, kolom doelen, waarde "A1": {NIETS_MEER}'
    ]


def test_an_activiteit_of_the_file_itself_is_named_with_its_row() -> None:
    vervallen = {"Opgaven": [OPGAVE | {"status": "vervallen"}]}
    assert let_op(laad(**BASIS | vervallen, Activiteiten=[LOPEND])) == [
        f'Blad Activiteiten, rij 2, kolom doelen, waarde "D1": {NIETS_MEER}'
    ]


def test_an_activiteit_that_runs_only_for_what_stands_under_a_withdrawn_doel_is_named() -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL, DOEL | ONDER], Activiteiten=[LOPEND | {"doelen": "D2"}])
    assert let_op(laad(Doelen=[DOEL | {"status": "vervallen"}])) == [
        f'Blad Activiteiten, kolom doelen, waarde "A1": {NIETS_MEER}'
    ]


@pytest.mark.parametrize("status", ["idee", "afgerond"])
def test_an_activiteit_that_does_not_run_is_not_named(status: str) -> None:
    laad(**BASIS, Activiteiten=[LOPEND | {"status": status}])
    assert let_op(laad(Opgaven=[OPGAVE | {"status": "vervallen"}])) == []


def test_an_activiteit_with_a_doel_under_another_opgave_is_not_named() -> None:
    doelen = [DOEL, DOEL | {"code": "D2", "opgave": "O2"}]
    laad(Opgaven=OPGAVEN, Doelen=doelen, Activiteiten=[LOPEND | {"doelen": "D1; D2"}])
    assert let_op(laad(Opgaven=[OPGAVE | {"status": "vervallen"}])) == []


def test_an_activiteit_is_named_once_and_not_at_every_import() -> None:
    laad(**BASIS | {"Opgaven": [OPGAVE | {"status": "vervallen"}]}, Activiteiten=[LOPEND])
    assert let_op(importeer(export())) == []


def test_a_doel_of_a_running_activiteit_can_not_be_removed() -> None:
    laad(**BASIS, Activiteiten=[LOPEND])
    assert geweigerd(Doelen=[{"code": "D1", "verwijderen": "ja"}]) == [
        'Blad Doelen, rij 2, kolom verwijderen, waarde "ja": dit kan niet weg: A1 op blad Activiteiten verwijst '
        "ernaar. Verwijder of wijzig dat eerst.",
        f'Blad Activiteiten, kolom doelen, waarde "A1": {ZONDER_DOEL}',
    ]


def test_starting_a_stored_activiteit_without_a_doel_is_refused() -> None:
    laad(Activiteiten=[ACTIVITEIT])
    assert len(geweigerd(Activiteiten=[{"code": "A1", "status": "lopend"}])) == 1


def test_what_was_wrong_already_does_not_stop_an_unchanged_file() -> None:
    laad(Activiteiten=[ACTIVITEIT])
    Activiteit.objects.filter(agenda__slug=SLUG).update(status="lopend")
    assert str(importeer(export())) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 2 ongewijzigd"


def test_what_was_wrong_already_is_told_when_the_row_changes() -> None:
    laad(Activiteiten=[ACTIVITEIT])
    Activiteit.objects.filter(agenda__slug=SLUG).update(status="lopend")
    assert len(geweigerd(Activiteiten=[{"code": "A1", "titel": "Anders"}])) == 1


def test_an_unreadable_doel_is_told_once() -> None:
    assert len(geweigerd(Activiteiten=[LOPEND | {"doelen": "D9"}])) == 1


# -- metingen ---------------------------------------------------------------------------------

MET_INDICATOR: dict[str, list[Cellen]] = BASIS | {"Indicatoren": [INDICATOR]}


@pytest.mark.parametrize("gevuld", [{"waarde": 0}, {"reden_leeg": "nnb"}, {"tekst": "Het gaat goed."}])
def test_a_meting_has_a_value_a_reason_or_a_text(gevuld: Cellen) -> None:
    laad(**MET_INDICATOR, Metingen=[METING | {"waarde": None} | gevuld])
    assert Meting.objects.filter(agenda__slug=SLUG).count() == 1


def test_a_meting_has_not_more_than_one_of_them() -> None:
    assert geweigerd(**MET_INDICATOR, Metingen=[METING | {"reden_leeg": "nnb"}]) == [
        'Blad Metingen, rij 2, kolom reden_leeg, waarde "nnb": geef precies één van waarde, reden_leeg en tekst; '
        "hier zijn waarde en reden_leeg gevuld."
    ]


def test_a_meting_has_not_fewer_than_one_of_them() -> None:
    assert geweigerd(**MET_INDICATOR, Metingen=[METING | {"waarde": None}]) == [
        "Blad Metingen, rij 2, kolom waarde: geef precies één van waarde, reden_leeg en tekst; "
        "hier is geen van de drie gevuld."
    ]


def test_a_stored_value_counts_when_the_file_adds_a_reason() -> None:
    laad(**MET_INDICATOR, Metingen=[METING | {"code": "m"}])
    assert "hier zijn waarde en reden_leeg gevuld" in geweigerd(Metingen=[{"code": "m", "reden_leeg": "nvt"}])[0]


def test_a_year_is_the_period_from_new_year_to_the_last_day() -> None:
    laad(**MET_INDICATOR, Metingen=[METING])
    assert (een(Meting).periode_van, een(Meting).periode_tot) == (date(2025, 1, 1), date(2025, 12, 31))


def test_a_period_may_be_part_of_a_year() -> None:
    rij = METING | {"jaar": None, "periode_van": "2025-01-01", "periode_tot": "2025-06-30"}
    laad(**MET_INDICATOR, Metingen=[rij])
    assert een(Meting).periode_tot == date(2025, 6, 30)


def test_a_year_and_another_period_are_refused() -> None:
    rij = METING | {"periode_van": "2025-01-01", "periode_tot": "2025-06-30"}
    assert geweigerd(**MET_INDICATOR, Metingen=[rij]) == [
        'Blad Metingen, rij 2, kolom jaar, waarde "2025": vul het jaar in of de periode, niet allebei. '
        "Maak een van beide leeg."
    ]


def test_a_year_and_its_own_period_are_let_through() -> None:
    laad(**MET_INDICATOR, Metingen=[METING | {"periode_van": "2025-01-01", "periode_tot": "2025-12-31"}])
    assert een(Meting).periode_van == date(2025, 1, 1)


@pytest.mark.parametrize("soort", ["nulmeting", "realisatie", "streefwaarde", "prognose"])
def test_a_meting_has_a_period(soort: str) -> None:
    assert geweigerd(**MET_INDICATOR, Metingen=[METING | {"jaar": None, "soort": soort}]) == [
        "Blad Metingen, rij 2, kolom jaar: vul het jaar in, of periode_van en periode_tot. Alleen een norm mag zonder."
    ]


def test_half_a_period_is_refused() -> None:
    rij = METING | {"jaar": None, "soort": "norm", "periode_van": "2025-01-01"}
    assert "vul het jaar in, of periode_van en periode_tot" in geweigerd(**MET_INDICATOR, Metingen=[rij])[0]


def test_a_norm_may_do_without_a_period() -> None:
    laad(**MET_INDICATOR, Metingen=[METING | {"jaar": None, "soort": "norm"}])
    assert een(Meting).periode_van is None


def test_there_is_one_norm_without_a_period() -> None:
    rij = METING | {"jaar": None, "soort": "norm"}
    assert len(geweigerd(**MET_INDICATOR, Metingen=[rij | {"code": "a"}, rij | {"code": "b"}])) == 1


def test_a_blank_year_empties_the_period() -> None:
    laad(**MET_INDICATOR, Metingen=[METING | {"code": "m", "soort": "norm"}])
    laad(Metingen=[{"code": "m", "jaar": None}])
    assert een(Meting).periode_van is None


def test_the_first_day_of_a_period_comes_first() -> None:
    rij = METING | {"jaar": None, "periode_van": "2025-06-30", "periode_tot": "2025-01-01"}
    assert "deze datum ligt voor die bij periode_van (30-06-2025)" in geweigerd(**MET_INDICATOR, Metingen=[rij])[0]


def test_an_indicator_can_not_be_its_own_outcome() -> None:
    assert geweigerd(**BASIS, Indicatoren=[INDICATOR | {"outcome": "I1"}]) == [
        'Blad Indicatoren, rij 2, kolom outcome, waarde "I1": een indicator kan niet aan zichzelf bijdragen. '
        "Kies een andere."
    ]


# -- bedragen ---------------------------------------------------------------------------------


def test_a_bedrag_may_be_blank_with_pm() -> None:
    laad(Opgaven=[OPGAVE], Bedragen=[BEDRAG | {"bedrag": None, "pm": "ja"}])
    assert een(Bedrag).bedrag is None


def test_a_bedrag_can_not_be_blank_without_pm() -> None:
    assert geweigerd(Opgaven=[OPGAVE], Bedragen=[BEDRAG | {"bedrag": None}]) == [
        "Blad Bedragen, rij 2, kolom bedrag: vul het bedrag in, of zet ja bij pm als het nog niet bekend is."
    ]


def test_zero_is_a_bedrag() -> None:
    laad(Opgaven=[OPGAVE], Bedragen=[BEDRAG | {"bedrag": 0}])
    assert een(Bedrag).bedrag == 0


def test_a_bedrag_has_a_fase() -> None:
    assert geweigerd(Opgaven=[OPGAVE], Bedragen=[BEDRAG | {"fase": None}]) == [
        "Blad Bedragen, rij 2, kolom fase: kies een van: rekening, begroting, na_wijziging, raming, realisatie. "
        "Alleen een plafond mag zonder."
    ]


def test_a_plafond_may_do_without_a_fase() -> None:
    laad(Groepen=[GROEP], Bedragen=[BEDRAG | {"van": "G1", "soort": "plafond", "fase": None}])
    assert een(Bedrag).fase == ""


def test_an_opgave_that_changes_owner_takes_nothing_along() -> None:
    laad(Opgaven=OPGAVEN, Groepen=[GROEP], Bedragen=[BEDRAG | {"code": "b"}])
    laad(Bedragen=[{"code": "b", "van": "G1"}])
    assert (een(Bedrag).opgave, een(Bedrag).groep.code) == (None, "G1")
    assert Opgave.objects.filter(agenda__slug=SLUG).count() == 3
