import pytest

from policies.tekst import platte_tekst, schoon
from policies.tekst.filter import KORT


def test_an_alinea_in_normal_form_stays_as_it_is() -> None:
    html = '<p>Wij <strong>doen <em>mee</em></strong> via <a href="https://x.nl/?a=1&amp;b=2">deze site</a>.</p>'
    assert schoon(html) == html


def test_text_without_a_block_becomes_an_alinea() -> None:
    assert schoon("Iedereen doet mee") == "<p>Iedereen doet mee</p>"


def test_a_div_is_an_alinea() -> None:
    assert schoon("<div>een<div>twee</div>drie</div>") == "<p>een</p><p>twee</p><p>drie</p>"


def test_terms_and_definitions_become_alineas() -> None:
    assert schoon("<dl><dt>Opgave</dt><dd>Een vraagstuk</dd></dl>") == "<p>Opgave</p><p>Een vraagstuk</p>"


def test_a_kop_becomes_a_bold_alinea() -> None:
    assert schoon("<h2>Onze <em>visie</em></h2>tekst") == "<p><strong>Onze <em>visie</em></strong></p><p>tekst</p>"


def test_a_line_break_in_a_kop_is_a_space() -> None:
    assert schoon("<h2>Onze<br>visie</h2>") == "<p><strong>Onze visie</strong></p>"


def test_a_line_break_ends_an_alinea() -> None:
    assert schoon("<p>een<br>twee<br><br>drie</p>") == "<p>een</p><p>twee</p><p>drie</p>"


def test_a_line_break_in_an_item_is_a_space() -> None:
    assert schoon("<ul><li>een<br>twee</li></ul>") == "<ul><li>een twee</li></ul>"


def test_a_ruler_separates_words() -> None:
    assert schoon("<div>een<hr>twee</div>") == "<p>een</p><p>twee</p>"


def test_an_unknown_element_leaves_its_text() -> None:
    assert schoon("<p>een <u>twee</u> <x-y>drie</x-y></p>") == "<p>een twee drie</p>"


@pytest.mark.parametrize(
    "leeg",
    [
        *("", " \n", "<p></p>", "<p>&nbsp;</p>", "<p><strong> </strong></p>", "<ul></ul>", "<ul><li> </li></ul>"),
        *("<blockquote><p></p></blockquote>", "<table><tr><td> </td></tr></table>", '<a href="https://x.nl"></a>'),
        *("<img src=x>", "<script>x</script>", "<!-- x -->", "<h2><br></h2>"),
    ],
)
def test_nothing_visible_is_nothing(leeg: str) -> None:
    assert schoon(leeg) == ""


class TestMerken:
    def test_bold_and_italic_become_strong_and_em(self) -> None:
        assert schoon("<p><b>een</b> <i>twee</i></p>") == "<p><strong>een</strong> <em>twee</em></p>"

    def test_neighbours_with_the_same_merk_are_one(self) -> None:
        assert schoon("<p><b>mee</b><strong>doen</strong></p>") == "<p><strong>meedoen</strong></p>"

    def test_a_merk_inside_itself_is_one(self) -> None:
        assert schoon("<p><b>mee<strong>doen</strong></b></p>") == "<p><strong>meedoen</strong></p>"

    def test_the_longer_merk_is_the_outer_one(self) -> None:
        assert schoon("<p><em><b>a</b></em><b> b</b></p>") == "<p><strong><em>a</em> b</strong></p>"

    def test_a_merk_that_crosses_another_is_split(self) -> None:
        assert schoon("<p><b>a <i>b</b> c</i></p>") == "<p><strong>a <em>b</em></strong> <em>c</em></p>"

    def test_white_space_at_the_edge_moves_outside(self) -> None:
        assert schoon("<p>a<b> b&nbsp;</b>c</p>") == "<p>a <strong>b</strong>\u00a0c</p>"

    def test_neighbours_with_white_space_between_are_one(self) -> None:
        assert schoon("<p><b>mee</b> <b>doen</b></p>") == "<p><strong>mee doen</strong></p>"

    def test_a_merk_around_nothing_goes(self) -> None:
        assert schoon("<p>a<b></b><i> </i>b</p>") == "<p>a b</p>"

    def test_a_merk_around_blocks_moves_into_them(self) -> None:
        assert schoon("<b><p>a</p><p>b</p></b>") == "<p><strong>a</strong></p><p><strong>b</strong></p>"

    def test_a_link_holds_no_link(self) -> None:
        html = '<a href="https://x.nl">a<table><tr><td><a href="https://y.nl">b</a></td></tr></table></a>'
        assert schoon(html).count("<a") == 2


class TestTekens:
    def test_white_space_becomes_one_space(self) -> None:
        assert schoon("<p> a\n\t b\x0bc\u2028d </p>") == "<p>a b c d</p>"

    def test_white_space_around_a_merk_is_one_space(self) -> None:
        assert schoon("<p>a <b> b </b> c</p>") == "<p>a <strong>b</strong> c</p>"

    def test_a_no_break_space_stays(self) -> None:
        assert schoon("<p>5&nbsp;% en\u202f5</p>") == "<p>5\u00a0% en\u202f5</p>"

    def test_text_is_nfc(self) -> None:
        assert schoon("<p>cafe\u0301 e<span>\u0301</span></p>") == "<p>caf\u00e9 \u00e9</p>"

    def test_forbidden_characters_go(self) -> None:
        tekst = "a\x00\x01\x08\x1f\x7f\ud800\udfff\ufffe\uffff\u202a\u202e\u2066\u2069b"
        assert schoon(f"<p>{tekst}</p>") == "<p>a\x7fb</p>"

    def test_forbidden_characters_written_as_numbers_go(self) -> None:
        assert schoon("<p>a&#1;&#x202e;b</p>") == "<p>ab</p>"

    def test_only_what_must_be_escaped_is(self) -> None:
        assert schoon("<p>\"'&amp;&lt;&gt;&copy;&euro;</p>") == "<p>\"'&amp;&lt;&gt;©€</p>"

    def test_a_combining_stroke_cannot_melt_with_a_tag(self) -> None:
        assert schoon("<p>\u0338a <b>\u0338b</b></p>") == "<p>a <strong>b</strong></p>"


class TestLijsten:
    def test_a_sublijst_stands_in_its_item(self) -> None:
        html = "<ul><li>een<ol><li>twee</li></ol></li><li>drie</li></ul>"
        assert schoon(html) == html

    def test_a_lijst_of_an_editor_loses_its_alineas(self) -> None:
        html = "<ul><li><p>een</p><ul><li><p>twee</p></li></ul></li></ul>"
        assert schoon(html) == "<ul><li>een<ul><li>twee</li></ul></li></ul>"

    def test_alineas_in_an_item_are_joined_by_a_space(self) -> None:
        assert schoon("<ul><li><p>een</p><p>twee</p></li></ul>") == "<ul><li>een twee</li></ul>"

    def test_a_third_level_becomes_the_second(self) -> None:
        html = "<ul><li>a<ul><li>b<ul><li>c</li></ul>d</li></ul></li></ul>"
        assert schoon(html) == "<ul><li>a<ul><li>b</li><li>c</li><li>d</li></ul></li></ul>"

    def test_text_behind_a_sublijst_becomes_the_next_item(self) -> None:
        assert schoon("<ul><li>a<ul><li>b</li></ul>c</li></ul>") == "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"

    def test_two_sublijsten_in_an_item_become_one(self) -> None:
        html = "<ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li></ul>"
        assert schoon(html) == "<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>"

    def test_a_sublijst_beside_the_items_belongs_to_the_one_above(self) -> None:
        assert schoon("<ul><li>a</li><ul><li>b</li></ul></ul>") == "<ul><li>a<ul><li>b</li></ul></li></ul>"

    def test_a_sublijst_without_a_text_above_it_moves_up(self) -> None:
        assert schoon("<ul><li><ul><li>a</li></ul></li><li>b</li></ul>") == "<ul><li>a</li><li>b</li></ul>"

    def test_neighbouring_lijsten_of_one_sort_are_one(self) -> None:
        assert schoon("<ul><li>a</li></ul><p></p><ul><li>b</li></ul>") == "<ul><li>a</li><li>b</li></ul>"

    def test_neighbouring_lijsten_of_two_sorts_stay_apart(self) -> None:
        html = "<ul><li>a</li></ul><ol><li>b</li></ol>"
        assert schoon(html) == html

    def test_an_item_without_a_lijst_is_an_alinea(self) -> None:
        assert schoon("<li>a</li><li>b</li>") == "<p>a</p><p>b</p>"

    def test_a_citaat_or_tabel_in_an_item_becomes_its_text(self) -> None:
        html = "<ul><li>a<blockquote>b</blockquote><table><tr><td>c</td><td>d</td></tr></table></li></ul>"
        assert schoon(html) == "<ul><li>a b c d</li></ul>"


class TestCitaten:
    def test_a_citaat_holds_alineas_and_lijsten(self) -> None:
        html = "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>"
        assert schoon(html) == html

    def test_bare_text_in_a_citaat_becomes_an_alinea(self) -> None:
        assert schoon("<blockquote>a<br>b</blockquote>") == "<blockquote><p>a</p><p>b</p></blockquote>"

    def test_a_citaat_in_a_citaat_is_the_same_citaat(self) -> None:
        html = "<blockquote>a<blockquote>b</blockquote>c</blockquote>"
        assert schoon(html) == "<blockquote><p>a</p><p>b</p><p>c</p></blockquote>"

    def test_two_citaten_stay_two(self) -> None:
        html = "<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>"
        assert schoon(html) == html


class TestPlatteTekst:
    def test_each_alinea_item_and_row_is_a_line(self) -> None:
        html = "<p>a <b>b</b></p><ul><li>c<ol><li>d</li></ol></li></ul><blockquote>e</blockquote>"
        tabel = "<table><caption>f</caption><tr><td>g<td>h<tr><td><td>i</table>"
        assert platte_tekst(html + tabel) == "a b\nc\nd\ne\nf\ng | h\ni"

    def test_entities_are_characters(self) -> None:
        assert platte_tekst("<p>a &lt; b &amp; c</p>") == "a < b & c"


@pytest.mark.parametrize("lengte", [KORT, KORT + 1])
def test_short_and_long_texts_are_cleaned_alike(lengte: int) -> None:
    begin, einde = "<b>mee</b> ", "<script>x</script>"
    letters = "a" * (lengte - len(begin) - len(einde))
    assert schoon(f"{begin}{letters}{einde}") == f"<p><strong>mee</strong> {letters}</p>"
