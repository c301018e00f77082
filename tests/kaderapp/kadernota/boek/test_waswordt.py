"""The annex was/wordt: what came, what went and what changed since the nota before."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.boek.waswordt import waswordt
from kaderapp.kadernota.inhoud.indeling import boekhoofdstukken
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.uitgave import Uitgave
from policies.models.delen import Deel
from tests.kaderapp.kadernota import voorbeeld


def na(vorige: boom.Momentopname, nieuw: boom.Momentopname, **velden: Any) -> Uitgave:
    eerder = voorbeeld.uitgave(vorige, nummer="1.0")
    return voorbeeld.uitgave(nieuw, nummer="2.0", vorige=eerder, **velden)


def wijzigingen(uitgave: Uitgave) -> list[tuple[str, str, str]]:
    return [(w.nummer, w.titel, w.hoe) for groep in waswordt(uitgave).groepen for w in groep.wijzigingen]


def met_kader(tekst: str, **velden: Any) -> boom.Momentopname:
    return voorbeeld.leeg(kaders=(voorbeeld.kader("K", "K1", "Termijn", tekst, **velden),))


def test_a_changed_text_is_marked_word_by_word_under_was_and_wordt() -> None:
    uitgave = na(met_kader("<p>Binnen zes weken.</p>"), met_kader("<p>Binnen acht weken.</p>"))
    document = kadernota_html(uitgave)
    assert '<p class="soort">Was</p><p>Binnen <del>zes</del> weken.</p>' in document
    assert '<p class="soort">Wordt</p><p>Binnen <ins>acht</ins> weken.</p>' in document
    assert wijzigingen(uitgave) == [("K1", "Termijn", "Gewijzigd")]


def test_what_came_has_its_text_and_what_went_too() -> None:
    kader = met_kader("<p>Binnen zes weken.</p>")
    erbij, weg = na(voorbeeld.leeg(), kader), na(kader, voorbeeld.leeg())
    assert (wijzigingen(erbij), wijzigingen(weg)) == (
        [("K1", "Termijn", "Toegevoegd")],
        [("K1", "Termijn", "Vervallen")],
    )
    assert "<ins>Binnen zes weken.</ins>" in kadernota_html(erbij)
    assert "<del>Binnen zes weken.</del>" in kadernota_html(weg)


def test_what_is_withdrawn_went_and_what_stays_withdrawn_is_not_told() -> None:
    kader, weg = met_kader("<p>Zes.</p>"), met_kader("<p>Zes.</p>", status="vervallen")
    anders = met_kader("<p>Acht.</p>", status="vervallen")
    assert wijzigingen(na(kader, weg)) == [("K1", "Termijn", "Vervallen")]
    assert wijzigingen(na(weg, kader)) == [("K1", "Termijn", "Toegevoegd")]
    assert wijzigingen(na(weg, anders)) == []


def test_a_doel_is_told_as_a_sentence() -> None:
    def opname(richting: str) -> boom.Momentopname:
        doel = voorbeeld.doel("D", "1.1", "{richting} inwoners sporten", richting=richting)
        return voorbeeld.leeg(opgaven=(voorbeeld.opgave("O", "1", "Gezond", (doel,)),))

    (groep,) = waswordt(na(opname("meer"), opname("minder"))).groepen
    (regel,) = groep.wijzigingen[0].regels
    assert (regel.was, regel.wordt) == ("Meer inwoners sporten", "Minder inwoners sporten")


def test_figures_and_amounts_stand_beside_each_other() -> None:
    def opname(waarde: str, euro: str) -> boom.Momentopname:
        meting = voorbeeld.meting("M", "streefwaarde", 2028, waarde)
        indicator = voorbeeld.indicator("I", "I1", "O", "Sporters", meting)
        bedrag = replace(voorbeeld.bedrag("O", 2028, "lasten", euro), sleutel=voorbeeld.sleutel("B"))
        opgave = voorbeeld.opgave("O", "1", "Gezond")
        return voorbeeld.leeg(opgaven=(opgave,), indicatoren=(indicator,), bedragen=(bedrag,))

    alles = waswordt(na(opname("80", "14240000"), opname("75", "14590000")))
    (cijfer,), (bedrag,) = alles.cijfers[0].regels, alles.bedragen[0].regels
    assert (alles.cijfers[0].titel, cijfer.was, cijfer.wordt) == ("I1 Sporters", "80,0", "75,0")
    assert (alles.bedragen[0].titel, bedrag.was, bedrag.wordt) == (
        "1 Gezond",
        "€\u00a014.240.000",
        "€\u00a014.590.000",
    )
    assert alles.telling == "1\u00a0cijfer anders en 1\u00a0bedrag anders"


def test_a_figure_that_takes_the_place_of_a_reason_is_one_row() -> None:
    def regels(*metingen: boom.Meting) -> list[tuple[str, str]]:
        edities = (voorbeeld.leeg(indicatoren=(voorbeeld.indicator("I", "I1", "O", "Sporters", m),)) for m in metingen)
        return [(r.was, r.wordt) for groep in waswordt(na(*edities)).cijfers for r in groep.regels]

    def meting(waarde: str | None = None, reden: str = "") -> boom.Meting:
        return voorbeeld.meting("M", "realisatie", 2026, waarde, reden_leeg=reden)

    assert regels(meting(reden="nnb"), meting("4.7")) == [("nog niet bekend", "4,7")]
    assert regels(meting(reden="nnb"), meting(reden="niet_gemeten")) == [("nog niet bekend", "niet gemeten")]


def test_the_number_of_what_went_and_of_what_moved_up_is_told_as_that_of_the_version_before() -> None:
    een, twee = voorbeeld.kader("A", "K1", "Eerst"), voorbeeld.kader("B", "K2", "Dan")
    uitgave = na(voorbeeld.leeg(kaders=(een, twee)), voorbeeld.leeg(kaders=(replace(twee, nummer="K1"),)))
    assert waswordt(uitgave).nummers == ("Kader K1 “Dan” had het nummer K2.",)
    document = kadernota_html(uitgave).replace("\u00a0", " ")
    assert "Vervallen; dit was het nummer in versie 1.0</p>" in document
    assert "een ander nummer dan in versie 1.0." in document


def test_what_moved_is_told_in_a_sentence() -> None:
    een, twee = voorbeeld.kader("A", "K1", "Eerst"), voorbeeld.kader("B", "K2", "Dan")
    alles = waswordt(na(voorbeeld.leeg(kaders=(een, twee)), voorbeeld.leeg(kaders=(twee, een))))
    assert alles.plaatsen == ("De volgorde van de kaders is gewijzigd.",)


def test_the_same_text_has_no_differences() -> None:
    document = kadernota_html(na(voorbeeld.klein(), voorbeeld.klein()))
    assert "Er zijn geen verschillen in tekst of cijfers." in document


def test_the_annex_is_the_last_one_and_no_part_of_the_decision() -> None:
    laatste = boekhoofdstukken(na(voorbeeld.klein(), voorbeeld.klein()))[-1]
    assert (laatste.titel, laatste.informatie) == ("Was en wordt", True)


def test_there_is_no_annex_without_a_nota_before_or_when_it_is_left_out() -> None:
    weg = na(voorbeeld.leeg(), voorbeeld.klein(), weggelaten=frozenset({Deel.WASWORDT}))
    assert ["Was en wordt" in kadernota_html(u) for u in (voorbeeld.uitgave(), weg)] == [False, False]


def test_when_everything_was_rewritten_the_later_texts_are_compared_by_alinea(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaderapp.kadernota.boek.waswordt.MEESTE_PER_WOORD", 10)
    document = kadernota_html(na(met_kader("<p>Binnen zes weken.</p>"), met_kader("<p>Binnen acht weken.</p>")))
    assert "<del>Binnen zes weken.</del>" in document
    assert "<ins>Binnen acht weken.</ins>" in document


def test_a_note_beside_more_amounts_of_one_row_is_told_once() -> None:
    def opname(noten: dict[int, str]) -> boom.Momentopname:
        bedragen = tuple(
            replace(
                voorbeeld.bedrag("O", jaar, "lasten", "1000", fase="raming", taakveld="6.1"),
                sleutel=voorbeeld.sleutel(f"B{jaar}"),
                toelichting=noten.get(jaar, ""),
            )
            for jaar in (2027, 2028, 2029)
        )
        return voorbeeld.leeg(opgaven=(voorbeeld.opgave("O", "1", "Gezond"),), bedragen=bedragen)

    (groep,) = waswordt(na(opname({}), opname({2027: "Duurder.", 2028: "Duurder.", 2029: "Gestopt."}))).bedragen
    naam = "(raming), taakveld 6.1 Samenkracht en burgerparticipatie: toelichting"
    assert [(r.wat, r.wordt) for r in groep.regels] == [
        (f"Lasten 2027–2028 {naam}", "Duurder."),
        (f"Lasten 2029 {naam}", "Gestopt."),
    ]


def test_an_added_moment_has_its_day_and_an_added_indicator_its_definition() -> None:
    moment = voorbeeld.moment("M", "raad", "Besluit", date(2027, 2, 25))
    indicator = replace(voorbeeld.indicator("I", "I1", "O", "Sporters"), definitie="<p>Wie elke week sport.</p>")
    opgaven = (voorbeeld.opgave("O", "1", "Gezond"),)
    nieuw = voorbeeld.leeg(opgaven=opgaven, momenten=(moment,), indicatoren=(indicator,))
    wijzigingen = [w for g in waswordt(na(voorbeeld.leeg(opgaven=opgaven), nieuw)).groepen for w in g.wijzigingen]
    assert [(w.titel, [r.wordt.replace("\u00a0", " ") for r in w.regels]) for w in wijzigingen] == [
        ("Sporters", ["<p>Wie elke week sport.</p>"]),
        ("Besluit", ["25 februari 2027"]),
    ]
