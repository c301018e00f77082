"""Heads of rows that nobody made."""

import pytest

from policies.tekst import schoon
from policies.tekst.rijkop import met_rijkoppen

KOP = "<thead><tr><th>Scenario</th><th>Lasten</th></tr></thead>"


def tabel(*rijen: str) -> str:
    return schoon(f"<table>{KOP}<tbody>{''.join(f'<tr>{rij}</tr>' for rij in rijen)}</tbody></table>")


def test_the_first_cel_names_its_rij() -> None:
    uit = met_rijkoppen(f"<p>Vooraf.</p>{tabel('<td>1</td><td>9</td>', '<td>2 <em>plus</em></td><td>8</td>')}")
    assert '<tr><th scope="row" class="gewoon">1</th><td>9</td></tr>' in uit
    assert '<tr><th scope="row" class="gewoon">2 <em>plus</em></th><td>8</td></tr>' in uit


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<p>Geen tabel.</p>", id="no tabel"),
        pytest.param(tabel("<td>1</td><td>9</td>", "<td>1</td><td>8</td>"), id="the same name twice"),
        pytest.param(tabel("<td>1</td><td>9</td>", "<td></td><td>8</td>"), id="a rij without a name"),
        pytest.param(tabel("<th>1</th><td>9</td>", "<td>2</td><td>8</td>"), id="heads of the editor"),
        pytest.param(schoon("<table><tr><th>Alleen</th></tr><tr><td>een</td></tr></table>"), id="one column"),
    ],
)
def test_a_tabel_in_which_it_names_none_stays_as_it_is(html: str) -> None:
    assert met_rijkoppen(html) == html
