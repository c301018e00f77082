"""The words of one edition, and in which results they stand.

A word that somebody types finds words of the edition in four ways, each less certain than the one before: the word
itself, another form of it, a longer word that begins with it, and a longer word that holds it ("verlening" finds
"schuldhulpverlening"). A number finds itself and what is numbered under it.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from string import ascii_lowercase

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.zoeken.stukken import Stuk
from kaderapp.kadernota.zoeken.woorden import stam, vorm, woorden

PRECIES, STAM, BEGIN, DEEL = 1.0, 0.9, 0.6, 0.4
"""How well a word is found."""
KORTSTE_BEGIN, KORTSTE_STAMBEGIN, KORTSTE_DEEL = 3, 4, 4
"""Letters of what is looked up at the beginning of a longer word, and inside it."""
VOORAAN = 3
"""Letters before a part of a compound: "huis" is a part of "gemeentehuis", not of "thuis"."""
NUMMER, TITEL, SOORT, TEKST = range(4)
ONTHOUDEN = 64
"""Words whose findings are kept: one question looks up each of its words a few times."""
MEESTE = 15
"""A word that stands more often in a text counts no further."""


@dataclass(frozen=True, slots=True)
class Plaats:
    """A word in a field of one result, and how often."""

    stuk: int
    veld: int
    keer: int


class Index:
    """`agenda` and `stukken` are those of one edition."""

    def __init__(self, agenda: boom.Agenda, stukken: Sequence[Stuk]) -> None:
        self.agenda, self.stukken = agenda, stukken
        self.titelwoorden = array("H", (min(sum(1 for _ in woorden(stuk.titel)), 100) or 1 for stuk in stukken))
        self._plaatsen = _plaatsen(stukken)
        self.vormen = sorted(self._plaatsen)
        self._van_stam = _per_stam(self.vormen)
        self._stammen = sorted(self._van_stam)
        self._vormenlijst, self._stammenlijst = "\n".join(self.vormen), "\n".join(self._stammen)
        self.vormen_bij = lru_cache(maxsize=ONTHOUDEN)(self._vormen_bij)
        """As `_vormen_bij`."""

    def plaatsen(self, vorm: str) -> Iterator[Plaats]:
        """Where a word of this index stands."""
        for code in self._plaatsen.get(vorm, ()):
            yield Plaats(code >> 6, code >> 4 & 3, code & 15)

    def kent(self, gezocht: str) -> bool:
        """Whether this word, or a form of it, stands here."""
        return gezocht in self._plaatsen or stam(gezocht) in self._van_stam

    @cached_property
    def gangbaar(self) -> list[str]:
        """All words, those that stand in the most results first."""
        return sorted(self.vormen, key=lambda v: -len(self._plaatsen[v]))

    def spelling(self, vorm: str) -> str:
        """A word of this index with its accents: "coördinatie"."""
        stuk = self.stukken[next(self.plaatsen(vorm)).stuk]
        for tekst in (stuk.titel, stuk.tekst):
            for woord in woorden(tekst):
                if woord.vorm == vorm:
                    return tekst[woord.van : woord.tot].lower()
        return vorm

    def _vormen_bij(self, gezocht: str) -> Mapping[str, float]:
        """The words of this index that a typed word finds, each with how well."""
        gevonden: dict[str, float] = {}
        for hoe_goed, vormen in self._wegen(gezocht):
            for gevonden_vorm in vormen:
                gevonden.setdefault(gevonden_vorm, hoe_goed)
        return gevonden

    def _wegen(self, gezocht: str) -> Iterator[tuple[float, Iterable[str]]]:
        """From the most certain to the least."""
        kern = stam(gezocht)
        if gezocht in self._plaatsen:
            yield PRECIES, [gezocht]
        yield STAM, self._van_stam.get(kern, [])
        if not gezocht.isalpha():
            yield BEGIN, _die_beginnen(self.vormen, f"{gezocht}.")
            return
        if len(gezocht) >= KORTSTE_BEGIN:
            yield BEGIN, _die_beginnen(self.vormen, gezocht)
        if len(kern) >= KORTSTE_STAMBEGIN:
            yield BEGIN, self._met_stam(_die_beginnen(self._stammen, kern))
        if len(gezocht) >= KORTSTE_DEEL:
            yield DEEL, _die_bevatten(self._vormenlijst, gezocht)
        if len(kern) >= KORTSTE_DEEL:
            yield DEEL, self._met_stam(_die_bevatten(self._stammenlijst, kern))

    def _met_stam(self, stammen: Iterable[str]) -> Iterator[str]:
        return (v for s in stammen for v in self._van_stam[s])


def _die_beginnen(gesorteerd: Sequence[str], begin: str) -> Iterator[str]:
    for i in range(bisect_left(gesorteerd, begin), len(gesorteerd)):
        if not gesorteerd[i].startswith(begin):
            return
        yield gesorteerd[i]


def _die_bevatten(lijst: str, deel: str) -> Iterator[str]:
    """The words of a list with one on each line that hold this part, and not at their beginning."""
    plek = lijst.find(deel)
    while plek >= 0:
        begin, eind = lijst.rfind("\n", 0, plek) + 1, lijst.find("\n", plek)
        if plek - begin >= VOORAAN:
            yield lijst[begin:eind] if eind >= 0 else lijst[begin:]
        plek = lijst.find(deel, plek + 1)


def _per_stam(vormen: Iterable[str]) -> dict[str, list[str]]:
    per: dict[str, list[str]] = {}
    for v in vormen:
        per.setdefault(stam(v), []).append(v)
    return per


def _plaatsen(stukken: Sequence[Stuk]) -> dict[str, "array[int]"]:
    """Of each word its places, each packed in one number: six bits for field and count, the result above them."""
    per_woord: dict[str, array[int]] = {}
    for nummer, stuk in enumerate(stukken):
        keren: dict[tuple[str, int], int] = {}
        for veld, gevonden in _velden(stuk):
            if not gevonden:
                continue
            keren[gevonden, veld] = min(keren.get((gevonden, veld), 0) + 1, MEESTE)
        for (gevonden, veld), keer in keren.items():
            per_woord.setdefault(gevonden, array("L")).append(nummer << 6 | veld << 4 | keer)
    return per_woord


def _velden(stuk: Stuk) -> Iterator[tuple[int, str]]:
    if stuk.nummer:
        yield NUMMER, vorm(stuk.nummer)
        yield TITEL, vorm(stuk.nummer).lstrip(ascii_lowercase)
    yield from ((TITEL, w.vorm) for w in woorden(stuk.titel))
    yield from ((SOORT, w.vorm) for w in woorden(stuk.bijschrift.partition(",")[0]))
    yield from ((TEKST, w.vorm) for w in woorden(stuk.tekst))
