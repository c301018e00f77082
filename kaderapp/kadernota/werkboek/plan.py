"""What a workbook would change: the stored rows, the rows of the file, and the agenda as it would become."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kaderapp.kadernota.werkboek.bladen import AGENDA, BLADEN, KOLOMMEN
from kaderapp.kadernota.werkboek.codes import is_gemaakt
from kaderapp.kadernota.werkboek.identiteit import Identiteit
from kaderapp.kadernota.werkboek.invoer import Invoer
from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.plaats import plaats_doelen
from kaderapp.kadernota.werkboek.regel import Regel, Regels, naam_van, verschillen
from kaderapp.kadernota.werkboek.standaard import STANDAARD
from kaderapp.kadernota.werkboek.verwijzingen import Wegwijzer, verwijs
from kaderapp.kadernota.werkboek.volgorde import op_volgorde, verplaatst

AGENDA_BLIJFT = "een agenda kan niet met een werkboek worden verwijderd. Maak de cel leeg."


@dataclass
class Wijziging:
    """One row that would be added, changed or removed; `velden` maps a field to its old and new value."""

    soort: str
    oud: Regel | None
    nieuw: Regel | None
    velden: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    @property
    def regel(self) -> Regel:
        regel = self.nieuw or self.oud
        assert regel is not None  # noqa: S101  (one of the two is always there)
        return regel

    def __str__(self) -> str:
        wat = f"{self.soort}: blad {self.regel.blad}, {naam_van(self.regel)}"
        return f"{wat} ({', '.join(self.velden)})" if self.velden else wat


@dataclass
class Plan:
    """The outcome of comparing; nothing is stored yet."""

    slug: str
    oud: Regels
    nieuw: Regels = field(default_factory=dict)
    invoer_van: dict[UUID, Invoer] = field(default_factory=dict)
    wijzigingen: list[Wijziging] = field(default_factory=list)
    ongewijzigd: int = 0
    meldingen: list[Melding] = field(default_factory=list)
    door: Any = None
    """Who imports: a user, or None for a command."""


class Planner:
    """Turns Invoer into a Plan; everything wrong ends up in `plan.meldingen`."""

    def __init__(self, slug: str, opgeslagen: Regels, invoer: dict[str, list[Invoer]]) -> None:
        self.invoer = invoer
        self.rijen = [rij for rijen in invoer.values() for rij in rijen]
        self.identiteit = Identiteit(slug, opgeslagen)
        self.oud = self.identiteit.oud
        self.ontbreekt: set[tuple[str, str]] = set()
        self.plan = Plan(slug, opgeslagen, invoer_van=self.identiteit.van, meldingen=self.identiteit.meldingen)

    def maak(self) -> Plan:
        plan = self.plan
        self._dubbele_codes()
        self.identiteit.vast(self.rijen)
        plan.meldingen += verwijs(self.rijen, Wegwijzer(plan.slug, plan.oud, self.rijen), self.oud)
        self.identiteit.op_inhoud(self.rijen)
        genoemd = {blad: list(self._regels(blad)) for blad in BLADEN}
        plan.meldingen += plaats_doelen(genoemd["Doelen"], self.oud, plan.invoer_van)
        plan.nieuw = op_volgorde({blad: self._reeks(blad, genoemd[blad]) for blad in BLADEN})
        for blad in BLADEN:
            self._vergelijk(blad)
        return plan

    def _dubbele_codes(self) -> None:
        eerste: dict[str, Invoer] = {}
        for rij in self.rijen:
            ander = eerste.setdefault(rij.code, rij) if rij.code else rij
            if ander is not rij:
                tekst = f"deze code staat ook op blad {ander.blad}, rij {ander.rij}. Geef elke rij een eigen code."
                self._fout(rij, "code", tekst)

    # -- values -------------------------------------------------------------------------------

    def _regels(self, blad: str) -> Iterator[Regel]:
        """The rows of one sheet as they would become, in file order."""
        for rij in self.invoer[blad]:
            if rij.element is not None and self.plan.invoer_van[rij.element] is rij:
                oud = self.oud.get(rij.element)
                self._te_oud(rij, oud)
                if rij.verwijderen:
                    self._verwijder(rij, oud)
                else:
                    yield self._gewijzigd(rij, oud) if oud else self._nieuw(rij, rij.element)

    def _gewijzigd(self, rij: Invoer, oud: Regel) -> Regel:
        return Regel(rij.blad, oud.sleutel, oud.code, oud.revisie, oud.waarden | rij.waarden)

    def _nieuw(self, rij: Invoer, sleutel: UUID) -> Regel:
        for naam, kolom in KOLOMMEN[rij.blad].items():
            if kolom.verplicht and naam not in rij.plaatsen and (rij.blad, naam) not in self.ontbreekt:
                self.ontbreekt.add((rij.blad, naam))
                self._fout(rij, naam, "deze kolom ontbreekt, en een nieuwe rij kan niet zonder. Voeg haar toe.")
        code = "" if is_gemaakt(rij.blad, sleutel, rij.code) else rij.code
        return Regel(rij.blad, sleutel, code, 1, STANDAARD[rij.blad] | rij.waarden)

    def _te_oud(self, rij: Invoer, oud: Regel | None) -> None:
        if oud is not None and rij.revisie is not None and rij.revisie < oud.revisie:
            tekst = (
                f"dit element is intussen gewijzigd (revisie {oud.revisie}). "
                "Maak een nieuwe export en neem uw wijziging over."
            )
            self._fout(rij, "revisie", tekst)

    def _verwijder(self, rij: Invoer, oud: Regel | None) -> None:
        if rij.blad == AGENDA:
            self._fout(rij, "verwijderen", AGENDA_BLIJFT)
        elif oud is None:
            self.plan.meldingen.append(
                rij.let_op("verwijderen", "dit element is er niet (meer); de rij is overgeslagen.")
            )

    # -- order and comparison -----------------------------------------------------------------

    def _reeks(self, blad: str, genoemd: list[Regel]) -> list[Regel]:
        """The named rows in file order, then the stored ones that the file does not name."""
        return genoemd + [regel for regel in self.plan.oud[blad] if regel.sleutel not in self.plan.invoer_van]

    def _vergelijk(self, blad: str) -> None:
        """Only rows of the file: what it does not name is left alone."""
        oud, nieuw, genoemd = self.plan.oud[blad], self.plan.nieuw[blad], self.plan.invoer_van
        ergens_anders = verplaatst(oud, nieuw, genoemd.keys())
        for regel in nieuw:
            if regel.sleutel in genoemd:
                self._vergelijk_regel(regel, regel.sleutel in ergens_anders)
        weg = (regel for regel in oud if regel.sleutel in genoemd and genoemd[regel.sleutel].verwijderen)
        self.plan.wijzigingen += [Wijziging("verwijderd", regel, None) for regel in weg]

    def _vergelijk_regel(self, regel: Regel, ergens_anders: bool) -> None:
        oud = self.oud.get(regel.sleutel)
        if oud is None:
            self.plan.wijzigingen.append(Wijziging("toegevoegd", None, regel))
            return
        anders = verschillen(oud, regel)
        if ergens_anders:
            anders["volgorde"] = (None, None)
        if anders:
            self.plan.wijzigingen.append(Wijziging("gewijzigd", oud, regel, anders))
        else:
            self.plan.ongewijzigd += 1

    def _fout(self, rij: Invoer, kolom: str | None, tekst: str) -> None:
        self.plan.meldingen.append(rij.fout(kolom, tekst))
