"""The site of the admin: what the lists and forms below ask of kaderapp as a whole."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from goals.models import Meting
from kaderapp.beheer.indeling import ingedeeld
from kaderapp.beheer.keuzes import Keuzes
from kaderapp.kadernota import nummeren, uitgeven
from kaderapp.kadernota.noemen import MODELLEN
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.volledigheid import PER_ID
from policies.agendasite import Agendasite, Nummers
from policies.models import Agenda, Versie


class Beheer(Agendasite):
    site_header = "kaderapp beheer"
    site_title = "kaderapp"
    index_title = "Beheer"
    empty_value_display = "–"
    enable_nav_sidebar = True

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The front page and the list at the side are ordered as people think; the page of one app is not."""
        apps = super().get_app_list(request, app_label)
        return apps if app_label else ingedeeld(apps)

    def autocomplete_view(self, request: HttpRequest) -> Any:
        return Keuzes.as_view(admin_site=self)(request)

    def nummers(self, agendas: Collection[UUID]) -> Nummers:
        return nummeren.nummers(agendas)

    def vraag(self, regel: str) -> str:
        return PER_ID[regel].vraag if regel in PER_ID else regel

    def elementen(self, sleutels: Collection[UUID]) -> dict[UUID, Any]:
        modellen = [model for model in MODELLEN.values() if model._meta.pk.name == "sleutel"]
        lijsten: list[QuerySet[Any]] = [model._default_manager.all() for model in modellen if model is not Meting]
        lijsten.append(Meting.objects.select_related("indicator"))  # a meting is called after it
        return {pk: rij for lijst in lijsten for pk, rij in lijst.in_bulk(list(sleutels)).items()}

    def openbaar_adres(self, element: Any) -> str | None:
        try:
            if isinstance(element, Agenda):
                uitgeven.openbaar(element.slug)
                return reverse("agenda", args=[element.slug])
            slug = element.agenda.slug
            uitgeven.uitgave_met(uitgeven.openbaar(slug).huidige, element.pk)
        except (Versie.DoesNotExist, Beschadigd):
            return None
        return reverse("onderdeel", args=[slug, element.pk])
