"""The table beside a chart: every figure of an indicator with its period, and notes for what needs a word.

Who the gemeente is compared with gets a column where there is a course to compare, else a row. A missing figure
says why there is none and is never 0 (I-09). A note tells what was written beside a figure, and that a figure was
corrected: a Versie knows that where the realisatie of the period of the nulmeting differs from it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kaderapp.kadernota.inhoud.getallen import GEEN
from kaderapp.kadernota.inhoud.monitor import Beeld, Cel, Referentie
from kaderapp.kadernota.inhoud.woorden import met_hoofdletter
from kaderapp.kadernota.pagina.klein import in_html

KOLOM_VANAF = 2
"""Figures of others from which they get a column."""
MEESTE_KOLOMMEN = 2


@dataclass(frozen=True, slots=True)
class Cijfer:
    tekst: str
    reden: str = ""
    noten: tuple[int, ...] = ()

    def __html__(self) -> str:
        noten = "".join(in_html('<sup><span class="alleen-voorlezen">, noot </span>{}</sup>', n) for n in self.noten)
        reden = in_html("<small>{}</small>", self.reden) if self.reden else ""
        return in_html('<td class="g">{}', self.tekst) + f"{noten}{reden}</td>"


@dataclass(frozen=True, slots=True)
class Cijferrij:
    periode: str
    soort: str
    cijfers: list[Cijfer]
    is_doel: bool = False

    def __html__(self) -> str:
        klasse = ' class="tabel__doel"' if self.is_doel else ""
        kop = ", ".join(deel for deel in (self.periode or "Altijd", self.soort) if deel)
        cijfers = "".join(cijfer.__html__() for cijfer in self.cijfers)
        return f"<tr{klasse}>" + in_html('<th scope="row">{}</th>', kop) + f"{cijfers}</tr>\n"


@dataclass(frozen=True, slots=True)
class Cijfertabel:
    kolommen: list[str]
    """Heads of the columns with figures."""
    rijen: list[Cijferrij]
    noten: list[str]
    """Opmaak; the first is note 1."""


def cijfertabel(b: Beeld) -> Cijfertabel | None:
    """None where nothing is known yet."""
    tabel = _Tabel(b)
    return Cijfertabel(tabel.kolommen, tabel.rijen, tabel.noten) if tabel.rijen else None


class _Tabel:
    def __init__(self, b: Beeld) -> None:
        self.b, self.noten = b, list[str]()
        self.naast = [r for r in b.referenties if len(r.reeks) >= KOLOM_VANAF][:MEESTE_KOLOMMEN]
        self.kolommen = ["Gemeente" if self.naast else "Waarde", *(met_hoofdletter(r.naam) for r in self.naast)]
        self.rijen = [*self._gemeten(), *self._afgesproken(), *self._vergeleken()]

    def _gemeten(self) -> Iterator[Cijferrij]:
        """A row for each period that has a figure, of the gemeente or of another in a column."""
        anderen = [{c.tijd: c for c in r.reeks} for r in self.naast]
        eigen = [(c, _soort(c, "nulmeting" if is_nul else "")) for c, is_nul in self.b.metingen]
        gehad = {c.tijd for c, _ in eigen}
        los = {tijd: replace(c, tekst=GEEN, reden="") for a in anderen for tijd, c in a.items() if tijd not in gehad}
        for c, soort in sorted([*eigen, *((c, "") for c in los.values())], key=lambda rij: rij[0].tijd):
            eerste = Cijfer(GEEN) if c.tijd in los else self._cijfer(c)
            yield Cijferrij(c.periode, soort, [eerste, *(self._van(a.get(c.tijd)) for a in anderen)])

    def _afgesproken(self) -> Iterator[Cijferrij]:
        for c in self.b.prognoses:
            yield self._rij(c, "prognose")
        for c in self.b.streefwaarden:
            yield self._rij(c, "streefwaarde", is_doel=True)
        if self.b.norm:
            yield self._rij(self.b.norm, "norm", is_doel=True)

    def _vergeleken(self) -> Iterator[Cijferrij]:
        anderen: Iterable[Referentie] = (*(r for r in self.b.referenties if r not in self.naast), *self.b.wijken)
        for r in anderen:
            yield self._rij(r.cel, r.naam)

    def _rij(self, c: Cel, soort: str, *, is_doel: bool = False) -> Cijferrij:
        leeg = [Cijfer("") for _ in self.naast]
        return Cijferrij(c.periode, _soort(c, soort), [self._cijfer(c), *leeg], is_doel)

    def _van(self, c: Cel | None) -> Cijfer:
        return self._cijfer(c) if c else Cijfer(GEEN)

    def _cijfer(self, c: Cel) -> Cijfer:
        return Cijfer(c.tekst, c.reden, tuple(self._noot(tekst) for tekst in self._noten(c)))

    def _noten(self, c: Cel) -> Iterator[str]:
        """A story brings its own words, so it needs no note."""
        nul = self.b.nulmeting
        if nul and c in self.b.realisaties and c.tijd == nul.tijd and _anders(c, nul):
            yield f"Gecorrigeerd: bij de nulmeting was het {nul.tekst}."
        if c.toelichting and c.tekst != "verhaal":
            yield c.toelichting

    def _noot(self, tekst: str) -> int:
        """The number of this note; equal ones are told once."""
        if tekst not in self.noten:
            self.noten.append(tekst)
        return self.noten.index(tekst) + 1


def _anders(c: Cel, nul: Cel) -> bool:
    return c.waarde is not None and nul.waarde is not None and c.waarde != nul.waarde


def _soort(c: Cel, soort: str) -> str:
    return ", ".join(deel for deel in (soort, "voorlopig" if c.voorlopig else "") if deel)
