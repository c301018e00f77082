"""Was and wordt beside each other, as on paper."""

import pytest

from policies.tekst.roodlijn import apart, apart_regel


@pytest.mark.parametrize(
    ("oud", "nieuw", "was", "wordt"),
    [
        ("<p>Zes weken.</p>", "<p>Acht weken.</p>", "<p><del>Zes</del> weken.</p>", "<p><ins>Acht</ins> weken.</p>"),
        ("", "<p>Nieuw.</p>", "", "<p><ins>Nieuw.</ins></p>"),
        ("<p>Oud.</p>", "", "<p><del>Oud.</del></p>", ""),
        ("<p>Zo.</p>", "<p>Zo.</p>", "", ""),
    ],
)
def test_each_side_marks_what_is_its_own(oud: str, nieuw: str, was: str, wordt: str) -> None:
    assert apart(oud, nieuw) == (was, wordt)


def test_of_a_long_text_only_the_blocks_that_differ_are_given() -> None:
    oud, nieuw = "<p>Dit blijft.</p><p>De grens is 10.</p>", "<p>Dit blijft.</p><p>De grens is 12.</p>"
    assert apart(oud, nieuw) == ("<p>De grens is <del>10</del>.</p>", "<p>De grens is <ins>12</ins>.</p>")


def test_a_list_keeps_the_items_of_its_own_side() -> None:
    was, wordt = apart("<ul><li>een</li><li>twee</li></ul>", "<ul><li>een</li><li>drie appels</li></ul>")
    assert (was, wordt) == (
        "<ul><li>een</li><li><del>twee</del></li></ul>",
        "<ul><li>een</li><li><ins>drie appels</ins></li></ul>",
    )


def test_a_table_keeps_its_head_and_the_rows_of_its_own_side() -> None:
    kop = "<thead><tr><th scope='col'>Jaar</th></tr></thead>"
    was, wordt = apart(
        f"<table>{kop}<tbody><tr><th scope='row'>2027</th></tr></tbody></table>",
        f"<table>{kop}<tbody><tr><th scope='row'>2027</th></tr><tr><th scope='row'>2028</th></tr></tbody></table>",
    )
    assert ("2028" in was, "<ins>2028</ins>" in wordt, "Jaar" in was) == (False, True, True)


def test_nothing_is_written_for_the_ear_alone() -> None:
    assert "alleen-voorlezen" not in "".join(apart("<p>a b</p>", "<p>a c</p>"))


def test_plain_values_are_escaped() -> None:
    assert apart_regel("5 < 6", "5 < 7") == ("5 &lt; <del>6</del>", "5 &lt; <ins>7</ins>")
