"""Which doelen and activiteiten a kader binds, chosen in the form of the kader (S1-02, S0-21).

The relation is stored with the doel and the activiteit, so it is they that get a next revisie and a line in their
history. Only what was added or taken away is written: what somebody else linked meanwhile stays.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.contrib.admin.models import CHANGE

from goals.models import Activiteit, Doel
from kaderapp.kadernota.logboek import leg_vast
from kaderapp.models import User
from kaderapp.rules import eigen
from policies.admin.element import ElementForm
from policies.models import Kader
from policies.models.element import uit_dezelfde_agenda
from policies.models.revisie import neem_revisie
from policies.vastleggen import leg_begin_vast

if TYPE_CHECKING:
    ModelMultipleChoiceField = forms.ModelMultipleChoiceField[Any]
else:
    ModelMultipleChoiceField = forms.ModelMultipleChoiceField

Bindbaar = type[Doel] | type[Activiteit]
BINDT: dict[str, Bindbaar] = {"bij_doelen": Doel, "bij_activiteiten": Activiteit}
NIET_UW = "Deze horen niet bij uw eigen groepen: {}. Laat hun verband met dit kader zoals het was."


def bind(kader: Kader, model: Bindbaar, *, erbij: Collection[UUID], eraf: Collection[UUID], door: User | None) -> None:
    """Links and unlinks; what is already as asked is left alone. Inside a transaction of the caller."""
    vast = model._base_manager.select_for_update().filter(pk__in=[*erbij, *eraf]).order_by("pk")
    bindt = set(model._base_manager.filter(kaders=kader).values_list("pk", flat=True))
    for element in vast:
        if (element.pk in erbij) == (element.pk in bindt):
            continue
        neem_revisie(model, element.pk, element.revisie)
        leg_begin_vast(model, element.pk, element.revisie)
        if element.pk in erbij:
            element.kaders.add(kader)
            leg_vast(element, door, CHANGE, f"Het kader “{kader}” geldt hier nu.")
        else:
            element.kaders.remove(kader)
            leg_vast(element, door, CHANGE, f"Het kader “{kader}” geldt hier niet meer.")


class Gelezen(forms.HiddenInput):
    """What was linked when the page was opened, as one field: sleutels with commas between them."""

    def format_value(self, value: Any) -> str:
        return ",".join(str(getattr(deel, "pk", deel)) for deel in value or ())

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return [deel for deel in (data.get(name) or "").split(",") if deel]


class BindVeld(ModelMultipleChoiceField):
    """Knows beside what was chosen also what was read."""

    hidden_widget = Gelezen

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, required=False, show_hidden_initial=True, **kwargs)


class BindendForm(ElementForm):
    """`door` is the person who fills it in; its fields of BINDT are made per request."""

    door: User

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, model in self._velden().items():
            if not self.instance._state.adding:
                self.fields[naam].initial = list(model.objects.filter(kaders=self.instance))

    def clean(self) -> dict[str, Any] | None:
        ingevuld = super().clean()
        agenda = self.cleaned_data.get("agenda") or getattr(self.instance, "agenda", None)
        for naam, model in self._velden().items():
            if agenda and any(element.agenda_id != agenda.pk for element in self.cleaned_data.get(naam, ())):
                self.add_error(naam, uit_dezelfde_agenda(model))
            elif vreemd := self._van_anderen(naam, model):
                self.add_error(naam, NIET_UW.format(", ".join(f"“{element}”" for element in vreemd)))
        return ingevuld

    def has_changed(self) -> bool:
        """What is linked is no part of the kader itself."""
        return bool(set(self.changed_data) - {"gelezen_revisie", *BINDT})

    def bind(self) -> None:
        for naam, model in self._velden().items():
            gekozen, gelezen = self._gekozen(naam), self._gelezen(naam)
            if gekozen != gelezen:
                bind(self.instance, model, erbij=gekozen - gelezen, eraf=gelezen - gekozen, door=self.door)

    def _velden(self) -> dict[str, Bindbaar]:
        return {naam: model for naam, model in BINDT.items() if naam in self.fields}

    def _gekozen(self, naam: str) -> set[UUID]:
        return {element.pk for element in self.cleaned_data.get(naam, ())}

    def _gelezen(self, naam: str) -> set[UUID]:
        """What is no sleutel was never read."""
        geldig = set()
        for deel in Gelezen().value_from_datadict(self.data, self.files, self.add_initial_prefix(naam)):
            try:
                geldig.add(UUID(deel))
            except ValueError:
                continue
        return geldig

    def _van_anderen(self, naam: str, model: Bindbaar) -> list[Any]:
        """What the person would link or unlink without being allowed to change it (S1)."""
        anders = model._default_manager.filter(pk__in=self._gekozen(naam) ^ self._gelezen(naam))
        mag = set(eigen(self.door, anders).values_list("pk", flat=True))
        return [element for element in anders if element.pk not in mag]
