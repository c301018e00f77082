"""Codes: the name of a row in its workbook."""

from datetime import date
from decimal import Decimal

import pytest

from goals.models import Bedrag, Meting
from kaderapp.kadernota.werkboek.werkmap import Celwaarde
from policies.models import Opgave
from tests.kaderapp.kadernota.werkboek.bouw import (
    BEDRAG,
    DOEL,
    GROEP,
    KADER,
    METING,
    OPGAVE,
    SLUG,
    alles,
    een,
    export,
    geweigerd,
    laad,
    opname,
    rijen_van,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("cel", "code"),
    [
        ("O1", "O1"),
        (" O1\u00a0", "O1"),
        (12, "12"),
        ("K-6.2.3", "K-6.2.3"),
        ("1,5", "1,5"),
        ("e\u0301", "é"),
        ("a  b", "a b"),
    ],
)
def test_a_code_is_trimmed_text(cel: Celwaarde, code: str) -> None:
    laad(Opgaven=[OPGAVE | {"code": cel}])
    assert een(Opgave).code == code


def test_a_whole_number_and_the_same_text_are_one_code() -> None:
    laad(Opgaven=[OPGAVE | {"code": 1}])
    assert str(laad(Opgaven=[OPGAVE | {"code": "1"}])) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 2 ongewijzigd"


@pytest.mark.parametrize(
    ("cel", "waarde", "reden"),
    [
        (Decimal("1.2"), "1,2", "een code is geen getal met een komma. Maak van de cel tekst."),
        (True, "ja", "een code is een korte tekst, bijvoorbeeld D1.2. Maak van de cel tekst."),
        (date(2027, 1, 2), "02-01-2027", "een code is een korte tekst, bijvoorbeeld D1.2. Maak van de cel tekst."),
        ("O1;O2", "O1;O2", "in een code staat geen puntkomma: die scheidt codes. Kies een andere code."),
        ("\u202e", "<U+202E>", "deze rij heeft een code nodig. Verzin er een, bijvoorbeeld D1.2."),
    ],
)
def test_what_is_no_code_is_refused(cel: Celwaarde, waarde: str, reden: str) -> None:
    assert geweigerd(Opgaven=[OPGAVE | {"code": cel}]) == [
        f'Blad Opgaven, rij 2, kolom code, waarde "{waarde}": {reden}'
    ]


def test_a_row_needs_a_code() -> None:
    assert geweigerd(Opgaven=[OPGAVE, OPGAVE | {"code": None}]) == [
        "Blad Opgaven, rij 3, kolom code: deze rij heeft een code nodig. Verzin er een, bijvoorbeeld D1.2."
    ]


def test_a_sheet_needs_a_column_code() -> None:
    assert geweigerd(Opgaven=[{"naam": "Wonen"}, {"naam": "Leren"}]) == [
        "Blad Opgaven, rij 1, kolom code: deze kolom ontbreekt. Voeg haar toe, met op elke rij een eigen code."
    ]


def test_metingen_and_bedragen_may_do_without() -> None:
    laad(**alles() | {"Metingen": [METING | {"code": None}], "Bedragen": [BEDRAG]})
    assert {een(Meting).code, een(Bedrag).code} == {""}


def test_codes_are_case_sensitive() -> None:
    laad(Opgaven=[OPGAVE | {"code": "o1"}, OPGAVE | {"code": "O1"}])
    assert set(Opgave.objects.filter(agenda__slug=SLUG).values_list("code", flat=True)) == {"o1", "O1"}


def test_a_code_is_unique_on_its_sheet() -> None:
    assert geweigerd(Opgaven=[OPGAVE, OPGAVE | {"naam": "Wonen"}]) == [
        'Blad Opgaven, rij 3, kolom code, waarde "O1": deze code staat ook op blad Opgaven, rij 2. '
        "Geef elke rij een eigen code."
    ]


def test_a_code_is_unique_over_the_whole_workbook() -> None:
    assert geweigerd(Opgaven=[OPGAVE], Kaders=[KADER | {"code": "O1"}], Metingen=[]) == [
        'Blad Kaders, rij 2, kolom code, waarde "O1": deze code staat ook op blad Opgaven, rij 2. '
        "Geef elke rij een eigen code."
    ]


def test_codes_that_look_the_same_are_the_same() -> None:
    assert geweigerd(Opgaven=[OPGAVE | {"code": "e\u0301"}, OPGAVE | {"code": "é"}])[0].endswith(
        "deze code staat ook op blad Opgaven, rij 2. Geef elke rij een eigen code."
    )


def test_the_code_that_first_brought_an_element_stays() -> None:
    laad(Opgaven=[OPGAVE])
    sleutel = een(Opgave).pk
    laad(Opgaven=[OPGAVE | {"code": "O9", "sleutel": str(sleutel)}])
    assert Opgave.objects.get(pk=sleutel).code == "O1"


def test_an_export_gives_every_element_a_code() -> None:
    laad(Opgaven=[OPGAVE])
    gemaakt = Opgave.objects.create(agenda_id=opname().agenda.sleutel, naam="Uit het beheer", volgorde=2)
    assert [rij["code"] for rij in rijen_van(export(), "Opgaven")] == ["O1", f"O-{gemaakt.pk.hex[:8]}"]


def test_a_code_that_an_export_made_leads_to_its_element() -> None:
    laad(Opgaven=[OPGAVE])
    gemaakt = Opgave.objects.create(agenda_id=opname().agenda.sleutel, naam="Uit het beheer", volgorde=2)
    laad(Doelen=[DOEL | {"opgave": f"O-{gemaakt.pk.hex[:8]}"}])
    assert gemaakt.doelen.count() == 1


def test_a_code_that_an_export_made_is_not_stored() -> None:
    laad(Opgaven=[OPGAVE])
    gemaakt = Opgave.objects.create(agenda_id=opname().agenda.sleutel, naam="Uit het beheer")
    rijen = rijen_van(export(), "Opgaven")
    Opgave.objects.filter(pk=gemaakt.pk).delete()
    laad(Opgaven=rijen)
    assert Opgave.objects.get(pk=gemaakt.pk).code == ""


def test_codes_that_two_partial_workbooks_share_are_told_apart_in_an_export() -> None:
    laad(Groepen=[GROEP | {"code": "X"}])
    laad(Kaders=[KADER | {"code": "X"}])
    kader = opname().kaders[0]
    codes = [rij["code"] for naam in ("Groepen", "Kaders") for rij in rijen_van(export(), naam)]
    assert codes == ["X", f"K-{kader.sleutel.hex[:8]}"]
