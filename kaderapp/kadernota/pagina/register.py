"""The register of kaders: every yardstick by number, to filter and to search (S0-06, S2-31..52, S4-02..10)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from uuid import UUID

from kaderapp.kadernota.inhoud.getallen import datum, getal
from kaderapp.kadernota.inhoud.woorden import enkelvoud, meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.pagina.hoofdstukken import Kop
from kaderapp.kadernota.pagina.kaderkeuze import LIJST, NOG_NIET, VERLOPEN, Kaderkeuze, geldigheid
from kaderapp.kadernota.pagina.kaders import Kaderrij, kaderrijen
from kaderapp.kadernota.verband import VERVALLEN, van_kracht

HOORT_ERBIJ = "Hoort erbij"
ALGEMEEN = "algemeen"


@dataclass(frozen=True, slots=True)
class Kadergroep:
    """The kaders for all opgaven, or those of one; `koppen` are its lists, for the contents beside them."""

    anker: str
    nummer: str
    naam: str
    """For a screen reader: "Opgave 1: "."""
    titel: str
    rijen: list[Kaderrij]
    koppen: list[Kop]


class Register(Pagina):
    naam = "kaders"
    route = "kaders/"
    sjabloon = "agenda/kaders.html"
    vragen = ("q", "hardheid", "soort", "geldig", "opgave")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.titel = met_hoofdletter(self.meervoud)

    @property
    def enkelvoud(self) -> str:
        return enkelvoud(self.agenda.label_kader)

    @property
    def meervoud(self) -> str:
        return meervoud(self.agenda.label_kader)

    @cached_property
    def keuze(self) -> Kaderkeuze:
        namen = {o.nummer or str(o.sleutel): (o.sleutel, f"{o.nummer} {o.naam}".strip()) for o in self._opgaven}
        return Kaderkeuze(self.vraag, self.vandaag, self.verband.kaders, namen, self.agenda.label_opgave)

    @cached_property
    def hoofdstukken(self) -> list[Kadergroep]:
        """The groups with a kader in them, general ones first; the contents beside the text name them."""
        return [self._groep(opgave, kaders) for opgave, kaders in self._getoond if kaders]

    @cached_property
    def gevonden(self) -> list[boom.Kader]:
        """What passes, in the order of the register; a list is a heading and not a kader."""
        return [
            k for o, kaders in self._bomen for k in van_kracht(kaders) if self.keuze.past(k, o.sleutel if o else None)
        ]

    @cached_property
    def erbij(self) -> set[UUID]:
        """Shown beside what was asked for: the kader that an exception belongs to, and the exceptions of a kader."""
        getoond = {k.sleutel for _, kaders in self._getoond for k in van_kracht(kaders) if k.soort != LIJST}
        return getoond - self._sleutels

    @property
    def aantal(self) -> str:
        """ "18 kaders", or of a choice "3 van de 18 kaders"."""
        alle = len(self.keuze.kaders)
        woord = self.enkelvoud if alle == 1 else self.meervoud
        return (
            f"{getal(alle)} {woord}" if self.keuze.leeg else f"{getal(len(self.gevonden))} van de {getal(alle)} {woord}"
        )

    @property
    def telling(self) -> str:
        """ ", waarvan 13 bindend en 5 richtinggevend. Eén kader is verlopen."."""
        standen = Counter(geldigheid(k, self.vandaag) for k in self.gevonden)
        zinnen = [
            self._zoveel(standen[VERLOPEN], "is verlopen", "zijn verlopen"),
            self._zoveel(standen[NOG_NIET], "geldt nog niet", "gelden nog niet"),
            self._zoveel(len(self.erbij), "staat erbij voor het verband", "staan erbij voor het verband"),
        ]
        return " ".join([f"{self._per_hardheid()}.", *(zin for zin in zinnen if zin)])

    def _per_hardheid(self) -> str:
        per = Counter(k.hardheid or "zonder hardheid" for k in self.gevonden)
        (woord, hoeveel), *_ = per.items()
        if len(per) == 1:
            return f", {woord}" if hoeveel == 1 else f", alle {getal(hoeveel)} {woord}"
        *eerst, laatst = (f"{getal(per[w])} {w}" for w in ("bindend", "richtinggevend", "zonder hardheid") if per[w])
        return f", waarvan {', '.join(eerst)} en {laatst}"

    @property
    def ook_algemeen(self) -> str:
        """Where the kaders stand that hold for a chosen opgave as well; empty without such a choice."""
        gekozen = self.keuze.gekozen.get("opgave", ALGEMEEN)
        return f"{self.adres}kaders/?opgave={ALGEMEEN}" if gekozen != ALGEMEEN and self.stof.algemene_kaders else ""

    # -- how ----------------------------------------------------------------------------------

    @cached_property
    def _opgaven(self) -> list[boom.Opgave]:
        return [o for o in self.stof.opgaven if self.stof.kaders(o)]

    @cached_property
    def _sleutels(self) -> set[UUID]:
        return {k.sleutel for k in self.gevonden}

    @cached_property
    def _bomen(self) -> list[tuple[boom.Opgave | None, list[boom.Kader]]]:
        return [(None, self.stof.algemene_kaders), *((o, self.stof.kaders(o)) for o in self._opgaven)]

    @cached_property
    def _getoond(self) -> list[tuple[boom.Opgave | None, list[boom.Kader]]]:
        return [(opgave, list(self._gekozen(kaders))) for opgave, kaders in self._bomen]

    def _gekozen(self, kaders: Iterable[boom.Kader]) -> Iterator[boom.Kader]:
        """The tree without what was not asked for. A kader keeps its exceptions, an exception what it belongs to."""
        for kader in kaders:
            if kader.status == VERVALLEN:
                continue
            if kader.sleutel in self._sleutels:
                yield kader
            elif kinderen := tuple(self._gekozen(kader.kinderen)):
                yield replace(kader, kinderen=kinderen)

    def _groep(self, opgave: boom.Opgave | None, kaders: list[boom.Kader]) -> Kadergroep:
        rijen = [
            replace(rij, stil=self._stil(kader))
            for rij, kader in zip(kaderrijen(self, kaders, 3, geteld=True), van_kracht(kaders), strict=True)
        ]
        lijsten = [Kop(rij.anker, rij.nummer, rij.titel) for rij in rijen if rij.is_lijst]
        if opgave is None:
            een_groep = " of voor één groep" if any(kader.groep for kader in van_kracht(kaders)) else ""
            titel = f"Voor alle {meervoud(self.agenda.label_opgave)}{een_groep}"
            return Kadergroep(ALGEMEEN, "", "", titel, rijen, lijsten)
        naam = f"{self.naam_van(opgave)}: "
        koppen = lijsten if len(lijsten) > 1 else []
        return Kadergroep(self.ankers[opgave.sleutel], opgave.nummer, naam, opgave.naam, rijen, koppen)

    def _stil(self, kader: boom.Kader) -> str:
        if kader.sleutel in self.erbij:
            return HOORT_ERBIJ
        if geldigheid(kader, self.vandaag) == NOG_NIET and kader.geldig_van:
            return f"Geldt vanaf {datum(kader.geldig_van)}"
        return ""

    def _zoveel(self, hoeveel: int, een: str, meer: str) -> str:
        if not hoeveel:
            return ""
        return f"Eén {self.enkelvoud} {een}." if hoeveel == 1 else f"{getal(hoeveel)} {self.meervoud} {meer}."
