from policies.tekst import schoon


def _tabel(*rijen: str) -> str:
    """A table in normal form: cellen separated by a slash, the kop of a row between brackets."""
    kop, *lijf = (_rij(rij, nummer) for nummer, rij in enumerate(rijen))
    return f"<table><thead>{kop}</thead>" + (f"<tbody>{''.join(lijf)}</tbody>" if lijf else "") + "</table>"


def _rij(rij: str, nummer: int) -> str:
    return f"<tr>{''.join(_cel(cel, nummer) for cel in rij.split('/'))}</tr>"


def _cel(tekst: str, rij: int) -> str:
    if rij == 0:
        return f'<th scope="col">{tekst}</th>'
    return f'<th scope="row">{tekst[1:-1]}</th>' if tekst.startswith("[") else f"<td>{tekst}</td>"


def test_a_tabel_in_normal_form_stays_as_it_is() -> None:
    html = _tabel("Naam/Doel", "[Zwolle]/1", "Dalfsen/2")
    assert schoon(html) == html


def test_the_first_row_holds_the_koppen() -> None:
    assert schoon("<table><tr><td>a<td>b<tr><td>c<td>d</table>") == _tabel("a/b", "c/d")


def test_a_kop_has_no_bold_of_its_own() -> None:
    assert schoon("<table><tr><th>a <b>b</b></th></tr></table>") == _tabel("a b")


def test_a_kop_in_the_first_column_is_the_kop_of_its_row() -> None:
    assert schoon("<table><tr><td>a<td>b<tr><th>c<td>d</table>") == _tabel("a/b", "[c]/d")


def test_a_bold_cel_in_the_first_column_is_the_kop_of_its_row() -> None:
    assert schoon("<table><tr><td>a<td>b<tr><td><b>c</b> <b>d</b><td>e</table>") == _tabel("a/b", "[c d]/e")


def test_a_partly_bold_cel_is_no_kop() -> None:
    assert schoon("<table><tr><td>a<tr><td><b>c</b> d</table>").endswith(
        "<td><strong>c</strong> d</td></tr></tbody></table>"
    )


def test_a_kop_elsewhere_is_an_ordinary_cel() -> None:
    assert schoon("<table><tr><td>a<td>b<tr><td>c<th>d</table>") == _tabel("a/b", "c/d")


def test_an_empty_kop_in_the_first_column_is_an_ordinary_cel() -> None:
    assert schoon("<table><tr><td>a<td>b<tr><th><td>c</table>") == _tabel("a/b", "/c")


def test_a_cel_over_columns_leaves_empty_cellen() -> None:
    assert schoon("<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>") == _tabel("a//b", "c/d/e")


def test_a_cel_over_rows_leaves_empty_cellen() -> None:
    html = "<table><tr><td>a<td>b<td>c<tr><td>d<td rowspan=2>e<td>f<tr><td>g<td>h</table>"
    assert schoon(html) == _tabel("a/b/c", "d/e/f", "g//h")


def test_a_cel_over_columns_and_rows_leaves_a_rectangle() -> None:
    html = "<table><tr><td>a<td>b<td>c<tr><td rowspan=2 colspan=2>d<td>e<tr><td>f</table>"
    assert schoon(html) == _tabel("a/b/c", "d//e", "//f")


def test_a_cel_spans_twenty_columns_at_most() -> None:
    assert schoon("<table><tr><td colspan=9999>a<td>b</table>") == _tabel("a" + "/" * 20 + "b")


def test_a_cel_with_a_senseless_span_is_one_cel() -> None:
    html = '<table><tr><td colspan="-1">a<td colspan="0" rowspan="0">b<td colspan="x">c<td colspan="²">d</table>'
    assert schoon(html) == _tabel("a/b/c/d")


def test_cellen_behind_the_last_column_move_into_it() -> None:
    html = schoon("<table><tr>" + "".join(f"<td>{nummer}" for nummer in range(60)) + "</table>")
    assert html.count("<th") == 51
    assert html.endswith("49 50 51 52 53 54 55 56 57 58 59</th></tr></thead></table>")


def test_short_rows_are_filled_up() -> None:
    assert schoon("<table><tr><td>a<tr><td>b<td>c</table>") == _tabel("a/", "b/c")


def test_empty_rows_go() -> None:
    assert schoon("<table><tr><td><tr><td>a<tr><td> <tr><td>b</table>") == _tabel("a", "b")


def test_the_bijschrift_is_running_text() -> None:
    html = "<table><caption><p>a <b>b</b></p><p>c</p></caption><tr><td>d</table>"
    assert schoon(html).startswith("<table><caption>a <strong>b</strong> c</caption><thead>")


def test_of_a_tabel_without_cellen_the_bijschrift_remains() -> None:
    assert schoon("<table><caption>a</caption></table>") == "<p>a</p>"


def test_a_cel_loses_its_only_alinea() -> None:
    assert schoon("<table><tr><td><p>a</p></table>") == _tabel("a")


def test_blocks_in_a_cel_are_joined_by_a_space() -> None:
    html = "<table><tr><td><p>a</p><ul><li>b<li>c</ul><blockquote>d</blockquote><h3>e</h3>f<br>g</table>"
    assert schoon(html) == _tabel("a b c d e f g")


def test_a_tabel_in_a_cel_becomes_its_text() -> None:
    html = "<table><tr><td>a<table><caption>b</caption><tr><td>c<td>d</table>e<td>f</table>"
    assert schoon(html) == _tabel("a b c d e/f")


def test_a_tabel_in_a_citaat_becomes_alineas() -> None:
    html = "<blockquote><table><caption>a</caption><tr><td>b</table></blockquote>"
    assert schoon(html) == "<blockquote><p>a</p><p>b</p></blockquote>"
