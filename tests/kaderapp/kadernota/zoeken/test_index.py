"""Which words of an edition a typed word finds, and how well."""

import pytest

from kaderapp.kadernota.zoeken.index import BEGIN, DEEL, PRECIES, STAM
from tests.kaderapp.kadernota.zoeken.bouw import index, stuk

WOORDEN = "jeugdhulp kinderen kindpakket kleinkind schuldhulpverlening thuis gemeentehuis huis scholen basisschool"


@pytest.mark.parametrize(
    ("getypt", "gevonden"),
    [
        ("kind", {"kinderen": STAM, "kindpakket": BEGIN, "kleinkind": DEEL}),
        ("kinderen", {"kinderen": PRECIES, "kindpakket": BEGIN, "kleinkind": DEEL}),
        ("schuldhulp", {"schuldhulpverlening": BEGIN}),
        ("verlening", {"schuldhulpverlening": DEEL}),
        ("hulp", {"schuldhulpverlening": DEEL, "jeugdhulp": DEEL}),
        ("huis", {"huis": PRECIES, "gemeentehuis": DEEL}),
        ("school", {"scholen": STAM, "basisschool": DEEL}),
        ("sch", {"schuldhulpverlening": BEGIN, "scholen": BEGIN}),
        ("sc", {}),
        ("lp", {}),
    ],
)
def test_a_word_finds_itself_its_forms_and_what_holds_it(getypt: str, gevonden: dict[str, float]) -> None:
    assert index(stuk("Titel", WOORDEN)).vormen_bij(getypt) == gevonden


def test_a_number_finds_itself_and_what_is_numbered_under_it() -> None:
    gezocht = index(stuk("Titel", "2.3 2.3.1 2.35 12.3 2030"))
    assert gezocht.vormen_bij("2.3") == {"2.3": PRECIES, "2.3.1": BEGIN}
    assert gezocht.vormen_bij("203") == {}


def test_a_word_is_spelled_as_it_stands_there() -> None:
    assert index(stuk("Titel"), stuk("X", "De Coördinatie")).spelling("coordinatie") == "coördinatie"


def test_a_word_at_the_edges_of_the_list_is_found_whole() -> None:
    gezocht = index(stuk("x", "aaabcde zzzabcde"))
    assert gezocht.vormen_bij("abcde") == {"zzzabcde": DEEL}
    assert index(stuk("x", "zzzabcde")).vormen_bij("abcde") == {"zzzabcde": DEEL}
