"""What a law wants to see in a plan (S3-06)."""

from typing import Any

from tests.kaderapp.kadernota.volledigheid.zoeken import met_tekst, vindt
from tests.kaderapp.kadernota.voorbeeld import kader

PLAN: dict[str, Any] = {
    "kaders": (kader("K", "K1", "x", soort="wettelijk", grondslag="Wet gemeentelijke schuldhulpverlening, artikel 2"),)
}
ALLES = (
    "<p>Minder schulden is het resultaat dat telt: meer schulden worden opgelost.</p><p>Wij bewaken de kwaliteit.</p>"
    "<p>Wij werken samen met schuldeisers.</p><p>Het eerste gesprek is binnen vier weken.</p>"
    "<p>Een gezin met kinderen gaat voor.</p>"
)


def test_what_the_law_wants_and_nobody_wrote_is_named() -> None:
    assert vindt("wet-vraagt-meer", **PLAN) == [
        f"De Wet gemeentelijke schuldhulpverlening vraagt op te schrijven {eis}."
        for eis in (
            "welke resultaten u wilt bereiken",
            "hoe u de kwaliteit bewaakt",
            "hoe u met schuldeisers samenwerkt",
            "hoeveel weken het eerste gesprek en het besluit duren",
            "wat u doet voor gezinnen met kinderen",
        )
    ]


def test_a_plan_that_says_it_all_is_left_alone() -> None:
    assert vindt("wet-vraagt-meer", **PLAN, **met_tekst(ALLES)) == []


def test_an_agenda_that_is_no_plan_under_that_law_is_left_alone() -> None:
    anders = kader("K", "K1", "x", soort="wettelijk", grondslag="Jeugdwet, artikel 2.3")
    assert vindt("wet-vraagt-meer", kaders=(anders,)) == []


def test_the_vn_verdrag_asks_who_thought_along() -> None:
    verdrag = kader("K", "K1", "x", soort="wettelijk", grondslag="VN-verdrag handicap, artikel 4")
    assert vindt("wet-vraagt-meer", kaders=(verdrag,), **met_tekst("<p>Elk gebouw is toegankelijk.</p>")) == [
        "Het VN-verdrag handicap vraagt op te schrijven hoe mensen met een beperking meedenken over het plan."
    ]
