import pytest

from policies.tekst import schoon
from policies.tekst.links import schone_link
from tests.policies.tekst.xss import LINKS


@pytest.mark.parametrize(
    "adres",
    [
        "https://www.gemeente.nl",
        "http://gemeente.nl:8080/pad/?a=1&b=2#kop",
        "https://x.nl/wiki/Zwolle_(stad)",
        "https://x.nl/pad;a=b/~x/*,'$!@:",
        "https://café.nl/ça",
        "mailto:info@gemeente.nl",
        "mailto:info+raad@gemeente.nl?subject=Vraag%20over%20de%20nota",
    ],
)
def test_a_sound_address_stays_as_it_is(adres: str) -> None:
    assert schone_link(adres) == adres


@pytest.mark.parametrize(
    ("adres", "schoon_adres"),
    [
        (" https://x.nl ", "https://x.nl"),
        ("HTTPS://x.nl", "https://x.nl"),
        ("https://x.nl/a b", "https://x.nl/a%20b"),
        ("https://x.nl/?a[]=<|>", "https://x.nl/?a%5B%5D=%3C%7C%3E"),
        ("https://x.nl/a)b", "https://x.nl/a%29b"),
        ("https://x.nl/((a))", "https://x.nl/%28%28a%29%29"),
        ("https://x.nl/cafe\u0301", "https://x.nl/caf\u00e9"),
    ],
)
def test_an_address_has_one_normal_form(adres: str, schoon_adres: str) -> None:
    assert schone_link(adres) == schoon_adres


@pytest.mark.parametrize("adres", [adres for adres in LINKS if "&" not in adres and "x.nl/" not in adres])
def test_a_text_may_not_link_to_anything_else(adres: str) -> None:
    assert schone_link(adres) is None


def test_of_a_refused_link_the_text_remains() -> None:
    assert (
        schoon('<p>zie <a href="javascript:alert(1)">de <b>nota</b></a></p>') == "<p>zie de <strong>nota</strong></p>"
    )


def test_a_link_keeps_its_address_only() -> None:
    html = '<a href="https://x.nl" target="_blank" rel="opener" onclick="x()" class="knop" title="a>b">nota</a>'
    assert schoon(html) == '<p><a href="https://x.nl">nota</a></p>'
