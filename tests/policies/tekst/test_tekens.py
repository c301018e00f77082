import pytest

from policies.tekst import lengte, schoon_plat


@pytest.mark.parametrize(
    ("ruw", "schoon"),
    [
        ("  Iedereen  doet\tmee\r\n", "Iedereen doet mee"),
        ("een\ntwee\x0bdrie\u2028vier", "een twee drie vier"),
        ("5\u00a0% ", "5\u00a0%"),
        ("\u00a0", ""),
        ("cafe\u0301", "caf\u00e9"),
        ("a\x00\x1f\ufffe\ud800\u202eb", "ab"),
        ("<b>a</b> & *b*", "<b>a</b> & *b*"),
    ],
)
def test_plain_text_is_one_clean_line(ruw: str, schoon: str) -> None:
    assert schoon_plat(ruw) == schoon


@pytest.mark.parametrize("teken", [chr(nummer) for nummer in range(0x20) if nummer not in {9, 10, 11, 12, 13}])
def test_a_control_character_disappears(teken: str) -> None:
    assert schoon_plat(f"a{teken}b") == "ab"


@pytest.mark.parametrize(
    ("tekst", "tekens"), [("", 0), ("abc", 3), ("\u20ac\u00e9", 2), ("\U0001f600", 2), ("\ud800", 1)]
)
def test_a_text_is_as_long_as_excel_and_browsers_say(tekst: str, tekens: int) -> None:
    assert lengte(tekst) == tekens
