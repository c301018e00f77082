"""None of the known attacks leaves anything behind but allowed elements and safe addresses."""

import pytest
from lxml import html as lxml_html

from policies.tekst import naar_markdown, schoon, van_markdown
from tests.policies.tekst.xss import AANVALLEN, LINKS

TOEGESTAAN = {
    **dict.fromkeys(["p", "ul", "ol", "li", "strong", "em", "blockquote"], frozenset[str]()),
    **dict.fromkeys(["table", "caption", "thead", "tbody", "tr", "td"], frozenset[str]()),
    "a": {"href"},
    "th": {"scope"},
}


def _onveilig(html: str) -> list[str]:
    """What does not belong in a tekst, as a browser would see it."""
    boom = lxml_html.fragment_fromstring(html, create_parent="main")
    gevonden = []
    for element in boom.iterdescendants():
        kenmerken = TOEGESTAAN.get(element.tag)
        if kenmerken is None or not set(element.attrib) <= kenmerken:
            gevonden.append(lxml_html.tostring(element, encoding="unicode"))
        adres = element.get("href", "https://")
        if not adres.startswith(("https://", "http://", "mailto:")) or not adres.isprintable():
            gevonden.append(adres)
    return gevonden


def test_there_are_at_least_two_hundred_attacks() -> None:
    assert len(set(AANVALLEN)) >= 200


@pytest.mark.parametrize("aanval", AANVALLEN)
def test_an_attack_in_html_leaves_nothing_executable(aanval: str) -> None:
    assert _onveilig(schoon(aanval)) == []


@pytest.mark.parametrize("omgeving", ["<p>a {} b</p>", "<ul><li>{}</ul>", "<table><tr><td>{}</table>", "</p>{}<p>"])
def test_an_attack_within_a_tekst_leaves_nothing_executable(omgeving: str) -> None:
    assert [aanval for aanval in AANVALLEN if _onveilig(schoon(omgeving.format(aanval)))] == []


@pytest.mark.parametrize("aanval", AANVALLEN)
def test_an_attack_in_markdown_is_text(aanval: str) -> None:
    html = van_markdown(aanval)
    assert _onveilig(html) == []
    assert "<a" not in html


@pytest.mark.parametrize("adres", LINKS)
def test_an_attack_in_a_markdown_link_is_text(adres: str) -> None:
    assert _onveilig(van_markdown(f"[x]({adres})")) == []


@pytest.mark.parametrize("aanval", AANVALLEN)
def test_an_attack_stays_harmless_through_the_workbook(aanval: str) -> None:
    html = schoon(aanval)
    assert van_markdown(naar_markdown(html)) == html


def test_the_check_itself_sees_an_attack() -> None:
    assert _onveilig('<p onclick="x">a</p><a href="javascript:x">b</a><script>c</script>') != []
