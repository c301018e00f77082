"""The book in the markup of Typst says what its HTML says."""

from pathlib import Path

import pytest

from benchmarks.typstboek import KOP, schrijf

BOEK = '<!DOCTYPE html><html lang="nl"><head><title>x</title></head><body><main>{}</main></body></html>'


def bron(inhoud: str, map_: Path) -> str:
    """The source of a body, with single spaces."""
    geschreven = schrijf(BOEK.format(inhoud), map_).read_text()
    return " ".join(geschreven.removeprefix(KOP).split())


@pytest.mark.parametrize(
    ("html", "verwacht"),
    [
        ("<p>Wij kiezen *dit* #1 <b>nu</b></p>", r"Wij kiezen \*dit\* \#1 #strong[nu]"),
        ("<h3>Doel</h3>", "#heading(level: 2)[Doel]"),
        ("<ul><li>een</li><li>twee</li></ul>", "#list([ een ], [ twee ])"),
        ("<dl><dt>Wie</dt><dd>Wij</dd></dl>", "#terms(terms.item([Wie], [Wij]))"),
        (
            "<table><caption>T</caption><thead><tr><th>a</th><th>b</th></tr></thead>"
            '<tbody><tr><td colspan="2">c</td></tr></tbody></table>',
            "#figure(table(columns: (1fr, 1fr, ), table.header([a], [b]), table.cell(colspan: 2, [c])), kind: table, "
            "caption: [T])",
        ),
        ('<p id="k">K</p>', '#metadata(none)#label("k")K'),
        ('<p><a href="#weg">Naar</a></p>', "Naar"),
    ],
)
def test_an_element_is_what_it_was(tmp_path: Path, html: str, verwacht: str) -> None:
    assert bron(html, tmp_path) == verwacht


def test_contents_lead_to_their_place_and_tell_its_page(tmp_path: Path) -> None:
    inhoud = '<p><a href="#k">K</a><span class="pg" data-p="k">000</span></p><p id="k">K</p>'
    assert bron(inhoud, tmp_path).startswith('#link(label("k"))[K]#pg(label("k"))')


def test_a_drawing_is_a_picture_with_its_title(tmp_path: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="50mm"><title>Lijn</title></svg>'
    figuur = bron(f"<figure><figcaption>Figuur</figcaption>{svg}</figure>", tmp_path)
    assert figuur == '#figure(image("figuur-1.svg", alt: "Lijn", width: 50.0mm), caption: [Figuur])'
    assert (tmp_path / "figuur-1.svg").read_text().count("xmlns=") == 1
