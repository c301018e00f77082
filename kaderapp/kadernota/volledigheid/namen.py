"""Rules about names: the same name twice, an old name still in use, a word that nobody explains."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.verband import met_kinderen
from kaderapp.kadernota.volledigheid.blik import Blik
from kaderapp.kadernota.volledigheid.regel import Regel, Vondst
from kaderapp.kadernota.volledigheid.teksten import Tekst, citeer, woorden
from kaderapp.kadernota.volledigheid.zinsdelen import Zinsdelen

ALGEMEEN_BEKEND = frozenset(("EU", "NL", "VN", "BTW", "AOW", "PDF", "AVG", "ANWB", "NS", "TV", "OV"))
JARGON = (
    *("outcome", "output", "transformatie", "transitie", "wederkerigheid", "risicoregelreflex", "netwerksamenleving"),
    *("sociale basis", "sociaal netwerk", "passend maatwerk", "voorliggend veld", "voorliggende voorziening"),
    *("nulmeting", "taakveld", "normaliseren", "ontschotten", "budgettair neutraal", "doorbraakfonds"),
)
"""Words of the field that inwoners don't use (S2-58)."""

_AFKORTING = re.compile(r"\b[A-Z]{2,6}\b")
_NUMMER = re.compile(r"[KAI]?[IVXLC]+|[A-Z]\d*")


def _dubbel(blik: Blik) -> Iterator[Vondst]:
    for groep in _naast_elkaar(blik):
        telling = Counter(naam.casefold() for _, naam in groep)
        for sleutel, naam in groep:
            if naam and telling[naam.casefold()] > 1:
                aantal = telling[naam.casefold()]
                yield Vondst(sleutel, f"De naam {citeer(naam)} staat hier {aantal} keer naast elkaar.")


def _naast_elkaar(blik: Blik) -> Iterator[list[tuple[UUID, str]]]:
    """The names of elements that a reader sees side by side. Texts of doelen may repeat elsewhere (S1-20)."""
    verband = blik.verband
    yield _namen(verband.opgaven)
    yield _namen(blik.opname.activiteiten)
    for reeks in verband.indicatoren_van.values():
        yield _namen(reeks)
    yield _namen(k for k in blik.opname.kaders if k.status != "vervallen")
    for boven in verband.kaders:
        yield _namen(k for k in boven.kinderen if k.status != "vervallen")
    for opgave in verband.opgaven:
        yield _namen(d for d in opgave.doelen if d.status != "vervallen")
    for doel in verband.doelen:
        yield _namen(d for d in doel.kinderen if d.status != "vervallen")


def _namen(elementen: Iterable[Any]) -> list[tuple[UUID, str]]:
    return [
        (e.sleutel, e.tekst if isinstance(e, boom.Doel) else getattr(e, "titel", "") or _naam(e)) for e in elementen
    ]


def _naam(element: Any) -> str:
    return str(getattr(element, "naam", ""))


def _oude_naam(blik: Blik) -> Iterator[Vondst]:
    """An alias of two or more words, or with a capital inside the sentence: a single plain word is just a word."""
    met_alias: tuple[boom.Opgave | boom.Kader, ...] = (*blik.verband.opgaven, *blik.verband.kaders)
    zoek = Zinsdelen((e.alias, e) for e in met_alias if len(woorden(e.alias)) > 1)
    for tekst in blik.teksten:
        for element in dict.fromkeys(e for blok in tekst.blokken for e in zoek.in_tekst(blok)):
            if element.sleutel != tekst.sleutel:
                nu = getattr(element, "naam", "") or getattr(element, "titel", "")
                yield Vondst(tekst.sleutel, f"Hier staat {citeer(element.alias)}; dat heet nu {citeer(nu)}.")


def _onverklaard(blik: Blik) -> Iterator[Vondst]:
    """Each word once, where a reader first meets it."""
    bekend = set(_verklaard(blik))
    jargon = Zinsdelen((term, term) for term in JARGON)
    for tekst in _lezersteksten(blik):
        for blok in tekst.blokken:
            for term in (*_afkortingen(blok), *jargon.in_tekst(blok.lower())):
                if term.casefold() not in bekend:
                    bekend.add(term.casefold())
                    yield Vondst(tekst.sleutel, f"Het woord {citeer(term)} staat niet in de begrippenlijst.")


def _lezersteksten(blik: Blik) -> list[Tekst]:
    """Without the sources: there others' titles are quoted as they are."""
    bronnen = {p.sleutel for p in blik.verband.paragrafen if p.soort in ("bron", "begrip")}
    return [tekst for tekst in blik.teksten if tekst.sleutel not in bronnen]


def _verklaard(blik: Blik) -> Iterator[str]:
    """Terms of the begrippenlijst, and abbreviations that stand behind their own words: "… (pgb)"."""
    for begrip in met_kinderen(blik.opname.paragrafen):
        if begrip.soort == "begrip":
            yield from (deel.casefold() for deel in re.split(r"[()/,]\s*|\s+(?=\()", begrip.titel) if deel.strip())
            yield begrip.titel.casefold()
    for tekst in blik.teksten:
        yield from (a.casefold() for blok in tekst.blokken for a in re.findall(r"\w\s+\(([A-Z]{2,6})\)", blok))
    yield from (groep.naam.casefold() for groep in blik.opname.groepen)


def _afkortingen(blok: str) -> Iterator[str]:
    for afkorting in _AFKORTING.findall(blok):
        if afkorting not in ALGEMEEN_BEKEND and not _NUMMER.fullmatch(afkorting) and not blok.isupper():
            yield afkorting


REGELS = (
    Regel(
        id="naam-dubbel",
        naam="Twee keer dezelfde naam",
        bron=("T2", "S1-10"),
        vraag="Zijn dit twee dingen, of is het er één?",
        advies="Geef een van beide een andere naam, of voeg ze samen.",
        zoek=_dubbel,
    ),
    Regel(
        id="oude-naam",
        naam="Oude naam in de tekst",
        bron=("T3", "S2-14", "S1-10"),
        vraag="Weet een lezer dat dit hetzelfde is?",
        advies="Gebruik in de tekst de naam van nu. De oude naam blijft vindbaar als alias.",
        zoek=_oude_naam,
    ),
    Regel(
        id="woord-zonder-uitleg",
        naam="Woord zonder uitleg",
        bron=("S2-58", "S3-45"),
        vraag="Weet elke inwoner wat dit woord betekent?",
        advies="Leg het woord uit in de begrippenlijst, of gebruik een gewoon woord.",
        zoek=_onverklaard,
    ),
)
