"""The page of one element: its text, its relations both ways, and its history over the versions."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.template.loader import render_to_string

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import Elders, Ontbreekt
from kaderapp.kadernota.pagina.onderdeel import Onderdeel
from kaderapp.kadernota.uitgave import Uitgave
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.pagina.blad import fouten
from tests.kaderapp.kadernota.voorbeeld import sleutel

VANDAAG = date(2026, 11, 21)
KLEIN = voorbeeld.uitgave()
SOORTEN = ["D1.1", "D1.2a", "K0", "K1", "K1u", "K2", "K2a", "A1", "A3", "A4", "I1", "G2", "M1", "M1a", "P2", "P11"]


def blad(code: str, uitgave: Uitgave = KLEIN, **velden: Any) -> Onderdeel:
    standaard: dict[str, Any] = {"uitgaven": [uitgave], "plek": {"sleutel": sleutel(code)}}
    return Onderdeel(uitgave, VANDAAG, **standaard | velden)


def met(opname: boom.Momentopname | None = None, **velden: Any) -> Uitgave:
    return voorbeeld.uitgave(opname, **velden)


def html_van(p: Onderdeel) -> str:
    """What stands between header and footer."""
    html = render_to_string(p.sjabloon, {"pagina": p, "gemeente": p.gemeente})
    return html[html.index("<main") : html.index("</main>")]


def relaties(code: str, uitgave: Uitgave = KLEIN) -> dict[str, list[str]]:
    return {
        r.hoe: [f"{b.tekst}, {b.noot}" if b.noot else b.tekst for b in r.banden] for r in blad(code, uitgave).samenhang
    }


# -- every kind -----------------------------------------------------------------------------------


@pytest.mark.parametrize("code", SOORTEN)
def test_the_page_of_every_kind_is_in_order(code: str) -> None:
    html = html_van(blad(code))
    assert fouten(html) == []
    assert re.findall(r"<h([1-6])[\s>]", html)[0] == "1"
    assert html.count("<h1") == 1


@pytest.mark.parametrize(
    ("code", "titel"),
    [
        ("D1.1", "1.1 Meer inwoners hebben werk of een zinvolle dag"),
        ("K2", "Kaders voor jeugdhulp"),
        ("K1u", "Kader"),
        ("A1", "1 Eén loket voor werk en geld"),
        ("M2", "Contracten getekend"),
    ],
)
def test_the_title_has_number_and_name(code: str, titel: str) -> None:
    assert blad(code).titel == titel


@pytest.mark.parametrize(
    ("code", "afdeling"),
    [("D1.1", "opgaven"), ("A1", "opgaven"), ("K1", "kaders"), ("I1", "indicatoren"), ("M1", "planning")],
)
def test_it_belongs_to_the_page_of_its_kind(code: str, afdeling: str) -> None:
    assert blad(code).afdeling == afdeling


def test_the_breadcrumb_goes_down_from_the_agenda() -> None:
    assert [k.tekst for k in blad("K1u").kruimelpad] == [
        "Samen verder in Zilverhoek",
        "1 Meedoen",
        "Kaders",
        "K1.1 Werk gaat voor",
    ]
    assert [k.tekst for k in blad("D1.2a").kruimelpad] == [
        "Samen verder in Zilverhoek",
        "1 Meedoen",
        "1.2 Minder inwoners hebben problematische schulden.",
    ]


def test_every_answer_of_an_activiteit_is_there() -> None:
    p = blad("A1")
    assert [s.kop for s in p.stukken][:5] == [
        "Waarom?",
        "Wat doen wij?",
        "Voor wie?",
        "Wie doen er mee?",
        "Wanneer zijn wij tevreden?",
    ]
    assert {f.naam: f.tekst for f in p.feiten}["Capaciteit"] == "2,5 fte"
    assert p.geld is not None


def test_an_indicator_shows_its_chart_its_table_and_two_judgements() -> None:
    html = html_van(blad("I1"))
    assert "Gaat het de goede kant op?" in html
    assert "Is het doel gehaald?" in html
    assert '<figure class="grafiek' in html
    assert "2028, streefwaarde" in html


@pytest.mark.parametrize("code", ["Kx", "D1.x"])
def test_what_was_withdrawn_says_so(code: str) -> None:
    p = blad(code)
    assert p.is_vervallen
    assert "<strong>Vervallen.</strong>" in html_van(p)


def test_what_stands_under_something_withdrawn_is_withdrawn() -> None:
    weg = voorbeeld.opgave("O9", "", "Weg", (voorbeeld.doel("D9", "", "Doel"),), status="vervallen")
    assert blad("D9", met(voorbeeld.klein(opgaven=(weg,)))).is_vervallen


# -- relations ------------------------------------------------------------------------------------


def test_a_doel_names_its_kaders_activiteiten_and_figures() -> None:
    assert relaties("D1.1") == {
        "Hoort bij opgave": ["1 Meedoen"],
        "Binnen kader": ["K1.1 Werk gaat voor, bindend"],
        "Hieraan werken": ["1 Eén loket voor werk en geld, loopt"],
    }
    assert relaties("D1.2")["Is uitgewerkt in"] == ["1.2.1 Binnen vijf dagen contact na een melding"]
    assert relaties("D1.2")["Zo meten wij dit"] == ["1.2a Huishoudens met problematische schulden, 7,9 in 2025"]
    assert relaties("D1.2a")["Werkt uit"] == ["1.2 Minder inwoners hebben problematische schulden."]
    assert relaties("D2.1")["Draagt ook bij aan"] == ["1 Meedoen"]


def test_a_kader_names_what_falls_under_it() -> None:
    assert relaties("K1") == {
        "Hoort bij opgave": ["1 Meedoen"],
        "Uitzonderingen": ["Kader"],
        "Geldt voor doel": ["1.1 Meer inwoners hebben werk of een zinvolle dag"],
        "Hieronder vallen": ["1 Eén loket voor werk en geld, loopt"],
    }
    assert relaties("K1u")["Is een uitzondering op"] == ["K1.1 Werk gaat voor, bindend"]


def test_the_exceptions_of_a_kader_stand_with_it_in_full() -> None:
    assert "tenzij iemand" in html_van(blad("K1"))
    assert blad("K2").uitzonderingen == []


def test_a_kader_of_no_opgave_holds_for_all() -> None:
    assert relaties("K0") == {"Geldt voor": ["alle opgaven"]}


def test_a_list_stands_for_its_kaders_both_ways() -> None:
    a = voorbeeld.activiteit("A1", "1", "Wijkteam", kaders=(sleutel("K2"),))
    uitgave = met(voorbeeld.klein(activiteiten=(a,)))
    assert relaties("K2a", uitgave)["Hieronder vallen"] == ["1 Wijkteam, via Kaders voor jeugdhulp"]
    assert relaties("K2", uitgave)["Kaders"] == ["K2.1 Eén plan per gezin, richtinggevend", "K2.2 Acht weken, bindend"]
    assert relaties("A1", uitgave)["Binnen kader"] == ["Kaders voor jeugdhulp"]


def test_an_activiteit_names_every_kader_that_binds_it() -> None:
    a = voorbeeld.activiteit("A1", "1", "Wijkteam", "D1.1", partners=(sleutel("G2"),))
    gevonden = relaties("A1", met(voorbeeld.klein(activiteiten=(a,))))
    assert gevonden["En via een doel"] == ["K1.1 Werk gaat voor, via doel 1.1"]
    assert gevonden["Hier gelden altijd ook"] == ["K0.1 De begroting is de grens", "K0.2 Inwoner centraal"]
    assert gevonden["Samen met"] == ["Stichting De Brug"]


def test_a_list_for_groepen_only_does_not_hold_for_every_activiteit() -> None:
    leden = tuple(voorbeeld.kader(f"K9{i}", f"K9.{i}", "Wij", groep=sleutel("G2")) for i in "ab")
    lijst = voorbeeld.kader("K9", "K9", "Kaders voor groepen", soort="lijst", kinderen=leden)
    los = voorbeeld.kader("K8", "K8", "Alleen wij", groep=sleutel("G2"))
    half = replace(lijst, sleutel=sleutel("K7"), nummer="K7", kinderen=(voorbeeld.kader("K7a", "K7.1", "Allen"), los))
    a = voorbeeld.activiteit("A1", "1", "Wijkteam", "D1.1")
    uitgave = met(voorbeeld.klein(activiteiten=(a,), kaders=(lijst, los, half)))
    assert relaties("A1", uitgave)["Hier gelden altijd ook"] == ["K7 Kaders voor groepen"]


def test_a_kader_tells_its_rang_and_its_other_name() -> None:
    k = voorbeeld.kader("K0", "K0.1", "Grens", rang=2, alias="Spoorboekje")
    feiten = {f.naam: f.tekst for f in blad("K0", met(voorbeeld.klein(kaders=(k,)))).feiten}
    assert (feiten["Rang"], feiten["Ook bekend als"]) == ("2 (een lager cijfer gaat voor)", "Spoorboekje")


def test_a_kader_names_what_it_binds_through_a_doel() -> None:
    a = voorbeeld.activiteit("A1", "1", "Wijkteam", "D1.1")
    gevonden = relaties("K1", met(voorbeeld.klein(activiteiten=(a,))))
    assert gevonden["En via een doel"] == ["1 Wijkteam, via doel 1.1"]


def test_an_indicator_names_what_it_measures_and_what_adds_to_it() -> None:
    eerste, tweede = KLEIN.momentopname.indicatoren
    uitgave = met(voorbeeld.klein(indicatoren=(eerste, replace(tweede, outcome=eerste.sleutel))))
    assert relaties("I1", uitgave)["Meet"] == ["1.2 Minder inwoners hebben problematische schulden."]
    assert relaties("I1", uitgave)["Deze cijfers dragen eraan bij"] == ["2.1a Kinderen met hulp"]
    assert relaties("I2", uitgave)["Draagt bij aan"] == ["1.2a Huishoudens met problematische schulden, 7,9 in 2025"]


def test_a_groep_tells_what_it_does() -> None:
    assert relaties("G2") == {
        "Werkt aan": ["1 Meedoen"],
        "Heeft de regie over": ["2 Proef met straatcoaches, idee"],
        "Doet mee aan": ["1 Eén loket voor werk en geld, loopt"],
    }
    assert relaties("G1")["Is erbij"] == ["Contracten getekend"]


def test_a_moment_and_a_text_name_their_place() -> None:
    assert relaties("M1") == {"Op de agenda": ["Keuze van de doelen"]}
    assert relaties("M1a") == {"Onderdeel van": ["Commissie Samenleving"]}
    assert relaties("P11") == {"Gaat over": ["1 Meedoen"]}


# -- addresses ------------------------------------------------------------------------------------


def test_an_opgave_stands_on_its_own_page() -> None:
    with pytest.raises(Elders) as elders:
        blad("O1")
    assert elders.value.adres == "/agenda/samen-verder/opgave/1/"


def test_a_begrip_stands_in_the_list() -> None:
    with pytest.raises(Elders) as elders:
        blad("P6")
    assert elders.value.adres == f"/agenda/samen-verder/begrippen/#{sleutel('P6')}"


def test_what_this_edition_does_not_hold_is_missing() -> None:
    zoek = uuid4()
    with pytest.raises(Ontbreekt) as fout:
        blad("K1", plek={"sleutel": zoek})
    assert fout.value.sleutel == zoek


# -- history --------------------------------------------------------------------------------------


def reeks(*opnames: boom.Momentopname) -> list[Uitgave]:
    """Editions 1.0, 2.0 …, given oldest first, newest first."""
    edities = [
        met(opname, nummer=f"{i}.0", sha256=uuid4().hex, permalink=f"/agenda/samen-verder/versie/{i}.0/")
        for i, opname in enumerate(opnames, 1)
    ]
    return edities[::-1]


def historie(code: str, edities: list[Uitgave], op: int = 0) -> list[tuple[str, str, list[str]]]:
    per_nummer = {e.nummer: e for e in edities}
    p = blad(code, edities[op], huidige=edities[0], uitgaven=edities, lees=per_nummer.__getitem__)
    assert html_van(p)
    return [(s.nummer, s.stand, s.zinnen) for s in p.geschiedenis]


def met_kader(**velden: Any) -> boom.Momentopname:
    klein = voorbeeld.klein()
    eerste, *rest = klein.kaders
    return replace(klein, kaders=(replace(eerste, **velden), *rest))


def test_the_history_says_in_words_what_changed_newest_first() -> None:
    edities = reeks(
        voorbeeld.klein(),
        met_kader(hardheid="richtinggevend", tekst="<p>Anders.</p>"),
        met_kader(hardheid="richtinggevend", tekst="<p>Anders.</p>"),
    )
    assert historie("K0", edities) == [
        ("3.0", "nu", ["Niet gewijzigd."]),
        ("2.0", "geweest", ["Tekst: gewijzigd.", "Hardheid: was “bindend” en is nu “richtinggevend”."]),
        ("1.0", "geweest", ["Eerste openbare versie."]),
    ]


def test_the_history_gives_the_number_that_it_had_then() -> None:
    edities = reeks(met_kader(nummer="K8"), voorbeeld.klein())
    assert historie("K0", edities)[1] == ("1.0", "geweest", ["Eerste openbare versie, als K8."])


def test_the_history_of_what_is_new_and_of_what_went() -> None:
    zonder = replace(voorbeeld.klein(), kaders=voorbeeld.klein().kaders[1:])
    edities = reeks(zonder, voorbeeld.klein(), zonder)
    assert historie("K0", edities, op=1) == [
        ("3.0", "straks", ["Staat niet meer in deze versie."]),
        ("2.0", "nu", ["Nieuw in deze versie."]),
    ]


def test_a_new_figure_belongs_to_its_indicator_and_money_to_what_owns_it() -> None:
    toen, nu = voorbeeld.klein(), voorbeeld.klein()
    eerste, *rest = nu.indicatoren
    gemeten = voorbeeld.meting("I1c", "realisatie", 2026, "7.5")
    nu = replace(nu, indicatoren=(replace(eerste, metingen=(*eerste.metingen, gemeten)), *rest))
    nu = replace(
        nu, bedragen=tuple(replace(b, bedrag=Decimal(90_000)) if b.van == sleutel("A1") else b for b in nu.bedragen)
    )
    edities = reeks(toen, nu)
    assert historie("I1", edities)[0][2] == ["Realisatie 2026, gemeente: nieuw."]
    assert historie("A1", edities)[0][2] == [
        "Lasten 2027 (raming), taakveld 6.2 Toegang en eerstelijnsvoorzieningen: "
        "was €\u00a080.000 en is nu €\u00a090.000."
    ]


def test_of_relations_it_says_which_came_and_which_went() -> None:
    toen, nu = voorbeeld.klein(), voorbeeld.klein()
    eerste, *rest = nu.activiteiten
    doelen = voorbeeld.activiteit("x", "", "", "D1.1", "D1.2a").bijdragen
    nu = replace(nu, activiteiten=(replace(eerste, bijdragen=doelen, kaders=()), *rest))
    assert historie("A1", reeks(toen, nu))[0][2] == [
        "Doelen waaraan zij bijdraagt: erbij doel 1.2.1 “Binnen vijf dagen contact na een melding”; "
        "weg doel 1.2 “Minder inwoners hebben problematische schulden.”.",
        "Kaders: weg kader K1.1 “Werk gaat voor”.",
    ]


def test_every_step_leads_to_the_element_in_that_edition() -> None:
    edities = reeks(voorbeeld.klein(), voorbeeld.klein())
    per_nummer = {e.nummer: e for e in edities}
    p = blad("K0", edities[1], huidige=edities[0], uitgaven=edities, lees=per_nummer.__getitem__)
    assert p.geschiedenis[0].adres == f"/agenda/samen-verder/versie/2.0/onderdeel/{sleutel('K0')}/"


def test_a_preview_has_no_history() -> None:
    assert blad("K0").geschiedenis == []
