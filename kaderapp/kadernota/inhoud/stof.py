"""The material of a document: the elements of an Uitgave, sorted by the place where they are shown.

`indeling` puts it in order. Every element that still counts belongs to exactly one of these collections,
so that an arrangement that uses them all loses nothing: what hangs under a withdrawn opgave, or under
nothing, goes to the general collections.
"""

import unicodedata
from functools import cached_property
from uuid import UUID

from kaderapp.kadernota.inhoud.geld import TUSSENSTAND, Geldtabel, geldtabel
from kaderapp.kadernota.inhoud.woorden import enkelvoud, meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.verband import VERVALLEN, Verband

EIGEN_PLAATS = ("publiekssamenvatting", "leeswijzer", "begrip", "bron", "rol", "bijlage")
VRAAG_VAN_SOORT = {
    "tijdpad": "wanneer",
    "evaluatie": "wanneer",
    "communicatie": "hoe",
    "koerskaart": "hoe",
    "scenario": "hoe",
    "staalkaart": "waaraan",
}
BEGINSELEN = ("waarde", "leidend_principe", "uitgangspunt")
ONGENOEMD = ("lijst", "uitzondering")
"""Soorten that the register does not list by themselves."""
INFORMATIE = "ter_informatie"
WETTELIJK = "wettelijk"


class Stof:
    def __init__(self, uitgave: Uitgave) -> None:
        self.uitgave = uitgave
        self.verband: Verband = uitgave.verband
        self.momentopname = uitgave.momentopname
        self.agenda = uitgave.momentopname.agenda

    # -- words --------------------------------------------------------------------------------

    @cached_property
    def label_opgaven(self) -> str:
        return meervoud(self.agenda.label_opgave) or "opgaven"

    @cached_property
    def label_doelen(self) -> str:
        return meervoud(self.agenda.label_doel) or "doelen"

    @cached_property
    def label_activiteiten(self) -> str:
        return meervoud(self.agenda.label_activiteit) or "activiteiten"

    def naam(self, opgave: boom.Opgave) -> str:
        """ "opgave 2", in the agenda's own word; the title where opgaven have no number."""
        label = enkelvoud(self.agenda.label_opgave) or "opgave"
        return f"{label} {opgave.nummer}" if opgave.nummer else opgave.naam

    def kop(self, opgave: boom.Opgave) -> str:
        """ "Opgave 2: Gezond opgroeien"."""
        return f"{met_hoofdletter(self.naam(opgave))}: {opgave.naam}" if opgave.nummer else opgave.naam

    def bij(self, opgave: boom.Opgave) -> str:
        """ "opgave 2: Gezond opgroeien", inside a heading."""
        return f"{self.naam(opgave)}: {opgave.naam}" if opgave.nummer else opgave.naam

    # -- texts --------------------------------------------------------------------------------

    @cached_property
    def visie(self) -> boom.Visie | None:
        return self.momentopname.visie

    @cached_property
    def _bij(self) -> dict[UUID, list[boom.Paragraaf]]:
        """Top-level texts that introduce an element; a child stays with its parent whatever its `bij`."""
        per: dict[UUID, list[boom.Paragraaf]] = {}
        for paragraaf in self.momentopname.paragrafen:
            if paragraaf.bij is not None and paragraaf.bij in self._met_eigen_tekst:
                per.setdefault(paragraaf.bij, []).append(paragraaf)
        return per

    @cached_property
    def _met_eigen_tekst(self) -> set[UUID]:
        """Elements beside which a text can stand."""
        elementen = (*self.opgaven, *self.verband.kaders, *self.momentopname.activiteiten)
        return {element.sleutel for element in elementen}

    def teksten_bij(self, sleutel: UUID) -> list[boom.Paragraaf]:
        return self._bij.get(sleutel, [])

    @cached_property
    def _los(self) -> list[boom.Paragraaf]:
        """Texts that stand on their own; what introduced a withdrawn element went with it."""
        weg = {e.sleutel for e in self.verband.element.values() if getattr(e, "status", "") == VERVALLEN}
        return [p for p in self.momentopname.paragrafen if p.bij is None or p.bij not in self._met_eigen_tekst | weg]

    def van_soort(self, soort: str) -> list[boom.Paragraaf]:
        return [p for p in self._los if p.soort == soort]

    @cached_property
    def losse_teksten(self) -> list[boom.Paragraaf]:
        return [p for p in self._los if p.soort not in EIGEN_PLAATS]

    def teksten(self, vraag: str) -> list[boom.Paragraaf]:
        """Loose texts that answer a hoofdvraag; `inleiding` splits off what opens the document."""
        if vraag == "inleiding":
            return [p for p in self.losse_teksten if _opent(p)]
        if vraag == "waarom_zonder_inleiding":
            return [p for p in self.losse_teksten if _vraag(p) == "waarom" and not _opent(p)]
        return [p for p in self.losse_teksten if _vraag(p) == vraag]

    @cached_property
    def begrippen(self) -> list[boom.Paragraaf]:
        """The begrippenlijst, alphabetical without regard to accents and capitals."""
        return sorted(self.van_soort("begrip"), key=lambda p: (_zonder_accent(p.titel), p.titel))

    def bijlagen(self, *, informatie: bool) -> list[boom.Paragraaf]:
        return [p for p in self.van_soort("bijlage") if (p.bijlage_status == INFORMATIE) == informatie]

    # -- elements -----------------------------------------------------------------------------

    @cached_property
    def opgaven(self) -> tuple[boom.Opgave, ...]:
        return self.verband.opgaven

    def ook_doelen(self, opgave: boom.Opgave) -> list[boom.Doel]:
        return self.verband.doelen_ook_van_opgave.get(opgave.sleutel, [])

    def kaders(self, opgave: boom.Opgave) -> list[boom.Kader]:
        return self.verband.kaders_van_opgave.get(opgave.sleutel, [])

    @cached_property
    def algemene_kaders(self) -> list[boom.Kader]:
        eigen = {opgave.sleutel for opgave in self.opgaven}
        return [k for k in self.momentopname.kaders if k.opgave not in eigen and k.status != VERVALLEN]

    @cached_property
    def uitgangspunten(self) -> list[boom.Kader]:
        return [k for k in self.algemene_kaders if _is_beginsel(k)]

    @cached_property
    def andere_kaders(self) -> list[boom.Kader]:
        return [k for k in self.algemene_kaders if not _is_beginsel(k)]

    def indicatoren(self, opgave: boom.Opgave) -> list[boom.Indicator]:
        return self.verband.indicatoren_van_opgave.get(opgave.sleutel, [])

    @cached_property
    def overige_indicatoren(self) -> list[boom.Indicator]:
        """Of general kaders, and of activiteiten that contribute to no doel."""
        al = {i.sleutel for reeks in self.verband.indicatoren_van_opgave.values() for i in reeks}
        return [i for i in self.momentopname.indicatoren if i.sleutel not in al and self._telt(i.van)]

    def hoofdlijn(self, opgave: boom.Opgave) -> list[boom.Activiteit]:
        """What is shown in the body; the full list is an annex (S2-25, S0-28)."""
        return [
            a
            for a in self.verband.activiteiten_van_opgave.get(opgave.sleutel, [])
            if a.hoofdlijn and a.status != "geparkeerd"
        ]

    @cached_property
    def activiteitengroepen(self) -> list[tuple[str, list[boom.Activiteit]]]:
        """All activiteiten with their heading: per opgave, without doel, and parked wishes by score."""
        per = self.verband.activiteiten_van_opgave
        groepen = [(self.kop(o), _niet_geparkeerd(per.get(o.sleutel, []))) for o in self.opgaven]
        groepen.append(("Zonder doel", _niet_geparkeerd(self.verband.activiteiten_zonder_doel)))
        wensen = [a for a in self.momentopname.activiteiten if a.status == "geparkeerd"]
        groepen.append(("Geparkeerde wensen", sorted(wensen, key=lambda a: -(a.score or 0))))
        return [(titel, groep) for titel, groep in groepen if groep]

    @cached_property
    def activiteitsleutels(self) -> frozenset[UUID]:
        return frozenset(a.sleutel for a in self.momentopname.activiteiten)

    @cached_property
    def register(self) -> list[tuple[str, list[boom.Kader]]]:
        """Every kader that a later proposal can cite, under its opgave or its list (S0-06, PDF point 11)."""
        groepen = [("Kaders die altijd gelden", self.algemene_kaders)]
        groepen += [(self.kop(o), self.kaders(o)) for o in self.opgaven]
        rijen = (rij for titel, kaders in groepen for rij in _per_lijst(titel, kaders))
        return [(titel, kaders) for titel, kaders in rijen if kaders]

    @cached_property
    def momenten(self) -> list[boom.Moment]:
        return [m for m in self.momentopname.momenten if m.status != VERVALLEN]

    @cached_property
    def groepen(self) -> tuple[boom.Groep, ...]:
        return self.momentopname.groepen

    # -- money --------------------------------------------------------------------------------

    def bedragen(self, opgave: boom.Opgave) -> list[boom.Bedrag]:
        return self.verband.bedragen_van_opgave.get(opgave.sleutel, [])

    def geld(self, opgave: boom.Opgave) -> Geldtabel | None:
        """What an opgave costs; how the year goes is told of the whole, unless there is nothing else."""
        alle = self.bedragen(opgave)
        bedragen = [b for b in alle if b.fase not in TUSSENSTAND] or alle
        return geldtabel([("", bedragen)], self.momentopname.gemeente) if bedragen else None

    @cached_property
    def overige_bedragen(self) -> list[boom.Bedrag]:
        """What counts but belongs to no opgave; the price of a parked wish is told with the wish alone."""
        al = {b.sleutel for reeks in self.verband.bedragen_van_opgave.values() for b in reeks}
        wensen = self.verband.wensen
        return [
            b for b in self.momentopname.bedragen if b.sleutel not in al and b.van not in wensen and self._telt(b.van)
        ]

    @cached_property
    def heeft_geld(self) -> bool:
        return bool(self.overige_bedragen) or any(self.bedragen(o) for o in self.opgaven)

    def naam_van(self, sleutel: UUID) -> str:
        """Number and name of the element that owns a bedrag."""
        element = self.verband.element[sleutel]
        delen = (getattr(element, veld, "") for veld in ("nummer", "naam", "titel"))
        return " ".join(deel for deel in delen if deel)

    @cached_property
    def _actieve_doelen(self) -> set[UUID]:
        return {doel.sleutel for doel in self.verband.doelen}

    def _telt(self, sleutel: UUID) -> bool:
        """Whether the element is there and neither it nor its place was withdrawn."""
        element = self.verband.element.get(sleutel)
        if isinstance(element, boom.Doel):
            return sleutel in self._actieve_doelen
        return element is not None and getattr(element, "status", "") != VERVALLEN


def _vraag(p: boom.Paragraaf) -> str:
    return p.hoofdvraag or VRAAG_VAN_SOORT.get(p.soort, "waarom")


def _opent(p: boom.Paragraaf) -> bool:
    return _vraag(p) == "waarom" and (p.soort == "inleiding" or not p.hoofdvraag)


def _is_beginsel(kader: boom.Kader) -> bool:
    if kader.soort == "lijst":
        return bool(kader.kinderen) and all(k.soort in BEGINSELEN for k in kader.kinderen)
    return kader.soort in BEGINSELEN


def _niet_geparkeerd(activiteiten: list[boom.Activiteit]) -> list[boom.Activiteit]:
    return [a for a in activiteiten if a.status != "geparkeerd"]


def _plat(kaders: list[boom.Kader]) -> list[boom.Kader]:
    return [k for kader in kaders if kader.status != VERVALLEN for k in (kader, *_plat(list(kader.kinderen)))]


def _per_lijst(titel: str, kaders: list[boom.Kader]) -> list[tuple[str, list[boom.Kader]]]:
    """Loose kaders under `titel`, and those of each list under the name of the list."""
    los = [k for k in kaders if k.soort != "lijst"]
    lijsten = [(f"{k.nummer} {k.titel}".strip(), list(k.kinderen)) for k in kaders if k.soort == "lijst"]
    return [(naam, [k for k in _plat(groep) if k.soort not in ONGENOEMD]) for naam, groep in ((titel, los), *lijsten)]


def _zonder_accent(tekst: str) -> str:
    return unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().casefold()
