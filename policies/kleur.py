"""Colours of a gemeente: whether people can read them, and the tints that follow from two of them.

Contrast is that of WCAG 2.2 (success criteria 1.4.3 and 1.4.11): relative luminance of sRGB, 1 to 21.
"""

import re

HEX = re.compile(r"#[0-9a-f]{6}\Z")
WIT = "#ffffff"
LEESBAAR, ZICHTBAAR = 4.5, 3.0
"""Least contrast of text, and of what is no text."""


def contrast(een: str, ander: str) -> float:
    """Between two colours as "#rrggbb"; in any order."""
    licht, donker = sorted((_luminantie(een), _luminantie(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def meng(kleur: str, met: str, deel: float) -> str:
    """`kleur` with `deel` (0 to 1) of the other colour."""
    paren = zip(_delen(kleur), _delen(met), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * deel):02x}" for a, b in paren)


def tinten(accent: str, diep: str) -> dict[str, str]:
    """The tokens of NL Design System that a theme sets, from the colour for links and the one for headings."""
    rand = meng(accent, WIT, 0.35)
    while contrast(rand, WIT) < ZICHTBAAR:
        rand = meng(rand, accent, 0.2)
    return {
        "accent-1-color-document": diep,
        "accent-1-color-default": accent,
        "accent-1-color-hover": meng(accent, diep, 0.6),
        "accent-1-border-default": rand,
        "accent-1-border-subtle": meng(accent, WIT, 0.74),
        "accent-1-bg-default": meng(accent, WIT, 0.86),
        "accent-1-bg-subtle": meng(accent, WIT, 0.94),
    }


def _delen(kleur: str) -> tuple[int, int, int]:
    return int(kleur[1:3], 16), int(kleur[3:5], 16), int(kleur[5:7], 16)


def _luminantie(kleur: str) -> float:
    rood, groen, blauw = (_lineair(deel / 255) for deel in _delen(kleur))
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def _lineair(deel: float) -> float:
    return float(deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4)
