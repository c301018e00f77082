"""What an element hangs together with, both ways: the connecting frame (S0-05, S0-21).

A list of kaders stands for all its members, so a kader also holds for what refers to its list. What is bound by a
kader through a doel says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kaderapp.kadernota.inhoud.monitor import beeld
from kaderapp.kadernota.inhoud.woorden import ACTIVITEITSTATUS, enkelvoud, gewoon, meervoud
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import namen
from kaderapp.kadernota.pagina.kaders import LIJST, UITZONDERING
from kaderapp.kadernota.verband import VERVALLEN

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina


@dataclass(frozen=True, slots=True)
class Band:
    """One related element; without `adres` it is only words."""

    adres: str
    tekst: str
    noot: str = ""


@dataclass(frozen=True, slots=True)
class Relatie:
    hoe: str
    banden: list[Band]


def samenhang(p: "Pagina", e: boom.Element) -> list[Relatie]:
    """The relations of an element by kind; kinds without any are left out."""
    return [Relatie(hoe, banden) for hoe, banden in _Samenhang(p).van(e) if banden]


Rij = tuple[str, list[Band]]


class _Samenhang:
    def __init__(self, p: "Pagina") -> None:
        self.p, self.v = p, p.verband

    def van(self, e: boom.Element) -> Iterator[Rij]:
        match e:
            case boom.Doel():
                yield from self._doel(e)
            case boom.Kader():
                yield from self._kader(e)
            case boom.Activiteit():
                yield from self._activiteit(e)
            case boom.Indicator():
                yield from self._indicator(e)
            case boom.Groep():
                yield from self._groep(e)
            case boom.Moment():
                yield from self._moment(e)
            case boom.Paragraaf():
                yield from self._paragraaf(e)

    # -- per kind -----------------------------------------------------------------------------

    def _doel(self, d: boom.Doel) -> Iterator[Rij]:
        yield f"Hoort bij {self._woord(boom.Opgave)}", self._bij_opgave(d)
        yield "Werkt uit", self._banden(self._boven(d, boom.Doel))
        yield "Is uitgewerkt in", self._banden(d.kinderen)
        yield "Draagt ook bij aan", self._op_sleutel(d.ook_opgaven)
        kaders = self.v.kaders_van_doel.get(d.sleutel, [])
        yield f"Binnen {self._woord(boom.Kader, len(kaders))}", self._banden(kaders)
        yield "Hieraan werken", self._banden(self.v.activiteiten_bij_doel.get(d.sleutel, []))
        yield "Zo meten wij dit", self._banden(self.v.indicatoren_van.get(d.sleutel, []))

    def _kader(self, k: boom.Kader) -> Iterator[Rij]:
        v = self.v
        opgave = self._bij_opgave(k)
        yield f"Hoort bij {self._woord(boom.Opgave)}", opgave
        yield "Geldt voor", [] if opgave else [Band("", f"alle {meervoud(self.p.agenda.label_opgave)}")]
        yield "Staat in", self._banden(b for b in self._boven(k, boom.Kader) if k.soort != UITZONDERING)
        yield "Is een uitzondering op", self._banden(b for b in self._boven(k, boom.Kader) if k.soort == UITZONDERING)
        yield self._woord(boom.Kader, 2).capitalize(), self._banden(x for x in k.kinderen if k.soort == LIJST)
        yield "Uitzonderingen", self._banden(x for x in k.kinderen if k.soort != LIJST)
        yield "Alleen voor", self._op_sleutel([k.groep] if k.groep else [])
        lijsten = [b for b in self._voorouders(k) if b.soort == LIJST]
        doelen = self._met_lijst(v.doelen_bij_kader, k, lijsten)
        yield f"Geldt voor {self._woord(boom.Doel)}", doelen
        yield "Hieronder vallen", self._met_lijst(v.activiteiten_bij_kader, k, lijsten)
        yield "En via een doel", self._via_doelen(k)
        yield "Zo meten wij dit", self._banden(v.indicatoren_van.get(k.sleutel, []))

    def _activiteit(self, a: boom.Activiteit) -> Iterator[Rij]:
        v = self.v
        kaders = v.kaders_van_activiteit.get(a.sleutel, [])
        toelichting = {b.doel: b.toelichting for b in a.bijdragen}
        doelen = v.doelen_van_activiteit.get(a.sleutel, [])
        yield f"Hoort bij {self._woord(boom.Opgave)}", self._bij_opgave(a)
        yield "Draagt bij aan", [self._band(d, toelichting.get(d.sleutel, "")) for d in doelen]
        yield f"Binnen {self._woord(boom.Kader, len(kaders))}", self._banden(kaders)
        geweest = {k.sleutel for k in kaders}
        via = {k.sleutel: (k, d) for d in reversed(doelen) for k in v.kaders_van_doel[d.sleutel]}
        yield "En via een doel", [self._via(k, d) for k, d in via.values() if k.sleutel not in geweest]
        yield "Hier gelden altijd ook", [self._band(k, "") for k in v.kaders_voor_iedereen if k.sleutel not in geweest]
        yield "Regie", self._op_sleutel([a.regisseur_groep] if a.regisseur_groep else [])
        yield "Samen met", self._op_sleutel(a.partners)
        yield "Zo meten wij dit", self._banden(v.indicatoren_van.get(a.sleutel, []))

    def _indicator(self, i: boom.Indicator) -> Iterator[Rij]:
        yield f"Hoort bij {self._woord(boom.Opgave)}", self._bij_opgave(i)
        yield "Meet", self._op_sleutel([i.van])
        yield "Draagt bij aan", self._op_sleutel([i.outcome] if i.outcome else [])
        andere = (ander for ander in self.p.momentopname.indicatoren if ander.outcome == i.sleutel)
        yield "Deze cijfers dragen eraan bij", self._banden(andere)

    def _groep(self, g: boom.Groep) -> Iterator[Rij]:
        m, s = self.p.momentopname, g.sleutel
        yield "Werkt aan", self._banden(o for o in self.v.opgaven if s in o.groepen)
        yield "Heeft de regie over", self._banden(a for a in m.activiteiten if a.regisseur_groep == s)
        yield "Doet mee aan", self._banden(a for a in m.activiteiten if s in a.partners)
        yield (
            f"Alleen voor deze groep: {self._woord(boom.Kader, 2)}",
            self._banden(k for k in self.v.kaders if k.groep == s),
        )
        yield "Is erbij", self._banden(x for x in self.v.momenten if x.groep == s)
        budgetten = dict.fromkeys(b.van for b in m.bedragen if b.budgethouder_groep == s)
        yield "Beheert het geld van", self._op_sleutel(budgetten)

    def _moment(self, m: boom.Moment) -> Iterator[Rij]:
        yield f"Gaat over {self._woord(boom.Opgave)}", self._bij_opgave(m)
        yield "Wie", self._op_sleutel([m.groep] if m.groep else [])
        yield "Onderdeel van", self._banden(self._boven(m, boom.Moment))
        yield "Op de agenda", self._banden(m.kinderen)

    def _paragraaf(self, t: boom.Paragraaf) -> Iterator[Rij]:
        yield "Gaat over", self._op_sleutel([t.bij] if t.bij else [])
        yield "Staat onder", self._banden(self._boven(t, boom.Paragraaf))

    # -- how ----------------------------------------------------------------------------------

    def _band(self, e: boom.Element, noot: str | None = None) -> Band:
        adres = self.p.opgave_adres(e) if isinstance(e, boom.Opgave) else self.p.vast(e)
        return Band(adres, namen.voluit(self.p, e), _noot(e) if noot is None else noot)

    def _banden(self, elementen: Iterable[boom.Element]) -> list[Band]:
        return [self._band(e) for e in elementen if getattr(e, "status", "") != VERVALLEN]

    def _op_sleutel(self, sleutels: Iterable[UUID]) -> list[Band]:
        return self._banden(self.v.element[s] for s in sleutels if s in self.v.element)

    def _bij_opgave(self, e: boom.Element) -> list[Band]:
        opgave = namen.opgave_van(self.p, e)
        return self._banden([opgave]) if opgave else []

    def _boven(self, e: boom.Element, soort: type[boom.Element]) -> list[boom.Element]:
        boven = self.v.ouder.get(e.sleutel)
        return [boven] if isinstance(boven, soort) else []

    def _voorouders(self, k: boom.Kader) -> Iterator[boom.Kader]:
        boven = self.v.ouder.get(k.sleutel)
        if isinstance(boven, boom.Kader):
            yield boven
            yield from self._voorouders(boven)

    def _met_lijst(
        self,
        bij: dict[UUID, list[boom.Doel]] | dict[UUID, list[boom.Activiteit]],
        k: boom.Kader,
        lijsten: list[boom.Kader],
    ) -> list[Band]:
        """Who refers to the kader itself, then who refers to a list that it stands in."""
        eigen = list(bij.get(k.sleutel, []))
        geweest = {e.sleutel for e in eigen}
        via = [(e, lijst) for lijst in lijsten for e in bij.get(lijst.sleutel, []) if e.sleutel not in geweest]
        return [*self._banden(eigen), *(self._band(e, f"via {lijst.nummer or lijst.titel}") for e, lijst in via)]

    def _via_doelen(self, k: boom.Kader) -> list[Band]:
        direct = {a.sleutel for a in self.v.activiteiten_bij_kader.get(k.sleutel, [])}
        doelen = self.v.doelen_bij_kader.get(k.sleutel, [])
        via = {a.sleutel: (a, d) for d in reversed(doelen) for a in self.v.activiteiten_bij_doel.get(d.sleutel, [])}
        return [self._via(a, d) for a, d in via.values() if a.sleutel not in direct]

    def _via(self, e: boom.Element, doel: boom.Doel) -> Band:
        return self._band(e, f"via {namen.woord(self.p, doel)} {doel.nummer}" if doel.nummer else "via een doel")

    def _woord(self, soort: type[boom.Element], hoeveel: int = 1) -> str:
        a = self.p.agenda
        label = {boom.Opgave: a.label_opgave, boom.Doel: a.label_doel, boom.Kader: a.label_kader}[soort]
        return enkelvoud(label) if hoeveel == 1 else meervoud(label)


def _noot(e: boom.Element) -> str:
    """A word or two behind a link: how hard a kader is, how far an activiteit, the last value of an indicator."""
    match e:
        case boom.Kader():
            return e.hardheid
        case boom.Activiteit():
            return ACTIVITEITSTATUS.get(e.status, gewoon(e.status))
        case boom.Indicator():
            laatste = beeld(e).laatste
            return f"{laatste.tekst} in {laatste.periode}" if laatste else ""
    return ""
