"""What a reader asks of the register: words to find, and which kaders to show. Nothing of it needs JavaScript.

An answer that is none of the choices counts as no choice, so that a mistyped address still shows the register.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from uuid import UUID

from kaderapp.kadernota.inhoud.woorden import KADERSOORT, enkelvoud, gewoon, meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.keuzeveld import Optie, Veld

LIJST = "lijst"
LANGSTE_VRAAG = 100
ALGEMEEN = "algemeen"
NU, VERLOPEN, NOG_NIET = "nu", "verlopen", "nog-niet"
GELDIGHEID = {NU: "Geldig nu", VERLOPEN: "Verlopen", NOG_NIET: "Nog niet geldig"}
HARDHEID = {"bindend": "Bindend", "richtinggevend": "Richtinggevend"}
_TAG = re.compile(r"<[^>]*>")


class Kaderkeuze:
    """Which kaders pass; `namen` are the opgaven by the word in the address, in order."""

    def __init__(
        self,
        vraag: Mapping[str, str],
        vandaag: date,
        kaders: Iterable[boom.Kader],
        namen: Mapping[str, tuple[UUID, str]],
        label_opgave: str,
    ) -> None:
        self.vandaag, self.namen, self.label_opgave = vandaag, namen, label_opgave
        self.kaders = [k for k in kaders if k.soort != LIJST]
        self.zoek = " ".join(vraag.get("q", "")[:LANGSTE_VRAAG].split())
        self.woorden = plat(self.zoek).split()
        self._vraag = vraag

    @cached_property
    def velden(self) -> list[Veld]:
        """The choices that make a difference here; each offers what occurs in this edition."""
        hardheden = {k.hardheid for k in self.kaders}
        standen = {geldigheid(k, self.vandaag) for k in self.kaders}
        soorten = {k.soort: met_hoofdletter(KADERSOORT.get(k.soort, gewoon(k.soort))) for k in self.kaders}
        opgaven = {ALGEMEEN: f"Voor alle {meervoud(self.label_opgave)}"} | {
            woord: naam for woord, (_, naam) in self.namen.items()
        }
        keuzes = [
            ("hardheid", "Hardheid", {w: naam for w, naam in HARDHEID.items() if w in hardheden}),
            ("soort", "Soort", dict(sorted(soorten.items(), key=lambda s: s[1]))),
            ("geldig", "Geldigheid", {w: naam for w, naam in GELDIGHEID.items() if w in standen}),
            ("opgave", met_hoofdletter(enkelvoud(self.label_opgave)), opgaven if self.namen else {}),
        ]
        return [self._veld(*keuze) for keuze in keuzes if len(keuze[2]) > 1]

    @cached_property
    def gekozen(self) -> dict[str, str]:
        return {veld.naam: veld.gekozen.waarde for veld in self.velden if veld.gekozen}

    @property
    def leeg(self) -> bool:
        return not self.woorden and not self.gekozen

    @property
    def in_woorden(self) -> str:
        """What was asked for: "Uw keuze: “dichtbij”, Bindend, Opgave 1"."""
        delen = [f"“{self.zoek}”"] if self.zoek else []
        return ", ".join([*delen, *(veld.gekozen.tekst for veld in self.velden if veld.gekozen)])

    def past(self, kader: boom.Kader, opgave: UUID | None) -> bool:
        """Whether a kader passes; `opgave` is the one that it was drawn up for, also where its list says so."""
        keuze = self.gekozen
        if kader.soort == LIJST:
            return False
        if "opgave" in keuze and opgave != (None if keuze["opgave"] == ALGEMEEN else self.namen[keuze["opgave"]][0]):
            return False
        return (
            keuze.get("soort", kader.soort) == kader.soort
            and keuze.get("hardheid", kader.hardheid) == kader.hardheid
            and keuze.get("geldig", geldigheid(kader, self.vandaag)) == geldigheid(kader, self.vandaag)
            and self._bevat(kader)
        )

    def _bevat(self, kader: boom.Kader) -> bool:
        if not self.woorden:
            return True
        tekst = plat(" ".join(_teksten(kader)))
        return all(woord in tekst for woord in self.woorden)

    def _veld(self, naam: str, label: str, opties: Mapping[str, str]) -> Veld:
        nu = self._vraag.get(naam, "")
        keuzes = [Optie("", "Alle", nu not in opties)]
        return Veld(naam, label, [*keuzes, *(Optie(w, tekst, w == nu) for w, tekst in opties.items())])


def geldigheid(kader: boom.Kader, vandaag: date) -> str:
    """By its dates; a kader that holds until an event holds until an editor says that it came (S4-10)."""
    if kader.geldig_tot is not None and kader.geldig_tot < vandaag:
        return VERLOPEN
    return NOG_NIET if kader.geldig_van is not None and kader.geldig_van > vandaag else NU


def plat(tekst: str) -> str:
    """Without accents, capitals and tags, so that "idee" finds "Ideeën"."""
    zonder = unicodedata.normalize("NFKD", _TAG.sub(" ", tekst))
    return "".join(t for t in zonder if not unicodedata.combining(t)).casefold()


def _teksten(kader: boom.Kader) -> Iterator[str]:
    yield from (kader.nummer, kader.titel, kader.alias, kader.tekst, kader.gevolg, kader.onderbouwing, kader.grondslag)
