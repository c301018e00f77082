"""Layers: a text fixture that says "the same, but with these changes"."""

from kaderapp.kadernota.werkboek.lagen import leg_op
from kaderapp.kadernota.werkboek.werkmap import Werkmap
from tests.kaderapp.kadernota.werkboek.bouw import BEDRAG, KADER, METING, Cellen, blad, rijen_van


def gelegd(naam: str, onder: list[Cellen], laag: list[Cellen]) -> list[Cellen]:
    """The rows of one sheet after a layer was put on it."""
    return rijen_van(leg_op(Werkmap([blad(naam, onder)]), Werkmap([blad(naam, laag)])), naam)


def test_a_row_of_the_layer_changes_the_row_of_that_code() -> None:
    assert gelegd("Kaders", [KADER], [{"code": "K1", "titel": "Anders"}]) == [KADER | {"titel": "Anders"}]


def test_a_blank_cell_of_the_layer_empties() -> None:
    assert gelegd("Kaders", [KADER], [{"code": "K1", "titel": None}]) == [KADER | {"titel": None}]


def test_a_row_keeps_its_place() -> None:
    rijen = gelegd("Kaders", [KADER, KADER | {"code": "K2"}], [{"code": "K2", "titel": "x"}, KADER | {"code": "K3"}])
    assert [rij["code"] for rij in rijen] == ["K1", "K2", "K3"]


def test_the_agenda_is_known_by_its_slug_and_the_visie_is_one() -> None:
    assert gelegd("Agenda", [{"slug": "a", "titel": "x"}], [{"slug": "a", "titel": "y"}]) == [
        {"slug": "a", "titel": "y"}
    ]
    assert gelegd("Visie", [{"visie": "x"}], [{"visie": "y"}]) == [{"visie": "y"}]


def test_a_meting_is_known_by_its_content() -> None:
    rijen = gelegd("Metingen", [METING, METING | {"jaar": 2026}], [METING | {"waarde": 99}])
    assert [rij["waarde"] for rij in rijen] == [99, 12]


def test_a_bedrag_is_known_by_its_content() -> None:
    rijen = gelegd("Bedragen", [BEDRAG, BEDRAG | {"jaar": 2028}], [BEDRAG | {"jaar": 2028, "bedrag": 5}])
    assert [rij["bedrag"] for rij in rijen] == [1000, 5]


def test_a_number_and_its_text_are_the_same() -> None:
    """One layer may be TOML, with numbers and booleans, and the next one CSV, with only text."""
    onder = [BEDRAG | {"structureel": True}]
    laag = [{kolom: str(cel) for kolom, cel in BEDRAG.items()} | {"structureel": "ja", "bedrag": "7"}]
    assert [rij["bedrag"] for rij in gelegd("Bedragen", onder, laag)] == ["7"]


def test_a_sheet_that_only_the_layer_has_is_added() -> None:
    onder, laag = Werkmap([blad("Opgaven", [])]), Werkmap([blad("Kaders", [KADER])])
    assert [b.naam for b in leg_op(onder, laag).bladen] == ["Opgaven", "Kaders"]


def test_the_rows_below_stay_as_they_were() -> None:
    onder = blad("Kaders", [KADER])
    leg_op(Werkmap([onder]), Werkmap([blad("Kaders", [KADER | {"titel": "Anders"}])]))
    assert onder == blad("Kaders", [KADER])
