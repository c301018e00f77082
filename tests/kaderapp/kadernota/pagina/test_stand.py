"""What a page says of its edition and of the ones beside it."""

from dataclasses import replace
from datetime import date

import pytest
from django.template.loader import render_to_string

from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.pagina.register import Register
from kaderapp.kadernota.uitgave import Uitgave

VAN, TOT = date(2026, 11, 9), date(2027, 1, 4)


@pytest.fixture
def ter_inzage(uitgave: Uitgave) -> Uitgave:
    return replace(uitgave, nummer="2.0", status="ter_inzage", datum=VAN, inzage_tot=TOT, permalink="/2.0/")


@pytest.mark.parametrize(
    ("vandaag", "woorden"),
    [
        (date(2026, 11, 8), "Versie 2.0 ligt vanaf 9\u00a0november 2026 ter inzage"),
        (VAN, "Versie 2.0 ligt ter inzage tot en met 4\u00a0januari 2027"),
        (TOT, "Versie 2.0 ligt ter inzage tot en met 4\u00a0januari 2027"),
        (date(2027, 1, 5), "Versie 2.0 lag ter inzage tot en met 4\u00a0januari 2027"),
    ],
)
def test_the_nota_that_holds_points_to_the_one_that_lies_open(
    uitgave: Uitgave, ter_inzage: Uitgave, vandaag: date, woorden: str
) -> None:
    verwijzing = Overzicht(uitgave, vandaag, uitgaven=[ter_inzage, uitgave]).verwijzing
    assert verwijzing is not None
    assert (verwijzing.adres, verwijzing.tekst) == ("/2.0/", woorden)


@pytest.mark.parametrize(
    ("vandaag", "woorden"),
    [
        (date(2026, 11, 8), "van 9\u00a0november 2026 tot en met 4\u00a0januari 2027"),
        (TOT, "tot en met 4\u00a0januari 2027"),
        (date(2027, 1, 5), ""),
    ],
)
def test_people_can_react_as_long_as_a_text_lies_open(ter_inzage: Uitgave, vandaag: date, woorden: str) -> None:
    p = Overzicht(ter_inzage, vandaag, uitgaven=[ter_inzage])
    html = render_to_string(p.sjabloon, {"pagina": p, "gemeente": p.gemeente})
    assert p.reageren == woorden
    assert ('<h2 id="reageren">' in html) == bool(woorden)


def test_a_reaction_is_mailed_where_the_gemeente_has_an_address(ter_inzage: Uitgave) -> None:
    p = Overzicht(ter_inzage, TOT, uitgaven=[ter_inzage])
    inhoud = {"pagina": p, "gemeente": p.gemeente, "huisstijl": {"mailadres": "griffie@zilverhoek.example"}}
    link = ': <a href="mailto:griffie@zilverhoek.example">griffie@zilverhoek.example</a>. Noem'
    assert link in render_to_string(p.sjabloon, inhoud)


@pytest.mark.parametrize("dag", [date(2026, 11, 8), VAN, TOT, date(2027, 1, 5)])
def test_every_page_asks_for_a_reaction_on_the_days_that_one_can(ter_inzage: Uitgave, dag: date) -> None:
    p = Register(ter_inzage, dag, uitgaven=[ter_inzage])
    html = render_to_string(p.sjabloon, {"pagina": p, "gemeente": p.gemeente})
    assert (f'<a href="{p.adres}#reageren">Geef uw reactie</a>' in html) == (VAN <= dag <= TOT)


def test_nobody_is_asked_to_react_to_what_was_adopted(uitgave: Uitgave) -> None:
    assert Overzicht(replace(uitgave, inzage_tot=TOT), VAN).reageren == ""


@pytest.mark.parametrize(("omvang", "woorden"), [(494_550, "495\u00a0kB"), (0, "")])
def test_the_size_of_the_open_data_is_said_where_it_is_known(uitgave: Uitgave, omvang: int, woorden: str) -> None:
    assert Overzicht(replace(uitgave, omvang=omvang), VAN).grootte == woorden
