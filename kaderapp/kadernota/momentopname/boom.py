"""The agenda as a tree of frozen dataclasses: what a Versie freezes and every output reads.

The field names are those of the models and of the workbook's columns. A text (`…: Opmaak`) is the
stored HTML subset, everything else is plain text. A reference to another element is its `sleutel`.
`nummer` is what a reader sees ("2.3", "K6.2.1"): derived from position at the moment of reading (I-10),
empty for an element that was withdrawn. Amounts are euros, positive (I-08).

A change of shape raises `SCHEMA` and adds a step to `codec.BIJWERKEN`, so that old Versies stay readable.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

SCHEMA = 1

Opmaak = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    sleutel: UUID
    code: str
    revisie: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemeente:
    naam: str
    code: str
    bedragen_in: str
    saldo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    sleutel: UUID
    revisie: int
    slug: str
    titel: str
    soort: str
    indeling: str
    periode_van: date | None
    periode_tot: date | None
    ingangsdatum: date | None
    evaluatiedatum: date | None
    label_opgave: str
    label_doel: str
    label_activiteit: str
    label_kader: str
    nummering_opgave: str
    nummering_doel: str
    nummering_kader: str
    eerste_nummer: int
    vervangt: tuple[str, ...]
    """Titles of the agendas that this one replaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visie:
    sleutel: UUID
    revisie: int
    waarom: Opmaak
    visie: Opmaak
    missie: Opmaak
    herkomst: Opmaak


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraaf(Element):
    soort: str
    hoofdvraag: str
    titel: str
    tekst: Opmaak
    bijlage_status: str
    bij: UUID | None
    """The opgave, kader or activiteit that this text introduces."""
    kinderen: tuple["Paragraaf", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Groep(Element):
    soort: str
    naam: str
    zetels: int | None
    actief_van: date | None
    actief_tot: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kader(Element):
    nummer: str
    soort: str
    titel: str
    tekst: Opmaak
    gevolg: Opmaak
    onderbouwing: Opmaak
    hardheid: str
    rang: int | None
    geldig_van: date | None
    geldig_tot: date | None
    geldig_tot_gebeurtenis: str
    grondslag: str
    herkomst: str
    delegeerbaar: bool | None
    vervolgkeuze: str
    vervolgkeuze_door: str
    komt_terug_op: date | None
    alias: str
    groep: UUID | None
    opgave: UUID | None
    status: str
    kinderen: tuple["Kader", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doel(Element):
    nummer: str
    soort: str
    tekst: str
    """As stored, with the slot `{richting}`; `goals.models.richting.leesbaar` makes the sentence."""
    richting: str
    zodat: str
    meetbaar: str
    herkomst: str
    termijn: date | None
    smart: tuple[str, ...]
    ook_opgaven: tuple[UUID, ...]
    kaders: tuple[UUID, ...]
    status: str
    kinderen: tuple["Doel", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgave(Element):
    nummer: str
    naam: str
    alias: str
    maatschappelijk_effect: Opmaak
    beschrijving: Opmaak
    doorkijk: Opmaak
    status: str
    groepen: tuple[UUID, ...]
    doelen: tuple[Doel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijdrage:
    doel: UUID
    gewicht: str
    toelichting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Activiteit(Element):
    nummer: str
    soort: str
    titel: str
    waarom: Opmaak
    wat: Opmaak
    voor_wie: Opmaak
    wie_betrokken: Opmaak
    waar: str
    van: date | None
    tot: date | None
    regisseur: str
    """In words; empty when `regisseur_groep` names a groep."""
    regisseur_groep: UUID | None
    capaciteit_fte: Decimal | None
    tevreden_als: Opmaak
    hoofdlijn: bool
    status: str
    stopreden: str
    score: int | None
    voortgang: str
    toelichting: Opmaak
    bijdragen: tuple[Bijdrage, ...]
    kaders: tuple[UUID, ...]
    partners: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meting(Element):
    soort: str
    periode_van: date | None
    periode_tot: date | None
    gebied: str
    waarde: Decimal | None
    reden_leeg: str
    tekst: Opmaak
    voorlopig: bool
    toelichting: Opmaak


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Element):
    nummer: str
    van: UUID
    """The doel, activiteit or kader that it measures."""
    naam: str
    definitie: Opmaak
    soort: str
    eenheid: str
    per_aantal: int
    decimalen: int
    gewenst: str
    optelbaar: bool
    frequentie_maanden: int
    bron: str
    bron_url: str
    outcome: UUID | None
    bbv_code: str
    bekend_voor_jaar: int | None
    trendbreuk_jaren: tuple[int, ...]
    metingen: tuple[Meting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bedrag(Element):
    van: UUID
    """The opgave, doel, activiteit, kader or groep that owns the money."""
    jaar: int
    soort: str
    fase: str
    bedrag: Decimal | None
    """None only where `pm`: the amount is not known yet."""
    structureel: bool
    beinvloedbaar: bool
    taakveld: str
    dekking: str
    budgethouder: str
    """In words; empty when `budgethouder_groep` names a groep."""
    budgethouder_groep: UUID | None
    voorlopig: bool
    pm: bool
    toelichting: Opmaak


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Element):
    soort: str
    naam: str
    fase: str
    van: date | None
    tot: date | None
    """The last day; of a deadline the day itself."""
    precisie: str
    tijd_in_woorden: str
    minuten: int | None
    groep: UUID | None
    opgave: UUID | None
    bij_overschrijden: Opmaak
    status: str
    kinderen: tuple["Moment", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Momentopname:
    schema: int
    gemeente: Gemeente
    agenda: Agenda
    visie: Visie | None
    paragrafen: tuple[Paragraaf, ...]
    groepen: tuple[Groep, ...]
    opgaven: tuple[Opgave, ...]
    kaders: tuple[Kader, ...]
    activiteiten: tuple[Activiteit, ...]
    indicatoren: tuple[Indicator, ...]
    bedragen: tuple[Bedrag, ...]
    momenten: tuple[Moment, ...]
