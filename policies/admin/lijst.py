"""Lists of elements: numbers as they will be printed, in a fixed number of queries, and texts as plain text."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Model, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from policies.admin.kiezen import onder_nummer
from policies.agendasite import Noemer, site_van
from policies.models import Agenda
from policies.tekst import platte_tekst

if TYPE_CHECKING:
    from django.contrib.admin.options import BaseModelAdmin

    BasisAdmin = BaseModelAdmin[Any]
else:
    BasisAdmin = object

KORT = 80
"""Characters of a text in a list."""


class Lijst(ChangeList):
    """Reads the numbers of the page that is shown once, for its own rows and for what they refer to."""

    def get_results(self, request: HttpRequest) -> None:
        """Costs six queries, whatever the number of rows."""
        super().get_results(request)
        beheer: Any = self.model_admin
        if not beheer.toont_nummers:
            return
        noemer = noemer_van(request, beheer)
        noemer.lees({rij.agenda_id for rij in self.result_list})
        for rij in self.result_list:
            rij.noemer = noemer


class LijstAdmin(BasisAdmin):
    toont_nummers = True
    """Whether the rows, or what they refer to, bear a number."""

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Lijst

    def get_list_display(self, request: HttpRequest) -> Any:
        """Without the agenda where there is one: a column that says the same on every row hides the others."""
        kolommen = super().get_list_display(request)  # type: ignore[misc]
        return kolommen if _meer_agendas(request) else [kolom for kolom in kolommen if kolom != "agenda"]

    @admin.display(description="nummer", ordering="volgorde")
    def nummer(self, element: Any) -> str:
        return str(element.noemer.nummer(element))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Also by number: "K2.1" finds the kader and its exceptions."""
        gevonden, dubbel = super().get_search_results(request, queryset, search_term)  # type: ignore[misc]
        if not (search_term.strip() and self.toont_nummers):
            return gevonden, dubbel
        agendas = set(queryset.order_by().values_list("agenda", flat=True).distinct())
        return gevonden | queryset.filter(pk__in=onder_nummer(site_van(self).nummers(agendas), search_term)), dubbel


def noemer_van(request: HttpRequest, beheer: Any) -> Noemer:
    """The one of this request: a list and its filters read the numbers of an agenda once."""
    if not hasattr(request, "noemer"):
        request.noemer = Noemer(site_van(beheer))  # type: ignore[attr-defined]
    return request.noemer  # type: ignore[attr-defined, no-any-return]


def _meer_agendas(request: HttpRequest) -> bool:
    """Asked several times for one page, and read once."""
    if not hasattr(request, "meer_agendas"):
        request.meer_agendas = len(Agenda.objects.values_list("pk")[:2]) > 1  # type: ignore[attr-defined]
    return bool(request.meer_agendas)  # type: ignore[attr-defined]


def verwijzing(veld: str, naam: str) -> Callable[[Any, Any], str]:
    """A column with the number and name of what a row refers to."""

    @admin.display(description=naam, ordering=f"{veld}__volgorde")
    def kolom(_beheer: Any, rij: Any) -> str:
        return genoemd(rij, getattr(rij, veld))

    return kolom


def samen(naam: str, *velden: str) -> Callable[[Any, Any], str]:
    """A column with short facts together, so that a list fits on a screen: choices in words, a tick by its name."""

    @admin.display(description=naam, ordering=velden[0])
    def kolom(_beheer: Any, rij: Any) -> str:
        return ", ".join(feit for veld in velden if (feit := _feit(rij, veld)))

    return kolom


def _feit(rij: Any, naam: str) -> str:
    waarde = getattr(rij, naam)
    veld = rij._meta.get_field(naam)
    if waarde is True:
        return str(veld.verbose_name)
    return str(getattr(rij, f"get_{naam}_display")() if veld.choices else waarde or "")


def dagen(naam: str, van: str, tot: str) -> Callable[[Any, Any], str]:
    """A column with the first and the last day, as far as they are known."""

    @admin.display(description=naam, ordering=van)
    def kolom(_beheer: Any, rij: Any) -> str:
        eerste, laatste = _dag(getattr(rij, van)), _dag(getattr(rij, tot))
        return f"{eerste} t/m {laatste}".strip() if laatste else eerste and f"vanaf {eerste}"

    return kolom


def _dag(dag: date | None) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}" if dag else ""


OPGAVE_BOVEN = ["opgave", "ouder__opgave", "ouder__ouder__opgave"]
"""For `list_select_related` beside `opgave_boven`."""


@admin.display(description="opgave", ordering=Coalesce(*(f"{weg}__volgorde" for weg in OPGAVE_BOVEN)))
def opgave_boven(_beheer: Any, rij: Any) -> str:
    """A column with the opgave of an element in a tree: its own, or that of what it stands under."""
    hier = rij
    while hier.opgave is None and hier.ouder is not None:
        hier = hier.ouder
    return genoemd(rij, hier.opgave)


def genoemd(rij: Any, ander: Model | None) -> str:
    return kort(rij.noemer(ander)) if ander else ""


def regel(veld: str, naam: str) -> Callable[[Any, Any], str]:
    """A column with a line of plain text, shortened."""

    @admin.display(description=naam, ordering=veld)
    def kolom(_beheer: Any, rij: Any) -> str:
        return kort(getattr(rij, veld))

    return kolom


def tekst(veld: str, naam: str) -> Callable[[Any, Any], str]:
    """A column with the beginning of a text, without its markup."""

    @admin.display(description=naam)
    def kolom(_beheer: Any, rij: Any) -> str:
        return kort(platte_tekst(getattr(rij, veld)))

    return kolom


def kort(woorden: str) -> str:
    regel = " ".join(woorden.split())
    return regel if len(regel) <= KORT else f"{regel[: KORT - 1].rstrip()}…"
