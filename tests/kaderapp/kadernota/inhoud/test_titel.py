"""What stands beside the title of an agenda."""

import pytest

from kaderapp.kadernota.inhoud.titel import naast_de_titel
from tests.kaderapp.kadernota import voorbeeld


@pytest.mark.parametrize(
    ("titel", "ernaast"),
    [
        ("Samen verder", "kadernota 2027–2030"),
        ("Samen verder: kadernota sociaal domein", "2027–2030"),
        ("Kadernota 2027–2030", ""),
    ],
)
def test_it_is_what_the_title_does_not_say(titel: str, ernaast: str) -> None:
    assert naast_de_titel(voorbeeld.agenda(titel=titel)) == ernaast
