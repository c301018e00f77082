"""The terms of a begrippenlijst, and where they stand in a text (whole words, the longest first).

A term is found as it is written in the list, in the plural that Dutch makes with -s or -en, and, where its title is
of the form "persoonsgebonden budget (pgb)" or "Wmo (Wet maatschappelijke ondersteuning)", under either name. That is
all: a wrong explanation is worse than none. A name with two capitals is found in those capitals only, for "WIJ" is
not "wij". Addresses and parts of a word with a hyphen are no terms.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from django.utils.text import slugify

_MET_HAAKJES = re.compile(r"(?P<voor>[^()]+) \((?P<tussen>[^()]+)\)")
_UITGANG = r"(?P<uitgang>s|['’]s|en)?"
_LANGSTE_AFKORTING = 8
_ALLEEN_MET_S = ("el", "em", "en", "er")
"""Nouns that end in these have no plural in -en: "kaderen" is a verb."""


class Begrip(NamedTuple):
    """`tekst` is its explanation, with opmaak; at `adres` all of it stands."""

    naam: str
    tekst: str
    adres: str = ""


class Vondst(NamedTuple):
    """A term in plain text; `nummer` is its place in the list."""

    begin: int
    einde: int
    nummer: int
    voluit: str
    """What the abbreviation stands for, where it was the abbreviation that was found."""


class Begrippenlijst:
    """One compiled expression for all terms. Instances are compared by identity: make them with `begrippenlijst`."""

    def __init__(self, begrippen: Sequence[Begrip]) -> None:
        self.begrippen = begrippen
        self.slugs = list(_eenmalig(begrip.naam for begrip in begrippen))
        self._vormen: dict[str, tuple[int, str, str]] = {}
        for nummer, begrip in enumerate(begrippen):
            for vorm, voluit in _vormen(begrip.naam):
                self._vormen.setdefault(_sleutel(vorm), (nummer, vorm, voluit))
        self._patroon = _patroon(self._vormen)

    def in_tekst(self, tekst: str) -> Iterator[Vondst]:
        """Every term in plain text, in order."""
        for match in self._patroon.finditer(tekst) if self._patroon else ():
            woord, uitgang = match["woord"], match["uitgang"] or ""
            nummer, vorm, voluit = self._vormen.get(_sleutel(woord), (0, "", ""))
            if _zo_geschreven(woord, vorm) and _meervoud(woord, uitgang, afkorting=bool(voluit)):
                yield Vondst(match.start(), match.end(), nummer, voluit)


@lru_cache(maxsize=64)
def begrippenlijst(begrippen: tuple[Begrip, ...]) -> Begrippenlijst:
    """The same object for the same terms, so that what was worked out with it can be remembered."""
    return Begrippenlijst(begrippen)


def afkorting(naam: str) -> tuple[str, str] | None:
    """(kort, voluit) where one of the two names of a term abbreviates the other; else None."""
    if (delen := _MET_HAAKJES.fullmatch(naam)) is None:
        return None
    kort, voluit = sorted((delen["voor"].strip(), delen["tussen"].strip()), key=len)
    letters = iter(voluit.lower())
    past = " " not in kort and len(kort) <= _LANGSTE_AFKORTING and voluit[:1].lower() == kort[:1].lower()
    return (kort, voluit) if past and all(letter in letters for letter in kort.lower() if letter.isalnum()) else None


def _vormen(naam: str) -> Iterator[tuple[str, str]]:
    """The names under which a term is found, each with what it stands for when it is an abbreviation."""
    yield naam, ""
    if namen := afkorting(naam):
        kort, voluit = namen
        yield from ((voluit, ""), (kort, voluit))


def _patroon(vormen: dict[str, tuple[int, str, str]]) -> re.Pattern[str] | None:
    bruikbaar = sorted((vorm for vorm in vormen if len(vorm) > 1), key=lambda vorm: (-len(vorm), vorm))
    if not bruikbaar:
        return None
    woorden = "|".join(re.escape(vorm).replace(r"\ ", "[ \u00a0]") for vorm in bruikbaar)
    return re.compile(rf"(?<![\w@./\-])(?P<woord>{woorden}){_UITGANG}(?![\w@/\-]|\.\w)", re.IGNORECASE)


def _sleutel(vorm: str) -> str:
    return vorm.lower().replace("\u00a0", " ")


def _zo_geschreven(woord: str, vorm: str) -> bool:
    """No form at all where Unicode has odd ideas about capitals."""
    return bool(vorm) and (sum(teken.isupper() for teken in vorm) < 2 or woord == vorm)


def _meervoud(woord: str, uitgang: str, *, afkorting: bool) -> bool:
    return uitgang != "en" or not (afkorting or woord.lower().endswith(_ALLEEN_MET_S))


def _eenmalig(namen: Iterator[str]) -> Iterator[str]:
    bezet: set[str] = set()
    for naam in namen:
        basis = slugify(naam)[:40].strip("-") or "term"
        slug, volgnummer = basis, 2
        while slug in bezet:
            slug, volgnummer = f"{basis}-{volgnummer}", volgnummer + 1
        bezet.add(slug)
        yield slug
