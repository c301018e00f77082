"""A kadernota goes without the parts that its makers leave out: wholly, and with nothing pointing at them."""

import re

import pytest

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.inhoud.indeling import Hoofdstuk, boekhoofdstukken, hoofdstukken
from kaderapp.kadernota.uitgave import Uitgave
from policies.models.delen import Deel
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.boek.vormen import INDELINGEN, in_indeling

HERKENBAAR = {
    Deel.SAMENVATTING: 'data-kort="In het kort"',
    Deel.DOELENBOOM: "De doelenboom in woorden",
    Deel.REGISTER: "Register van kaders",
    Deel.INDICATOREN: "Indicatoren bij opgave 1",
    Deel.GELD: "Bedragen × €",
    Deel.PLANNING: "Momenten, met de fase",
    Deel.ROLLEN: "Betrokken groepen en organisaties",
    Deel.WASWORDT: "Was en wordt",
    Deel.BIJLAGEN: 'data-kort="Bijlage B: Begrippen"',
    Deel.BESLUIT: "Aldus besloten",
}
"""Something that the book says in this part alone."""


def zonder(indeling: str, *delen: str) -> Uitgave:
    volledig = voorbeeld.uitgave(
        status="ter_inzage", vorige=voorbeeld.uitgave(voorbeeld.leeg()), weggelaten=frozenset(delen)
    )
    return in_indeling(volledig, indeling)


def titels(alle: list[Hoofdstuk]) -> list[str]:
    return [h.titel for h in alle]


@pytest.mark.parametrize("indeling", INDELINGEN)
@pytest.mark.parametrize("deel", Deel.values)
def test_a_part_is_there_until_it_is_left_out(indeling: str, deel: str) -> None:
    met, weg = (kadernota_html(u) for u in (zonder(indeling), zonder(indeling, deel)))
    assert (HERKENBAAR[Deel(deel)] in met, HERKENBAAR[Deel(deel)] in weg) == (True, False)


@pytest.mark.parametrize("indeling", INDELINGEN)
@pytest.mark.parametrize("deel", Deel.values)
def test_what_is_left_is_numbered_without_gaps_and_points_nowhere_else(indeling: str, deel: str) -> None:
    uitgave = zonder(indeling, deel)
    alle = boekhoofdstukken(uitgave)
    cijfers = [h.nummer for h in alle if h.soort == "gewoon"]
    tabellen = [s.tabel for h in alle for s in h.secties if s.tabel]
    assert (cijfers, tabellen) == ([str(i) for i in range(1, len(cijfers) + 1)], list(range(1, len(tabellen) + 1)))
    document = kadernota_html(uitgave)
    verwezen = set(re.findall(r'(?:href="#|data-p=")([^"]+)"', document))
    assert verwezen - set(re.findall(r' id="([^"]+)"', document)) == set()


@pytest.mark.parametrize("indeling", INDELINGEN)
def test_the_pages_of_the_site_show_everything_all_the_same(indeling: str) -> None:
    assert titels(hoofdstukken(zonder(indeling, *Deel.values))) == titels(hoofdstukken(zonder(indeling)))


@pytest.mark.parametrize("indeling", INDELINGEN)
def test_only_the_book_has_a_besluit_and_was_wordt(indeling: str) -> None:
    erbij = set(titels(boekhoofdstukken(zonder(indeling)))) - set(titels(hoofdstukken(zonder(indeling))))
    assert erbij == {"Besluit", "Was en wordt"}
