import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.inhoud.hoofdstuk import genummerd
from kaderapp.kadernota.inhoud.indeling import Hoofdstuk, hoofdstukken
from kaderapp.kadernota.momentopname.boom import Momentopname
from kaderapp.kadernota.pagina.lezen import Lezen
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.pagina.blad import html_van, maak

INDELINGEN = ["vijf_vragen", "sma", "w_vragen", "vrij"]
VERVALLEN = {"vervallen"}
TEKST = {
    "visie": ("waarom", "visie", "missie", "herkomst"),
    "Paragraaf": ("titel", "tekst"),
    "Groep": ("naam",),
    "Opgave": ("naam", "alias", "maatschappelijk_effect", "beschrijving", "doorkijk"),
    "Doel": ("zodat", "herkomst"),
    "Kader": (
        "titel",
        "tekst",
        "gevolg",
        "onderbouwing",
        "grondslag",
        "herkomst",
        "vervolgkeuze",
        "alias",
        "geldig_tot_gebeurtenis",
    ),
    "Activiteit": (
        "titel",
        "waarom",
        "wat",
        "voor_wie",
        "wie_betrokken",
        "waar",
        "regisseur",
        "tevreden_als",
        "stopreden",
        "toelichting",
    ),
    "Indicator": ("naam", "definitie", "eenheid", "bron"),
    "Meting": ("tekst", "toelichting"),
    "Bedrag": ("toelichting", "dekking", "budgethouder"),
    "Moment": ("naam", "bij_overschrijden", "tijd_in_woorden"),
}
EENMAAL = (
    "tekst",
    "gevolg",
    "onderbouwing",
    "beschrijving",
    "doorkijk",
    "waarom",
    "wat",
    "voor_wie",
    "tevreden_als",
    "definitie",
    "missie",
    "toelichting",
)


def uitgave_in(indeling: str, momentopname: Momentopname | None = None) -> Any:
    return voorbeeld.uitgave(voorbeeld.met_indeling(momentopname or voorbeeld.klein(), indeling))


def kaal(opmaak: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", opmaak)).split())


def teksten(deel: Any) -> Iterator[tuple[str, str]]:
    """Every text of what still counts, with the name of its field."""
    if isinstance(deel, tuple):
        for kind in deel:
            yield from teksten(kind)
    if not is_dataclass(deel) or getattr(deel, "status", "") in VERVALLEN:
        return
    velden = TEKST.get("visie" if type(deel).__name__ == "Visie" else type(deel).__name__, ())
    yield from ((veld, kaal(getattr(deel, veld))) for veld in velden if getattr(deel, veld))
    for veld in fields(deel):
        yield from teksten(getattr(deel, veld.name))


@pytest.mark.parametrize("indeling", INDELINGEN)
def test_no_text_of_the_momentopname_is_lost(indeling: str) -> None:
    document = kaal(kadernota_html(uitgave_in(indeling)))
    assert [tekst for _, tekst in teksten(voorbeeld.klein()) if tekst not in document] == []


@pytest.mark.parametrize("indeling", INDELINGEN)
def test_each_running_text_stands_in_the_document_once(indeling: str) -> None:
    document = kaal(kadernota_html(uitgave_in(indeling)))
    eigen = {tekst for veld, tekst in teksten(voorbeeld.klein()) if veld in EENMAAL and len(tekst) > 20}
    assert {tekst: document.count(tekst) for tekst in eigen if document.count(tekst) != 1} == {}


@pytest.mark.parametrize("indeling", INDELINGEN)
def test_withdrawn_elements_do_not_appear(indeling: str) -> None:
    document = kadernota_html(uitgave_in(indeling))
    assert [w for w in ("Dit doel is ingetrokken", "Ingetrokken opgave", "Ingetrokken kader") if w in document] == []


@pytest.mark.parametrize("indeling", INDELINGEN)
def test_each_part_has_one_place(indeling: str) -> None:
    secties = [s for h in hoofdstukken(uitgave_in(indeling)) for s in h.secties]
    geteld = Counter((s.soort, repr(s.onderwerp)) for s in secties)
    assert [deel for deel, hoe_vaak in geteld.items() if hoe_vaak > 1] == []


@pytest.mark.parametrize("indeling", INDELINGEN)
def test_anchors_are_unique(indeling: str) -> None:
    ankers = re.findall(r' id="([^"]+)"', kadernota_html(uitgave_in(indeling)))
    assert [anker for anker, hoe_vaak in Counter(ankers).items() if hoe_vaak > 1] == []


@pytest.mark.parametrize("indeling", INDELINGEN)
def test_headings_never_skip_a_level(indeling: str) -> None:
    niveaus = [int(n) for n in re.findall(r"<h([1-6])", kadernota_html(uitgave_in(indeling)))]
    assert [paar for paar in pairwise(niveaus) if paar[1] > paar[0] + 1] == []


def titels(indeling: str, soort: str = "gewoon") -> list[str]:
    return [h.titel for h in hoofdstukken(uitgave_in(indeling)) if h.soort == soort]


def test_vijf_vragen_are_the_chapters() -> None:
    assert titels("vijf_vragen")[:5] == [
        "Wat willen we bereiken, en waarom",
        "Waaraan toetsen we dat",
        "Hoe gaan we dat doen",
        "Wanneer doen we dat",
        "Wie doet wat",
    ]


def test_sma_goes_from_why_to_what_next() -> None:
    assert titels("sma")[:7] == [
        "Inleiding",
        "Waarom deze agenda",
        "Visie en missie",
        "Uitgangspunten",
        "Wat willen we bereiken",
        "Hoe organiseren we dat",
        "Hoe nu verder",
    ]


def test_w_vragen_are_asked_per_opgave() -> None:
    opgave = next(h for h in hoofdstukken(uitgave_in("w_vragen")) if h.titel == "Opgave 1: Meedoen")
    assert [s.titel for s in opgave.secties if s.titel] == [
        "Bij meedoen",
        "Wat willen we bereiken",
        "Binnen welke kaders",
        "Hoe meten we dat",
        "Wat gaan we daarvoor doen, op hoofdlijn",
        "Wat mag het kosten",
    ]


def test_vrij_keeps_the_order_of_the_editor() -> None:
    eigen = [p.titel for p in voorbeeld.klein().paragrafen if p.titel in titels("vrij")]
    assert [t for t in titels("vrij") if t in eigen] == eigen


def test_chapters_have_numbers_and_annexes_letters() -> None:
    alle = hoofdstukken(uitgave_in("w_vragen"))
    assert [h.nummer for h in alle if h.soort == "gewoon"] == [str(n) for n in range(1, 9)]
    assert [h.nummer for h in alle if h.soort in ("bijlage", "informatie")] == ["A", "B", "C", "D", "E"]


def test_sections_are_numbered_within_their_chapter() -> None:
    eerste = next(h for h in hoofdstukken(uitgave_in("w_vragen")) if h.nummer == "1")
    assert [s.nummer for s in eerste.secties] == ["1.1", "1.2", "1.3"]


def test_tables_are_numbered_through_the_document() -> None:
    nummers = [s.tabel for h in hoofdstukken(uitgave_in("w_vragen")) for s in h.secties if s.tabel]
    assert nummers == list(range(1, len(nummers) + 1))


def test_an_annex_ter_informatie_comes_last_and_says_so() -> None:
    alle = hoofdstukken(uitgave_in("w_vragen"))
    assert [h.titel for h in alle[-2:]] == ["Gespreksverslagen", "Alle activiteiten"]
    assert [h.informatie for h in alle[-3:]] == [False, True, True]


def test_the_begrippenlijst_is_alphabetical() -> None:
    begrippen = next(h for h in hoofdstukken(uitgave_in("w_vragen")) if h.titel == "Begrippen")
    assert [p.titel for p in begrippen.secties[0].onderwerp] == ["Arbeidsmarktregio", "Mantelzorg"]


def test_an_empty_agenda_still_has_a_document() -> None:
    assert "Samen verder in Zilverhoek" in kadernota_html(voorbeeld.uitgave(voorbeeld.leeg()))


def test_an_empty_agenda_has_no_empty_chapters() -> None:
    assert hoofdstukken(voorbeeld.uitgave(voorbeeld.leeg())) == []


MET_DOEL = voorbeeld.opgave("O1", "1", "Meedoen", (voorbeeld.doel("D1", "1.1", "Iedereen doet mee"),))


@pytest.mark.parametrize(
    ("inhoud", "titels"),
    [
        ({}, []),
        ({"kaders": (voorbeeld.kader("K1", "K1", "Eerlijk"),)}, ["Hoe u de kaders herkent"]),
        ({"opgaven": (MET_DOEL,)}, ["Hoe u de kaders herkent"]),
    ],
)
def test_how_to_recognise_kaders_is_told_when_something_has_a_number(inhoud: dict[str, Any], titels: list[str]) -> None:
    eigen = voorbeeld.paragraaf("P3", "leeswijzer", "Zo leest u dit", "<p>Van voor naar achter.</p>")
    alle = hoofdstukken(voorbeeld.uitgave(voorbeeld.leeg(paragrafen=(eigen,), **inhoud)))
    leeswijzer = next(h for h in alle if h.soort == "leeswijzer")
    assert (leeswijzer.titel, [s.titel for s in leeswijzer.secties if s.titel]) == ("Zo leest u dit", titels)


def test_kaders_of_a_withdrawn_opgave_go_to_the_general_ones() -> None:
    los = voorbeeld.kader("Kz", "K9.1", "Zwervend kader", opgave=voorbeeld.sleutel("O9"))
    momentopname = voorbeeld.klein(kaders=(los,))
    assert kadernota_html(voorbeeld.uitgave(momentopname)).count('class="kader ') == 1


def test_an_activiteit_without_doel_is_shown_under_its_own_heading() -> None:
    wees = replace(voorbeeld.activiteit("Az", "9", "Losse actie"), hoofdlijn=False)
    annex = hoofdstukken(voorbeeld.uitgave(voorbeeld.klein(activiteiten=(wees,))))[-1]
    assert [s.titel for s in annex.secties if s.titel] == ["Zonder doel"]


def test_own_words_for_the_levels_are_used() -> None:
    agenda = voorbeeld.agenda(label_opgave="programma|programma's", label_doel="ambitie|ambities")
    document = kadernota_html(voorbeeld.uitgave(voorbeeld.klein(agenda=agenda)))
    assert "Programma 1: Meedoen" in document
    assert "Ambitie 1.1" in document


def test_the_running_head_is_cut_to_one_line() -> None:
    lang = voorbeeld.agenda(titel="Een heel lange titel " * 8)
    document = kadernota_html(voorbeeld.uitgave(voorbeeld.leeg(agenda=lang)))
    (kop,) = re.findall(r'data-titel="([^"]*)"', document)
    assert kop.endswith("…")
    assert len(kop) < 60


@pytest.mark.parametrize(
    ("velden", "kop"),
    [
        ({"status": "ter_inzage", "inzage_tot": date(2027, 1, 4)}, "Ter inzage tot en met 4 januari 2027"),
        (
            {"soort": "stand", "nota_van": date(2026, 6, 25), "datum": date(2026, 10, 13)},
            "Nota van 25 juni 2026, cijfers van 13 oktober 2026",
        ),
    ],
)
def test_a_status_too_long_for_the_running_head_keeps_its_days(velden: dict[str, Any], kop: str) -> None:
    uitgave = voorbeeld.uitgave(status_in_woorden="Een status met heel veel woorden " * 4, **velden)
    document = kadernota_html(uitgave).replace("\u00a0", " ")
    assert re.findall(r'data-status="([^"]*)"', document) == [kop]


def test_an_annex_has_its_letter_and_no_count_of_its_own() -> None:
    paragraaf = Hoofdstuk(titel="Bijlage 2: kaart", secties=(), soort="bijlage")
    (bijlage,) = genummerd([paragraaf])
    assert (bijlage.nummer, bijlage.titel, bijlage.kop) == ("A", "Kaart", "Bijlage A: Kaart")


def hoofdstuk(titel: str, soort: str) -> Hoofdstuk:
    return Hoofdstuk(titel=titel, secties=(), soort=soort, nummer="B")


def test_an_annex_that_names_itself_is_not_named_twice() -> None:
    assert [hoofdstuk(t, "bijlage").kop for t in ("Begrippen", "Bijlage 2: kaart")] == [
        "Bijlage B: Begrippen",
        "Bijlage 2: kaart",
    ]


def met_tussenstand() -> Momentopname:
    """The budget of two opgaven, of which only one says what was spent so far."""
    begroot = [voorbeeld.bedrag(o, 2026, "lasten", "500000", "begroting") for o in ("O1", "O2")]
    return voorbeeld.klein(bedragen=(*begroot, voorbeeld.bedrag("O1", 2026, "lasten", "125000", "realisatie")))


WAARSCHUWING = "Onder Realisatie 2026 staat nog niet voor elk onderdeel een bedrag. Vergelijk die totalen daarom niet."


def test_what_was_spent_so_far_stands_apart_and_is_warned_about() -> None:
    alle = hoofdstukken(voorbeeld.uitgave(met_tussenstand()))
    tabellen = {s.bijschrift: s.onderwerp for h in alle for s in h.secties if s.soort.startswith("geld_")}
    kolommen = {titel: [(k.jaar, k.fase) for k in tabel.kolommen] for titel, tabel in tabellen.items()}
    verloop = "Begroting en wat er tot nu toe is uitgegeven"
    assert kolommen["Meerjarig overzicht van lasten, baten en saldo"] == [(2026, "begroting")]
    assert kolommen[verloop] == [(2026, "begroting"), (2026, "realisatie")]
    assert tabellen[verloop].toelichting.startswith(WAARSCHUWING)


def test_the_book_and_the_page_to_read_warn_alike() -> None:
    opname = met_tussenstand()
    assert WAARSCHUWING in kadernota_html(voorbeeld.uitgave(opname))
    assert WAARSCHUWING in html_van(maak(Lezen, opname, date(2026, 10, 1)))


def test_money_without_any_other_amount_than_a_plafond_is_still_shown() -> None:
    plafond = voorbeeld.bedrag("K0", 2027, "plafond", "900000", "", taakveld="")
    document = kadernota_html(voorbeeld.uitgave(voorbeeld.klein(bedragen=(plafond,))))
    assert "900" in document.split("Plafond per groep of kader")[-1].split("</table>")[0]
