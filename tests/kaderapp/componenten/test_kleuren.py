"""People can read every text and see every line, in each theme and in the own colours of a gemeente."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kaderapp.componenten.kleuren import GROND, LIJN, OP_DONKER, TEKST, paren, van_de_gemeente
from kaderapp.componenten.tokens import tokens
from policies.kleur import DONKERSTE_GROND, LEESBAAR, WIT, ZICHTBAAR, contrast
from policies.models import Gemeente
from policies.models.gemeente import Thema

STATIC = Path(__file__).parents[3] / "static"
REGEL = re.compile(r"(?P<wat>[^{}]+)\{(?P<hoe>[^{}]*)\}")
KLEUR = re.compile(r"(?<![\w-])(?P<soort>color|background|background-color): var\(--k-(?P<naam>[a-z-]+)")

ALLE_GROND = {*GROND, *(donker for donkere in OP_DONKER.values() for donker in donkere)}

donker = (
    st.integers(0, 0xFFFFFF).map(lambda getal: f"#{getal:06x}").filter(lambda kleur: contrast(kleur, WIT) >= LEESBAAR)
)


def te_zwak(gemeente: Gemeente) -> list[str]:
    return [f"{p.voor} op {p.grond}: {p.contrast:.2f}" for p in paren(van_de_gemeente(gemeente)) if not p.goed]


def gebruikt() -> Iterator[tuple[str, dict[str, str]]]:
    """Every rule of our stylesheets that sets a colour, with the tokens that it sets, by property."""
    for pad in sorted((*STATIC.glob("css/**/*.css"), *STATIC.glob("beheer/*.css"))):
        for regel in REGEL.finditer(pad.read_text(encoding="utf-8")):
            if kleuren := {m["soort"].split("-")[0]: m["naam"] for m in KLEUR.finditer(regel["hoe"])}:
                yield f"{pad.name}: {regel['wat'].strip()}", kleuren


@pytest.mark.parametrize("thema", Thema.values)
def test_every_text_can_be_read_in_this_theme(thema: str) -> None:
    assert te_zwak(Gemeente(thema=thema)) == []


@given(st.sampled_from(Thema.values), donker, donker)
@example("groen", "#767676", "#000000")
def test_every_text_can_be_read_in_the_own_colours_of_a_gemeente(thema: str, kleur: str, kleur_donker: str) -> None:
    assert te_zwak(Gemeente(thema=thema, kleur=kleur, kleur_donker=kleur_donker)) == []


@pytest.mark.parametrize("thema", Thema.values)
def test_focus_is_seen_beside_what_surrounds_it(thema: str) -> None:
    van = tokens()[thema]
    assert contrast(van["basis-focus-outline-color"], WIT) >= ZICHTBAAR
    assert contrast(van["basis-focus-outline-color"], van["basis-focus-background-color"]) >= ZICHTBAAR


@pytest.mark.parametrize("thema", Thema.values)
def test_own_colours_reckon_with_the_darkest_ground(thema: str) -> None:
    van = tokens()[thema]
    assert contrast(van["basis-color-default-bg-default"], WIT) <= contrast(DONKERSTE_GROND, WIT)


def test_no_stylesheet_uses_a_colour_that_is_not_judged() -> None:
    vreemd = {
        f"{waar} {soort} {naam}"
        for waar, kleuren in gebruikt()
        for soort, naam in kleuren.items()
        if naam not in (ALLE_GROND if soort == "background" else {*TEKST, *OP_DONKER, *LIJN})
    }
    assert vreemd == set()


def test_no_rule_puts_a_text_on_a_ground_that_is_not_judged() -> None:
    geoordeeld = {(paar.voor, paar.grond) for paar in paren(tokens()["blauw"])}
    samen = {waar: (k["color"], k["background"]) for waar, k in gebruikt() if {"color", "background"} <= k.keys()}
    assert {waar: paar for waar, paar in samen.items() if paar not in geoordeeld} == {}
