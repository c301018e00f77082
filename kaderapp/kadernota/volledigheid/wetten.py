"""What a law wants to see in a plan (S3-06, S3-08): the agenda is searched for words about it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kaderapp.kadernota.volledigheid.blik import Blik
from kaderapp.kadernota.volledigheid.regel import Regel, Vondst


@dataclass(frozen=True, slots=True)
class Wet:
    """`herken` finds the kader that says that this agenda is the plan; `eisen` is what the plan says, and how."""

    naam: str
    herken: re.Pattern[str]
    eisen: tuple[tuple[str, re.Pattern[str]], ...]


def _woord(patroon: str) -> re.Pattern[str]:
    return re.compile(patroon, re.IGNORECASE)


WETTEN = (
    Wet(
        "De Wet gemeentelijke schuldhulpverlening",
        _woord(r"(?:Wet gemeentelijke schuldhulpverlening|Wgs), artikel 2$|plan schuldhulp"),
        (
            ("welke resultaten u wilt bereiken", _woord(r"schuld.*\b(?:resultaat|resultaten|minder|lukt|oplost)")),
            ("hoe u de kwaliteit bewaakt", _woord(r"\b(?:kwaliteit|vakbekwaam|tevreden)")),
            ("hoe u met schuldeisers samenwerkt", _woord(r"\bschuldeiser")),
            ("hoeveel weken het eerste gesprek en het besluit duren", _woord(r"\b(?:weken|week|werkdagen)\b")),
            ("wat u doet voor gezinnen met kinderen", _woord(r"\b(?:gezin|kinderen|minderjarig)")),
        ),
    ),
    Wet(
        "Het VN-verdrag handicap",
        _woord(r"VN-verdrag"),
        (
            ("hoe u inclusie bevordert", _woord(r"\b(?:inclusie|inclusief|toegankelijk)")),
            (
                "hoe mensen met een beperking meedenken over het plan",
                _woord(r"\bbeperking.*\b(?:meedenk|mee|betrokken|gesprek)|\bmeedenk.*\bbeperking"),
            ),
        ),
    ),
)


def _mist(blik: Blik) -> Iterator[Vondst]:
    for wet in WETTEN:
        kaders = (k for k in blik.verband.kaders if k.soort == "wettelijk")
        kader = next((k for k in kaders if wet.herken.search(k.grondslag) or wet.herken.search(k.titel)), None)
        if kader is not None:
            for eis, woorden in wet.eisen:
                if not any(woorden.search(blok) for tekst in blik.teksten for blok in tekst.blokken):
                    yield Vondst(kader.sleutel, f"{wet.naam} vraagt op te schrijven {eis}.")


REGELS = (
    Regel(
        id="wet-vraagt-meer",
        naam="Wat de wet vraagt",
        bron=("S3-06", "S3-08"),
        vraag="Staat dit in deze agenda, of in een ander plan?",
        advies="Schrijf het op. Staat het in een ander stuk? Leg dat dan vast, met de naam van dat stuk.",
        zoek=_mist,
    ),
)
