"""The drawing of the doelenboom: the same tree as the list, inside its frame."""

from dataclasses import replace

import pytest

from kaderapp.kadernota.inhoud.letterbreedte import breedte
from kaderapp.kadernota.momentopname.boom import Element
from kaderapp.kadernota.pagina.doelenboom import BREEDTE, Doelenboom, teken
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.verband import Verband


def adres(element: Element) -> str:
    return f"/{element.sleutel}/"


@pytest.fixture
def boom(uitgave: Uitgave) -> Doelenboom:
    return teken(uitgave.verband, "Kadernota", adres)


def test_it_holds_every_opgave_and_every_doel(boom: Doelenboom, uitgave: Uitgave) -> None:
    v = uitgave.verband
    assert [vak.nummer.tekst for vak in boom.vakken] == [o.nummer for o in v.opgaven]
    assert [d.nummer.tekst for vak in boom.vakken for d in vak.doelen] == [d.nummer for d in v.doelen]


def test_every_node_is_a_link_that_is_large_enough_to_touch(boom: Doelenboom, uitgave: Uitgave) -> None:
    v = uitgave.verband
    assert [vak.adres for vak in boom.vakken] == [adres(o) for o in v.opgaven]
    assert [d.adres for vak in boom.vakken for d in vak.doelen] == [adres(d) for d in v.doelen]
    assert {d.raakvlak.hoogte for vak in boom.vakken for d in vak.doelen} == {"48"}


def test_a_doel_has_two_lines_at_most_and_stays_inside(boom: Doelenboom) -> None:
    for doel in (d for vak in boom.vakken for d in vak.doelen):
        assert len(doel.regels) <= 2
        assert all(float(r.x) + breedte(r.tekst, 17) <= BREEDTE + 1 for r in doel.regels)


def test_nothing_stands_below_the_frame(boom: Doelenboom) -> None:
    laagste = max(float(regel.y) for vak in boom.vakken for doel in vak.doelen for regel in doel.regels)
    assert laagste < float(boom.hoogte)


def test_an_opgave_without_doelen_has_its_box(uitgave: Uitgave) -> None:
    opname = uitgave.momentopname
    kaal = replace(opname, opgaven=(replace(opname.opgaven[0], doelen=()),))
    (vak,) = teken(Verband(kaal), "Kadernota", adres).vakken
    assert (vak.doelen, vak.twijgen) == ([], "")
