"""How people call the elements, fields and values of a momentopname, in messages about them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.formats import date_format

from goals.models import Activiteit, Bedrag, Bijdrage, Doel, Indicator, Meting
from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.getallen import euro, getal
from kaderapp.kadernota.inhoud.taakvelden import met_naam
from kaderapp.kadernota.momentopname import boom
from policies.models import Agenda, Gemeente, Groep, Kader, Moment, Opgave, Paragraaf, Visie
from policies.models.velden import TekstVeld
from policies.tekst import platte_tekst

MODELLEN: dict[type, type[models.Model]] = {
    boom.Gemeente: Gemeente,
    boom.Agenda: Agenda,
    boom.Visie: Visie,
    boom.Paragraaf: Paragraaf,
    boom.Groep: Groep,
    boom.Opgave: Opgave,
    boom.Kader: Kader,
    boom.Doel: Doel,
    boom.Activiteit: Activiteit,
    boom.Bijdrage: Bijdrage,
    boom.Indicator: Indicator,
    boom.Meting: Meting,
    boom.Bedrag: Bedrag,
    boom.Moment: Moment,
}
EIGEN_WOORD = {
    boom.Opgave: "label_opgave",
    boom.Doel: "label_doel",
    boom.Activiteit: "label_activiteit",
    boom.Kader: "label_kader",
}
"""Where the agenda says what it calls an element of this kind."""
ANDERS_GENOEMD = {
    (boom.Indicator, "van"): "wat zij meet",
    (boom.Bedrag, "van"): "waarvan het is",
    (boom.Activiteit, "bijdragen"): "doelen waaraan zij bijdraagt",
}
KORT = 60
"""Characters of a name or value in a message."""


class Noemer:
    """Calls elements by kind, number and name, in the words of their agenda."""

    def __init__(self, agenda: boom.Agenda, elementen: Mapping[UUID, Any]) -> None:
        self.agenda = agenda
        self.elementen = elementen

    def soort(self, soort: type, *, meervoud: bool = False) -> str:
        """The word for a kind: "doel", or what the agenda says instead."""
        if soort in EIGEN_WOORD:
            return str(getattr(self.agenda, EIGEN_WOORD[soort]).split("|")[meervoud])
        meta = MODELLEN[soort]._meta
        return str(meta.verbose_name_plural if meervoud else meta.verbose_name)

    def naam(self, element: Any) -> str:
        """As in: kader K2.1 “Eén plan per gezin”."""
        soort = self.soort(type(element))
        match element:
            case boom.Gemeente() | boom.Visie():
                return soort
            case boom.Bedrag():
                return f"{soort} “{cijfernaam(element)}” van {self.verwijzing(element.van)}"
            case boom.Meting():
                return f"{soort} “{cijfernaam(element)}”"
        delen = (soort, getattr(element, "nummer", ""), f"“{_eigen_naam(element)}”")
        return " ".join(deel for deel in delen if deel)

    def verwijzing(self, sleutel: UUID | None) -> str:
        """The name of the element of this sleutel."""
        element = self.elementen.get(sleutel) if sleutel else None
        return "leeg" if element is None else self.naam(element)

    def veld(self, soort: type, veld: str) -> str:
        """The name of a field, as it stands in the forms."""
        return f"“{veldnaam(soort, veld)}”"

    def waarde(self, soort: type, veld: str, waarde: Any) -> str:
        """A value that fits in a sentence; "" for a long text or a list."""
        if isinstance(waarde, UUID):
            return self.verwijzing(waarde)
        if soort is boom.Bedrag and isinstance(waarde, Decimal):
            return euro(waarde, bedragen_in="")
        if isinstance(waarde, str) and waarde:
            woorden = _woord(soort, veld, waarde)
            return f"“{woorden}”" if len(woorden) <= KORT and not woorden.startswith("<") else ""
        return _plat(waarde)


def in_woorden(soort: type, veld: str, waarde: Any) -> str:
    """A value in full, a choice by its label; empty for what is empty, and for a list."""
    if isinstance(waarde, str):
        return _woord(soort, veld, waarde)
    return "" if waarde is None else _plat(waarde)


def veldnaam(soort: type, veld: str) -> str:
    """The name of a field, as it stands in the forms, without quotes."""
    model = _veld(soort, veld)
    return ANDERS_GENOEMD.get((soort, veld)) or str(model.verbose_name if model else veld)


def is_opgemaakt(soort: type, veld: str) -> bool:
    """Whether a field holds a text with opmaak."""
    return isinstance(_veld(soort, veld), TekstVeld)


def cijfernaam(cijfer: boom.Bedrag | boom.Meting, jaren: str = "") -> str:
    """Which figure it is, on the page of what it belongs to: "lasten 2028 (raming), taakveld 6.1 Samenkracht en
    burgerparticipatie", "realisatie 2026, NL". With `jaren` it stands for the same amount in all of these."""
    if isinstance(cijfer, boom.Meting):
        jaar = f" {cijfer.periode_tot.year}" if cijfer.periode_tot else ""
        return f"{cijfer.soort}{jaar}, {cijfer.gebied}"
    fase = f" ({_woord(boom.Bedrag, 'fase', cijfer.fase)})" if cijfer.fase else ""
    taakveld = f", taakveld {met_naam(cijfer.taakveld, cijfer.jaar)}" if cijfer.taakveld else ""
    return f"{_woord(boom.Bedrag, 'soort', cijfer.soort)} {jaren or cijfer.jaar}{fase}{taakveld}"


@cache
def _veld(soort: type, veld: str) -> Any:
    try:
        return MODELLEN[soort]._meta.get_field(veld)
    except FieldDoesNotExist:
        return None


def _woord(soort: Any, veld: str, waarde: str) -> str:
    """A choice by its label, other text as it is."""
    model = _veld(soort, veld)
    return str(dict(model.choices or ()).get(waarde, waarde)) if model else waarde


def _plat(waarde: Any) -> str:
    match waarde:
        case None | "":
            return "leeg"
        case bool():
            return "ja" if waarde else "nee"
        case date():
            return date_format(waarde, "j F Y")
        case Decimal():
            return getal(waarde)
        case int():
            return str(waarde)
    return ""


def _eigen_naam(element: Any) -> str:
    if isinstance(element, boom.Doel):
        naam = leesbaar(element)
    else:
        naam = getattr(element, "titel", "") or getattr(element, "naam", "")
    tekst = " ".join((naam or platte_tekst(getattr(element, "tekst", "")) or element.code).split())
    return tekst if len(tekst) <= KORT else f"{tekst[: KORT - 1].rstrip()}…"
