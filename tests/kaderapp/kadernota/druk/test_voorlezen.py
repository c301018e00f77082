"""What a listener hears where the page has a sign, a place or a small letter."""

from typing import Any

import pytest

from tests.kaderapp.kadernota.druk import bouw
from tests.kaderapp.kadernota.druk.lezer import Knoop, Link, gemerkt, voorlezen

KAAL = "style='list-style-type: none'"
STREEPJES = (
    "<style>ul { list-style-type: '\\2013\\a0' }</style><ul><li>een<ul><li>twee</li></ul></li><li>drie</li></ul>"
)
APART = "<span class='onder apart' style='display: block'>%s</span>"
RIJEN = (
    f"<tr><th scope='row'><b>Wachttijd</b>{APART % 'weken'}{APART % 'lager is beter'}</th><td>8</td></tr>"
    "<tr><th scope='row'><b>Bereik</b></th><td>9</td></tr>"
    "<tr><th scope='rowgroup' colspan='2'>Ook nog</th></tr>"
)
TABEL = f"<table><thead><tr><th scope='col'>Wat</th><th scope='col'>Nu</th></tr></thead><tbody>{RIJEN}</tbody></table>"


def luister(html: str) -> list[str]:
    pdf, wortel = bouw.boom(html)
    with pdf:
        return [regel.strip() for regel in voorlezen(wortel)]


def soorten(wortel: Knoop) -> list[str]:
    return [str(lijst.eigenschap("/ListNumbering")) for lijst in wortel.alle("L")]


def test_a_dash_before_an_item_is_a_bullet() -> None:
    regels = luister(STREEPJES)
    assert regels == ["lijst met 2", "* • een", "lijst met 1", "* • twee", "* • drie"]


def test_a_list_says_how_it_is_numbered() -> None:
    pdf, wortel = bouw.boom(f"{STREEPJES}<ol><li>a</li></ol><ul {KAAL}><li>b</li></ul><dl><dt>c</dt><dd>d</dd></dl>")
    with pdf:
        assert soorten(wortel) == ["/Disc", "/Disc", "/Decimal", "/None", "/None"]


@pytest.mark.parametrize(
    "nummer", ["<span class='nr'>1.1 </span>", "<span class='unr'>K1 </span>", "<b class='term'>x</b>"]
)
@pytest.mark.parametrize("onder", ["", f"<ol {KAAL}><li>onder</li></ol>"])
def test_a_number_of_its_own_is_the_label_of_an_item(nummer: str, onder: str) -> None:
    pdf, wortel = bouw.boom(f"<ol {KAAL}><li>{nummer}tekst{onder}</li></ol>")
    with pdf:
        label, tekst = next(wortel.alle("LI")).kinderen
        assert (label.soort, label.tekst in nummer, tekst.soort, tekst.tekst.split()[0]) == (
            "Lbl",
            True,
            "LBody",
            "tekst",
        )


def test_a_small_letter_is_said_in_full_and_a_sign_in_words() -> None:
    html = "<p>12 <sup><abbr title='voorlopig'>v</abbr></sup> en <abbr title='geen bedrag'>–</abbr></p>"
    pdf, wortel = bouw.boom(html)
    with pdf:
        alinea = next(wortel.alle("P"))
        assert next(voorlezen(alinea)) == "12 voorlopig en geen bedrag"
        assert [(deel.tekst, *deel.ding.keys() & {"/E", "/ActualText"}) for deel in alinea.alle("Span")] == [
            ("v", "/E"),
            ("–", "/ActualText"),
        ]


def test_what_is_only_to_be_seen_is_decoration() -> None:
    pdf, wortel = bouw.boom("<p><span aria-hidden='true'>↓ </span>lager is beter</p>")
    with pdf:
        assert (wortel.tekst, gemerkt(pdf.pages[0])[None][0]) == ("lager is beter", "↓ ")


def test_only_the_name_is_the_head_of_a_row() -> None:
    assert luister(TABEL) == [
        "tabel met 3 kolommen en 4 rijen",
        "rij 1: Wat | Nu",
        "rij 2: Wachttijd | [Wachttijd, Wat] weken lager is beter | [Wachttijd, Nu] 8",
        "rij 3: Bereik | [Bereik, Nu] 9",
        "rij 4: Ook nog",
    ]


def test_every_row_of_a_table_goes_over_all_its_columns() -> None:
    pdf, wortel = bouw.boom(TABEL)
    with pdf:
        breed = [sum(int(cel.eigenschap("/ColSpan") or 1) for cel in rij.kinderen) for rij in wortel.alle("TR")]
        assert breed == [3, 3, 3, 3]


def test_a_head_with_nothing_apart_stays_as_it_is() -> None:
    pdf, wortel = bouw.boom(TABEL.replace(" apart", ""))
    with pdf:
        assert [cel.soort for cel in next(wortel.alle("TBody")).alle("TH", "TD")] == ["TH", "TD", "TH", "TD", "TH"]


def test_contents_below_a_chapter_stand_within_its_line() -> None:
    onder = f"<ul class='toc' {KAAL}><li><span class='nr'>1.1 </span><a href='#x'>Deel</a> 4</li></ul>"
    regel = f"<li><span class='nr'>1 </span><a href='#x'>Hoofdstuk</a> 3{onder}</li>"
    pdf, wortel = bouw.boom(f"<ul class='toc' {KAAL}>{regel}</ul><h1 id='x'>Hoofdstuk</h1>")
    with pdf:
        (boven, binnen) = wortel.alle("TOC")
        assert [deel.soort for deel in boven.kinderen[0].kinderen] == ["Lbl", "Reference", "TOC"]
        assert [deel.soort for deel in binnen.kinderen[0].kinderen] == ["Lbl", "Reference"]
        assert boven.kinderen[0].kinderen[1].tekst == "Hoofdstuk 3"


def test_a_small_line_in_a_cell_and_an_explanation_in_a_caption_begin_anew() -> None:
    onder = "<span class='onder' style='display: block'>2024</span>"
    cellen = f"<tr><th scope='row'>Bereik</th><td>13,2{onder}</td><td>8</td></tr>"
    pdf, wortel = bouw.boom(f"<table><caption>Tabel 1. Cijfers<br><span>In procenten.</span></caption>{cellen}</table>")
    with pdf:
        vakken = [[deel.tekst for deel in vak.alle("P")] for vak in wortel.alle("Caption", "TH", "TD")]
        assert vakken == [["Tabel 1. Cijfers", "In procenten."], [], ["13,2", "2024"], []]


def test_a_link_is_called_what_it_says() -> None:
    pdf, _ = bouw.boom(
        "<p>Zie <a href='#x'>de <b>visie</b></a> of <a href='https://zilverhoek.example/'>de site</a>.</p>"
        "<h1 id='x'>Visie</h1>"
    )
    with pdf:
        vlakken: Any = pdf.pages[0].Annots
        assert list(dict.fromkeys(str(vlak.Contents) for vlak in vlakken)) == ["de visie", "de site"]


def test_after_a_mark_the_text_begins_anew() -> None:
    merk = "<span class='hardheid'>bindend</span> "
    pdf, wortel = bouw.boom(f"<p>{merk}geldig tot 2030</p><ul><li>{merk}Niet afwijken.</li></ul><p>{merk.strip()}</p>")
    with pdf:
        assert [alinea.tekst for alinea in wortel.alle("P")] == [
            *("bindend", "geldig tot 2030", "bindend", "Niet afwijken.", "bindend"),
        ]
        assert next(wortel.alle("LBody")).tekst == "bindend Niet afwijken."


def test_a_link_over_lines_is_one_link() -> None:
    lang = "woorden die samen over meer dan een regel gaan " * 3
    pdf, wortel = bouw.boom(f"<p>Zie <a href='#x'>{lang}</a> en <a href='#x'>kort</a>.</p><h1 id='x'>Kop</h1>")
    with pdf:
        links = [(link.tekst, sum(isinstance(deel, Link) for deel in link.delen)) for link in wortel.alle("Link")]
        assert [tekst for tekst, _ in links] == [lang.strip(), "kort"]
        assert (links[0][1] > 1, links[1][1]) == (True, 1)
