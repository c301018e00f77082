"""What is read from a setting, and what is refused."""

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured

from kaderapp.instellingen import heel_getal, instelling, ja_nee, positief


@pytest.mark.parametrize(
    ("tekst", "waarde"), [("true", True), ("ON", True), ("1", True), ("false", False), ("0", False)]
)
def test_ja_or_nee_is_said_in_several_ways(tekst: str, waarde: bool) -> None:
    assert ja_nee(tekst) is waarde


@pytest.mark.parametrize("tekst", ["0", "-1", "1.5", "twee"])
def test_a_whole_number_is_one_or_more(tekst: str) -> None:
    with pytest.raises(ValueError, match=tekst):
        heel_getal(tekst)


@pytest.mark.parametrize("tekst", ["0", "-1", "nan", "inf", "ruim"])
def test_a_factor_is_more_than_nothing_and_has_an_end(tekst: str) -> None:
    with pytest.raises(ValueError, match=tekst):
        positief(tekst)


@pytest.mark.parametrize("omgeving", [{}, {"PDF_TEGELIJK": ""}, {"PDF_TEGELIJK": " "}])
def test_what_is_not_filled_in_has_its_standard_value(omgeving: dict[str, str]) -> None:
    env = environ.Env()
    env.ENVIRON = omgeving
    assert instelling(env, "PDF_TEGELIJK", "2", heel_getal, "") == 2


def test_a_refusal_names_the_setting_and_what_to_do() -> None:
    env = environ.Env()
    env.ENVIRON = {"PDF_TEGELIJK": "veel"}
    with pytest.raises(ImproperlyConfigured, match=r"^De instelling PDF_TEGELIJK klopt niet\. Vul 2 in\.$"):
        instelling(env, "PDF_TEGELIJK", "2", heel_getal, "Vul 2 in.")
