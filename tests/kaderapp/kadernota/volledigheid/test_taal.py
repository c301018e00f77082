"""Rules about how a text is written (T5, S3-45)."""

from typing import Any

import pytest

from tests.kaderapp.kadernota.volledigheid.zoeken import met_tekst, vindt
from tests.kaderapp.kadernota.voorbeeld import kader, paragraaf

AF = "tekst-niet-af"
VEERTIG = " ".join(["woord"] * 40)


@pytest.mark.parametrize(
    ("tekst", "einde"),
    [
        ("<p>Wij helpen dichtbij, tenzij</p>", "Wij helpen dichtbij, tenzij"),
        ("<p>Wij helpen dichtbij en.</p>", "Wij helpen dichtbij en."),
        ("<p>Het bericht bevat ten minste:</p>", "bericht bevat ten minste:"),
        ("<p>Dit hoort bij</p>", "Dit hoort bij"),
        ("<ul><li>een</li><li>de raad,</li></ul>", "de raad,"),
    ],
)
def test_a_text_that_stops_halfway_is_named(tekst: str, einde: str) -> None:
    assert vindt(AF, **met_tekst(tekst)) == [f"De tekst houdt op bij “{einde}”."]


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "<p>Dit hoort erbij.</p>",
        "<p>Daar zorgen wij voor.</p>",
        "<p>Wij letten op:</p><ul><li>wonen</li><li>werk</li></ul>",
        "<p>Eén loket in het dorpshuis</p>",
    ],
)
def test_a_finished_text_is_left_alone(tekst: str) -> None:
    assert vindt(AF, **met_tekst(tekst)) == []


def test_what_stands_under_it_may_finish_a_text() -> None:
    onder = kader("U", "", "Op verzoek", "<p>iemand het zelf vraagt</p>", soort="uitzondering")
    assert vindt(AF, kaders=(kader("K", "K1", "x", "<p>Dichtbij, tenzij:</p>", kinderen=(onder,)),)) == []
    assert len(vindt(AF, kaders=(kader("K", "K1", "x", "<p>Dichtbij, tenzij:</p>"),))) == 1


def test_but_only_the_text_and_not_its_consequence() -> None:
    boven = kader("K", "K1", "x", "<p>Klaar.</p>", gevolg="<p>U krijgt:</p>", kinderen=(kader("U", "", "y"),))
    assert vindt(AF, kaders=(boven,)) == ["De tekst houdt op bij “U krijgt:”."]


def test_a_text_that_was_withdrawn_is_not_read() -> None:
    assert vindt(AF, kaders=(kader("K", "", "x", "<p>tenzij</p>", status="vervallen"),)) == []


def test_a_sentence_of_more_than_forty_words_is_named() -> None:
    assert vindt("zin-te-lang", **met_tekst(f"<p>Kort. {VEERTIG.capitalize()} nog.</p>")) == [
        "De zin die begint met “Woord woord woord woord woord woord woord woord woord woord…” telt 41 woorden."
    ]


@pytest.mark.parametrize(
    "tekst", [f"<p>{VEERTIG}.</p>", f"<p>{VEERTIG}</p><p>{VEERTIG}</p>", f"<ul><li>{VEERTIG}</li><li>x</li></ul>"]
)
def test_forty_words_are_enough_and_blocks_are_not_joined(tekst: str) -> None:
    assert vindt("zin-te-lang", **met_tekst(tekst)) == []


def tabel(*koppen: str) -> dict[str, Any]:
    rij = "".join(f'<th scope="col">{kop}</th>' for kop in koppen)
    return met_tekst(f"<table><thead><tr>{rij}</tr></thead><tbody><tr><td>1</td></tr></tbody></table>")


@pytest.mark.parametrize("koppen", [("", ""), ("Jaar", ""), ("",)])
def test_a_table_with_a_column_without_head_is_named(koppen: tuple[str, ...]) -> None:
    assert vindt("tabel-zonder-kop", **tabel(*koppen)) == ["In een tabel mist boven één of meer kolommen een kop."]


@pytest.mark.parametrize("koppen", [("Jaar", "Aantal"), ("", "<strong>Aantal</strong>")])
def test_a_table_with_heads_is_left_alone_also_with_an_empty_corner(koppen: tuple[str, ...]) -> None:
    assert vindt("tabel-zonder-kop", **tabel(*koppen)) == []


def link(tekst: str) -> dict[str, Any]:
    return met_tekst(f'<p>Lees <a href="https://voorbeeld.example/">{tekst}</a>.</p>')


def test_a_link_without_text_is_named() -> None:
    assert vindt("link-zonder-tekst", **link("")) == ["Een link heeft geen tekst."]


@pytest.mark.parametrize("tekst", ["hier", "Klik hier", "https://voorbeeld.example/"])
def test_a_link_that_does_not_say_where_it_leads_is_named(tekst: str) -> None:
    assert vindt("link-zonder-tekst", **link(tekst)) == [f"De link “{tekst}” zegt niet waar hij heen gaat."]


def test_a_link_with_a_name_is_left_alone() -> None:
    assert vindt("link-zonder-tekst", **link("het rapport van de <strong>rekenkamer</strong>")) == []


def test_the_same_sentence_is_said_once_per_element() -> None:
    dubbel = met_tekst('<p><a href="https://a.example/">hier</a> <a href="https://b.example/">hier</a></p>')
    assert len(vindt("link-zonder-tekst", **dubbel)) == 1


def test_texts_under_a_text_are_read_too() -> None:
    boven = paragraaf("P", "vrij", "x", kinderen=(paragraaf("Q", "vrij", "y", "<p>tenzij</p>"),))
    assert len(vindt(AF, paragrafen=(boven,))) == 1
