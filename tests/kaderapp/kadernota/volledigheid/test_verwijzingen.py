"""References to another part of the agenda (T35, S2-62)."""

import pytest

from tests.kaderapp.kadernota.volledigheid.zoeken import met_doelen, met_tekst, vindt
from tests.kaderapp.kadernota.voorbeeld import doel, kader

AGENDA = {"kaders": (kader("K", "K1", "Werk gaat voor"),), **met_doelen(doel("D", "1.1", "x"))}


def stuk(tekst: str) -> list[str]:
    return vindt("verwijzing-stuk", **AGENDA, **met_tekst(f"<p>{tekst}</p>"))


@pytest.mark.parametrize("wat", ["§ 42.2", "paragraaf 42.2", "hoofdstuk 42", "K9.1", "doel 7.3"])
def test_a_reference_to_nothing_is_named(wat: str) -> None:
    assert stuk(f"Zie ook {wat} hierna.") == [f"“{wat}” is er niet in deze agenda."]


@pytest.mark.parametrize("wat", ["K1", "doel 1.1", "hoofdstuk 1"])
def test_a_reference_to_something_is_left_alone(wat: str) -> None:
    assert stuk(f"Zie ook {wat} hierna.") == []


@pytest.mark.parametrize(
    "tekst",
    [
        "Zie paragraaf 42.2 van de Jeugdwet.",
        "Zie hoofdstuk 42 van het beleidsplan.",
        "Zie de Jeugdwet, hoofdstuk 42.",
        "Artikel 42.2 blijft gelden.",
    ],
)
def test_a_number_of_a_law_or_another_document_is_left_alone(tekst: str) -> None:
    assert stuk(tekst) == []
