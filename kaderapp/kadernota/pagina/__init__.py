"""Everything that the page of an agenda shows, worked out from one Uitgave (architecture section 1).

The templates walk over what stands here with plain attribute access: words, links and addresses are ready,
so that a page of 1,500 activiteiten stays quick. Nothing here queries a database.
"""

from collections.abc import Iterable
from functools import cached_property
from uuid import UUID

from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.inhoud.woorden import enkelvoud, meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.ankers import Genummerd, Link, aaneen, ankers
from kaderapp.kadernota.pagina.doelen import Opgaverij, opgaverijen
from kaderapp.kadernota.pagina.doelenboom import Doelenboom, teken
from kaderapp.kadernota.pagina.hoofdstukken import Hoofdstuk, hoofdstukken
from kaderapp.kadernota.pagina.planning import Stap, in_het_kort
from kaderapp.kadernota.pagina.stand import Stand
from kaderapp.kadernota.pagina.teksten import Tekstrij, tekstrijen
from kaderapp.kadernota.verband import Verband

LANGSTE_INLEIDING = 400
WEGWIJZER = {
    "kaders": "Kaders",
    "indicatoren": "Indicatoren",
    "activiteiten": "Activiteiten",
    "geld_overzicht": "Geld",
    "planning": "Planning",
    "begrippen": "Begrippen",
}


class Pagina(Stand):
    """One Uitgave as a reader sees it."""

    @property
    def verband(self) -> Verband:
        return self.uitgave.verband

    @cached_property
    def stof(self) -> Stof:
        return Stof(self.uitgave)

    # -- words of the agenda ------------------------------------------------------------------

    @property
    def opgaven_in_woorden(self) -> str:
        return met_hoofdletter(meervoud(self.agenda.label_opgave))

    @property
    def doelen_in_woorden(self) -> str:
        return meervoud(self.agenda.label_doel)

    def naam_van(self, opgave: boom.Opgave) -> str:
        """ "Opgave 1"."""
        return f"{met_hoofdletter(enkelvoud(self.agenda.label_opgave))} {opgave.nummer}".strip()

    # -- what stands on the page --------------------------------------------------------------

    @property
    def inleiding(self) -> str:
        """The missie, where it is short enough to stand beside the title."""
        visie = self.momentopname.visie
        return visie.missie if visie and len(visie.missie) <= LANGSTE_INLEIDING else ""

    @cached_property
    def samenvatting(self) -> list[Tekstrij]:
        return tekstrijen(self.stof.van_soort("publiekssamenvatting"), 2, eerste_zonder_titel=True)

    @cached_property
    def doelenboom(self) -> Doelenboom | None:
        return teken(self.verband, self.soort) if self.verband.doelen else None

    @cached_property
    def opgaven(self) -> list[Opgaverij]:
        return opgaverijen(self)

    @cached_property
    def stappen_in_het_kort(self) -> list[Stap]:
        return in_het_kort(self)

    @cached_property
    def hoofdstukken(self) -> list[Hoofdstuk]:
        return hoofdstukken(self)

    @cached_property
    def wegwijzer(self) -> list[Link]:
        """The navigation of the agenda: the first heading under which each kind of content stands."""
        eerste: dict[str, str] = {}
        for hoofdstuk in self.hoofdstukken:
            for deel in hoofdstuk.delen:
                soort = "kaders" if deel.soort == "kaderlijst" else deel.soort
                eerste.setdefault(soort, deel.anker if deel.titel else hoofdstuk.anker)
        return [Link(eerste[soort], naam) for soort, naam in WEGWIJZER.items() if soort in eerste]

    @cached_property
    def planning(self) -> str:
        """The id of the full planning; empty where there is none."""
        return next((link.anker for link in self.wegwijzer if link.tekst == WEGWIJZER["planning"]), "")

    # -- addresses on the page ----------------------------------------------------------------

    @cached_property
    def ankers(self) -> dict[UUID, str]:
        return ankers(self.verband)

    def sleutel_bij(self, element: Genummerd) -> str:
        """The sleutel as a second id; empty where it is the first one already."""
        sleutel = str(element.sleutel)
        return "" if self.ankers[element.sleutel] == sleutel else sleutel

    def links(self, elementen: Iterable[Genummerd]) -> list[Link]:
        """Links by number: "1.1, 1.3 en 2.1"."""
        return aaneen((self.ankers[e.sleutel], e.nummer or _naam(e)) for e in elementen)


def _naam(element: Genummerd) -> str:
    return str(getattr(element, "titel", "") or getattr(element, "naam", "") or getattr(element, "tekst", ""))
