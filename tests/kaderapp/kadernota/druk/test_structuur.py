"""The structure of a part, on small pages: a reader hears one table, list or paragraph where one was written."""

from collections.abc import Iterator

import pytest

from tests.kaderapp.kadernota.druk import bouw
from tests.kaderapp.kadernota.druk.bron import genoemd, tabellen
from tests.kaderapp.kadernota.druk.lezer import Knoop, gemerkt, voorlezen
from tests.kaderapp.kadernota.druk.regels import gebreken

KOP = "<thead><tr><th scope='col'>Wat</th><th scope='col'>Nu</th><th scope='col'>Straks</th></tr></thead>"
HOOG = "heel veel woorden " * 70
"""Higher than a page in a narrow column."""
PLAATJE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><title>Een blok</title>'
    '<rect width="40" height="20"/></svg>'
)


def rijen(aantal: int, hoog: int = 0) -> str:
    return "".join(
        f"<tr><th scope='row'>Rij {r}</th><td>nu {r}</td><td>{HOOG if r == hoog else f'straks {r}'}</td></tr>"
        for r in range(1, aantal + 1)
    )


def tabel(aantal: int, hoog: int = 0) -> str:
    return f"<table><caption>Proef</caption>{KOP}<tbody>{rijen(aantal, hoog)}</tbody></table>"


DIEP = "".join(
    f"<li>Punt {i}<ol>{''.join(f'<li>Onder {i}.{j}<ul><li>Diep</li></ul></li>' for j in range(1, 8))}</ol></li>"
    for i in range(1, 4)
)
INHOUD = "".join(
    f"<li><span class='nr'>{i} </span><a href='#k{i}'>Hoofdstuk {i}</a><span class='pg' data-p='k{i}'>000</span></li>"
    for i in range(1, 31)
)
GROEPEN = "".join(
    f"<tbody><tr><th scope='rowgroup' colspan='3'>Groep {g}</th></tr>{rijen(9)}</tbody>" for g in range(1, 4)
)
VOET = "<tfoot><tr><th scope='row'>Samen</th><td>1</td><td>2</td></tr></tfoot>"
MET_LIJST = "<tr><th scope='row'>a</th><td><ul><li>b</li></ul></td><td><p>c</p><p>d</p></td></tr>"
DOCUMENTEN = {
    "tabel over bladen": tabel(30),
    "rij over bladen": tabel(5, hoog=3),
    "eerste rij over bladen": tabel(3, hoog=1),
    "groepen over bladen": f"<table>{KOP}{GROEPEN}{VOET}</table>",
    "geneste lijsten": f"<h1>Kop</h1><ul>{DIEP}</ul>",
    "termen": "<dl>" + "".join(f"<dt>Term {i}</dt><dd>Uitleg {i}. {HOOG[:200]}</dd>" for i in range(1, 9)) + "</dl>",
    "alinea over bladen": f"<p>Voor.</p><p>{HOOG * 2}</p><p>Na.</p>",
    "citaat over bladen": f"<blockquote><p>{HOOG * 2}</p></blockquote>",
    "inhoud over bladen": f"<ul class='toc'>{INHOUD}</ul>" + "".join(f"<h1 id='k{i}'>H {i}</h1>" for i in range(1, 31)),
    "los en leeg": "<div>Los stukje<p>met alinea</p><div></div></div><p></p><div><div><p>Diep</p></div></div>",
    "figuur": f"<figure>{PLAATJE}<figcaption>Eronder</figcaption></figure>",
    "link over regels": f"<p>Zie <a href='https://zilverhoek.example/'>{HOOG[:150]}</a> hier.</p>",
    "cel met lijst": f"<table>{KOP}<tbody>{MET_LIJST}</tbody></table>",
    "leeg": "",
}


@pytest.fixture(scope="module")
def bomen() -> Iterator[dict[str, Knoop]]:
    open_, uit = [], {}
    for naam, html in DOCUMENTEN.items():
        pdf, uit[naam] = bouw.boom(html, html)
        open_.append(pdf)
        assert (naam, gebreken(pdf)) == (naam, [])
    yield uit
    for pdf in open_:
        pdf.close()


def eerste(bomen: dict[str, Knoop], naam: str, *soorten: str) -> Knoop:
    return next(bomen[naam].alle(*soorten))


@pytest.mark.parametrize(
    ("naam", "soort", "aantal"),
    [
        ("tabel over bladen", "Table", 1),
        ("tabel over bladen", "THead", 1),
        ("tabel over bladen", "TBody", 1),
        ("tabel over bladen", "TR", 31),
        ("tabel over bladen", "TD", 60),
        ("tabel over bladen", "Caption", 1),
        ("rij over bladen", "TR", 6),
        ("rij over bladen", "TD", 10),
        ("eerste rij over bladen", "THead", 1),
        ("eerste rij over bladen", "TR", 4),
        ("groepen over bladen", "TBody", 3),
        ("groepen over bladen", "TFoot", 1),
        ("groepen over bladen", "TR", 32),
        ("geneste lijsten", "L", 25),
        ("geneste lijsten", "LI", 45),
        ("geneste lijsten", "LBody", 45),
        ("termen", "L", 1),
        ("termen", "LI", 8),
        ("termen", "Lbl", 8),
        ("alinea over bladen", "P", 3),
        ("citaat over bladen", "P", 1),
        ("citaat over bladen", "BlockQuote", 1),
        ("inhoud over bladen", "TOC", 1),
        ("inhoud over bladen", "TOCI", 30),
        ("inhoud over bladen", "Reference", 30),
        ("inhoud over bladen", "Lbl", 30),
        ("inhoud over bladen", "L", 0),
        ("figuur", "Figure", 1),
        ("link over regels", "P", 1),
        ("cel met lijst", "L", 1),
        ("leeg", "P", 0),
    ],
)
def test_each_thing_that_was_written_is_there_once(bomen: dict[str, Knoop], naam: str, soort: str, aantal: int) -> None:
    assert sum(1 for _ in bomen[naam].alle(soort)) == 2 * aantal  # the document stands in the file as two parts


@pytest.mark.parametrize(
    ("naam", "soort", "minstens"),
    [
        ("tabel over bladen", "Table", 3),
        ("rij over bladen", "TR", 2),
        ("groepen over bladen", "Table", 3),
        ("geneste lijsten", "L", 2),
        ("termen", "L", 2),
        ("alinea over bladen", "P", 2),
        ("citaat over bladen", "P", 2),
        ("inhoud over bladen", "TOC", 2),
    ],
)
def test_it_does_go_over_pages(bomen: dict[str, Knoop], naam: str, soort: str, minstens: int) -> None:
    assert max(len(knoop.bladen) for knoop in bomen[naam].alle(soort)) >= minstens


@pytest.mark.parametrize("naam", [naam for naam, html in DOCUMENTEN.items() if "<table" in html])
def test_each_cell_names_its_own_heads(bomen: dict[str, Knoop], naam: str) -> None:
    assert genoemd(bomen[naam]) == tabellen(DOCUMENTEN[naam]) * 2


def test_a_cell_that_goes_over_rows_and_its_neighbours_name_their_own_heads() -> None:
    over = "<tr><th scope='row' rowspan='2'>A</th><td>1</td><td rowspan='2'>2</td></tr><tr><td>3</td></tr>"
    _, wortel = bouw.boom(
        f"<table>{KOP}<tbody>{over}<tr><th scope='row'>B</th><td>4</td><td>5</td></tr></tbody></table>"
    )
    assert [regel.strip() for regel in voorlezen(wortel)][2:] == [
        "rij 2: A | [A, Nu] 1 | [A, Straks] 2",
        "rij 3: [A, Nu] 3",
        "rij 4: B | [B, Nu] 4 | [B, Straks] 5",
    ]


def test_heads_say_what_they_are_the_head_of(bomen: dict[str, Knoop]) -> None:
    eerste_tabel = eerste(bomen, "groepen over bladen", "Table")
    gezegd = {(cel.tekst.split()[0], str(cel.eigenschap("/Scope"))) for cel in eerste_tabel.alle("TH")}
    assert gezegd == {
        *((kop, "/Column") for kop in ("Wat", "Nu", "Straks")),
        *((kop, "/Row") for kop in ("Groep", "Rij", "Samen")),
    }


def test_the_head_stands_before_the_rows(bomen: dict[str, Knoop]) -> None:
    volgorde = [kind.soort for kind in eerste(bomen, "eerste rij over bladen", "Table").kinderen]
    assert volgorde == ["Caption", "THead", "TBody"]


def test_a_repeated_head_is_seen_on_each_page_and_heard_once() -> None:
    pdf, boom = bouw.boom(tabel(30))
    with pdf:
        op_blad = ["Straks" in "".join(tekst for tekst, _ in gemerkt(blad).values()) for blad in pdf.pages]
        versiering = [gemerkt(blad).get(None, ("", 0))[0] for blad in pdf.pages]
    assert (all(op_blad), [len(kop.bladen) for kop in boom.alle("THead")]) == (True, [1])
    assert ["Straks" in tekst for tekst in versiering] == [False] + [True] * (len(op_blad) - 1)


def test_a_nested_list_stands_in_its_item(bomen: dict[str, Knoop]) -> None:
    lijst = eerste(bomen, "geneste lijsten", "L")
    for punt in lijst.kinderen:
        assert [deel.soort for deel in punt.kinderen] == ["Lbl", "LBody"]
        assert [deel.soort for deel in punt.kinderen[1].kinderen] == ["L"]
    assert next(voorlezen(lijst)) == "lijst met 3"


def test_a_term_is_the_label_of_its_meaning(bomen: dict[str, Knoop]) -> None:
    punten = eerste(bomen, "termen", "L").kinderen
    assert [(p.kinderen[0].soort, p.kinderen[0].tekst, p.kinderen[1].soort) for p in punten] == [
        ("Lbl", f"Term {i}", "LBody") for i in range(1, 9)
    ]
    assert [p.kinderen[1].tekst.split(".")[0] for p in punten] == [f"Uitleg {i}" for i in range(1, 9)]


def test_a_line_of_the_contents_is_a_label_and_a_reference_with_a_link(bomen: dict[str, Knoop]) -> None:
    regel = eerste(bomen, "inhoud over bladen", "TOCI")
    assert [deel.soort for deel in regel.kinderen] == ["Lbl", "Reference"]
    assert [link.tekst for link in regel.alle("Link")] == ["Hoofdstuk 1"]


def test_loose_text_is_a_paragraph_and_nothing_is_empty(bomen: dict[str, Knoop]) -> None:
    gelezen = [knoop.tekst for knoop in bomen["los en leeg"].alle("P") if not knoop.kinderen]
    assert gelezen == ["Los stukje", "met alinea", "Diep"] * 2


def test_a_figure_says_what_it_shows_and_where_it_stands(bomen: dict[str, Knoop]) -> None:
    figuur = eerste(bomen, "figuur", "Figure")
    links, onder, rechts, boven = (float(maat) for maat in figuur.eigenschap("/BBox"))
    breed, hoog = (float(maat) for maat in figuur.ding.Pg.MediaBox[2:])
    assert figuur.alt == "Een blok"
    assert (round(rechts - links), round(boven - onder)) == (30, 15)
    assert (0 < links < rechts < breed, hoog / 2 < onder < boven < hoog) == (True, True)


def test_a_link_over_lines_is_one_link_with_all_its_areas() -> None:
    pdf, boom = bouw.boom(DOCUMENTEN["link over regels"])
    with pdf:
        vlakken = sum(len(blad.Annots) for blad in pdf.pages)
    links = list(boom.alle("Link"))
    assert (vlakken > 1, "".join(link.tekst for link in links).count("heel")) == (True, HOOG[:150].count("heel"))
