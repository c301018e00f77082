"""A head that can't be repeated is a row: no word of it is lost, and the table stays one."""

import io

import pikepdf
import pytest

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.boek.tabelkoppen import alleen_lage_koppen
from kaderapp.kadernota.pdf import pdf_van
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.druk.bron import alleen_letters, genoemd, letters, tabellen
from tests.kaderapp.kadernota.druk.lezer import bestemmingen, lees
from tests.kaderapp.kadernota.druk.test_vormen import fouten

RIJ = "<tr><td>a</td><td>b</td></tr>"
LANG = "woord " * 300


def tabel(*koppen: str, rijen: str = RIJ) -> str:
    cellen = "".join(f'<th scope="col">{kop}</th>' for kop in koppen)
    return f"<table><thead><tr>{cellen}</tr></thead>{f'<tbody>{rijen}</tbody>' if rijen else ''}</table>"


def als_rij(html: str) -> str:
    midden = "</tr></thead><tbody>" if "<tbody>" in html else "</tr></thead>"
    return html.replace("<thead>", "<tbody>").replace(midden, "</tr>" if "<tbody>" in html else "</tr></tbody>")


@pytest.mark.parametrize(
    "html",
    [
        tabel("Wat", "Wanneer"),
        tabel("Wat het <em>college</em> daarvoor doet, en wie dat samen met ons doen", "Wanneer"),
        tabel(*("Verantwoordelijke portefeuillehouder",) * 12),
        "<table><caption>Zonder kop</caption><tbody><tr><td>a</td></tr></tbody></table>",
        '<table class="lijst"><thead><tr><th>Een tabel van ons zelf</th></tr></thead></table>',
    ],
)
def test_a_head_as_it_should_be_stays_one(html: str) -> None:
    assert alleen_lage_koppen(html) == html


@pytest.mark.parametrize(
    "html",
    [
        tabel(LANG, "kort"),
        tabel(*("Twee keer zoveel woorden in een kop van tien letters breed " * 2,) * 12).replace(
            "<table>", '<table class="vol eigen">'
        ),
        tabel("Alleen", "koppen", rijen=""),
        tabel("x" * 2_000, "kort"),
    ],
)
def test_a_head_that_is_too_high_or_has_no_rows_is_a_row(html: str) -> None:
    assert alleen_lage_koppen(f"{html}<p>en</p>{tabel('Wat')}") == f"{als_rij(html)}<p>en</p>{tabel('Wat')}"


def test_every_word_of_such_a_table_is_in_the_pdf() -> None:
    tekst = tabel(LANG, "kort", rijen=f"<tr><td>{LANG * 2}</td><td>b</td></tr>") + tabel("Alleen", "koppen", rijen="")
    html = kadernota_html(voorbeeld.uitgave(voorbeeld.leeg(paragrafen=(voorbeeld.paragraaf("P", "vrij", "P", tekst),))))
    inhoud = pdf_van(html)
    assert fouten(inhoud) == []
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        boom, naar = lees(pdf), bestemmingen(pdf)
        assert alleen_letters(boom.gehoord) == letters(html, naar)
        assert genoemd(boom) == tabellen(html, naar)
