"""The guard of every change in the admin: conditional on the revisie that was read, and recorded (R1, ADR 0011)."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any
from uuid import UUID

from django import forms
from django.contrib.admin.utils import NestedObjects, unquote
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.html import format_html

from policies.admin.basis import VELDEN, BaseModelFormSet, ModelAdmin, ModelForm
from policies.admin.leesbaar import uit_formulier
from policies.admin.recht import NIET_VAN_U
from policies.herstellen import NietTerug, Teruggezet, zet_terug
from policies.models import Wijziging
from policies.models.revisie import Verouderd, neem_revisie
from policies.models.wijziging import Soort
from policies.vastleggen import heeft_revisie, leg_begin_vast, leg_vast

INTUSSEN_GEWIJZIGD = (
    "Iemand anders heeft dit intussen gewijzigd. Wat u invulde, staat hieronder; waar het verschilt, staat erbij wat "
    "nu is opgeslagen. Neem over wat u wilt houden en sla opnieuw op."
)


class RevisieForm(ModelForm):
    """Carries the revisie that was read. As a row of a list it also shows what is stored, when that is newer.

    Of the form of one element ConflictAdmin shows more than fits here.
    """

    gelezen_revisie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gelezen_revisie"].initial = self.instance.revisie

    def clean(self) -> dict[str, Any] | None:
        ingevuld = super().clean()
        if self.prefix and not self.instance._state.adding and self.has_changed():
            nu = type(self.instance)._base_manager.get(pk=self.instance.pk)
            if nu.revisie != self.cleaned_data.get("gelezen_revisie"):
                self._toon_beide(nu)
        return ingevuld

    def has_changed(self) -> bool:
        """What was read is no change by itself."""
        return bool(set(self.changed_data) - {"gelezen_revisie"})

    def _toon_beide(self, nu: Any) -> None:
        opgeslagen = type(self)(instance=nu)
        for naam in self.fields.keys() & self.cleaned_data.keys() - {"gelezen_revisie", "DELETE", nu._meta.pk.name}:
            veld, waarde = self.fields[naam], opgeslagen.initial.get(naam)
            if veld.has_changed(waarde, self[naam].data):
                self.add_error(naam, f"Nu is opgeslagen: {uit_formulier(veld, waarde) or 'niets'}")
        self.add_error(None, INTUSSEN_GEWIJZIGD)
        opnieuw: Any = self.data
        self.data = opnieuw = opnieuw.copy()
        opnieuw[self.add_prefix("gelezen_revisie")] = str(nu.revisie)


class RevisieLijst(BaseModelFormSet):
    """The rows of a list that is edited as a whole; the template of the admin shows only one hidden field a row."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        sleutel = form._meta.model._meta.pk.name
        form.fields[sleutel].widget = SleutelMetRevisie(form)


class SleutelMetRevisie(forms.HiddenInput):
    def __init__(self, form: forms.BaseForm) -> None:
        super().__init__()
        self.form = form

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        return format_html(
            "{}{}", super().render(name, value, attrs, renderer), self.form["gelezen_revisie"].as_widget()
        )


class BewaakteAdmin(ModelAdmin):
    """For what has a revisie: every change counts, is recorded, and none is made on top of one that was not seen."""

    form = RevisieForm
    formfield_overrides = VELDEN
    readonly_fields = ["sleutel"]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        if obj is not None and not self.has_change_permission(request, obj):
            kwargs["form"] = ModelForm
        return super().get_form(request, obj, change=change, **kwargs)

    def get_changelist_form(self, request: HttpRequest, **kwargs: Any) -> Any:
        return super().get_changelist_form(request, **{"form": RevisieForm} | kwargs)

    def get_changelist_formset(self, request: HttpRequest, **kwargs: Any) -> Any:
        return super().get_changelist_formset(request, **{"formset": RevisieLijst} | kwargs)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Of two who save a list at once, the second sees in its row what the first one stored."""
        with suppress(Verouderd):
            return super().changelist_view(request, extra_context)
        return super().changelist_view(request, extra_context)

    def laatste_van_verwijderd(self, object_id: str) -> Wijziging | None:
        """What an element was in the end, when it is gone."""
        sleutel = sleutel_van(object_id)
        if sleutel is None:
            return None
        laatste = Wijziging.objects.van(sleutel).filter(model=self.opts.label_lower).met_naam().first()
        return laatste if laatste is not None and laatste.is_verwijdering else None

    # -- write --------------------------------------------------------------------------------

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            super().save_model(request, obj, form, change)
        elif form.has_changed():
            bewaar(obj, form)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        if heeft_revisie(formset.model):
            bewaar_rijen(formset, door=request.user)
        else:
            super().save_formset(request, form, formset, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        eigen = any(formset.has_changed() for formset in formsets if not heeft_revisie(formset.model))
        if change and not form.has_changed() and eigen:
            neem(form.instance, form)
        super().save_related(request, form, formsets, change)
        if not change or form.has_changed() or eigen:
            soort = Soort.GEWIJZIGD if change else Soort.TOEGEVOEGD
            leg_vast([form.instance], door=request.user, soort=soort)

    @transaction.atomic
    def zet_terug(self, request: HttpRequest, wijziging: Wijziging, *, gelezen: int, reden: str = "") -> Teruggezet:
        """Raises Verouderd; and NietTerug, also when the element was, or would become, somebody else's."""
        terug = zet_terug(wijziging, gelezen=gelezen, door=request.user, reden=reden)
        if not self.has_change_permission(request, terug.element):
            raise NietTerug(NIET_VAN_U)
        return terug

    # -- remove -------------------------------------------------------------------------------

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        verwijder([obj], door=request.user)

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> None:
        verwijder(queryset, door=request.user)


def sleutel_van(object_id: str) -> UUID | None:
    """The sleutel in an address; None when it is none."""
    try:
        return UUID(unquote(object_id))
    except ValueError:
        return None


def neem(element: Any, form: Any) -> None:
    """Takes the next revisie for an element that was read with this form; raises Verouderd."""
    model, gelezen = type(element), form.cleaned_data.get("gelezen_revisie")
    element.revisie = neem_revisie(model, element.pk, gelezen)
    leg_begin_vast(model, element.pk, element.revisie - 1)


def bewaar(element: Any, form: Any) -> None:
    """Stores what differs from what is stored, and nothing that moved meanwhile without being edited here."""
    neem(element, form)
    nu = type(element)._base_manager.get(pk=element.pk)
    if "volgorde" not in form.changed_data and hasattr(nu, "volgorde"):
        element.volgorde = nu.volgorde
    velden = [veld for veld in element._meta.concrete_fields if not veld.primary_key]
    anders = [veld.name for veld in velden if getattr(element, veld.attname) != getattr(nu, veld.attname)]
    element.save(update_fields=[*anders, "revisie"])


def bewaar_rijen(formset: Any, *, door: Any) -> None:
    """Stores the rows of an inline whose rows have a revisie of their own."""
    formset.save(commit=False)
    form_van = {form.instance.pk: form for form in formset.forms}
    for element, _velden in formset.changed_objects:
        bewaar(element, form_van[element.pk])
    for element in formset.new_objects:
        element.save()
    formset.save_m2m()
    leg_vast(formset.new_objects, door=door, soort=Soort.TOEGEVOEGD)
    leg_vast([element for element, _velden in formset.changed_objects], door=door, soort=Soort.GEWIJZIGD)
    verwijder(formset.deleted_objects, door=door)


@transaction.atomic
def verwijder(elementen: Iterable[Any], *, door: Any) -> None:
    """Removes elements and what goes with them, after recording what they were.

    What stays but loses a relation with them counts a revisie too.
    """
    weg = NestedObjects(using="default")
    weg.collect(list(elementen))
    verliezen = _verliezen(weg.data)
    for model, rijen in weg.data.items():
        if heeft_revisie(model):
            vast = model._base_manager.select_for_update().filter(pk__in=[rij.pk for rij in rijen]).order_by("pk")
            leg_vast(vast, door=door, soort=Soort.VERWIJDERD)
    for element in verliezen:
        neem_revisie(type(element), element.pk, element.revisie)
        leg_begin_vast(type(element), element.pk, element.revisie)
    weg.delete()
    leg_vast(verliezen, door=door, soort=Soort.GEWIJZIGD, reden="Waar dit naar verwees, is verwijderd.")


def _verliezen(weg: dict[Any, Any]) -> list[Any]:
    """The elements that stay, and that refer to one that goes with a relation of theirs."""
    blijft: dict[Any, Any] = {}
    for through, rijen in weg.items():
        bron = next((v for v in through._meta.concrete_fields if v.is_relation), None)
        if not through._meta.auto_created or bron is None:
            continue
        gaat = {rij.pk for rij in weg.get(bron.related_model, ())}
        sleutels = {getattr(rij, bron.attname) for rij in rijen} - gaat
        blijft |= {e.pk: e for e in bron.related_model._base_manager.select_for_update().filter(pk__in=sleutels)}
    return list(blijft.values())
