"""The annex was/wordt: what differs from the nota before, element by element (PDF point 15).

Texts go as they were and as they become; the template marks the words (`policies.tekst.roodlijn.apart`). Figures and
amounts go in two tables, with the old value beside the new one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from kaderapp.kadernota import noemen
from kaderapp.kadernota.boek import waswordtcijfers
from kaderapp.kadernota.boek.doelblok import doelzin
from kaderapp.kadernota.boek.momentblok import wanneer_van
from kaderapp.kadernota.boek.waswordtcijfers import Cijfergroep
from kaderapp.kadernota.inhoud.getallen import aantal
from kaderapp.kadernota.inhoud.woorden import gewoon, met_hoofdletter, opsomming
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.verband import VERVALLEN
from kaderapp.kadernota.vergelijken import ERBIJ, PLAATS, VELD, VOLGORDE, WEG, Verschil, verschillen
from policies.models.delen import Deel

NIEUW, WEGGEVALLEN, GEWIJZIGD = "Toegevoegd", "Vervallen", "Gewijzigd"
SOORTEN = (
    *(boom.Gemeente, boom.Agenda, boom.Visie, boom.Paragraaf, boom.Opgave, boom.Doel, boom.Kader, boom.Activiteit),
    *(boom.Indicator, boom.Groep, boom.Moment),
)
HOOFDTEKST = {
    boom.Kader: "tekst",
    boom.Paragraaf: "tekst",
    boom.Opgave: "maatschappelijk_effect",
    boom.Activiteit: "wat",
    boom.Indicator: "definitie",
}
"""Of an element that came or went: the text that is shown."""
KOPPEN = {
    boom.Gemeente: "Gemeente",
    boom.Agenda: "Deze nota",
    boom.Visie: "Visie en missie",
    boom.Paragraaf: "Teksten",
    boom.Moment: "Planning",
}
"""Of the other kinds the heading is the agenda's own word."""
MEESTE_PER_WOORD = 500_000
"""Characters of which the words are compared, all together: a few seconds."""
KORT = 1800
"""Characters of a change that is kept whole: about half a page."""
LANGSTE_NAAM = 90


@dataclass(frozen=True, slots=True)
class Regel:
    """A field as it was and as it becomes; `zin` where neither can be shown as a text."""

    veld: str
    was: str = ""
    wordt: str = ""
    opmaak: bool = False
    zin: str = ""
    precies: bool = True
    """Whether the words of its alinea's are compared, and not the alinea's as a whole."""


@dataclass(frozen=True, slots=True)
class Wijziging:
    nummer: str
    titel: str
    hoe: str
    regels: tuple[Regel, ...]

    @property
    def kort(self) -> bool:
        """Whether it is kept together on a page."""
        return sum(len(r.was) + len(r.wordt) + 80 for r in self.regels) <= KORT

    @property
    def oud_nummer(self) -> bool:
        """Whether the number is that of the nota before: in this one it may be that of something else."""
        return bool(self.nummer) and self.hoe == WEGGEVALLEN

    @property
    def bij_wordt(self) -> str:
        """The word beside the new text."""
        return "Nieuw" if self.hoe == NIEUW else "Wordt"


@dataclass(frozen=True, slots=True)
class Groep:
    titel: str
    wijzigingen: tuple[Wijziging, ...]


@dataclass(frozen=True, slots=True)
class WasWordt:
    groepen: tuple[Groep, ...]
    cijfers: tuple[Cijfergroep, ...]
    bedragen: tuple[Cijfergroep, ...]
    plaatsen: tuple[str, ...]
    """What moved, in sentences."""
    nummers: tuple[str, ...] = ()
    """What stayed and got another number, in sentences: other documents name it by the old one (S0-06)."""

    @property
    def telling(self) -> str:
        """ "1 onderdeel toegevoegd, 12 gewijzigd, 3 cijfers en 20 bedragen gewijzigd"."""
        alle = [w.hoe for groep in self.groepen for w in groep.wijzigingen]
        tellingen = [(alle.count(hoe), "onderdeel", "onderdelen", hoe) for hoe in (NIEUW, WEGGEVALLEN, GEWIJZIGD)]
        for groepen, enkel, meer in ((self.cijfers, "cijfer", "cijfers"), (self.bedragen, "bedrag", "bedragen")):
            tellingen.append((sum(len(g.regels) for g in groepen), enkel, meer, "anders"))
        return opsomming(f"{aantal(n, enkel, meer)} {hoe.lower()}" for n, enkel, meer, hoe in tellingen if n)


def waswordt(uitgave: Uitgave) -> WasWordt:
    """Everything that an edition changed in the nota before; nothing where there is none."""
    if uitgave.vorige is None:
        return WasWordt((), (), (), ())
    alle = list(verschillen(uitgave.vorige.momentopname, uitgave.momentopname))
    namen = noemen.Noemer(uitgave.momentopname.agenda, uitgave.vorige.verband.element | uitgave.verband.element)
    plaatsen = tuple(str(v) for v in alle if v.soort in (PLAATS, VOLGORDE))
    rest = [v for v in alle if v.soort in (ERBIJ, WEG, VELD)]
    return WasWordt(
        tuple(_binnen_de_tijd(_groepen(rest, namen, uitgave))),
        _cijfers(rest, boom.Meting, uitgave, Deel.INDICATOREN),
        _cijfers(rest, boom.Bedrag, uitgave, Deel.GELD),
        plaatsen,
        tuple(_hernummerd(uitgave.vorige, uitgave, namen)),
    )


def _hernummerd(vorige: Uitgave, uitgave: Uitgave, namen: noemen.Noemer) -> Iterator[str]:
    for sleutel, nu in uitgave.verband.element.items():
        oud = _nummer(vorige.verband.element.get(sleutel))
        if oud and _nummer(nu) and _nummer(nu) != oud:
            yield f"{met_hoofdletter(namen.naam(nu))} had het nummer {oud}."


def _cijfers(alle: list[Verschil], soort: type, uitgave: Uitgave, deel: str) -> tuple[Cijfergroep, ...]:
    """Figures of a part that the book goes without are not told here either."""
    return () if deel in uitgave.weggelaten else waswordtcijfers.groepen(alle, soort, uitgave)


def _binnen_de_tijd(groepen: Iterable[Groep]) -> Iterator[Groep]:
    """Comparing words takes long: when a whole agenda was rewritten, the later texts are compared by alinea."""
    over = MEESTE_PER_WOORD
    for groep in groepen:
        wijzigingen = []
        for wijziging in groep.wijzigingen:
            over -= sum(len(r.was) + len(r.wordt) for r in wijziging.regels if r.was and r.wordt)
            regels = wijziging.regels if over >= 0 else tuple(replace(r, precies=False) for r in wijziging.regels)
            wijzigingen.append(replace(wijziging, regels=regels))
        yield replace(groep, wijzigingen=tuple(wijzigingen))


def _groepen(alle: Iterable[Verschil], namen: noemen.Noemer, uitgave: Uitgave) -> Iterator[Groep]:
    """Per kind, in the order of the new text; what went stands at the end of its kind."""
    per: dict[type, dict[UUID | None, list[Verschil]]] = {}
    for verschil in alle:
        element = verschil.nu or verschil.toen
        if isinstance(element, SOORTEN):
            per.setdefault(type(element), {}).setdefault(getattr(element, "sleutel", None), []).append(verschil)
    plek = {sleutel: rang for rang, sleutel in enumerate(uitgave.verband.element)}
    for soort in SOORTEN:
        reeksen = sorted(per.get(soort, {}).items(), key=lambda reeks: plek.get(reeks[0], len(plek)) if reeks[0] else 0)
        wijzigingen = tuple(w for _, reeks in reeksen if (w := _wijziging(reeks, soort)))
        if wijzigingen:
            titel = KOPPEN.get(soort) or met_hoofdletter(namen.soort(soort, meervoud=True))
            yield Groep(titel, wijzigingen)


def _wijziging(reeks: list[Verschil], soort: type) -> Wijziging | None:
    toen, nu = reeks[0].toen, reeks[0].nu
    was_er, is_er = (element is not None and not _vervallen(element) for element in (toen, nu))
    if not was_er and not is_er:
        return None
    element = nu if is_er else toen
    hoe = GEWIJZIGD if was_er and is_er else NIEUW if is_er else WEGGEVALLEN
    regels = list(_velden(reeks, soort)) if hoe == GEWIJZIGD else [_geheel(element, nieuw=is_er)]
    return Wijziging(_nummer(element), _naam(element), hoe, tuple(regels))


def _velden(reeks: list[Verschil], soort: type) -> Iterator[Regel]:
    """The fields that differ; text and direction of a doel are one sentence."""
    zinnen = {"tekst", "richting", "zodat"} if soort is boom.Doel else set()
    if any(v.veld in zinnen for v in reeks):
        yield Regel("Tekst", doelzin(reeks[0].toen), doelzin(reeks[0].nu))
    for v in reeks:
        if v.veld not in zinnen:
            yield _veld(v, soort)


def _veld(v: Verschil, soort: type) -> Regel:
    naam = met_hoofdletter(noemen.veldnaam(soort, v.veld))
    oud, nieuw = getattr(v.toen, v.veld), getattr(v.nu, v.veld)
    if isinstance(oud, UUID) or isinstance(nieuw, UUID) or isinstance(oud, tuple):
        return Regel(naam, zin=v.kort)
    was, wordt = (noemen.in_woorden(soort, v.veld, waarde) for waarde in (oud, nieuw))
    return Regel(naam, was, wordt, opmaak=noemen.is_opgemaakt(soort, v.veld))


def _geheel(element: Any, *, nieuw: bool) -> Regel:
    """The text of an element that came or went, and of a moment when it is; without one only its name is told, in the
    heading."""
    veld = HOOFDTEKST.get(type(element), "")
    match element:
        case boom.Doel():
            tekst = doelzin(element)
        case boom.Moment():
            tekst = met_hoofdletter(wanneer_van(element))
        case _:
            tekst = getattr(element, veld) if veld else ""
    return Regel("", "" if nieuw else tekst, tekst if nieuw else "", opmaak=bool(veld))


def _vervallen(element: Any) -> bool:
    return getattr(element, "status", "") == VERVALLEN


def _nummer(element: Any) -> str:
    return str(getattr(element, "nummer", ""))


def _naam(element: Any) -> str:
    if isinstance(element, boom.Doel):
        naam = met_hoofdletter(gewoon(element.soort))
    elif isinstance(element, boom.Visie):
        naam = "Visie en missie"
    else:
        naam = getattr(element, "titel", "") or getattr(element, "naam", "") or "Zonder titel"
    return naam if len(naam) <= LANGSTE_NAAM else f"{naam[: LANGSTE_NAAM - 1].rstrip()}…"
