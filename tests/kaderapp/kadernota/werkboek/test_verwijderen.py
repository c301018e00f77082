"""Removing: only what the file says, and only what nothing needs any more."""

import pytest

from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting
from policies.models import Agenda, Groep, Kader, Opgave, Visie
from tests.kaderapp.kadernota.werkboek.bouw import (
    ACTIVITEIT,
    AGENDA,
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
    alles,
    een,
    geweigerd,
    laad,
    opname,
)

pytestmark = pytest.mark.django_db

WEG: Cellen = {"verwijderen": "ja"}


def test_a_row_that_is_missing_is_left_alone() -> None:
    laad(Kaders=[KADER, KADER | {"code": "K2"}])
    laad(Kaders=[KADER])
    assert Kader.objects.filter(agenda__slug=SLUG).count() == 2


@pytest.mark.parametrize("woord", ["ja", "JA", " Ja ", True])
def test_ja_removes_the_element(woord: str | bool) -> None:
    laad(Kaders=[KADER])
    assert str(laad(Kaders=[{"code": "K1", "verwijderen": woord}])) == (
        "0 toegevoegd, 0 gewijzigd, 1 verwijderd, 1 ongewijzigd"
    )
    assert not Kader.objects.filter(agenda__slug=SLUG).exists()


@pytest.mark.parametrize("woord", ["nee", None, False])
def test_nee_or_blank_keeps_it(woord: str | bool | None) -> None:
    laad(Kaders=[KADER])
    laad(Kaders=[KADER | {"verwijderen": woord}])
    assert Kader.objects.filter(agenda__slug=SLUG).count() == 1


def test_another_word_is_an_error() -> None:
    laad(Kaders=[KADER])
    assert geweigerd(Kaders=[KADER | {"verwijderen": "x"}]) == [
        'Blad Kaders, rij 2, kolom verwijderen, waarde "x": vul ja of nee in.'
    ]


def test_the_other_cells_of_a_row_that_goes_do_not_count() -> None:
    laad(Kaders=[KADER])
    laad(Kaders=[KADER | WEG | {"soort": "onzin", "titel": None, "ouder": "K99"}])
    assert not Kader.objects.filter(agenda__slug=SLUG).exists()


def test_a_row_that_is_not_stored_is_a_notice() -> None:
    verslag = laad(Kaders=[{"code": "K1"} | WEG])
    assert list(map(str, verslag.meldingen)) == [
        'Blad Kaders, rij 2, kolom verwijderen, waarde "ja": dit element is er niet (meer); de rij is overgeslagen.'
    ]


def test_removing_twice_is_a_notice_the_second_time() -> None:
    laad(Kaders=[KADER])
    laad(Kaders=[{"code": "K1"} | WEG])
    assert str(laad(Kaders=[{"code": "K1"} | WEG])) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 1 ongewijzigd"


def test_an_agenda_is_never_removed() -> None:
    laad()
    assert geweigerd(Agenda=[AGENDA | WEG]) == [
        'Blad Agenda, rij 2, kolom verwijderen, waarde "ja": een agenda kan niet met een werkboek worden verwijderd. '
        "Maak de cel leeg."
    ]
    assert Agenda.objects.filter(slug=SLUG).exists()


def test_a_visie_can_be_removed() -> None:
    laad(Visie=[{"visie": "Een"}])
    laad(Visie=[WEG])
    assert not Visie.objects.filter(agenda__slug=SLUG).exists()


def test_an_element_may_be_named_by_its_sleutel() -> None:
    laad(Kaders=[KADER])
    laad(Kaders=[{"code": "zomaar", "sleutel": str(een(Kader).pk)} | WEG])
    assert not Kader.objects.filter(agenda__slug=SLUG).exists()


def test_a_meting_without_a_code_may_be_named_by_its_content() -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL], Indicatoren=[INDICATOR], Metingen=[METING, METING | {"jaar": 2026}])
    laad(Metingen=[{"indicator": "I1", "soort": "realisatie", "jaar": 2025} | WEG])
    assert een(Meting).periode_van.year == 2026


def test_a_bedrag_without_a_code_may_be_named_by_its_content() -> None:
    laad(Opgaven=[OPGAVE], Bedragen=[BEDRAG, BEDRAG | {"jaar": 2028}])
    laad(Bedragen=[BEDRAG | WEG | {"bedrag": None}])
    assert een(Bedrag).jaar == 2028


def test_everything_at_once_can_be_removed() -> None:
    laad(**alles())
    rijen = {naam: [rij | WEG for rij in rijen] for naam, rijen in alles().items()}
    assert str(laad(**rijen)) == "0 toegevoegd, 0 gewijzigd, 11 verwijderd, 1 ongewijzigd"


def test_a_whole_branch_can_be_removed() -> None:
    laad(Kaders=[KADER, KADER | {"code": "K2", "ouder": "K1"}, KADER | {"code": "K3", "ouder": "K2"}])
    laad(Kaders=[{"code": code} | WEG for code in ("K1", "K2", "K3")])
    assert not Kader.objects.filter(agenda__slug=SLUG).exists()


@pytest.mark.parametrize(
    ("naam", "rij"), [("Kaders", KADER), ("Paragrafen", PARAGRAAF), ("Momenten", MOMENT), ("Doelen", DOEL)]
)
def test_an_element_with_children_stays(naam: str, rij: Cellen) -> None:
    kind = rij | {"code": "kind", "ouder": rij["code"], **({"opgave": None} if naam == "Doelen" else {})}
    laad(**{"Opgaven": [OPGAVE], naam: [rij, kind]})
    assert geweigerd(**{naam: [{"code": rij["code"]} | WEG]}) == [
        f'Blad {naam}, rij 2, kolom verwijderen, waarde "ja": dit kan niet weg: kind op blad {naam} staat eronder. '
        "Verwijder of wijzig dat eerst."
    ]


@pytest.mark.parametrize(
    ("naam", "code", "wie"),
    [
        ("Groepen", "G1", "O1 op blad Opgaven"),
        ("Opgaven", "O1", "P1 op blad Paragrafen"),
        ("Kaders", "K1", "D1 op blad Doelen"),
        ("Doelen", "D1", "A1 op blad Activiteiten"),
        ("Indicatoren", "I1", "m1 op blad Metingen"),
    ],
)
def test_an_element_that_is_referred_to_stays(naam: str, code: str, wie: str) -> None:
    laad(**alles() | {"Metingen": [METING | {"code": "m1"}]})
    assert geweigerd(**{naam: [{"code": code} | WEG]})[0] == (
        f'Blad {naam}, rij 2, kolom verwijderen, waarde "ja": dit kan niet weg: {wie} verwijst ernaar. '
        "Verwijder of wijzig dat eerst."
    )


def test_what_refers_to_it_in_the_file_is_named_with_its_row() -> None:
    laad(**alles())
    assert geweigerd(Kaders=[{"code": "K1"} | WEG], Doelen=[{"code": "D1"}], Activiteiten=[{"code": "A1"}])[0] == (
        'Blad Kaders, rij 2, kolom verwijderen, waarde "ja": dit kan niet weg: D1 op blad Doelen, rij 2, '
        "verwijst ernaar. Verwijder of wijzig dat eerst."
    )


@pytest.mark.parametrize(
    ("naam", "rij", "code", "van", "wie"),
    [
        ("Metingen", METING, "I1", "Indicatoren", "realisatie 2025"),
        ("Bedragen", BEDRAG, "O1", "Opgaven", "lasten 2027"),
    ],
)
def test_what_has_no_code_is_named_by_what_it_is(naam: str, rij: Cellen, code: str, van: str, wie: str) -> None:
    laad(Opgaven=[OPGAVE], Kaders=[KADER], Indicatoren=[INDICATOR | {"van": "K1"}], **{naam: [rij]})
    assert f"dit kan niet weg: {wie} op blad {naam} verwijst ernaar." in geweigerd(**{van: [{"code": code} | WEG]})[0]


def test_a_groep_that_is_partner_of_an_activiteit_stays() -> None:
    laad(Groepen=[GROEP], Activiteiten=[ACTIVITEIT])
    een(Activiteit).partners.add(een(Groep))
    assert geweigerd(Groepen=[{"code": "G1"} | WEG]) == [
        'Blad Groepen, rij 2, kolom verwijderen, waarde "ja": dit kan niet weg: Inloop op blad Activiteiten noemt het '
        "als partner. Verwijder of wijzig dat eerst."
    ]


def test_an_element_may_go_when_the_same_file_lets_go_of_it() -> None:
    laad(Opgaven=[OPGAVE], Kaders=[KADER], Doelen=[DOEL | {"kaders": "K1"}])
    laad(Kaders=[{"code": "K1"} | WEG], Doelen=[DOEL | {"kaders": None}])
    assert not Kader.objects.filter(agenda__slug=SLUG).exists()


def test_an_opgave_may_go_when_the_same_file_moves_its_doelen() -> None:
    laad(Opgaven=[OPGAVE, OPGAVE | {"code": "O2"}], Doelen=[DOEL])
    laad(Opgaven=[{"code": "O1"} | WEG], Doelen=[DOEL | {"opgave": "O2"}])
    assert een(Doel).opgave == een(Opgave)


def test_an_indicator_may_go_with_its_metingen() -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL], Indicatoren=[INDICATOR], Metingen=[METING])
    laad(Indicatoren=[INDICATOR | WEG], Metingen=[METING | WEG])
    assert not Indicator.objects.filter(agenda__slug=SLUG).exists()


def test_a_meting_may_be_replaced_by_another_row() -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL], Indicatoren=[INDICATOR], Metingen=[METING | {"code": "m1"}])
    laad(Metingen=[METING | {"code": "m1"} | WEG, METING | {"waarde": 99}])
    assert een(Meting).waarde == 99


def test_removing_says_nothing_about_the_rest() -> None:
    laad(**alles())
    laad(Momenten=[{"code": "M1"} | WEG])
    assert opname().momenten == ()
    assert len(opname().bedragen) == 1
