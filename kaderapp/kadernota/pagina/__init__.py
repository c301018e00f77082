"""What every page of an agenda shares, worked out from one Uitgave (architecture section 1).

Each kind of page is a subclass, in a module of its own (`bladen.py` names them all). The templates walk over what
stands there with plain attribute access: words, links and addresses are ready, so that a page of 1,500 activiteiten
stays quick. Nothing here queries a database; only the history reads other editions, through `lees`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID

from kaderapp.kadernota.geschiedenis import Lezer
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.inhoud.woorden import enkelvoud, meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.pagina.ankers import Genummerd, Link, aaneen, ankers
from kaderapp.kadernota.pagina.metadata import Metadata, metadata, weg_van
from kaderapp.kadernota.pagina.stand import Stand
from kaderapp.kadernota.uitgave import Editie, Uitgave
from kaderapp.kadernota.verband import Verband
from policies.tekst.begrippen import Begrip, Begrippenlijst, begrippenlijst

OVERZICHT = "overzicht"


class BestaatNiet(Exception):
    """This edition has no such page: there is no such element, or nothing to show on it.

    What it was raised with, a sentence for the reader, stands on the 404 page.
    """


class Ontbreekt(BestaatNiet):
    """This edition does not hold the element `sleutel`; another one may."""

    def __init__(self, sleutel: UUID) -> None:
        super().__init__("Dit onderdeel staat niet in deze versie.")
        self.sleutel = sleutel


class Elders(Exception):
    """What is asked for stands at another address, `adres`."""

    def __init__(self, adres: str) -> None:
        super().__init__(adres)
        self.adres = adres


@dataclass(frozen=True, slots=True)
class Weg:
    """A page in the navigation of the agenda; `hier` is its aria-current: "page", "true" (further in), or empty."""

    adres: str
    naam: str
    hier: str = ""


class Pagina(Stand):
    """One Uitgave as a reader sees it on one page; `naam`, `route` and `sjabloon` say which.

    `plek` is what stands in the address (the number of an opgave), `vraag` what stands behind its question mark,
    `lees` reads another of the `uitgaven` by its number. Raises BestaatNiet where this edition has no such page, and
    Elders where it stands at another address.
    """

    naam: ClassVar[str]
    route: ClassVar[str]
    """Below the address of the edition, as Django writes it."""
    sjabloon: ClassVar[str]
    vragen: ClassVar[tuple[str, ...]] = ()
    """The names that it reads behind the question mark of its address; others change nothing."""
    titel: str
    """What stands before the title of the agenda in the title bar; empty on the overview."""
    omschrijving: str = ""
    """HTML or plain text that search engines may show below the title; empty: what the agenda is about."""
    hele_tekst: ClassVar[bool] = False
    """Whether every element stands on this page itself."""

    def __init__(
        self,
        uitgave: Uitgave,
        vandaag: date,
        *,
        huidige: Editie | None = None,
        uitgaven: Sequence[Editie] = (),
        plek: Mapping[str, Any] | None = None,
        vraag: Mapping[str, str] | None = None,
        lees: Lezer | None = None,
    ) -> None:
        super().__init__(uitgave, vandaag, huidige=huidige, uitgaven=uitgaven)
        self.plek, self.vraag, self.lees = plek or {}, vraag or {}, lees

    @property
    def afdeling(self) -> str:
        """The page in the navigation that this page belongs to."""
        return self.naam

    @property
    def verband(self) -> Verband:
        return self.uitgave.verband

    @cached_property
    def meta(self) -> Metadata:
        return metadata(self)

    @cached_property
    def stof(self) -> Stof:
        return Stof(self.uitgave)

    @property
    def adres_dat_geldt(self) -> str:
        """Of this page in the edition that holds; of its opening page where it has no such page, or can't be read."""
        opening = super().adres_dat_geldt
        if self.lees is None:
            return opening
        try:
            daar = type(self)(
                self.lees(self.huidige.nummer),
                self.vandaag,
                huidige=self.huidige,
                uitgaven=self.uitgaven,
                plek=self.vaste_plek,
            )
        except Elders as elders:
            return elders.adres
        except (BestaatNiet, Beschadigd):
            return opening
        return daar.adres + weg_van(daar)

    @property
    def vaste_plek(self) -> Mapping[str, Any]:
        """`plek` as any edition understands it: a number may mean another element there (I-10)."""
        return self.plek

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

    @cached_property
    def begrippenlijst(self) -> Begrippenlijst:
        """The terms that the texts of this page explain, with the address of the full explanation."""
        adres = f"{self.adres}begrippen/#"
        return begrippenlijst(tuple(Begrip(b.titel, b.tekst, f"{adres}{b.sleutel}") for b in self.stof.begrippen))

    # -- the other pages ----------------------------------------------------------------------

    @cached_property
    def wegwijzer(self) -> list[Weg]:
        """The pages of this edition that have something to show."""
        namen = {
            OVERZICHT: "Overzicht",
            "lezen": "Lezen",
            "opgaven": self.opgaven_in_woorden if self.verband.opgaven else "",
            "kaders": met_hoofdletter(meervoud(self.agenda.label_kader)) if self.verband.kaders else "",
            "indicatoren": "Indicatoren" if self.momentopname.indicatoren else "",
            "geld": "Geld" if self.stof.heeft_geld else "",
            "planning": "Planning" if self.stof.momenten else "",
            "begrippen": "Begrippen" if self.stof.begrippen else "",
            "versies": "Versies" if self.uitgaven else "",
        }
        return [self._weg(plaats, naam) for plaats, naam in namen.items() if naam]

    def _weg(self, plaats: str, naam: str) -> Weg:
        op_overzicht = {OVERZICHT: "", "opgaven": "#opgaven", "versies": "#versies"}
        hier = "page" if plaats == self.naam else "true" if plaats == self.afdeling else ""
        return Weg(self.adres + op_overzicht.get(plaats, f"{plaats}/"), naam, hier)

    # -- addresses ----------------------------------------------------------------------------

    @cached_property
    def ankers(self) -> dict[UUID, str]:
        return ankers(self.verband)

    def vast(self, element: boom.Element) -> str:
        """The permanent address of an element; its number may shift, this never does (I-10)."""
        return f"{self.adres}onderdeel/{element.sleutel}/"

    def opgave_adres(self, opgave: boom.Opgave) -> str:
        return f"{self.adres}opgave/{opgave.nummer or opgave.sleutel}/"

    def href(self, element: boom.Element) -> str:
        """Where a link to an element leads: further on this page where that shows everything, else to its own."""
        if self.hele_tekst and element.sleutel in self.ankers:
            return f"#{self.ankers[element.sleutel]}"
        return self.opgave_adres(element) if isinstance(element, boom.Opgave) else self.vast(element)

    def links(self, elementen: Iterable[Genummerd]) -> list[Link]:
        """Links by number: "1.1, 1.3 en 2.1"."""
        return aaneen((self.href(e), e.nummer or _naam(e)) for e in elementen)


def _naam(element: Genummerd) -> str:
    return str(getattr(element, "titel", "") or getattr(element, "naam", "") or getattr(element, "tekst", ""))
