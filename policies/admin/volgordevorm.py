"""The form that moves one element elsewhere: under another one, or straight to a place."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError

from policies.admin.volgordelijst import met_nummer, plekken_elders
from policies.models.volgorde import Volgorde, VolgordeGewijzigd, verplaats, verplaats_onder

BOVENAAN = "op zichzelf (onder geen ander element)"
NIET_MEER = "Deze plek kan niet meer worden gekozen. Kies een andere."


class VerplaatsForm(forms.Form):
    """Offers what the model allows; `gezien` is the order that the person saw."""

    waar = forms.ChoiceField(error_messages={"invalid_choice": NIET_MEER, "required": "Kies een plek."})
    gezien = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, element: Any, nummers: dict[UUID, str], data: Any = None) -> None:
        super().__init__(data)
        self.element, self._nummers = element, nummers
        self._orde = Volgorde(type(element), element.agenda_id)
        if element.pk not in self._orde:
            raise VolgordeGewijzigd
        waar: Any = self.fields["waar"]
        if element.STAAT_ONDER:
            waar.label, waar.choices = "Staat onder", list(self._plekken())
            waar.initial = str(self._orde.boven(element.pk) or "-")
        else:
            waar.label, waar.choices = "Plaats", list(self._plaatsen())
            waar.initial = str(self._orde.broers(element.pk).index(element.pk))
        self.fields["gezien"].initial = self._orde.kenmerk(element.pk)

    def verplaats(self) -> Volgorde:
        """Raises VolgordeGewijzigd and ValidationError."""
        waar, gezien = self.cleaned_data["waar"], self.cleaned_data["gezien"]
        if not self.element.STAAT_ONDER:
            return verplaats(self.element, naar=int(waar), gezien=gezien)
        boven = None if waar == "-" else self._mogelijk.get(UUID(waar))
        if boven is None and waar != "-":
            raise ValidationError(NIET_MEER)
        return verplaats_onder(self.element, boven, gezien=gezien)

    def _plekken(self) -> Iterator[tuple[str, str]]:
        """Elements of the same kind are indented below what they stand under."""
        model: Any = type(self.element)
        elders = plekken_elders(model, self.element.agenda)
        eigen = {e.pk: e for e in model._default_manager.filter(agenda=self.element.agenda_id)}
        self._mogelijk: dict[UUID, Any] = {plek.pk: plek for plek in elders} | eigen
        if not elders:
            yield "-", BOVENAAN
        yield from self._onder(None, eigen, 0)
        for plek in elders:
            yield str(plek.pk), met_nummer(plek, self._nummers)
            yield from self._onder(plek.pk, eigen, 1)

    def _onder(self, boven: UUID | None, eigen: dict[UUID, Any], diepte: int) -> Iterator[tuple[str, str]]:
        for sleutel in self._orde.onder(boven):
            if self._orde.mag_onder(self.element.pk, sleutel):
                yield str(sleutel), "\u00a0" * 4 * diepte + met_nummer(eigen[sleutel], self._nummers)
            if sleutel != self.element.pk:
                yield from self._onder(sleutel, eigen, diepte + 1)

    def _plaatsen(self) -> Iterator[tuple[str, str]]:
        broers = self._orde.broers(self.element.pk)
        namen = type(self.element)._default_manager.in_bulk(broers)
        for plaats, sleutel in enumerate(broers):
            yield str(plaats), f"{plaats + 1}, waar nu staat: {met_nummer(namen[sleutel], self._nummers)}"
