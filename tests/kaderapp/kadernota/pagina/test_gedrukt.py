"""A printed number leads to the page of its element in that edition."""

from datetime import date

import pytest

from kaderapp.kadernota.pagina import BestaatNiet, Elders
from kaderapp.kadernota.pagina.gedrukt import Activiteitnummer, Doelnummer, Gedrukt, Indicatornummer, Kadernummer
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.voorbeeld import sleutel

UITGAVE = voorbeeld.uitgave()


def zoek(soort: type[Gedrukt], nummer: str) -> None:
    soort(UITGAVE, date(2026, 11, 21), plek={"gedrukt": nummer})


@pytest.mark.parametrize(
    ("soort", "nummer", "code"),
    [
        (Kadernummer, "K2.1", "K2a"),
        (Kadernummer, "k2.1", "K2a"),
        (Kadernummer, "2.1", "K2a"),
        (Doelnummer, "1.2", "D1.2"),
        (Doelnummer, "D1.2.1", "D1.2a"),
        (Activiteitnummer, "2", "A2"),
        (Activiteitnummer, "a2", "A2"),
        (Indicatornummer, "1.2A", "I1"),
    ],
)
def test_a_number_leads_to_its_element(soort: type[Gedrukt], nummer: str, code: str) -> None:
    with pytest.raises(Elders) as elders:
        zoek(soort, nummer)
    assert elders.value.adres == f"/agenda/samen-verder/onderdeel/{sleutel(code)}/"


@pytest.mark.parametrize("nummer", ["K9", "K2.1.1", "K", "<b>", "K" * 500])
def test_an_unknown_number_is_not_there_and_the_page_helps(nummer: str) -> None:
    with pytest.raises(BestaatNiet, match="geen kader met nummer") as fout:
        zoek(Kadernummer, nummer)
    assert len(str(fout.value)) < 300


def test_what_has_no_number_is_not_found_by_an_empty_one() -> None:
    with pytest.raises(BestaatNiet):
        zoek(Doelnummer, "D")
