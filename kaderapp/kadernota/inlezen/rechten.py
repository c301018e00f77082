"""Whether somebody may make exactly these changes: the rights of the screens hold for files too (S2)."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied

from kaderapp.kadernota.werkboek.bladen import AGENDA, BLADEN, model_van
from kaderapp.kadernota.werkboek.importeren import Verslag
from kaderapp.kadernota.werkboek.melding import Melding, WerkboekGeweigerd
from kaderapp.kadernota.werkboek.plan import Wijziging
from kaderapp.kadernota.werkboek.regel import naam_van
from kaderapp.rules import recht

DAAD = {"toegevoegd": "add", "gewijzigd": "change", "verwijderd": "delete"}
WOORD = {"toegevoegd": "toevoegen", "gewijzigd": "wijzigen", "verwijderd": "verwijderen"}


def eis(user: Any, blad: str) -> None:
    """Raises PermissionDenied for who may change nothing of this list, or of any for a whole workbook ("")."""
    rechten = (
        [recht(daad, model_van(blad)) for daad in DAAD.values()]
        if blad
        else [recht("change", model_van(blad)) for blad in BLADEN]
    )
    if not any(user.has_perm(nodig) for nodig in rechten):
        raise PermissionDenied


class Rechtentoets:
    """Refuses an import that does more than its owner may; `alleen` is the one sheet that it is about.

    Both before and after storing, because an element may become somebody's own, or stop being it, by this
    very import.
    """

    def __init__(self, gebruiker: Any, alleen: str = "") -> None:
        self.gebruiker = gebruiker
        self.alleen = alleen

    def vooraf(self, verslag: Verslag) -> None:
        self._weiger(self._zonder_recht(verslag.wijzigingen))
        self._weiger(self._van_anderen(w for w in verslag.wijzigingen if w.oud is not None))

    def achteraf(self, verslag: Verslag) -> None:
        self._weiger(self._van_anderen(w for w in verslag.wijzigingen if w.nieuw is not None))

    def _weiger(self, meldingen: Iterable[Melding]) -> None:
        if gevonden := list(meldingen):
            raise WerkboekGeweigerd(gevonden)

    def _zonder_recht(self, wijzigingen: Iterable[Wijziging]) -> Iterator[Melding]:
        for blad, soort in dict.fromkeys((w.regel.blad, w.soort) for w in wijzigingen):
            if self.alleen and blad != self.alleen:
                yield _melding(blad, f"hier gaat het alleen om het blad {self.alleen}. Haal dit blad weg.")
            elif not self.gebruiker.has_perm(recht(DAAD[soort], model_van(blad))):
                yield _melding(blad, f"u mag hier niets {WOORD[soort]}. Vraag de beheerder om dat recht.")

    def _van_anderen(self, wijzigingen: Iterable[Wijziging]) -> Iterator[Melding]:
        """Only for who is restricted to own groepen: for others the permission says enough."""
        if not getattr(self.gebruiker, "alleen_eigen_groepen", False):
            return
        per_blad: dict[str, dict[UUID, Wijziging]] = {}
        for wijziging in wijzigingen:
            per_blad.setdefault(wijziging.regel.blad, {})[wijziging.regel.sleutel] = wijziging
        for blad, van in per_blad.items():
            for sleutel, element in model_van(blad)._base_manager.in_bulk(list(van)).items():
                if blad == AGENDA or not self.gebruiker.has_perm(recht("change", model_van(blad)), element):
                    tekst = f"“{naam_van(van[sleutel].regel)}” hoort niet bij uw groepen. Haal deze rij weg."
                    yield _melding(blad, tekst)


def _melding(blad: str, tekst: str) -> Melding:
    return Melding(blad, None, None, None, tekst)
