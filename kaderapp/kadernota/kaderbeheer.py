"""The admin of a kader: with the doelen and activiteiten it binds, which only the whole of kaderapp knows (S0-21)."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.text import capfirst

from goals.models import Activiteit, Doel
from kaderapp.kadernota.binden import BINDT, BindendForm, BindVeld, Gelezen
from kaderapp.rules import recht
from policies.admin.kader import KaderAdmin
from policies.admin.kiezen import Kieslijsten
from policies.agendasite import Noemer, site_van
from policies.herstellen import Teruggezet
from policies.models import Kader, Wijziging

SAMENHANG = "Hangt samen met"
"""The part of the form where relations are."""

admin.site.unregister(Kader)


@admin.register(Kader)
class BindendKaderAdmin(KaderAdmin):
    """Their forms say the same from the other side."""

    form = BindendForm
    uitleg = KaderAdmin.uitleg | {
        "bij_doelen": "De doelen waarbij dit kader geldt.",
        "bij_activiteiten": "De activiteiten die binnen dit kader blijven.",
    }

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        return [
            (naam, opties | {"fields": [*BINDT, *opties["fields"]]} if naam == SAMENHANG else opties)
            for naam, opties in super().get_fieldsets(request, obj)
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """To link an element is to change it."""
        vast = [naam for naam, model in BINDT.items() if not request.user.has_perm(recht("change", model))]
        return [*super().get_readonly_fields(request, obj), *vast]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        velden = {naam: self._bindveld(naam) for naam in BINDT if naam not in self.get_readonly_fields(request, obj)}
        kwargs["form"] = type("BindendForm", (self.form,), velden | {"door": request.user})
        return super().get_form(request, obj, change=change, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if isinstance(form, BindendForm):  # not a row of a list
            form.bind()

    def zet_terug(self, request: HttpRequest, wijziging: Wijziging, *, gelezen: int, reden: str = "") -> Teruggezet:
        """A kader that was removed comes back without links, so that whoever saves it links all that was chosen."""
        terug = super().zet_terug(request, wijziging, gelezen=gelezen, reden=reden)
        request.POST = request.POST.copy()  # type: ignore[assignment]
        request.POST.update({f"initial-{naam}": "" for naam in BINDT})
        return terug

    @admin.display(description="doelen")
    def bij_doelen(self, kader: Kader) -> str:
        return self._gebonden(kader, Doel)

    @admin.display(description="activiteiten")
    def bij_activiteiten(self, kader: Kader) -> str:
        return self._gebonden(kader, Activiteit)

    def _gebonden(self, kader: Kader, model: Any) -> str:
        noemer = Noemer(site_van(self))
        return "; ".join(noemer(element) for element in model.objects.filter(kaders=kader.pk)) or "–"

    def _bindveld(self, naam: str) -> BindVeld:
        model = BINDT[naam]
        weg = model.kaders.through._meta.get_field(str(model._meta.model_name))
        return BindVeld(
            model._default_manager.all(),
            label=capfirst(model._meta.verbose_name_plural),
            help_text=self.uitleg[naam],
            widget=Kieslijsten(weg, self.admin_site),
        )

    # -- what was read, for who saves after somebody else -------------------------------------

    def _gelezen(self, request: HttpRequest, nu: Any) -> Wijziging | None:
        gelezen = super()._gelezen(request, nu)
        if gelezen is not None:
            veld = Gelezen()
            gelezen.velden |= {naam: veld.value_from_datadict(request.POST, None, f"initial-{naam}") for naam in BINDT}
        return gelezen

    def _form_van(self, klasse: Any, wijziging: Wijziging | None) -> Any:
        form = super()._form_van(klasse, wijziging)
        if form is not None and wijziging is not None:
            form.initial |= {naam: wijziging.velden.get(naam, []) for naam in BINDT}
        return form
