"""The page of one opgave: doelen with their kaders, what is done, whether it works, what it costs."""

import re
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.template.loader import render_to_string

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import BestaatNiet, Elders, Ontbreekt
from kaderapp.kadernota.pagina.opgave import Opgaveblad
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.pagina.blad import fouten
from tests.kaderapp.kadernota.voorbeeld import bedrag, doel, kader, opgave, sleutel

VANDAAG = date(2026, 11, 21)


def blad(woord: object = "1", **inhoud: Any) -> Opgaveblad:
    uitgave = voorbeeld.uitgave(voorbeeld.klein(**inhoud))
    return Opgaveblad(uitgave, VANDAAG, uitgaven=[uitgave], plek={"opgave": str(woord)})


def html_van(p: Opgaveblad) -> str:
    html = render_to_string(p.sjabloon, {"pagina": p, "gemeente": p.gemeente})
    return html[html.index("<main") : html.index("</main>")]


@pytest.mark.parametrize("woord", ["1", "2", sleutel("O9")])
def test_the_page_is_in_order(woord: object) -> None:
    html = html_van(blad(woord))
    assert fouten(html) == []
    assert re.findall(r"<h([1-6])[\s>]", html)[0] == "1"
    assert html.count("<h1") == 1


def test_everything_of_the_opgave_is_there_and_its_contents_name_it() -> None:
    p = blad()
    html = html_van(p)
    for tekst in (
        "Iedereen hoort erbij",
        "Zes van de honderd",
        "Meedoen begint bij de voordeur",
        "loketten samen gaan",
    ):
        assert tekst in html
    assert [deel.tekst for deel in p.inhoud] == [
        "Over deze opgave",
        "Doelen en kaders",
        "Activiteiten",
        "Indicatoren",
        "Geld",
    ]
    assert [a.titel for a in p.activiteiten] == ["Eén loket voor werk en geld", "Huisbezoek na een signaal"]
    assert [i.naam for i in p.indicatoren] == ["Huishoudens met problematische schulden"]
    assert [g.tekst for g in p.groepen] == ["Stichting De Brug"]


def test_the_navigation_marks_the_opgaven() -> None:
    assert [w.naam for w in blad().wegwijzer if w.hier == "true"] == ["Opgaven"]


# -- doelen and kaders ----------------------------------------------------------------------------


def kaders_per_doel(p: Opgaveblad) -> dict[str, list[str]]:
    return {b.doelen.rijen[0].nummer: [k.nummer for k in b.kaders] for b in p.doelblokken.blokken}


def twee_doelen(*kaders: boom.Kader, eerste: tuple[str, ...], tweede: tuple[str, ...]) -> Opgaveblad:
    doelen = tuple(
        doel(f"D{i}", f"1.{i}", f"Doel {i}", kaders=tuple(map(sleutel, codes)))
        for i, codes in enumerate((eerste, tweede), 1)
    )
    return blad(opgaven=(opgave("O1", "1", "Meedoen", doelen),), kaders=kaders, activiteiten=(), indicatoren=())


def test_a_kader_of_the_opgave_stands_under_the_first_doel_and_is_a_link_at_the_next() -> None:
    p = twee_doelen(kader("K1", "K1", "Eerst dit", opgave=sleutel("O1")), eerste=("K1",), tweede=("K1",))
    assert kaders_per_doel(p) == {"1.1": ["K1"], "1.2": []}
    assert [f.links[0].adres for f in p.doelblokken.blokken[1].doelen.rijen[0].feiten] == ["#K1"]


def test_an_exception_comes_with_its_kader() -> None:
    tenzij = kader("Ku", "K1.1", "Tenzij", soort="uitzondering")
    p = twee_doelen(kader("K1", "K1", "Dit", opgave=sleutel("O1"), kinderen=(tenzij,)), eerste=("Ku",), tweede=("K1",))
    assert kaders_per_doel(p) == {"1.1": ["K1", "K1.1"], "1.2": []}
    assert p.doelblokken.blokken[0].doelen.rijen[0].feiten == []


def test_a_general_kader_is_only_mentioned() -> None:
    p = twee_doelen(kader("K1", "K1", "Altijd"), eerste=("K1",), tweede=())
    assert kaders_per_doel(p) == {"1.1": [], "1.2": []}
    assert [(k.tekst, k.adres) for k in p.doelblokken.algemene_kaders] == [
        ("K1 Altijd", f"/agenda/samen-verder/onderdeel/{sleutel('K1')}/")
    ]


def test_a_kader_for_one_groep_is_not_mentioned_as_general() -> None:
    p = twee_doelen(kader("K1", "K1", "Wij", groep=sleutel("G2")), eerste=(), tweede=())
    assert p.doelblokken.algemene_kaders == []


def test_kaders_of_the_opgave_without_a_doel_come_after_them_under_their_list() -> None:
    delen = (kader("K1a", "K1.1", "Bij doel"), kader("K1b", "K1.2", "Los"))
    lijst = kader("K1", "K1", "Lijst", soort="lijst", opgave=sleutel("O1"), kinderen=delen)
    p = twee_doelen(lijst, eerste=("K1a",), tweede=())
    assert kaders_per_doel(p)["1.1"] == ["K1.1"]
    assert [k.nummer for k in p.doelblokken.andere_kaders] == ["K1", "K1.2"]


def test_a_list_of_which_all_kaders_have_their_place_is_not_repeated() -> None:
    lijst = kader("K1", "K1", "Lijst", soort="lijst", opgave=sleutel("O1"), kinderen=(kader("Ka", "K1.1", "A"),))
    assert twee_doelen(lijst, eerste=("Ka",), tweede=()).doelblokken.andere_kaders == []


# -- others ---------------------------------------------------------------------------------------


def test_an_activiteit_of_another_opgave_that_contributes_is_mentioned() -> None:
    a = voorbeeld.activiteit("A1", "1", "Sportcoach", "D2.1", "D1.1")
    assert [link.tekst for link in blad(activiteiten=(a,)).ook_activiteiten] == ["Sportcoach"]


def test_one_walks_on_to_the_next_opgave_and_back() -> None:
    assert (blad("1").vorige, blad("2").volgende) == (None, None)
    volgende, vorige = blad("1").volgende, blad("2").vorige
    assert volgende is not None
    assert vorige is not None
    assert (volgende.tekst, vorige.tekst) == ("2 Gezond opgroeien", "1 Meedoen")


def test_the_table_says_when_the_plafond_is_passed() -> None:
    lasten, grens = bedrag("O1", 2028, "lasten", "150000"), bedrag("O1", 2028, "plafond", "100000", fase="")
    zin = "In 2028 is de raming €\u00a050.000 hoger dan het plafond van €\u00a0100.000."
    assert zin in html_van(blad(bedragen=(lasten, grens)))
    assert "hoger dan het plafond" not in html_van(blad(bedragen=(lasten,)))


# -- addresses ------------------------------------------------------------------------------------


def test_a_withdrawn_opgave_is_at_its_sleutel_and_says_so() -> None:
    p = blad(sleutel("O9"))
    assert p.is_vervallen
    assert "<strong>Vervallen.</strong>" in html_van(p)


def test_the_sleutel_of_an_opgave_with_a_number_leads_to_the_number() -> None:
    with pytest.raises(Elders) as elders:
        blad(sleutel("O1"))
    assert elders.value.adres == "/agenda/samen-verder/opgave/1/"


def test_a_number_in_other_capitals_leads_to_the_real_one() -> None:
    with pytest.raises(Elders) as elders:
        blad("b", opgaven=(opgave("O1", "B", "Meedoen"),))
    assert elders.value.adres == "/agenda/samen-verder/opgave/B/"


@pytest.mark.parametrize("woord", ["9", "geen", "1.1"])
def test_an_unknown_number_is_not_there_and_the_page_says_why(woord: str) -> None:
    with pytest.raises(BestaatNiet, match=f"er geen opgave {woord}. Nummers kunnen verschuiven"):
        blad(woord)


def test_a_sleutel_that_is_no_opgave_here_may_be_in_another_edition() -> None:
    with pytest.raises(Ontbreekt):
        blad(uuid4())
    with pytest.raises(Ontbreekt):
        blad(sleutel("K1"))
