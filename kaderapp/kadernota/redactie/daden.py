"""What a person may do with an element of the tree, as links; only what his rights allow."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Model
from django.urls import reverse

from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.noemen import MODELLEN
from kaderapp.kadernota.redactie.plekken import bewerkadres, toevoegadres
from kaderapp.kadernota.redactie.rechten import Rechten
from kaderapp.kadernota.redactie.rij import Daad
from policies.models import Groep, Kader, Moment, Opgave, Paragraaf, Visie

Toevoeging = tuple[str, type[Model], str]
ONDER: dict[type, tuple[Toevoeging, ...]] = {
    boom.Paragraaf: (("tekst hieronder", Paragraaf, "ouder"),),
    boom.Opgave: (
        ("doel", Doel, "opgave"),
        ("kader", Kader, "opgave"),
        ("tekst", Paragraaf, "bij"),
        ("bedrag", Bedrag, "opgave"),
    ),
    boom.Doel: (
        ("doel hieronder", Doel, "ouder"),
        ("activiteit", Activiteit, "doel"),
        ("indicator", Indicator, "doel"),
        ("bedrag", Bedrag, "doel"),
    ),
    boom.Kader: (
        ("kader hieronder", Kader, "ouder"),
        ("tekst", Paragraaf, "bij"),
        ("indicator", Indicator, "kader"),
        ("bedrag", Bedrag, "kader"),
    ),
    boom.Activiteit: (
        ("indicator", Indicator, "activiteit"),
        ("bedrag", Bedrag, "activiteit"),
        ("tekst", Paragraaf, "bij"),
    ),
    boom.Indicator: (("meting", Meting, "indicator"),),
    boom.Moment: (("moment hieronder", Moment, "ouder"),),
}
"""What can be added at each kind of element, and the field of the new element that refers to it."""
ONDER_KOP: dict[str, tuple[tuple[str, type[Model]], ...]] = {
    "teksten": (("visie", Visie), ("tekst", Paragraaf)),
    "opgaven": (("opgave", Opgave),),
    "kaders": (("kader", Kader),),
    "groepen": (("groep", Groep),),
    "momenten": (("moment", Moment),),
}
ROUTES = {boom.Doel: "doel-intrekken", boom.Opgave: "opgave-intrekken"}


class Daden:
    def __init__(self, rechten: Rechten, agenda: boom.Agenda, *, heeft_visie: bool) -> None:
        self.rechten, self.agenda, self.heeft_visie = rechten, agenda, heeft_visie
        self.voorbeeld = reverse("voorbeeld", args=[agenda.slug])

    def bewerk(self, element: Any) -> str:
        """The form of this element; "" for who may not change it."""
        return bewerkadres(MODELLEN[type(element)], element.sleutel) if self._mag_wijzigen(element) else ""

    def bij(self, element: Any) -> tuple[Daad, ...]:
        return tuple(self._bij(element))

    def bij_kop(self, kop: str) -> tuple[Daad, ...]:
        """A second visie can't be."""
        return tuple(
            Daad(f"Voeg {naam} toe", toevoegadres(model, agenda=self.agenda.sleutel))
            for naam, model in ONDER_KOP.get(kop, ())
            if self.rechten.nieuw(model) and not (model is Visie and self.heeft_visie)
        )

    def _bij(self, element: Any) -> Iterator[Daad]:
        vervallen = getattr(element, "status", "") == "vervallen"
        if not vervallen:
            yield Daad("Bekijk", f"{self.voorbeeld}#{element.sleutel}")
        for naam, model, veld in () if vervallen else ONDER.get(type(element), ()):
            if self.rechten.bij("add", model, element.sleutel):
                yield Daad(f"Voeg {naam} toe", self._nieuw(model, veld, element.sleutel))
        if self._mag_wijzigen(element):
            yield from self._wijzigen(element, vervallen)

    def _wijzigen(self, element: Any, vervallen: bool) -> Iterator[Daad]:
        if getattr(MODELLEN[type(element)], "STAAT_ONDER", None) is not None:
            yield Daad("Verplaats", self._volgorde(element))
        if type(element) in ROUTES and not vervallen:
            yield Daad("Trek in", reverse(ROUTES[type(element)], args=[self.agenda.slug, element.sleutel]))
        if isinstance(element, boom.Activiteit) and element.status in ("idee", "voorbereiding", "gereed"):
            yield Daad("Start", reverse("activiteit-starten", args=[self.agenda.slug, element.sleutel]))

    def _mag_wijzigen(self, element: Any) -> bool:
        return self.rechten.bij("change", MODELLEN[type(element)], element.sleutel)

    def _volgorde(self, element: Any) -> str:
        """The order of its kind, with the focus on a button of this one."""
        plek = urlencode({"agenda": self.agenda.sleutel, "bij": element.sleutel, "knop": "omhoog"})
        opties = MODELLEN[type(element)]._meta
        return f"{reverse(f'admin:{opties.app_label}_{opties.model_name}_volgorde')}?{plek}"

    def _nieuw(self, model: type[Model], veld: str, sleutel: UUID) -> str:
        return toevoegadres(model, **{"agenda": self.agenda.sleutel, veld: sleutel})
