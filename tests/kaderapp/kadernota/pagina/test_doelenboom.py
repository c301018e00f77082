"""The drawing of the doelenboom: the same tree as the list, inside its frame."""

from dataclasses import replace

import pytest

from kaderapp.kadernota.inhoud.letterbreedte import breedte
from kaderapp.kadernota.pagina.doelenboom import BREEDTE, Doelenboom, teken
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.verband import Verband


@pytest.fixture
def boom(uitgave: Uitgave) -> Doelenboom:
    return teken(uitgave.verband, "Kadernota")


def test_it_holds_every_opgave_and_every_doel(boom: Doelenboom, uitgave: Uitgave) -> None:
    v = uitgave.verband
    assert [vak.nummer.tekst for vak in boom.vakken] == [o.nummer for o in v.opgaven]
    assert [d.nummer.tekst for vak in boom.vakken for d in vak.doelen] == [d.nummer for d in v.doelen]


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
    (vak,) = teken(Verband(kaal), "Kadernota").vakken
    assert (vak.doelen, vak.twijgen) == ([], "")
