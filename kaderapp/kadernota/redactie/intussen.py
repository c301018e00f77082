"""What changed meanwhile of what a person read, for a page that asks to read it again (R1)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from policies.models import Wijziging


@dataclass(frozen=True, slots=True)
class Intussen:
    """One sentence; `adres` is the history of the element, where all of it can be read."""

    zin: str
    adres: str = ""


def intussen(gelezen: Mapping[UUID, int], nu: Iterable[Any], weg: Iterable[Any]) -> list[Intussen]:
    """`gelezen` is sleutel → revisie; `nu` are the elements of the page now, `weg` those no longer on it."""
    gevonden = []
    for element in nu:
        if element.pk not in gelezen:
            gevonden.append(Intussen(f"{_noem(element)} hoort er nu ook bij.", _geschiedenis(element)))
        elif element.revisie != gelezen[element.pk]:
            gevonden.append(Intussen(f"{_noem(element)} is gewijzigd{_door(element)}.", _geschiedenis(element)))
    for element in weg:
        zin = f"{_noem(element)} hoort er niet meer bij, en is gewijzigd{_door(element)}."
        gevonden.append(Intussen(zin, _geschiedenis(element)))
    return gevonden


def _noem(element: Any) -> str:
    return f"{str(element._meta.verbose_name).capitalize()} “{element}”"


def _door(element: Any) -> str:
    """By whom, when, and which fields, as far as the history knows."""
    laatste = Wijziging.objects.van(element).met_naam().first()
    if laatste is None:
        return ""
    namen = (str(element._meta.get_field(veld).verbose_name) for veld in laatste.gewijzigd)
    op = date_format(timezone.localtime(laatste.op), "j F Y, H.i")
    wat = ", ".join(namen)
    return f" door {laatste.wie} op {op} uur" + (f": {wat}" if wat else "")


def _geschiedenis(element: Any) -> str:
    opties = element._meta
    return reverse(f"admin:{opties.app_label}_{opties.model_name}_history", args=[element.pk])
