"""Doelen to choose from, as people find them: with their numbers, in the order of the agenda, opgave by opgave."""

from collections.abc import Collection
from uuid import UUID

from goals.models import Doel
from goals.models.richting import leesbaar
from kaderapp.kadernota.nummeren import nummers
from policies.models import Agenda, Opgave

Keuzes = list[tuple[str, list[tuple[str, str]]]]
"""Per opgave the sleutels of its doelen with what to show, as the choices of a select."""


def doelkeuzes(agenda: Agenda, mogelijk: Collection[UUID]) -> Keuzes:
    """Eight queries, whatever the number of doelen; an opgave without a possible doel is left out."""
    nummer, doelen = nummers([agenda.pk]), list(Doel.objects.filter(agenda=agenda))

    def onder(boven: UUID) -> list[tuple[str, str]]:
        gevonden: list[tuple[str, str]] = []
        for doel in doelen:
            if boven == (doel.ouder_id or doel.opgave_id):
                zelf = [(str(doel.pk), _met(nummer.get(doel.pk, ""), leesbaar(doel)))] if doel.pk in mogelijk else []
                gevonden += [*zelf, *onder(doel.pk)]
        return gevonden

    opgaven = Opgave.objects.filter(agenda=agenda)
    groepen = [(_met(nummer.get(opgave.pk, ""), opgave.naam), onder(opgave.pk)) for opgave in opgaven]
    return [(naam, keuzes) for naam, keuzes in groepen if keuzes]


def _met(nummer: str, naam: str) -> str:
    return f"{nummer} {naam}".strip()
