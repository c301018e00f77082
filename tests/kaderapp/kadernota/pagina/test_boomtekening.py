"""The whole doelenboom: a drawing and a list that say the same, in which everything is a link."""

import itertools
import re
from datetime import date
from html import unescape

import pytest
from django.template.loader import render_to_string

from kaderapp.kadernota.inhoud.letterbreedte import breedte
from kaderapp.kadernota.pagina import BestaatNiet
from kaderapp.kadernota.pagina.boomblad import Boomblad
from kaderapp.kadernota.pagina.boomtekening import ACTIVITEIT, BREEDTE, CORPS, DOEL, Boomtekening
from kaderapp.kadernota.uitgave import Uitgave
from tests.kaderapp.kadernota import voorbeeld

VANDAAG = date(2026, 11, 21)


def blad(uitgave: Uitgave) -> Boomblad:
    return Boomblad(uitgave, VANDAAG, uitgaven=[uitgave])


def html_van(p: Boomblad) -> str:
    html = render_to_string(p.sjabloon, {"pagina": p, "gemeente": p.gemeente})
    return html[html.index("<main") : html.index("</main>")]


@pytest.fixture
def bomen(uitgave: Uitgave) -> list[Boomtekening]:
    return blad(uitgave).tekeningen


def test_the_drawing_and_the_list_lead_to_the_same_places(uitgave: Uitgave) -> None:
    tekening, _, lijst = html_van(blad(uitgave)).partition("</figure>")
    in_tekening, in_lijst = (re.findall(r'<a href="(/[^"]+)"', deel) for deel in (tekening, lijst))
    v = uitgave.verband
    assert sorted(in_tekening) == sorted(in_lijst)
    assert len(in_tekening) == len(v.opgaven) + len(v.doelen) + sum(map(len, v.activiteiten_bij_doel.values()))


def test_every_activiteit_with_a_doel_is_named_in_full_in_the_list(uitgave: Uitgave) -> None:
    lijst = unescape(html_van(blad(uitgave)).partition("</figure>")[2])
    met_doel = [a for a in uitgave.momentopname.activiteiten if uitgave.verband.doelen_van_activiteit[a.sleutel]]
    assert [a.titel for a in met_doel if a.titel not in lijst] == []


def test_words_stay_in_their_column(bomen: list[Boomtekening]) -> None:
    rand = {"vak": DOEL[0] - 30, "doel": ACTIVITEIT[0] - 30, "activiteit": BREEDTE + 1}
    for knoop in (knoop for boom in bomen for knoop in boom.knopen):
        for w in knoop.woorden:
            assert float(w.x) + breedte(w.tekst, CORPS) <= rand[knoop.klasse]


def test_nodes_of_a_column_do_not_overlap_and_are_large_enough_to_touch(bomen: list[Boomtekening]) -> None:
    for boom, klasse in itertools.product(bomen, ("doel", "activiteit")):
        hoogten = [(float(k.y), float(k.hoogte)) for k in boom.knopen if k.klasse == klasse]
        assert [(a, b) for a, b in itertools.pairwise(hoogten) if a[0] + a[1] > b[0]] == []
        assert min(hoogte for _, hoogte in hoogten) >= 24


def test_nothing_stands_below_the_frame(bomen: list[Boomtekening]) -> None:
    for boom in bomen:
        assert max(float(k.y) + float(k.hoogte) for k in boom.knopen) <= float(boom.hoogte)


def test_a_second_doel_gets_a_dashed_branch() -> None:
    activiteiten = (voorbeeld.activiteit("A1", "1", "Loket", "D1.1", "D1.2"),)
    tekening, _ = blad(voorbeeld.uitgave(voorbeeld.klein(activiteiten=activiteiten))).tekeningen
    assert tekening.stippels.count("M") == 1
    assert [k.klasse for k in tekening.knopen].count("activiteit") == 2


def test_without_opgaven_there_is_no_tree() -> None:
    with pytest.raises(BestaatNiet, match="nog geen doelen"):
        blad(voorbeeld.uitgave(voorbeeld.leeg()))
