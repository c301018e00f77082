"""Multi-year tables of money: lasten, baten, saldo, reserves and plafond, for page and PDF (PDF point 13).

Amounts are stored in euros and positive (I-08). The unit and the sign of a saldo are presentation of the
gemeente, and every table says them in a sentence above itself (T25). Sums are exact; only what is shown is
rounded. What nobody filled in is an en dash, what is not known yet is PM: neither is ever 0 (T14, T28).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kaderapp.kadernota.inhoud.getallen import GEEN, MIN, bedrag, eenheid_van_bedragen
from kaderapp.kadernota.inhoud.woorden import FASE_VAN_BEDRAG
from kaderapp.kadernota.momentopname.boom import Bedrag, Gemeente

FASEN = ("", "rekening", "begroting", "na_wijziging", "realisatie", "raming")
TUSSENSTAND = ("na_wijziging", "realisatie")
"""How one year goes on; often not yet of every part, so never beside what a year costs."""
MEESTE_REGELS = 11
"""Rows of a table that is kept whole: with its head about a third of a page."""
AFRONDING = "Door afronding kunnen totalen afwijken."
Kiest = Callable[[Bedrag], bool]
Naamreeks = tuple[str, Sequence[Bedrag]]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A year in one phase: "Begroting 2027"."""

    jaar: int
    fase: str

    @property
    def naam(self) -> str:
        return FASE_VAN_BEDRAG.get(self.fase, "")


@dataclass(frozen=True, slots=True)
class Geldcel:
    """`waarde` is the exact sum in euros, None where nothing is known."""

    waarde: Decimal | None = None
    tekst: str = GEEN
    pm: bool = False
    voorlopig: bool = False


@dataclass(frozen=True, slots=True)
class Regel:
    """A row; `soort` is gewoon, totaal, saldo, plafond or ruimte and decides how heavy it looks."""

    naam: str
    cellen: tuple[Geldcel, ...]
    soort: str = "gewoon"

    @property
    def leeg(self) -> bool:
        return all(c.waarde is None and not c.pm for c in self.cellen)


@dataclass(frozen=True, slots=True)
class Blok:
    """Rows under one heading, for instance of one opgave."""

    titel: str
    regels: tuple[Regel, ...]


@dataclass(frozen=True, slots=True)
class Geldtabel:
    kolommen: tuple[Kolom, ...]
    blokken: tuple[Blok, ...]
    toelichting: str
    """Unit, sign convention and rounding, to stand above the table (I-08)."""
    noten: tuple[str, ...]

    @property
    def kort(self) -> bool:
        """Whether it is kept whole on a page."""
        return sum(len(blok.regels) + bool(blok.titel) for blok in self.blokken) <= MEESTE_REGELS

    @property
    def aantal_kolommen(self) -> int:
        return len(self.kolommen)


def geldtabel(
    blokken: Sequence[Naamreeks],
    gemeente: Gemeente,
) -> Geldtabel:
    """A table with a block per title.

    With more than one block a total follows, without plafond: ceilings of parts and of the whole are not
    added up.
    """
    alle = [b for _, bedragen in blokken for b in bedragen]
    rekenaar = Rekenaar(kolommen(alle), gemeente)
    gevuld = [Blok(titel, rekenaar.regels(bedragen)) for titel, bedragen in blokken if bedragen]
    if len(gevuld) > 1:
        gevuld.append(Blok("Totaal", rekenaar.regels([b for b in alle if b.soort != "plafond"])))
    return Geldtabel(rekenaar.kolommen, tuple(gevuld), tekenafspraak(gemeente), noten(gevuld))


def tekenafspraak(gemeente: Gemeente) -> str:
    """Unit, sign convention and rounding in words, for above every table."""
    baten_eerst = gemeente.saldo != "lasten_min_baten"
    saldo = f"baten {MIN} lasten" if baten_eerst else f"lasten {MIN} baten"
    gevolg = "kost de gemeente geld" if baten_eerst else "levert de gemeente geld op"
    return (
        f"{eenheid_van_bedragen(gemeente.bedragen_in)} Lasten en baten zijn positief; saldo = {saldo}, "
        f"dus een minteken ({MIN}) {gevolg}. {AFRONDING}"
    )


def kolommen(bedragen: Iterable[Bedrag]) -> tuple[Kolom, ...]:
    """The years in their phases; a plafond without phase adds no column to a year that has one."""
    bedragen = list(bedragen)
    met_fase = {b.jaar for b in bedragen if b.fase}
    paren = {(b.jaar, b.fase) for b in bedragen if b.fase or b.jaar not in met_fase}
    return tuple(Kolom(*paar) for paar in sorted(paren, key=lambda p: (p[0], rang_van_fase(p[1]))))


class Rekenaar:
    """Adds up bedragen per column, exactly, and writes them as the gemeente does."""

    def __init__(self, kolommen: tuple[Kolom, ...], gemeente: Gemeente) -> None:
        self.kolommen, self.gemeente = kolommen, gemeente

    def regels(self, bedragen: Sequence[Bedrag]) -> tuple[Regel, ...]:
        """The rows of one block; rows without any amount are left out, lasten, baten and saldo stay."""
        lasten, baten = (
            self.som("Lasten", bedragen, _van("lasten"), "totaal"),
            self.som("Baten", bedragen, _van("baten")),
        )
        saldo = self.saldo("Saldo", lasten, baten)
        regels = [*self._delen(bedragen), lasten, baten, saldo, *self._reserves(bedragen, saldo)]
        return tuple(r for r in (*regels, *self._plafond(bedragen, lasten)) if not r.leeg)

    def som(self, naam: str, bedragen: Iterable[Bedrag], kiest: Kiest, soort: str = "gewoon") -> Regel:
        gekozen = [b for b in bedragen if kiest(b)]
        return Regel(naam, tuple(self._cel([b for b in gekozen if _in(b, k)]) for k in self.kolommen), soort)

    def saldo(self, naam: str, lasten: Regel, baten: Regel) -> Regel:
        teken = -1 if self.gemeente.saldo == "lasten_min_baten" else 1
        return self._per_kolom(naam, "saldo", lambda last, baat: teken * (baat - last), lasten, baten)

    def _delen(self, bedragen: Sequence[Bedrag]) -> list[Regel]:
        """What goes on and what passes, where there is both."""
        delen = (("Structurele lasten", True), ("Incidentele lasten", False))
        regels = [self.som(naam, bedragen, _lasten(structureel)) for naam, structureel in delen]
        return regels if not any(regel.leeg for regel in regels) else []

    def _reserves(self, bedragen: Sequence[Bedrag], saldo: Regel) -> list[Regel]:
        naar = self.som("Toevoeging aan de reserve", bedragen, _van("reserve_toevoeging"))
        uit = self.som("Onttrekking aan de reserve", bedragen, _van("reserve_onttrekking"))
        if naar.leeg and uit.leeg:
            return []
        teken = -1 if self.gemeente.saldo == "lasten_min_baten" else 1
        return [naar, uit, self._per_kolom("Resultaat", "saldo", lambda s, n, u: s + teken * (u - n), saldo, naar, uit)]

    def _plafond(self, bedragen: Iterable[Bedrag], lasten: Regel) -> list[Regel]:
        """The ceiling of the lasten and the room under it; nothing where there is no ceiling (S4-07)."""
        plafond = self.som("Plafond", bedragen, _van("plafond"), "plafond")
        if plafond.leeg:
            return []
        ruimte = self._per_kolom("Ruimte onder het plafond", "ruimte", lambda p, la: p - la, plafond, lasten)
        bekend = zip(ruimte.cellen, plafond.cellen, lasten.cellen, strict=True)
        return [plafond, Regel(ruimte.naam, tuple(_ruimte(*cellen) for cellen in bekend), "ruimte")]

    def _per_kolom(self, naam: str, soort: str, reken: Callable[..., Decimal], *regels: Regel) -> Regel:
        """A computed row; where none of the sources has an amount, neither has the result."""
        rijen = zip(*(r.cellen for r in regels), strict=True)
        return Regel(naam, tuple(self._berekend(reken, cellen) for cellen in rijen), soort)

    def _berekend(self, reken: Callable[..., Decimal], cellen: tuple[Geldcel, ...]) -> Geldcel:
        if all(c.waarde is None for c in cellen):
            return Geldcel(tekst="PM", pm=True) if any(c.pm for c in cellen) else Geldcel()
        uitkomst = reken(*(c.waarde or Decimal(0) for c in cellen))
        return self._toon(uitkomst, pm=any(c.pm for c in cellen), voorlopig=any(c.voorlopig for c in cellen))

    def _cel(self, bedragen: list[Bedrag]) -> Geldcel:
        bekend = [b.bedrag for b in bedragen if b.bedrag is not None]
        pm, voorlopig = any(b.pm for b in bedragen), any(b.voorlopig for b in bedragen)
        if not bekend:
            return Geldcel(tekst="PM", pm=True) if pm else Geldcel()
        return self._toon(sum(bekend, Decimal(0)), pm=pm, voorlopig=voorlopig)

    def _toon(self, waarde: Decimal, *, pm: bool, voorlopig: bool) -> Geldcel:
        return Geldcel(waarde, bedrag(waarde, bedragen_in=self.gemeente.bedragen_in), pm, voorlopig)


def _ruimte(ruimte: Geldcel, plafond: Geldcel, lasten: Geldcel) -> Geldcel:
    """The room where both amounts are known; PM where one of them is still to come."""
    if plafond.waarde is not None and lasten.waarde is not None:
        return ruimte
    if all(cel.pm or cel.waarde is not None for cel in (plafond, lasten)):
        return Geldcel(tekst="PM", pm=True)
    return Geldcel()


def _van(soort: str) -> Kiest:
    return lambda b: b.soort == soort


def _lasten(structureel: bool) -> Kiest:
    return lambda b: b.soort == "lasten" and b.structureel == structureel


def _in(b: Bedrag, kolom: Kolom) -> bool:
    return b.jaar == kolom.jaar and (b.fase == kolom.fase or (b.soort == "plafond" and not b.fase))


def rang_van_fase(fase: str) -> int:
    """In the order of time: what was spent comes before what is expected."""
    return FASEN.index(fase) if fase in FASEN else len(FASEN)


def noten(blokken: Iterable[Blok]) -> tuple[str, ...]:
    """What the signs in these rows mean."""
    cellen = [c for blok in blokken for regel in blok.regels for c in regel.cellen]
    uitleg = []
    if any(c.pm for c in cellen):
        uitleg.append("PM of p = er komt een bedrag bij dat nog niet bekend is.")
    if any(c.voorlopig for c in cellen):
        uitleg.append("v = voorlopig bedrag.")
    if any(c.tekst == GEEN for c in cellen):
        uitleg.append("– = geen bedrag opgegeven.")
    return tuple(uitleg)
