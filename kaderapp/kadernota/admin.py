"""The admin of what can't be judged without the whole agenda: withdrawing and starting (I-04, I-05).

The forms here refuse what would break the agenda, and lead to the page that asks the questions that go with it.
"""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from goals.admin.activiteit import ActiviteitAdmin
from goals.admin.bijdrage import BijdrageInline
from goals.admin.doel import DoelAdmin, DoelForm
from goals.models import Activiteit, Doel
from kaderapp.kadernota.intrekken import achterblijvers
from kaderapp.kadernota.kaderbeheer import BindendKaderAdmin
from kaderapp.kadernota.starten import GESTART, open_vragen
from kaderapp.kadernota.terugzetten import LaatNiemandAchterAdmin, StartNietZomaarAdmin
from policies.admin.element import ElementForm
from policies.admin.opgave import OpgaveAdmin
from policies.models import Opgave

__all__ = ["BindendKaderAdmin", "IntrekbaarDoelAdmin", "IntrekbareOpgaveAdmin", "StartbareActiviteitAdmin"]

VERVALLEN = "vervallen"


def _trekt_in(form: Any, route: str) -> None:
    """Refuses to leave running activiteiten without a doel."""
    element = form.instance
    if element._state.adding or form.cleaned_data.get("status") != VERVALLEN or "status" not in form.changed_data:
        return
    los = [activiteit for activiteit in achterblijvers(element) if activiteit.loopt]
    if los:
        titels = ", ".join(f"“{activiteit}”" for activiteit in los)
        zin = (
            'Deze lopende activiteiten dragen aan geen ander doel bij: {}. <a href="{}">Kies wat er met ze gebeurt</a>.'
        )
        form.add_error("status", format_html(zin, titels, reverse(route, args=[element.agenda.slug, element.pk])))


class IntrekbaarDoelForm(DoelForm):
    def clean(self) -> dict[str, Any] | None:
        ingevuld = super().clean()
        _trekt_in(self, "doel-intrekken")
        return ingevuld


class IntrekbareOpgaveForm(ElementForm):
    def clean(self) -> dict[str, Any] | None:
        ingevuld = super().clean()
        _trekt_in(self, "opgave-intrekken")
        return ingevuld


class StartbareActiviteitForm(ElementForm):
    def clean(self) -> dict[str, Any] | None:
        """What runs already may be written down; what is set running has its questions answered (S0-19)."""
        ingevuld = super().clean()
        activiteit = self.instance
        start = not activiteit._state.adding and self.cleaned_data.get("status") in GESTART
        if start and "status" in self.changed_data and (vragen := open_vragen(activiteit, self.cleaned_data)):
            adres = reverse("activiteit-starten", args=[activiteit.agenda.slug, activiteit.pk])
            zin = 'Voor de start staan nog vragen open: {} <a href="{}">Beantwoord ze en start</a>.'
            self.add_error("status", format_html(zin, " ".join(vraag.vraag for vraag in vragen), adres))
        return ingevuld


class BijdrageVanDoelInline(BijdrageInline):
    """One line more where the page was opened from a doel."""

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 1 if obj is None and "doel" in request.GET else super().get_extra(request, obj, **kwargs)


admin.site.unregister([Activiteit, Doel, Opgave])


@admin.register(Doel)
class IntrekbaarDoelAdmin(LaatNiemandAchterAdmin, DoelAdmin):
    form = IntrekbaarDoelForm


@admin.register(Opgave)
class IntrekbareOpgaveAdmin(LaatNiemandAchterAdmin, OpgaveAdmin):
    form = IntrekbareOpgaveForm


@admin.register(Activiteit)
class StartbareActiviteitAdmin(StartNietZomaarAdmin, ActiviteitAdmin):
    form = StartbareActiviteitForm
    inlines = [BijdrageVanDoelInline if i is BijdrageInline else i for i in ActiviteitAdmin.inlines]

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        doel = request.GET.get("doel")
        return kwargs | ({"initial": [{"doel": doel}]} if doel and request.method == "GET" else {})
