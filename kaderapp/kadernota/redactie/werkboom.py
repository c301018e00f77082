"""The whole agenda as one tree of rows, from one momentopname."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.urls import reverse

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.getallen import aantal
from kaderapp.kadernota.inhoud.woorden import ACTIVITEITSTATUS
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.noemen import MODELLEN
from kaderapp.kadernota.redactie.daden import Daden
from kaderapp.kadernota.redactie.rij import Daad, Rij
from kaderapp.kadernota.redactie.werkblad import Werkblad
from kaderapp.kadernota.volledigheid import Bevinding
from policies.tekst import platte_tekst

Wijzigingen = dict[UUID, tuple[str, datetime]]
VERVALLEN = "vervallen"
ZONDER_DOEL = "zonder-doel"


class Werkboom:
    def __init__(self, blad: Werkblad, daden: Daden, wijzigingen: Wijzigingen) -> None:
        self.blad, self.daden, self.wijzigingen = blad, daden, wijzigingen
        self.verband, self.m = blad.verband, blad.opname
        self.volledigheid = reverse("volledigheid", args=[blad.agenda.slug])

    def rijen(self) -> list[Rij]:
        """The roots: texts, each opgave below their heading, what has no doel, kaders, groepen and moments."""
        los = [self._activiteit(a) for a in self.verband.activiteiten_zonder_doel]
        rijen = [
            self._kop("teksten", "Visie en teksten", [*self._visie(), *self._paragrafen(self._losse_teksten())]),
            self._kop("opgaven", "Opgaven", []),
            *(self._opgave(opgave) for opgave in self.m.opgaven),
            self._kop(ZONDER_DOEL, "Activiteiten zonder doel", los),
            self._kop("kaders", "Kaders", [self._kader(k) for k in self.m.kaders]),
            self._kop("groepen", "Groepen", [self._rij(g, g.naam) for g in self.m.groepen]),
            self._kop("momenten", "Planning", [self._moment(moment) for moment in self.m.momenten]),
        ]
        return [rij for rij in rijen if rij.kinderen or rij.adres or rij.daden]

    # -- one kind of element each -------------------------------------------------------------

    def _kop(self, naam: str, titel: str, kinderen: list[Rij]) -> Rij:
        sleutel = uuid5(self.m.agenda.sleutel, naam)
        daden, dicht = self.daden.bij_kop(naam), naam != ZONDER_DOEL
        return Rij(sleutel=sleutel, soort="", titel=titel, daden=daden, dicht=dicht, kinderen=tuple(kinderen))

    def _visie(self) -> Iterator[Rij]:
        if self.m.visie:
            yield self._rij(self.m.visie, "Visie")

    def _losse_teksten(self) -> list[boom.Paragraaf]:
        """Texts that introduce no element, or one that is gone."""
        return [p for p in self.m.paragrafen if p.bij not in self.verband.element]

    def _paragrafen(self, paragrafen: Iterable[boom.Paragraaf]) -> list[Rij]:
        return [self._rij(p, p.titel or _begin(p.tekst), *self._paragrafen(p.kinderen)) for p in paragrafen]

    def _bij(self, sleutel: UUID) -> list[Rij]:
        return self._paragrafen(self.verband.paragrafen_bij.get(sleutel, []))

    def _opgave(self, opgave: boom.Opgave) -> Rij:
        return self._rij(opgave, opgave.naam, *self._bij(opgave.sleutel), *map(self._doel, opgave.doelen))

    def _doel(self, doel: boom.Doel) -> Rij:
        hier = [
            a
            for a in self.verband.activiteiten_bij_doel.get(doel.sleutel, [])
            if self.verband.doelen_van_activiteit[a.sleutel][:1] == [doel]
        ]
        onder = (*map(self._doel, doel.kinderen), *self._indicatoren(doel.sleutel), *map(self._activiteit, hier))
        return self._rij(doel, leesbaar(doel), *onder)

    def _activiteit(self, activiteit: boom.Activiteit) -> Rij:
        onder = (*self._bij(activiteit.sleutel), *self._indicatoren(activiteit.sleutel))
        return self._rij(activiteit, activiteit.titel, *onder)

    def _indicatoren(self, sleutel: UUID) -> list[Rij]:
        return [self._rij(i, i.naam) for i in self.verband.indicatoren_van.get(sleutel, [])]

    def _kader(self, kader: boom.Kader) -> Rij:
        onder = (*self._bij(kader.sleutel), *map(self._kader, kader.kinderen), *self._indicatoren(kader.sleutel))
        return self._rij(kader, kader.titel or _begin(kader.tekst), *onder)

    def _moment(self, moment: boom.Moment) -> Rij:
        return self._rij(moment, moment.naam, *map(self._moment, moment.kinderen))

    # -- how ----------------------------------------------------------------------------------

    def _rij(self, element: Any, titel: str, *kinderen: Rij) -> Rij:
        door, op = self.wijzigingen.get(element.sleutel, ("", None))
        return Rij(
            sleutel=element.sleutel,
            soort=self.blad.plekken.noemer.soort(type(element)),
            nummer=getattr(element, "nummer", ""),
            titel=titel or "Zonder titel",
            adres=self.daden.bewerk(element),
            label=_label(element),
            telling=self._telling(element),
            door=door,
            op=op,
            zoektekst=" ".join((titel, *(str(getattr(element, veld, "")) for veld in ZOEKVELDEN))).casefold(),
            vragen=tuple(self._vraag(b) for b in self.blad.per_element.get(element.sleutel, ())),
            daden=self.daden.bij(element),
            kinderen=kinderen,
        )

    def _vraag(self, bevinding: Bevinding) -> Daad:
        anker = f"{bevinding.regel.id}-{bevinding.sleutel}"
        return Daad(bevinding.zin, f"{self.volledigheid}?regel={bevinding.regel.id}#{anker}")

    def _telling(self, element: Any) -> str:
        """What hangs on it that has no row of its own: metingen and bedragen."""
        bedragen = len(self.verband.bedragen_van.get(element.sleutel, ()))
        metingen = len(element.metingen) if isinstance(element, boom.Indicator) else 0
        delen = [aantal(metingen, "meting", "metingen")] if metingen else []
        return ", ".join([*delen, *([aantal(bedragen, "bedrag", "bedragen")] if bedragen else [])])


ZOEKVELDEN = ("nummer", "code", "alias", "tekst", "beschrijving", "wat", "definitie")
SOORTEN = (boom.Opgave, boom.Doel, boom.Kader, boom.Activiteit, boom.Indicator)


def tellingen(blad: Werkblad) -> list[str]:
    """ "5 opgaven", "14 doelen" …: what counts, in the agenda's own words."""
    m, verband, noem = blad.opname, blad.verband, blad.plekken.noemer
    kaders = [k for k in verband.kaders if k.soort != "lijst"]
    reeksen = (verband.opgaven, verband.doelen, kaders, m.activiteiten, m.indicatoren)
    eigen = zip(SOORTEN, reeksen, strict=True)
    tekst = [aantal(len(reeks), noem.soort(s), noem.soort(s, meervoud=True)) for s, reeks in eigen]
    rest = (boom.Paragraaf, verband.paragrafen), (boom.Bedrag, m.bedragen), (boom.Moment, verband.momenten)
    namen = [(MODELLEN[soort]._meta, reeks) for soort, reeks in rest]
    return tekst + [aantal(len(r), str(n.verbose_name), str(n.verbose_name_plural)) for n, r in namen]


def laatst_gewijzigd(rijen: Iterable[Rij]) -> Rij | None:
    """The row of the newest change; None where nobody ever changed anything."""
    gewijzigd = [(rij.op, rij.titel, rij) for wortel in rijen for rij in wortel.alle() if rij.op]
    return max(gewijzigd, key=lambda paar: paar[:2])[2] if gewijzigd else None


def _label(element: Any) -> str:
    """The status in words, where it is not the usual one."""
    status = getattr(element, "status", "")
    if isinstance(element, boom.Activiteit):
        return ACTIVITEITSTATUS.get(status, status)
    return status if status in (VERVALLEN, "voorbeeld") else ""


def _begin(tekst: str) -> str:
    woorden = platte_tekst(tekst).replace("\n", " ")
    return woorden if len(woorden) <= 80 else f"{woorden[:79].rstrip()}…"
