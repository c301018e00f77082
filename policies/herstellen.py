"""Puts an element back as it was at an earlier revisie, removed or not (ADR 0011)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction

from policies.models import Wijziging
from policies.models.revisie import Verouderd, neem_revisie
from policies.models.wijziging import Soort
from policies.vastleggen import eigen_kolommen, leg_begin_vast, leg_vast


class NietTerug(Exception):
    """The element can't be what it was; the text is a Dutch sentence that says why and what to do."""


@dataclass
class Teruggezet:
    """`overgeslagen` are sentences about references that no longer lead anywhere."""

    element: Any
    overgeslagen: list[str] = field(default_factory=list)


@transaction.atomic
def zet_terug(wijziging: Wijziging, *, gelezen: int, door: Any, reden: str = "") -> Teruggezet:
    """Stores the values of `wijziging` as a new revisie, on condition that `gelezen` is the last one.

    Its place among the others stays as it is. Raises Verouderd when there is a newer revisie, and NietTerug when
    the element can't be what it was.
    """
    laatste = Wijziging.objects.van(wijziging.sleutel).first()
    model = wijziging.modelklasse
    terug = Teruggezet(wijziging.als_element())
    nu: Any = model._base_manager.filter(pk=wijziging.sleutel).first()
    if nu is None:
        if laatste is None or laatste.revisie != gelezen:
            raise Verouderd
        terug.element.revisie = gelezen + 1
    else:
        terug.element.revisie = neem_revisie(model, wijziging.sleutel, gelezen)
        leg_begin_vast(model, wijziging.sleutel, gelezen)
        terug.element._state.adding = False
        if hasattr(nu, "volgorde"):
            terug.element.volgorde = nu.volgorde
    _leg_verwijzingen(terug)
    _bewaar(terug, nieuw=nu is None)
    _zet_relaties(terug, wijziging)
    leg_vast(
        [terug.element], door=door, soort=Soort.HERSTELD, reden=reden or f"Teruggezet naar revisie {wijziging.revisie}."
    )
    return terug


def _leg_verwijzingen(terug: Teruggezet) -> None:
    """Leaves out what is no longer there, when the element can do without."""
    element = terug.element
    for veld in element._meta.concrete_fields:
        sleutel = getattr(element, veld.attname)
        if not isinstance(veld, models.ForeignKey) or sleutel is None or _bestaat(veld.related_model, sleutel, element):
            continue
        if not veld.null:
            raise NietTerug(f"Dit hoort bij een {veld.verbose_name} die er niet meer is. Zet die eerst terug.")
        setattr(element, veld.attname, None)
        terug.overgeslagen.append(f"“{_hoofdletter(veld)}” is leeg: waar het naar verwees, is er niet meer.")


def _bewaar(terug: Teruggezet, *, nieuw: bool) -> None:
    try:
        terug.element.full_clean()
    except ValidationError as fout:
        raise NietTerug(f"Dit kan niet terug zoals het was. {' '.join(fout.messages)}") from fout
    terug.element.save(force_insert=nieuw, force_update=not nieuw)


def _zet_relaties(terug: Teruggezet, wijziging: Wijziging) -> None:
    relaties: Iterable[Any] = wijziging.modelklasse._meta.many_to_many
    for veld in relaties:
        was = wijziging.velden.get(veld.name) or []
        sleutel = veld.m2m_reverse_field_name()
        anderen = [deel[sleutel] if isinstance(deel, dict) else deel for deel in was]
        over = {ander for ander in anderen if _bestaat(veld.related_model, ander, terug.element)}
        if len(over) < len(anderen):
            terug.overgeslagen.append(
                f"Bij “{_hoofdletter(veld)}” ontbreekt {len(anderen) - len(over)} verwijzing naar wat er niet meer is."
            )
        if veld.remote_field.through._meta.auto_created:
            getattr(terug.element, veld.name).set(sorted(over))
        else:
            _zet_rijen(terug.element, veld, [deel for deel in was if deel[sleutel] in over])


def _zet_rijen(element: Any, veld: Any, rijen: list[dict[str, Any]]) -> None:
    through, bron = veld.remote_field.through, veld.m2m_field_name()
    through._base_manager.filter(**{bron: element}).delete()
    attnamen = {kolom.name: kolom.attname for kolom in eigen_kolommen(veld)}
    through._base_manager.bulk_create(
        through(**{bron: element}, **{attnamen[naam]: waarde for naam, waarde in rij.items() if naam in attnamen})
        for rij in rijen
    )


def _bestaat(model: Any, sleutel: Any, element: Any) -> bool:
    """There, and in the same agenda as this element."""
    rijen = model._base_manager.filter(pk=sleutel)
    binnen = hasattr(element, "agenda_id") and any(veld.name == "agenda" for veld in model._meta.concrete_fields)
    return bool((rijen.filter(agenda=element.agenda_id) if binnen else rijen).exists())


def _hoofdletter(veld: Any) -> str:
    naam = str(veld.verbose_name)
    return naam[:1].upper() + naam[1:]
