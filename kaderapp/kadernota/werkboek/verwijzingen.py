"""From codes to elements: first those of the workbook, then those that are stored."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from kaderapp.kadernota.werkboek.bladen import BLADEN, VELDEN, ZONDER_CODE, sleutel_van_code
from kaderapp.kadernota.werkboek.codes import codes_van
from kaderapp.kadernota.werkboek.invoer import Invoer, Verwijzing
from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.regel import Regel, Regels, kort

Vindplaats = tuple[str, UUID | None]
NERGENS: Vindplaats = ("", None)


class Onvindbaar(ValueError):
    """A code that leads nowhere, or to the wrong sheet; the text is a Dutch sentence."""


class Wegwijzer:
    """Finds the element that a code or a written-out sleutel means."""

    def __init__(self, slug: str, opgeslagen: Regels, rijen: Iterable[Invoer]) -> None:
        self.slug = slug
        self.opgeslagen = {r.sleutel: blad for blad, regels in opgeslagen.items() for r in regels}
        self.blad_van = dict(self.opgeslagen)
        self.in_werkboek: dict[str, Vindplaats] = {}
        self.weg: set[UUID] = set()
        for rij in rijen:
            if rij.element is not None:
                self._ken(rij, rij.element)
        self.gezocht: dict[str, list[Vindplaats]] = {}
        self.in_export: dict[str, Vindplaats] = {
            code: (self.opgeslagen[s], s) for s, code in codes_van(opgeslagen).items()
        }

    def _ken(self, rij: Invoer, element: UUID) -> None:
        self.blad_van[element] = rij.blad
        if rij.code:
            self.in_werkboek[rij.code] = (rij.blad, element)
        if rij.verwijderen:
            self.weg.add(element)

    def vind(self, code: str, naar: Verwijzing, *, mag_weg: bool = False, was: Any = None) -> UUID | str:
        """The element that a code means, or the text itself where that may be; raises Onvindbaar.

        A row that is removed may refer to what is removed as well. `was` is what is stored where a text may
        stand: what was a text beside a groep with that code, stays a text.
        """
        blad, sleutel = self._zoek(code, naar.bladen)
        if sleutel is None or blad not in naar.bladen:
            if naar.of_tekst:
                return code
            raise Onvindbaar(_onvindbaar(code, blad, naar.bladen))
        if naar.of_tekst and was == code and sleutel in self.opgeslagen:
            return code
        if sleutel in self.weg and not mag_weg:
            raise Onvindbaar(f"“{kort(code)}” wordt in dit werkboek verwijderd. Verwijs naar een ander element.")
        return sleutel

    def _zoek(self, code: str, bladen: tuple[str, ...]) -> Vindplaats:
        if code in self.in_werkboek:
            return self.in_werkboek[code]
        if code not in self.gezocht:
            self.gezocht[code] = [*self._in_de_agenda(code)]
        gevonden = self.gezocht[code]
        return next((plek for plek in gevonden if plek[0] in bladen), gevonden[0] if gevonden else NERGENS)

    def _in_de_agenda(self, code: str) -> Iterator[Vindplaats]:
        """By the identity that the code gives, by a sleutel, or by the code that an export shows."""
        for blad in BLADEN:
            sleutel = sleutel_van_code(self.slug, blad, code)
            if blad not in ZONDER_CODE and self.blad_van.get(sleutel) == blad:
                yield blad, sleutel
        zelf = _uuid(code)
        if zelf in self.blad_van:
            yield self.blad_van[zelf], zelf
        if code in self.in_export:
            yield self.in_export[code]


def verwijs(rijen: Iterable[Invoer], wegwijzer: Wegwijzer, opgeslagen: Mapping[UUID, Regel]) -> Iterator[Melding]:
    """Puts elements in the place of codes; yields what can't be found."""
    for rij in rijen:
        oud = opgeslagen.get(rij.element) if rij.element and rij.sleutel else None
        for veld, naar in rij.waarden.items():
            if isinstance(naar, Verwijzing):
                was = oud.waarden[veld] if oud and oud.blad == rij.blad else None
                gevonden: list[UUID | str] = []
                for code in naar.codes:
                    try:
                        gevonden.append(wegwijzer.vind(code, naar, mag_weg=rij.verwijderen, was=was))
                    except Onvindbaar as fout:
                        yield rij.fout(VELDEN[rij.blad][veld].naam, str(fout))
                rij.waarden[veld] = _als_waarde(naar, gevonden)


def _als_waarde(naar: Verwijzing, gevonden: list[UUID | str]) -> Any:
    if naar.meervoud:
        return tuple(dict.fromkeys(gevonden))
    leeg = "" if naar.of_tekst else None
    return gevonden[0] if gevonden else leeg


def _uuid(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None


def _onvindbaar(code: str, blad: str, bladen: tuple[str, ...]) -> str:
    goed = bladen[0] if len(bladen) == 1 else f"{', '.join(bladen[:-1])} of {bladen[-1]}"
    if blad:
        return f"“{kort(code)}” staat op blad {blad}; hier hoort een code van blad {goed}. Kies een andere code."
    return f"“{kort(code)}” is niet te vinden. Kies een code van blad {goed}, of voeg die rij toe."
