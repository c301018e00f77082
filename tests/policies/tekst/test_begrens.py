"""Hostile HTML and Markdown costs no more than its length."""

from time import process_time

import pytest

from policies.tekst import platte_tekst, schoon, van_markdown
from policies.tekst.begrens import begrens


@pytest.mark.parametrize("tag", ["div", "b", "a href=https://x.nl", "blockquote", "x-y"])
def test_a_hundred_thousand_nested_elements_keep_their_text(tag: str) -> None:
    assert platte_tekst(f"<{tag}>" * 100_000 + "tekst") == "tekst"


def test_what_is_too_deep_keeps_its_text() -> None:
    html = "<div>" * 150 + "<p>een</p><b>twee</b>" + "</div>" * 150 + "<ul><li>drie</li></ul>"
    assert schoon(html) == "<p>een</p><p>twee</p><ul><li>drie</li></ul>"


def test_repeated_merken_with_attributes_do_not_multiply() -> None:
    begin = process_time()
    schoon("".join(f"<b a={nummer}>" for nummer in range(5_000)) + "<p>x" * 5_000)
    assert process_time() - begin < 5  # without bounds two thousand of each cost 2 GB


@pytest.mark.parametrize(
    "stuk", ["*", "**a", "[", "[a](", "[a", "> ", ">", "|", "| a ", "- ", "\\", "1. ", "a\n", "- a\n"]
)
def test_thirty_thousand_characters_of_markdown_cost_little(stuk: str) -> None:
    begin = process_time()
    van_markdown((stuk * 30_000)[:30_000])
    assert process_time() - begin < 2  # measured: 0.2 s at most


def test_a_tag_keeps_the_attributes_that_mean_something() -> None:
    html = "<td class='a' COLSPAN = 2 rowspan=\"3\" title=\"href='x'\">"
    assert begrens(html) == '<td COLSPAN = 2 rowspan="3">'


def test_comments_scripts_and_styles_go() -> None:
    html = "a<!-- <b> -->b<script>if (a<b) { x = '</p>' }</script>c<style>p{}</style>d"
    assert platte_tekst(html) == "abcd"


def test_what_stands_around_a_dropped_tag_makes_no_tag() -> None:
    assert schoon("<div>" * 100 + "<<div>b>x") == "<p>&lt;b&gt;x</p>"


def test_a_tag_without_an_end_goes() -> None:
    assert schoon("<p>a</p><p title='x") == "<p>a</p>"
