"""The relations in a momentopname, both ways, for everyone who shows it (S0-05, "verbindend kader").

A momentopname stores each relation once, at the element that says it. Readers also ask the other
direction ("which activiteiten fall under this kader?"). A Verband answers those questions from
dictionaries that are filled in one pass; it never queries a database. Every list is in the order of
the agenda; elements that were withdrawn are left out, unless a docstring says otherwise.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from kaderapp.kadernota.momentopname import boom

Knoop = TypeVar("Knoop", boom.Doel, boom.Kader, boom.Paragraaf, boom.Moment)
Geldend = TypeVar("Geldend", boom.Doel, boom.Kader)
VERVALLEN = "vervallen"
GEPARKEERD = "geparkeerd"
VOORBIJ = ("afgerond", "gestopt")


def met_kinderen(knopen: Iterable[Knoop]) -> Iterator[Knoop]:
    """The nodes with all their descendants, in reading order, withdrawn ones included."""
    for knoop in knopen:
        yield knoop
        yield from met_kinderen(knoop.kinderen)


def van_kracht(knopen: Iterable[Geldend]) -> Iterator[Geldend]:
    """The nodes with their descendants, in reading order; a withdrawn one takes along what stands under it."""
    for knoop in knopen:
        if knoop.status != VERVALLEN:
            yield knoop
            yield from van_kracht(knoop.kinderen)


def eerste_laag(opgave: boom.Opgave) -> list[boom.Doel]:
    """The doelen by which an opgave is drawn and counted: its top level, and of a group what stands below it."""
    lagen = [doel.kinderen if doel.soort == "groep" else (doel,) for doel in opgave.doelen if doel.status != VERVALLEN]
    return [doel for laag in lagen for doel in laag if doel.status != VERVALLEN]


class Verband:
    """Looks up and relates the elements of one momentopname."""

    def __init__(self, momentopname: boom.Momentopname) -> None:
        self.momentopname = momentopname

    # -- elements -----------------------------------------------------------------------------

    @cached_property
    def opgaven(self) -> tuple[boom.Opgave, ...]:
        return tuple(o for o in self.momentopname.opgaven if o.status != VERVALLEN)

    @cached_property
    def doelen(self) -> tuple[boom.Doel, ...]:
        """All doelen of all levels, opgave by opgave."""
        return tuple(d for o in self.opgaven for d in van_kracht(o.doelen))

    @cached_property
    def kaders(self) -> tuple[boom.Kader, ...]:
        """All lists, kaders and exceptions, in the order of the register."""
        return tuple(van_kracht(self.momentopname.kaders))

    @cached_property
    def paragrafen(self) -> tuple[boom.Paragraaf, ...]:
        return tuple(met_kinderen(self.momentopname.paragrafen))

    @cached_property
    def momenten(self) -> tuple[boom.Moment, ...]:
        return tuple(met_kinderen(self.momentopname.momenten))

    @cached_property
    def element(self) -> dict[UUID, boom.Element]:
        """Every element by its sleutel, withdrawn ones included."""
        alle: list[Iterable[boom.Element]] = [
            self.paragrafen,
            self.momentopname.groepen,
            self.momentopname.opgaven,
            (d for o in self.momentopname.opgaven for d in met_kinderen(o.doelen)),
            met_kinderen(self.momentopname.kaders),
            self.momentopname.activiteiten,
            self.momentopname.indicatoren,
            self.momenten,
        ]
        return {element.sleutel: element for reeks in alle for element in reeks}

    @cached_property
    def ouder(self) -> dict[UUID, boom.Element]:
        """What an element stands under: a doel under another one or its opgave, a kader under its list or kader."""
        ouders: dict[UUID, boom.Element] = {d.sleutel: o for o in self.momentopname.opgaven for d in o.doelen}
        takken: list[Iterable[boom.Doel | boom.Kader | boom.Paragraaf | boom.Moment]] = [
            (d for o in self.momentopname.opgaven for d in met_kinderen(o.doelen)),
            met_kinderen(self.momentopname.kaders),
            self.paragrafen,
            self.momenten,
        ]
        return ouders | {kind.sleutel: knoop for tak in takken for knoop in tak for kind in knoop.kinderen}

    @cached_property
    def groep(self) -> dict[UUID, boom.Groep]:
        return {groep.sleutel: groep for groep in self.momentopname.groepen}

    # -- texts --------------------------------------------------------------------------------

    @cached_property
    def paragrafen_bij(self) -> dict[UUID, list[boom.Paragraaf]]:
        """Texts that introduce an opgave, kader or activiteit, by the sleutel of that element."""
        return _groepeer((p.bij, p) for p in self.paragrafen)

    # -- opgave, doel, kader ------------------------------------------------------------------

    @cached_property
    def opgave_van_doel(self) -> dict[UUID, boom.Opgave]:
        return {d.sleutel: o for o in self.momentopname.opgaven for d in met_kinderen(o.doelen)}

    @cached_property
    def doelen_ook_van_opgave(self) -> dict[UUID, list[boom.Doel]]:
        """Doelen that stand under another opgave and also serve this one (S2-17)."""
        return _groepeer((opgave, d) for d in self.doelen for opgave in d.ook_opgaven)

    @cached_property
    def kaders_van_opgave(self) -> dict[UUID, list[boom.Kader]]:
        """Lists and loose kaders that were drawn up for one opgave; exceptions and members hang below."""
        return _groepeer((k.opgave, k) for k in self.momentopname.kaders if k.status != VERVALLEN)

    @cached_property
    def algemene_kaders(self) -> list[boom.Kader]:
        """Top-level lists and kaders that hold for every opgave."""
        return [k for k in self.momentopname.kaders if k.opgave is None and k.status != VERVALLEN]

    @cached_property
    def kaders_voor_iedereen(self) -> list[boom.Kader]:
        """Those of `algemene_kaders` that do not hold for one groep only, nor have only members that do."""
        return [k for k in self.algemene_kaders if not _alleen_voor_groepen(k)]

    @cached_property
    def kaders_van_doel(self) -> dict[UUID, list[boom.Kader]]:
        return self._vooruit(self.doelen)

    @cached_property
    def doelen_bij_kader(self) -> dict[UUID, list[boom.Doel]]:
        return _groepeer((kader, d) for d in self.doelen for kader in d.kaders)

    @cached_property
    def kaders_van_activiteit(self) -> dict[UUID, list[boom.Kader]]:
        """The kaders that bind an activiteit; a list stands for all its members (S0-21)."""
        return self._vooruit(self.momentopname.activiteiten)

    @cached_property
    def activiteiten_bij_kader(self) -> dict[UUID, list[boom.Activiteit]]:
        return _groepeer((kader, a) for a in self.momentopname.activiteiten for kader in a.kaders)

    # -- activiteit, indicator, money ---------------------------------------------------------

    @cached_property
    def activiteiten_bij_doel(self) -> dict[UUID, list[boom.Activiteit]]:
        return _groepeer((b.doel, a) for a in self.momentopname.activiteiten for b in a.bijdragen)

    @cached_property
    def doelen_van_activiteit(self) -> dict[UUID, list[boom.Doel]]:
        """The doelen that an activiteit contributes to; the first is the one it stands at."""
        actief = {d.sleutel: d for d in self.doelen}
        return {
            a.sleutel: [actief[b.doel] for b in a.bijdragen if b.doel in actief] for a in self.momentopname.activiteiten
        }

    @cached_property
    def activiteiten_van_opgave(self) -> dict[UUID, list[boom.Activiteit]]:
        """Each activiteit once, at the opgave of its first doel."""
        eerste = ((self.doelen_van_activiteit[a.sleutel][:1], a) for a in self.momentopname.activiteiten)
        return _groepeer((self.opgave_van_doel[d[0].sleutel].sleutel, a) for d, a in eerste if d)

    @cached_property
    def activiteiten_zonder_doel(self) -> list[boom.Activiteit]:
        """Activiteiten that contribute to no doel that still counts (S2-23)."""
        return [a for a in self.momentopname.activiteiten if not self.doelen_van_activiteit[a.sleutel]]

    @cached_property
    def indicatoren_van(self) -> dict[UUID, list[boom.Indicator]]:
        """Indicatoren by the sleutel of the doel, activiteit or kader that they measure."""
        return _groepeer((i.van, i) for i in self.momentopname.indicatoren)

    @cached_property
    def indicatoren_van_opgave(self) -> dict[UUID, list[boom.Indicator]]:
        """Indicatoren of the doelen, activiteiten and kaders of an opgave, each once."""
        return {
            opgave.sleutel: [i for sleutel in self._onder(opgave) for i in self.indicatoren_van.get(sleutel, [])]
            for opgave in self.opgaven
        }

    @cached_property
    def bedragen_van(self) -> dict[UUID, list[boom.Bedrag]]:
        return _groepeer((b.van, b) for b in self.momentopname.bedragen)

    @cached_property
    def bedragen_van_opgave(self) -> dict[UUID, list[boom.Bedrag]]:
        """Money of the opgave itself and of everything that stands under it; a parked wish is not paid for."""
        return {
            opgave.sleutel: [
                b
                for sleutel in self._onder(opgave)
                if sleutel not in self.wensen
                for b in self.bedragen_van.get(sleutel, [])
            ]
            for opgave in self.opgaven
        }

    @cached_property
    def wensen(self) -> dict[UUID, boom.Activiteit]:
        """Parked activiteiten: asked for, scored and priced, but not funded."""
        return {a.sleutel: a for a in self.momentopname.activiteiten if a.status == GEPARKEERD}

    # -- how ----------------------------------------------------------------------------------

    def _vooruit(self, elementen: Iterable[boom.Doel | boom.Activiteit]) -> dict[UUID, list[boom.Kader]]:
        van_kracht = {k.sleutel: k for k in self.kaders}
        return {e.sleutel: [van_kracht[k] for k in e.kaders if k in van_kracht] for e in elementen}

    def _onder(self, opgave: boom.Opgave) -> Iterator[UUID]:
        yield opgave.sleutel
        yield from (d.sleutel for d in van_kracht(opgave.doelen))
        yield from (k.sleutel for k in van_kracht(self.kaders_van_opgave.get(opgave.sleutel, [])))
        yield from (a.sleutel for a in self.activiteiten_van_opgave.get(opgave.sleutel, []))


def _alleen_voor_groepen(kader: boom.Kader) -> bool:
    """A list says nothing of a groep itself: its members do."""
    leden = [k for k in kader.kinderen if k.status != VERVALLEN] if kader.soort == "lijst" else []
    return kader.groep is not None or (bool(leden) and all(map(_alleen_voor_groepen, leden)))


Waarde = TypeVar("Waarde")


def _groepeer(paren: Iterable[tuple[UUID | None, Waarde]]) -> dict[UUID, list[Waarde]]:
    groepen: dict[UUID, list[Waarde]] = defaultdict(list)
    for sleutel, waarde in paren:
        if sleutel is not None:
            groepen[sleutel].append(waarde)
    return dict(groepen)
