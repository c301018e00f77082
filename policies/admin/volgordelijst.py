"""What the page with the order shows: for each place a list of rows, and in a row the list of what stands under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.urls import reverse

from policies.models import Agenda
from policies.models.volgorde import Volgorde

KNOPPEN = (("omhoog", "Omhoog"), ("omlaag", "Omlaag"), ("boven", "Naar boven"), ("onder", "Naar onder"))


@dataclass(slots=True)
class Knop:
    stap: str
    tekst: str
    kan: bool
    focus: bool = False


@dataclass(slots=True)
class Regel:
    sleutel: UUID
    nummer: str
    titel: str
    plaats: int
    aantal: int
    zet: str
    """What every button of the row sends before its step."""
    wijzig_adres: str
    verplaats_adres: str
    knoppen: list[Knop]
    focus_op_elders: bool
    kinderen: list[Regel]

    @property
    def naam(self) -> str:
        return f"{self.nummer} {self.titel}".strip()


@dataclass(slots=True)
class Groep:
    """A list with a heading, if it stands under something of another kind."""

    kop: str
    regels: list[Regel]


class Lijst:
    """Two queries for the elements, and one more for each kind of place that they may have."""

    def __init__(self, model: type[Any], agenda: Agenda, nummers: dict[UUID, str]) -> None:
        self._orde = Volgorde(model, agenda.pk)
        self._elementen = {element.pk: element for element in model._default_manager.filter(agenda=agenda)}
        self._plekken = plekken_elders(model, agenda)
        self._nummers = nummers
        self._naam = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        self._focus = ("", "")

    def groepen(self, focus: tuple[str, str]) -> list[Groep]:
        """`focus` is the row that was moved and the button with which: that button gets the focus again."""
        self._focus = focus
        los = [Groep("", regels)] if (regels := self._regels(None)) or not self._plekken else []
        elders = [Groep(met_nummer(plek, self._nummers), self._regels(plek.pk)) for plek in self._plekken]
        return [*los, *elders]

    def _regels(self, boven: UUID | None) -> list[Regel]:
        sleutels = [sleutel for sleutel in self._orde.onder(boven) if sleutel in self._elementen]
        return [self._regel(sleutel, plaats, len(sleutels)) for plaats, sleutel in enumerate(sleutels, start=1)]

    def _regel(self, sleutel: UUID, plaats: int, aantal: int) -> Regel:
        element = self._elementen[sleutel]
        knoppen = self._knoppen(str(sleutel), plaats, aantal)
        focus = self._focus[0] == str(sleutel) and not any(knop.focus for knop in knoppen)
        return Regel(
            sleutel=sleutel,
            nummer=self._nummers.get(sleutel, ""),
            titel=str(element),
            plaats=plaats,
            aantal=aantal,
            zet=f"{sleutel} {self._orde.kenmerk(sleutel)}",
            wijzig_adres=reverse(f"{self._naam}_change", args=[sleutel]),
            verplaats_adres=reverse(f"{self._naam}_verplaats", args=[sleutel]),
            knoppen=knoppen,
            focus_op_elders=focus,
            kinderen=self._regels(sleutel),
        )

    def _knoppen(self, sleutel: str, plaats: int, aantal: int) -> list[Knop]:
        kan = {"omhoog": plaats > 1, "boven": plaats > 1, "omlaag": plaats < aantal, "onder": plaats < aantal}
        knoppen = [Knop(stap, tekst, kan[stap]) for stap, tekst in KNOPPEN if aantal > 1]
        bij, gekozen = self._focus
        if bij == sleutel:
            mogelijk = sorted((knop for knop in knoppen if knop.kan), key=lambda knop: knop.stap != gekozen)
            for knop in mogelijk[:1]:
                knop.focus = True
        return knoppen


def plekken_elders(model: type[Any], agenda: Agenda) -> list[Model]:
    """Elements of another kind under which one of this kind may stand: opgaven for a doel."""
    modellen = (model._meta.get_field(veld).related_model for veld in model.STAAT_ONDER or ())
    return [
        plek
        for ander in modellen
        if ander is not model and ander is not None
        for plek in ander._default_manager.filter(agenda=agenda).order_by("volgorde", "pk")
    ]


def met_nummer(element: Model, nummers: dict[UUID, str]) -> str:
    return f"{nummers.get(element.pk, '')} {element}".strip()
