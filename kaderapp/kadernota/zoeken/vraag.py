"""What somebody typed, as words to look for.

However much is typed, no more than a line of it counts: the rest would take time and find nothing (S10).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kaderapp.kadernota.zoeken.woorden import stam, woorden
from policies.tekst import schoon_plat

MEESTE_TEKENS = 200
MEESTE_WOORDEN = 12
OVERAL = """
    aan al als bij dan dat de deze die dit doe doet door een en er gaat gaan gemeente haar heb hebben heeft het hij hoe
    hun ik in is je kan kunnen krijg krijgt maar mag me met mijn moet na naar niet nog nu of om onder ons onze ook op
    over te tot u uit uw van voor waar waarom wanneer was wat we welke wel wie wij wil willen word worden wordt zal ze
    zich zij zijn zo zou
"""
STOPWOORDEN = frozenset(OVERAL.split())
"""Words that stand everywhere; they count only where somebody typed nothing else."""

Zin = tuple[str, ...]
"""Words that belong together."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word to look for. `keuzes` are the words that will do, itself first; of a zin all words are needed."""

    getypt: str
    keuzes: tuple[Zin, ...]


@dataclass(frozen=True, slots=True)
class Vraag:
    tekst: str
    """As typed: one line, cut where it is too long."""
    termen: tuple[Term, ...] = ()
    ingekort: bool = False


def lees(getypt: str, synoniemen: Iterable[Sequence[str]] = ()) -> Vraag:
    """The question in what was typed; `synoniemen` are groups of words (or zinnen) that mean the same."""
    # A control character may fall away, so twice the room before, and the real room after.
    schoon = schoon_plat(getypt[: 2 * MEESTE_TEKENS])
    tekst = schoon[:MEESTE_TEKENS].strip()
    gelezen = list(dict.fromkeys(w.vorm for w in woorden(tekst)))
    inhoud = [vorm for vorm in gelezen if vorm not in STOPWOORDEN] or gelezen
    gekozen = inhoud[:MEESTE_WOORDEN]
    groepen = [[_zin(woord) for woord in groep] for groep in synoniemen]
    te_lang = len(getypt) > 2 * MEESTE_TEKENS or len(schoon) > MEESTE_TEKENS
    return Vraag(tekst, tuple(_termen(gekozen, groepen)), te_lang or len(inhoud) > MEESTE_WOORDEN)


def _zin(tekst: str) -> Zin:
    return tuple(w.vorm for w in woorden(tekst))


def _termen(gekozen: Sequence[str], groepen: Sequence[Sequence[Zin]]) -> Iterator[Term]:
    """The words in order; those that form the zin of a synoniem become one term."""
    plek = 0
    while plek < len(gekozen):
        zin, anders = _synoniemen(gekozen[plek:], groepen)
        yield Term(" ".join(zin), (zin, *anders))
        plek += len(zin)


def _synoniemen(rest: Sequence[str], groepen: Sequence[Sequence[Zin]]) -> tuple[Zin, tuple[Zin, ...]]:
    """What the words begin with, the longest first, and what means the same."""
    gelijk: dict[Zin, list[Zin]] = {}
    for groep in groepen:
        for zin in groep:
            zonder = tuple(w for w in zin if w not in STOPWOORDEN) or zin
            if zonder and [stam(w) for w in rest[: len(zonder)]] == [stam(w) for w in zonder]:
                gelijk.setdefault(tuple(rest[: len(zonder)]), []).extend(ander for ander in groep if ander != zin)
    langste = max(gelijk, key=len, default=(rest[0],))
    anders = dict.fromkeys(tuple(w for w in zin if w not in STOPWOORDEN) or zin for zin in gelijk.get(langste, []))
    return langste, tuple(zin for zin in anders if zin and zin != langste)
