"""Whatever two colours a gemeente chooses: what follows from them can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policies.kleur import HEX, LEESBAAR, WIT, ZICHTBAAR, contrast, meng, tinten

kleuren = st.integers(0, 0xFFFFFF).map(lambda getal: f"#{getal:06x}")
donkere_kleuren = kleuren.filter(lambda kleur: contrast(kleur, WIT) >= LEESBAAR)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", WIT) == pytest.approx(21)
    assert contrast(WIT, "#767676") == pytest.approx(4.54, abs=0.01)


@given(donkere_kleuren, donkere_kleuren)
def test_every_tint_does_its_work(accent: str, diep: str) -> None:
    t = tinten(accent, diep)
    assert [naam for naam, kleur in t.items() if not HEX.match(kleur)] == []
    assert contrast(t["accent-1-color-hover"], WIT) >= LEESBAAR
    assert contrast(t["accent-1-border-default"], WIT) >= ZICHTBAAR
    assert contrast(t["accent-1-bg-subtle"], accent) >= 0.85 * LEESBAAR


@given(kleuren, kleuren, st.floats(0, 1))
def test_a_mixture_lies_between_its_parts(een: str, ander: str, deel: float) -> None:
    for begin in (1, 3, 5):
        a, m, b = (int(kleur[begin : begin + 2], 16) for kleur in (een, meng(een, ander, deel), ander))
        assert min(a, b) <= m <= max(a, b)
