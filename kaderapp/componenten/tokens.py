"""The design tokens as `static/css/tokens.css` gives them, per theme."""

import re
from collections.abc import Mapping
from pathlib import Path

from django.contrib.staticfiles import finders

from policies.kleur import HEX
from policies.models.gemeente import Thema

_BLOK = re.compile(r"(?P<wie>:root|\.thema-[a-z]+) \{(?P<regels>[^}]*)\}")
_TOKEN = re.compile(r"--(?P<naam>[a-z0-9-]+): (?P<waarde>[^;]+);")
_OPMERKING = re.compile(r"/\*.*?\*/", re.DOTALL)
_VAN_EEN_ANDER = re.compile(r"var\(--([a-z0-9-]+)\)\Z")

Tokens = dict[str, str]


def tokens() -> dict[str, Tokens]:
    """By theme all tokens as they were written: `{"groen": {"basis-color-accent-1-color-default": "#2a6340", …}}`."""
    tekst = _OPMERKING.sub("", Path(str(finders.find("css/tokens.css"))).read_text(encoding="utf-8"))
    blokken = {m["wie"]: dict(_TOKEN.findall(m["regels"])) for m in _BLOK.finditer(tekst)}
    return {thema: blokken[":root"] | blokken.get(f".thema-{thema}", {}) for thema in Thema.values}


def kleuren(van: Mapping[str, str]) -> Tokens:
    """The short names that are a colour, without their `k-`: `{"accent": "#2a6340", …}`."""
    kort = {naam[2:]: _waarde(van, waarde) for naam, waarde in van.items() if naam.startswith("k-")}
    return {naam: waarde for naam, waarde in kort.items() if HEX.match(waarde)}


def _waarde(van: Mapping[str, str], waarde: str) -> str:
    """What a token stands for that refers to another."""
    return van[m[1]] if (m := _VAN_EEN_ANDER.match(waarde)) else waarde
