"""All money of an agenda, in the tables of the page about money: the whole, each opgave, and what stands apart.

A column of the budget says what a year costs; the budget after a change and what was spent so far (TUSSENSTAND) say
how one year goes on, so they stand in a table of their own. What a parked wish would cost counts nowhere.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from kaderapp.kadernota.inhoud import taakvelden
from kaderapp.kadernota.inhoud.geld import (
    TUSSENSTAND,
    Blok,
    Geldtabel,
    Naamreeks,
    Regel,
    Rekenaar,
    geldtabel,
    kolommen,
    noten,
    tekenafspraak,
)
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.momentopname import boom

LASTEN, PLAFOND = "lasten", "plafond"
Bedragen = Sequence[boom.Bedrag]


__all__ = ["TUSSENSTAND", "Geldbeeld"]


class Geldbeeld:
    def __init__(self, stof: Stof) -> None:
        self.stof, self.gemeente = stof, stof.momentopname.gemeente

    @cached_property
    def delen(self) -> list[Naamreeks]:
        """The money by where it belongs, without ceilings; each bedrag that counts is in one of them."""
        reeksen = [(self.stof.kop(o), self.stof.bedragen(o)) for o in self.stof.opgaven]
        reeksen.append(("Overig", self.stof.overige_bedragen))
        zonder = [(naam, [b for b in reeks if b.soort != PLAFOND]) for naam, reeks in reeksen]
        return [(naam, reeks) for naam, reeks in zonder if reeks]

    @cached_property
    def totaal(self) -> Geldtabel | None:
        """The lasten per opgave, then everything together, under the ceiling of the whole."""
        plafond = self.stof.verband.bedragen_van.get(self.plafondkader.sleutel, []) if self.plafondkader else []
        return self._samen(_begroot, [b for b in plafond if b.soort == PLAFOND])

    @cached_property
    def tussenstand(self) -> Geldtabel | None:
        """The years under way: budget, budget after a change and what was spent until now."""
        jaren = {b.jaar for b in self.tussenbedragen}
        return self._samen(lambda b: b.jaar in jaren and b.fase in ("begroting", *TUSSENSTAND), []) if jaren else None

    @cached_property
    def tussenbedragen(self) -> list[boom.Bedrag]:
        return [b for _, reeks in self.delen for b in reeks if b.fase in TUSSENSTAND]

    @cached_property
    def deels(self) -> list[str]:
        """Names of the columns of the tussenstand in which parts of the budget have no amount yet."""
        begroot = {(b.jaar, _post(b)) for _, reeks in self.delen for b in reeks if b.fase == "begroting"}
        in_kolom: dict[tuple[int, str], set[object]] = {}
        for b in self.tussenbedragen:
            in_kolom.setdefault((b.jaar, b.fase), set()).add(_post(b))
        hele = [k for k in (self.tussenstand.kolommen if self.tussenstand else ()) if k.fase in TUSSENSTAND]
        return [
            f"{k.naam} {k.jaar}"
            for k in hele
            if not {post for jaar, post in begroot if jaar == k.jaar} <= in_kolom[k.jaar, k.fase]
        ]

    @cached_property
    def waarschuwing(self) -> str:
        """For above the tussenstand, where some of its totals are of parts only."""
        if not self.deels:
            return ""
        kolommen = " en ".join(self.deels)
        return f"Onder {kolommen} staat nog niet voor elk onderdeel een bedrag. Vergelijk die totalen daarom niet."

    @cached_property
    def plafondkader(self) -> boom.Kader | None:
        """The financial kader whose ceiling holds for the whole: the only one that is for everything and everyone."""
        met_plafond = {b.van for b in self.stof.overige_bedragen if b.soort == PLAFOND}
        kaders = [k for k in self.stof.verband.kaders if k.sleutel in met_plafond and k.groep is None]
        financieel = [k for k in kaders if k.soort == "financieel"]
        return financieel[0] if len(financieel) == 1 else None

    def opgave(self, opgave: boom.Opgave) -> Geldtabel | None:
        bedragen = [b for b in self.stof.bedragen(opgave) if _begroot(b)]
        return geldtabel([("", bedragen)], self.gemeente) if bedragen else None

    @cached_property
    def overig(self) -> Geldtabel | None:
        """What belongs to no opgave, such as the reserve."""
        bedragen = [b for b in self.stof.overige_bedragen if b.soort != PLAFOND and _begroot(b)]
        return geldtabel([("", bedragen)], self.gemeente) if bedragen else None

    @cached_property
    def andere_plafonds(self) -> Geldtabel | None:
        """Ceilings of groepen and kaders, by name, but for that of the whole."""
        van = self.plafondkader.sleutel if self.plafondkader and self.totaal else None
        reeksen = _per(lambda b: self.stof.naam_van(b.van), self._plafonds_behalve(van))
        return self._rijen(reeksen, PLAFOND) if reeksen else None

    @cached_property
    def taakvelden(self) -> Geldtabel | None:
        """All lasten by taakveld, in the order of the codes (S2-27: a tag, never the parent)."""
        lasten = [b for _, reeks in self.delen for b in reeks if b.soort == LASTEN and _begroot(b)]
        if not any(b.taakveld for b in lasten):
            return None
        op_volgorde = sorted(lasten, key=lambda b: (b.taakveld == "", taakvelden.op_volgorde(b.taakveld)))
        jaar = max(b.jaar for b in lasten)
        reeksen = _per(lambda b: taakvelden.met_naam(b.taakveld, jaar) or "Zonder taakveld", op_volgorde)
        return self._rijen(reeksen, LASTEN, "Lasten")

    @cached_property
    def wensen(self) -> Geldtabel | None:
        """What the parked wishes would cost."""
        wensen = self.stof.verband.wensen
        bedragen = [b for b in self.stof.momentopname.bedragen if b.van in wensen and b.soort == LASTEN]
        return self._rijen(_per(lambda b: wensen[b.van].titel, bedragen), LASTEN) if bedragen else None

    # -- how ----------------------------------------------------------------------------------

    def _samen(self, kiest: Callable[[boom.Bedrag], bool], plafond: Bedragen) -> Geldtabel | None:
        delen = [(naam, [b for b in reeks if kiest(b)]) for naam, reeks in self.delen]
        alle = [b for _, reeks in delen for b in reeks]
        if not alle:
            return None
        rekenaar = Rekenaar(kolommen([*alle, *plafond]), self.gemeente)
        per_deel = [rekenaar.som(naam, reeks, _is(LASTEN)) for naam, reeks in delen]
        gevuld = [regel for regel in per_deel if not regel.leeg]
        samen = Blok("Samen" if len(gevuld) > 1 else "", rekenaar.regels([*alle, *plafond]))
        return self._tabel(rekenaar, [Blok("Lasten", tuple(gevuld)), samen] if len(gevuld) > 1 else [samen])

    def _rijen(self, reeksen: Iterable[Naamreeks], soort: str, som: str = "") -> Geldtabel:
        reeksen = list(reeksen)
        alle = [b for _, reeks in reeksen for b in reeks]
        rekenaar = Rekenaar(kolommen(alle), self.gemeente)
        regels: list[Regel] = [rekenaar.som(naam, reeks, _is(soort)) for naam, reeks in reeksen]
        onder = [rekenaar.som(som, alle, _is(soort), "totaal")] if som and len(regels) > 1 else []
        return self._tabel(rekenaar, [Blok("", (*regels, *onder))])

    def _tabel(self, rekenaar: Rekenaar, blokken: Sequence[Blok]) -> Geldtabel:
        return Geldtabel(rekenaar.kolommen, tuple(blokken), tekenafspraak(self.gemeente), noten(blokken))

    def _plafonds_behalve(self, van: object) -> list[boom.Bedrag]:
        return [b for b in self.stof.overige_bedragen if b.soort == PLAFOND and b.van != van]


def _begroot(b: boom.Bedrag) -> bool:
    return b.fase not in TUSSENSTAND


def _is(soort: str) -> Callable[[boom.Bedrag], bool]:
    return lambda b: b.soort == soort


def _post(b: boom.Bedrag) -> tuple[object, ...]:
    return (b.van, b.soort, b.taakveld, b.structureel)


def _per(naam: Callable[[boom.Bedrag], str], bedragen: Iterable[boom.Bedrag]) -> list[Naamreeks]:
    per: dict[str, list[boom.Bedrag]] = {}
    for b in bedragen:
        per.setdefault(naam(b), []).append(b)
    return list(per.items())
