"""The findings of one agenda as the page of volledigheid shows them: by rule, filtered, with links."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.redactie.werkblad import Verklaard, Werkblad
from kaderapp.kadernota.volledigheid import REGELS, Bevinding, Regel, aantallen
from kaderapp.kadernota.werkboek.werkmap import Blad, Rij, Werkmap
from kaderapp.kadernota.werkboek.xlsx import schrijf_xlsx

KOLOMMEN = ("vraag", "onderdeel", "bevinding", "wat u kunt doen", "bron", "stand", "reden", "door", "op", "adres")
BREEDTES = {"Volledigheid": dict(zip(KOLOMMEN, (34, 44, 60, 60, 16, 12, 40, 18, 18, 60), strict=True))}


@dataclass(frozen=True, slots=True)
class Punt:
    """One finding with its place; `verklaard` when somebody said why it is right."""

    bevinding: Bevinding
    naam: str
    adres: str
    anker: str = ""
    """Where links to this element on this page lead; only the first of two at one element has it."""
    verklaard: Verklaard | None = None


@dataclass(frozen=True, slots=True)
class Groep:
    regel: Regel
    punten: list[Punt]


@dataclass(frozen=True, slots=True)
class Keuze:
    """A filter: by regel, by opgave, both or neither."""

    regel: str = ""
    opgave: UUID | None = None

    def past(self, blad: Werkblad, bevinding: Bevinding) -> bool:
        goed = not self.regel or bevinding.regel.id == self.regel
        return goed and (not self.opgave or blad.plekken.opgave_van.get(bevinding.sleutel) == self.opgave)

    @property
    def vraag(self) -> str:
        """As a query string, with its "?"."""
        delen = {"regel": self.regel, "opgave": str(self.opgave or "")}
        gevuld = {naam: waarde for naam, waarde in delen.items() if waarde}
        return f"?{urlencode(gevuld)}" if gevuld else ""


@dataclass(frozen=True)
class Lijst:
    blad: Werkblad
    keuze: Keuze

    def groepen(self, *, waarschuwt: bool = True) -> list[Groep]:
        return _per_regel(self._punten(b for b in self.blad.open if b.regel.waarschuwt == waarschuwt))

    def regels(self) -> dict[Regel, int]:
        """Open per rule in the chosen opgave; a rule of which all was explained stays, to be looked up."""
        binnen = Keuze(opgave=self.keuze.opgave)
        telling = Counter(b.regel.id for b in self.blad.open if binnen.past(self.blad, b))
        return {regel: telling[regel.id] for regel in aantallen(self.blad.gevonden)}

    def verklaard(self) -> list[Punt]:
        gekozen = (v for v in self.blad.verklaard if self.keuze.past(self.blad, v.bevinding))
        return [self._punt(v.bevinding, v) for v in gekozen]

    def xlsx(self) -> bytes:
        """The same list as a workbook; text that looks like a formula stays text (S8)."""
        punten = [*(self._punten(self.blad.open)), *self.verklaard()]
        rijen = [Rij(nummer, list(_cellen(punt))) for nummer, punt in enumerate(punten, start=2)]
        werkmap = Werkmap([Blad("Volledigheid", list(KOLOMMEN), rijen)])
        return schrijf_xlsx(werkmap, breedtes=BREEDTES, titel=f"Volledigheid van {self.blad.agenda}")

    def _punten(self, bevindingen: Iterable[Bevinding]) -> list[Punt]:
        punten, ankers = [], set[str]()
        for bevinding in bevindingen:
            if self.keuze.past(self.blad, bevinding):
                anker = f"{bevinding.regel.id}-{bevinding.sleutel}"
                punten.append(self._punt(bevinding, anker="" if anker in ankers else anker))
                ankers.add(anker)
        return punten

    def _punt(self, bevinding: Bevinding, verklaard: Verklaard | None = None, *, anker: str = "") -> Punt:
        plekken, sleutel = self.blad.plekken, bevinding.sleutel
        return Punt(bevinding, plekken.naam(sleutel), plekken.adres(sleutel), anker, verklaard)


def _per_regel(punten: list[Punt]) -> list[Groep]:
    groepen = [Groep(regel, [p for p in punten if p.bevinding.regel is regel]) for regel in REGELS]
    return [groep for groep in groepen if groep.punten]


def _cellen(punt: Punt) -> tuple[str | date, ...]:
    regel = punt.bevinding.regel
    verklaring = punt.verklaard.verklaring if punt.verklaard else None
    stand = "verklaard" if verklaring else "open" if regel.waarschuwt else "ter informatie"
    wie = (verklaring.reden, str(verklaring.door or ""), datum(verklaring.op.date())) if verklaring else ("", "", "")
    return (
        *(regel.vraag, punt.naam, punt.bevinding.zin, regel.advies, ", ".join(regel.bron), stand),
        *wie,
        punt.adres,
    )
