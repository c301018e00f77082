"""The forms of the pages for who edits; their markup is the template pack `nlds`."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms

from goals.models import Activiteit, Doel
from goals.models.activiteit import Status
from kaderapp.kadernota.doelkeuze import Keuzes
from kaderapp.kadernota.intrekken import STOP, Besluit
from kaderapp.kadernota.starten import Kosten, al_beantwoord, heeft_doel, open_vragen
from kaderapp.kadernota.volledigheid import PER_ID
from kaderapp.kadernota.volledigheid.startvragen import KOSTEN
from policies.admin.getal import GetalVeld
from policies.models.beperkingen import EERSTE_JAAR, LAATSTE_JAAR
from policies.models.velden import LANGSTE_TEKST, RegelVeld

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Activiteit]
else:
    ModelForm = forms.ModelForm

INTUSSEN_GEWIJZIGD = (
    "Iemand anders heeft intussen iets gewijzigd. Er is nog niets ingetrokken, en wat u invulde staat er nog. Lees "
    "hierboven wat er anders is, en kies daarna opnieuw."
)
DATUM = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def opmaak(form: forms.BaseForm, *knoppen: Submit, methode: str = "post") -> FormHelper:
    """All fields in their own order, then the buttons."""
    helper = FormHelper(form)
    helper.layout = Layout(*form.fields, *knoppen)
    helper.form_class, helper.form_method = "formulier", methode
    helper.attrs = {"novalidate": ""}
    return helper


class RegelField(forms.CharField):
    """A reason in one line of plain text, cleaned as the database will."""

    def to_python(self, value: Any) -> str:
        return str(RegelVeld().to_python(super().to_python(value)))


class ZeefForm(forms.Form):
    """The filters above the tree. What can't be read is said, and does not filter."""

    zoek = forms.CharField(label="Zoek in titel en tekst", required=False, max_length=200)
    sinds = forms.DateField(label="Gewijzigd sinds", required=False, widget=DATUM)
    van_mij = forms.BooleanField(label="Alleen wat ik heb gewijzigd", required=False)
    onvolledig = forms.BooleanField(label="Alleen waar een vraag openstaat", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = opmaak(self, Submit("toon", "Toon"), methode="get")
        self.helper.form_class = "formulier zeef"

    def gekozen(self) -> dict[str, Any]:
        """What was filled in and can be read."""
        return self.cleaned_data if self.is_bound and self.errors is not None else {}


class VerklaarForm(forms.Form):
    """Why a question is none here."""

    element = forms.UUIDField(widget=forms.HiddenInput)
    regel = forms.ChoiceField(choices=[(id_, id_) for id_ in PER_ID], widget=forms.HiddenInput)
    reden = RegelField(
        label="Waarom is het goed zoals het is?",
        max_length=LANGSTE_TEKST,
        error_messages={"required": "Geef een reden. Dan weten uw collega’s waarom de vraag niet meer speelt."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = opmaak(self, Submit("verklaar", "Leg vast"))


class GelezenField(forms.CharField):
    """The revisies that were read, by sleutel; what can't be read was not read."""

    widget = forms.HiddenInput

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return " ".join(f"{sleutel}:{revisie}" for sleutel, revisie in value.items())

    def to_python(self, value: Any) -> Any:
        delen = (deel.rpartition(":") for deel in (super().to_python(value) or "").split())
        try:
            return {UUID(sleutel): int(revisie) for sleutel, _, revisie in delen}
        except ValueError:
            return {}


class IntrekForm(forms.Form):
    """Why, and for each activiteit that would lose its last doel what happens to it (I-04).

    `nu` are the revisies of what is shown; who decided on older ones reads what changed and decides again (R1).
    """

    reden = RegelField(
        label="Waarom trekt u dit in?",
        max_length=LANGSTE_TEKST,
        error_messages={"required": "Geef een reden. Die blijft bij het besluit bewaard."},
    )

    gelezen = GelezenField(required=False)

    def __init__(
        self, *args: Any, activiteiten: list[Activiteit], doelen: Keuzes, nu: dict[UUID, int], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gelezen"].initial = nu
        self.activiteiten, self.nu = activiteiten, nu
        self.verouderd: dict[UUID, int] | None = None
        """What was read, when that is not what is stored."""
        for activiteit in activiteiten:
            self.fields[str(activiteit.pk)] = self._besluit(activiteit, doelen)
        self.helper = opmaak(self, Submit("intrekken", "Trek in"))

    def clean(self) -> dict[str, Any] | None:
        ingevuld = super().clean()
        gelezen = self.cleaned_data.get("gelezen", {})
        if gelezen != self.nu:
            self.verouderd = gelezen
            self.add_error(None, INTUSSEN_GEWIJZIGD)
            self.data: Any = self.data.copy()
            self.data["gelezen"] = self.fields["gelezen"].prepare_value(self.nu)
        return ingevuld

    def _besluit(self, activiteit: Activiteit, doelen: Keuzes) -> forms.ChoiceField:
        keuzes = [
            ("", "Maak een keuze" if activiteit.loopt else "Laat staan, nog zonder doel"),
            (STOP, "Stop de activiteit"),
        ]
        return forms.ChoiceField(
            label=f"{activiteit} ({activiteit.get_status_display()})",
            choices=[*keuzes, *doelen],
            help_text="Kies een doel waaraan de activiteit voortaan bijdraagt, of stop haar.",
            required=activiteit.loopt,
            error_messages={"required": "Kies een ander doel, of stop de activiteit."},
        )

    def besluiten(self) -> dict[UUID, Besluit]:
        gekozen = {a.pk: self.cleaned_data[str(a.pk)] for a in self.activiteiten}
        return {pk: STOP if keuze == STOP else UUID(keuze) for pk, keuze in gekozen.items() if keuze}


class StartForm(ModelForm):
    """The start questions that are still open, in one form (I-05, S2-20)."""

    status = forms.ChoiceField(
        label="Na het opslaan is de activiteit",
        choices=[(Status.LOPEND.value, "gestart"), (Status.GEREED.value, "klaar om te starten")],
        widget=forms.RadioSelect,
        initial=Status.LOPEND.value,
    )

    class Meta:
        model = Activiteit
        fields = [
            *("wat", "wie_betrokken", "waar", "van", "tot", "tevreden_als", "waarom", "voor_wie"),
            *("regisseur", "capaciteit_fte"),
        ]
        widgets = {"van": DATUM, "tot": DATUM}

    def __init__(self, *args: Any, doelen: Keuzes, mag_bedrag: bool, **kwargs: Any) -> None:
        """Who may add no bedrag is told that a colleague answers what it costs (`kosten_elders`)."""
        super().__init__(*args, **kwargs)
        vragen = open_vragen(self.instance)
        self._houd({vraag.velden[0]: vraag.vraag for vraag in vragen if vraag.velden})
        vraagt_kosten = any(vraag.id == KOSTEN for vraag in vragen)
        self.kosten_elders = vraagt_kosten and not mag_bedrag
        if vraagt_kosten and mag_bedrag:
            self._vraag_kosten()
        if not heeft_doel(self.instance):
            mogelijk = Doel.objects.filter(pk__in=[pk for _, groep in doelen for pk, _ in groep])
            keuze: Any = forms.ModelChoiceField(mogelijk, label="Aan welk doel draagt de activiteit bij?")
            keuze.choices = [("", "Maak een keuze"), *doelen]
            self.fields["doel"] = keuze
        self.order_fields([naam for naam in self.fields if naam != "status"])
        self.helper = opmaak(self, Submit("starten", "Sla op"))

    def clean(self) -> dict[str, Any] | None:
        """Refuses once when a question was answered by somebody else since this page was read (R1)."""
        ingevuld = super().clean()
        for naam in self.Meta.fields:
            typte = str(self.data.get(naam, "")).strip()
            if naam not in self.fields and typte and typte != str(getattr(self.instance, naam)):
                self.add_error(None, al_beantwoord(self.instance, naam, typte))
        return ingevuld

    def _houd(self, vragen: dict[str, str]) -> None:
        for naam in self.Meta.fields:
            if naam in vragen:
                self.fields[naam].label, self.fields[naam].required = vragen[naam], True
            elif not (naam == "tot" and "van" in vragen):
                del self.fields[naam]

    def _vraag_kosten(self) -> None:
        self.fields["bedrag"] = GetalVeld(
            label="Wat mag het kosten, in euro’s?",
            help_text="Laat leeg als het bedrag nog niet bekend is. Er staat dan pro memorie.",
            min_value=0,
            max_digits=14,
            decimal_places=2,
            required=False,
        )
        self.fields["jaar"] = forms.IntegerField(
            label="In welk jaar?", min_value=EERSTE_JAAR, max_value=LAATSTE_JAAR, localize=False
        )

    def antwoorden(self) -> dict[str, Any]:
        return {
            naam: self.cleaned_data[naam] for naam in self.Meta.fields if self.cleaned_data.get(naam) not in (None, "")
        }

    def kosten(self) -> Kosten | None:
        return Kosten(self.cleaned_data["jaar"], self.cleaned_data["bedrag"]) if "jaar" in self.fields else None
