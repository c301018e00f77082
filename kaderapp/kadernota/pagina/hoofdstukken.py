"""The chapters of the page: those of the indeling of the agenda, made ready for the templates.

On the page a number belongs to an element (opgave 1, doel 1.2, kader K4); chapters go without, so that
"1.1" means one thing. What has a page of its own is left out here: the doelenboom, and the register of kaders,
which only repeats titles.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.text import slugify

from kaderapp.kadernota.inhoud import indeling
from kaderapp.kadernota.inhoud.indeling import Sectie
from kaderapp.kadernota.pagina.delen import MAKERS

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina

ELDERS = {"samenhang", "doelenboom", "register"}
EIGEN_KOP = {"kaderlijst"}
"""Sections whose first row is their heading."""
VASTE_IDS = ("hoofd", "nota", "inhoud")


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of a chapter; `sjabloon` is the partial that shows `rijen`, `adres` where its number leads."""

    soort: str
    titel: str
    anker: str
    adres: str
    nummer: str
    naam: str
    bijschrift: str
    sjabloon: str
    rijen: Any

    @property
    def is_sectie(self) -> bool:
        """Whether it has a heading; in what follows it terms are explained anew."""
        return bool(self.titel) or self.soort in EIGEN_KOP


@dataclass(frozen=True, slots=True)
class Kop:
    anker: str
    nummer: str
    titel: str


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    titel: str
    anker: str
    adres: str
    nummer: str
    naam: str
    bovenkop: str
    delen: list[Deel]

    @property
    def koppen(self) -> list[Kop]:
        """What the contents name: titled parts, and lists of kaders by their own heading."""
        rijen = [deel.rijen[0] if deel.soort in EIGEN_KOP else deel for deel in self.delen]
        return [Kop(rij.anker, rij.nummer, rij.titel) for rij in rijen if rij.titel]


def hoofdstukken(p: "Pagina") -> list[Hoofdstuk]:
    ids = Ids({*p.ankers.values(), *VASTE_IDS})
    alle = [_hoofdstuk(p, ids, h) for h in indeling.hoofdstukken(p.uitgave, p.stof)]
    return [h for h in alle if h.delen]


class Ids:
    """Hands out readable ids, each once."""

    def __init__(self, bezet: set[str]) -> None:
        self.bezet = bezet

    def __call__(self, titel: str) -> str:
        basis = slugify(titel)[:60].strip("-") or "deel"
        anker, volgnummer = basis, 2
        while anker in self.bezet:
            anker, volgnummer = f"{basis}-{volgnummer}", volgnummer + 1
        self.bezet.add(anker)
        return anker


def _hoofdstuk(p: "Pagina", ids: Ids, h: indeling.Hoofdstuk) -> Hoofdstuk:
    """A chapter that is about one opgave bears the number and the name of that opgave."""
    eerste = h.secties[0]
    if eerste.soort == "opgave" and not eerste.titel:
        o = eerste.onderwerp
        kop = (o.naam, p.ankers[o.sleutel], p.vast(o), o.nummer, p.naam_van(o))
    else:
        anker = ids(h.titel)
        adres = p.vast(eerste.onderwerp) if eerste.soort == "paragraaf_tekst" else f"#{anker}"
        kop = (h.titel, anker, adres, "", h.titel)
    return Hoofdstuk(*kop, _bovenkop(h), list(_delen(p, ids, h)))


def _bovenkop(h: indeling.Hoofdstuk) -> str:
    """An annex says whether it belongs to the decision (S0-28, I-12)."""
    if h.informatie:
        return f"Bijlage {h.nummer}, ter informatie: geen onderdeel van het besluit"
    return f"Bijlage {h.nummer}" if h.soort == "bijlage" else ""


def _delen(p: "Pagina", ids: Ids, h: indeling.Hoofdstuk) -> Iterator[Deel]:
    diepte = 3
    for sectie in h.secties:
        if sectie.soort in ELDERS:
            continue
        kop = sectie.titel if sectie.soort not in EIGEN_KOP and sectie.titel != h.titel else ""
        diepte = 4 if kop else 3 if sectie.soort in EIGEN_KOP else diepte
        yield _deel(p, ids, sectie, kop, diepte)


def _deel(p: "Pagina", ids: Ids, s: Sectie, titel: str, diepte: int) -> Deel:
    is_opgave = s.soort == "opgave" and bool(titel)
    sjabloon, maak = MAKERS[s.soort]
    eigen = str(s.sleutel) if s.sleutel and titel else ""
    anker = p.ankers[s.onderwerp.sleutel] if is_opgave else eigen or (ids(titel) if titel else ids(s.soort))
    return Deel(
        soort=s.soort,
        titel=s.onderwerp.naam if is_opgave else titel,
        anker=anker,
        adres=p.vast(s.onderwerp) if is_opgave or eigen else f"#{anker}",
        nummer=s.onderwerp.nummer if is_opgave else "",
        naam=p.naam_van(s.onderwerp) if is_opgave else titel,
        bijschrift=s.bijschrift,
        sjabloon=f"onderdelen/{sjabloon}.html",
        rijen=maak(p, s.onderwerp, diepte),
    )
