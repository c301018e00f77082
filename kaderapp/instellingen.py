"""Settings that are more than a text: read, or refused with a sentence that names the setting and says what to do."""

from collections.abc import Callable
from math import inf
from typing import TypeVar

import environ
from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")

HEEL_GETAL = "Vul een heel getal in van 1 of meer, bijvoorbeeld 2."
GETAL = "Vul een getal in dat groter is dan 0, bijvoorbeeld 1.5."
JA_OF_NEE = "Vul true of false in."
_JA_NEE = dict.fromkeys(environ.Env.BOOLEAN_TRUE_STRINGS, True) | dict.fromkeys(
    ("false", "off", "n", "no", "0", "none"), False
)


def instelling(env: environ.Env, naam: str, standaard: str, lees: Callable[[str], T], raad: str) -> T:
    """What `lees` makes of the setting, or of `standaard` where it is missing or empty.

    Raises ImproperlyConfigured with `raad` where it can make nothing of it.
    """
    try:
        return lees(env.str(naam, default=standaard).strip() or standaard)
    except (ImproperlyConfigured, ValueError, LookupError) as fout:
        raise ImproperlyConfigured(f"De instelling {naam} klopt niet. {raad}") from fout


def heel_getal(tekst: str) -> int:
    if (getal := int(tekst)) < 1:
        raise ValueError(tekst)
    return getal


def positief(tekst: str) -> float:
    if not 0 < (getal := float(tekst)) < inf:
        raise ValueError(tekst)
    return getal


def ja_nee(tekst: str) -> bool:
    return _JA_NEE[tekst.lower()]
