"""What differs between two momentopnames, element by element, in words for people.

Elements are matched on `sleutel`. What follows from a place (`nummer`) and what keeps the books (`revisie`,
`code`) is not compared: who inserts a doel did not change the ones behind it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from kaderapp.kadernota.momentopname import Momentopname, boom
from kaderapp.kadernota.noemen import Noemer, cijfernaam

NIET_VERGELEKEN = {"sleutel", "code", "revisie", "nummer"}
ZONDER_VOLGORDE = (boom.Bedrag, boom.Meting)
"""Their order says nothing: readers get them by year."""
ERBIJ, WEG, VELD, PLAATS, VOLGORDE = "erbij", "weg", "veld", "plaats", "volgorde"
ZEGT_HET_CIJFER = {"waarde", "bedrag"}
"""Fields that are what people mean by the figure itself."""


@dataclass(frozen=True, slots=True)
class Verschil:
    """One difference: what it is about, and what became of it."""

    wat: str
    hoe: str
    van: UUID | None = None
    """The element that a reader looks it up at: of a meting its indicator, of a bedrag what owns it."""
    kop: str = ""
    """What it is about on the page of `van` itself; empty where that is the whole element."""
    welke: str = ""
    """Of a list of elements: which came and which went."""
    soort: str = VELD
    toen: Any = None
    """The element as it was; None where it is new."""
    nu: Any = None
    """The element as it is; None where it went."""
    veld: str = ""
    """Name of the field that differs."""

    def __str__(self) -> str:
        return _zin(f"{self.wat} {self.hoe}")

    @property
    def kort(self) -> str:
        """Without the name of `van`: "Hardheid: was “bindend” en is nu “richtinggevend”."."""
        return _zin(f"{self.kop}: {self.welke or self.hoe.removeprefix('is ')}" if self.kop else self.hoe)


def verschillen(oud: Momentopname, nieuw: Momentopname) -> list[Verschil]:
    """Everything that was removed, added, changed or moved between two momentopnames."""
    return list(_Vergelijking(oud, nieuw).alles())


@dataclass(frozen=True, slots=True)
class _Plek:
    """An element and the one it stands under."""

    element: Any
    onder: UUID | None

    @property
    def van(self) -> UUID | None:
        match self.element:
            case boom.Meting():
                return self.onder
            case boom.Bedrag():
                return self.element.van
        return getattr(self.element, "sleutel", None)

    @property
    def cijfer(self) -> str:
        return cijfernaam(self.element) if isinstance(self.element, boom.Meting | boom.Bedrag) else ""


class _Vergelijking:
    def __init__(self, oud: Momentopname, nieuw: Momentopname) -> None:
        self.gemeenten = oud.gemeente, nieuw.gemeente
        self.toen, self.nu = dict(_plekken(oud)), dict(_plekken(nieuw))
        self.noem = Noemer(nieuw.agenda, {s: plek.element for s, plek in (self.toen | self.nu).items()})

    def alles(self) -> Iterator[Verschil]:
        yield from self._velden(self.gemeenten[0], _Plek(self.gemeenten[1], None))
        for sleutel, plek in self.toen.items():
            if sleutel not in self.nu:
                yield self._geheel(plek, "is weg", WEG, toen=plek.element)
        for sleutel, plek in self.nu.items():
            if sleutel not in self.toen:
                yield self._geheel(plek, "is nieuw", ERBIJ, nu=plek.element)
            else:
                yield from self._plaats(self.toen[sleutel], plek)
                yield from self._velden(self.toen[sleutel].element, plek)
        yield from self._volgorde()

    def _geheel(self, plek: _Plek, hoe: str, soort: str, *, toen: Any = None, nu: Any = None) -> Verschil:
        return Verschil(self.noem.naam(plek.element), hoe, plek.van, plek.cijfer, soort=soort, toen=toen, nu=nu)

    def _plaats(self, toen: _Plek, nu: _Plek) -> Iterator[Verschil]:
        if toen.onder != nu.onder:
            hoe = f"stond {self._onder(toen)} en staat nu {self._onder(nu)}"
            yield self._geheel(nu, hoe, PLAATS, toen=toen.element, nu=nu.element)

    def _onder(self, plek: _Plek) -> str:
        return f"onder {self.noem.verwijzing(plek.onder)}" if plek.onder else "op zichzelf"

    def _velden(self, toen: Any, plek: _Plek) -> Iterator[Verschil]:
        nu = plek.element
        soort = type(nu)
        for veld in fields(nu):
            oud, nieuw = getattr(toen, veld.name), getattr(nu, veld.name)
            if veld.name in NIET_VERGELEKEN or oud == nieuw or _zijn_elementen(oud) or _zijn_elementen(nieuw):
                continue
            was, is_nu = (self.noem.waarde(soort, veld.name, waarde) for waarde in (oud, nieuw))
            hoe = f"was {was} en is nu {is_nu}" if was and is_nu else "is gewijzigd"
            naam = self.noem.veld(soort, veld.name)
            delen = (plek.cijfer, "" if veld.name in ZEGT_HET_CIJFER else naam.strip("“”"))
            kop = ": ".join(deel for deel in delen if deel)
            wat, welke = f"{self.noem.naam(nu)}: {naam}", self._welke(oud, nieuw)
            yield Verschil(wat, hoe, plek.van, kop, welke, toen=toen, nu=nu, veld=veld.name)

    def _welke(self, oud: Any, nieuw: Any) -> str:
        """ "erbij kader K2 “Eén plan”; weg kader K3 “Acht weken”", of two lists of references."""
        toen, nu = _verwezen(oud), _verwezen(nieuw)
        reeksen = {"erbij": [s for s in nu if s not in toen], "weg": [s for s in toen if s not in nu]}
        delen = (f"{hoe} {', '.join(map(self.noem.verwijzing, rij))}" for hoe, rij in reeksen.items() if rij)
        return "; ".join(delen)

    def _volgorde(self) -> Iterator[Verschil]:
        """Neighbours then and now that changed places, said once for all neighbours."""
        rang = {sleutel: plaats for plaats, sleutel in enumerate(self.toen)}
        buren: dict[tuple[type, UUID | None], list[UUID]] = {}
        for sleutel, plek in self.nu.items():
            if sleutel in self.toen and self.toen[sleutel].onder == plek.onder:
                buren.setdefault((type(plek.element), plek.onder), []).append(sleutel)
        for (soort, onder), rij in buren.items():
            if not issubclass(soort, ZONDER_VOLGORDE) and rij != sorted(rij, key=rang.__getitem__):
                waar = f" onder {self.noem.verwijzing(onder)}" if onder else ""
                wat = f"de volgorde van de {self.noem.soort(soort, meervoud=True)}"
                yield Verschil(f"{wat}{waar}", "is gewijzigd", onder, wat, soort=VOLGORDE)


def _verwezen(waarde: Any) -> list[UUID]:
    """The elements that a list refers to; empty for anything else."""
    delen = waarde if isinstance(waarde, tuple) else ()
    sleutels = (deel.doel if isinstance(deel, boom.Bijdrage) else deel for deel in delen)
    return [sleutel for sleutel in sleutels if isinstance(sleutel, UUID)]


def _zin(tekst: str) -> str:
    return f"{tekst[:1].upper()}{tekst[1:]}."


def _plekken(opname: Momentopname) -> Iterator[tuple[UUID, _Plek]]:
    for enkel in (opname.agenda, opname.visie):
        if enkel is not None:
            yield enkel.sleutel, _Plek(enkel, None)
    for veld in fields(opname):
        yield from _reeks(getattr(opname, veld.name), None)


def _reeks(reeks: Any, onder: UUID | None) -> Iterator[tuple[UUID, _Plek]]:
    if not _zijn_elementen(reeks):
        return
    for element in reeks:
        yield element.sleutel, _Plek(element, onder)
        for veld in fields(element):
            yield from _reeks(getattr(element, veld.name), element.sleutel)


def _zijn_elementen(waarde: Any) -> bool:
    return isinstance(waarde, tuple) and bool(waarde) and isinstance(waarde[0], boom.Element)
