"""The sheets of the workbook that `policies` owns, column by column as in the contract."""

from policies.models import (
    Agenda,
    Groep,
    Kader,
    Moment,
    Opgave,
    Paragraaf,
    Visie,
    agenda,
    groep,
    kader,
    moment,
    opgave,
    paragraaf,
)
from policies.models.agenda import SLUG
from policies.resources.getal import GeheelWidget
from policies.resources.kolom import ElementResource, Kolom
from policies.resources.verwijzing import VerwijzingWidget
from policies.resources.widgets import (
    DatumWidget,
    JaNeeWidget,
    KeuzeWidget,
    LabelWidget,
    NummeringWidget,
    PatroonWidget,
    RegelWidget,
    TekstWidget,
)

__all__ = [
    "AgendaResource",
    "ElementResource",
    "GroepResource",
    "KaderResource",
    "Kolom",
    "MomentResource",
    "OpgaveResource",
    "ParagraafResource",
    "VisieResource",
]


class AgendaResource(ElementResource):
    blad = "Agenda"
    heeft_code = False

    slug = Kolom(
        PatroonWidget(SLUG, "gebruik alleen kleine letters (a–z), cijfers en streepjes.", lengte=100), verplicht=True
    )
    titel = Kolom(RegelWidget(), verplicht=True)
    gemeente = Kolom(RegelWidget())
    soort = Kolom(KeuzeWidget(agenda.Soort), verplicht=True)
    indeling = Kolom(KeuzeWidget(agenda.Indeling), verplicht=True)
    periode_van = Kolom(DatumWidget())
    periode_tot = Kolom(DatumWidget())
    ingangsdatum = Kolom(DatumWidget())
    evaluatiedatum = Kolom(DatumWidget())
    label_opgave = Kolom(LabelWidget("opgave|opgaven"))
    label_doel = Kolom(LabelWidget("doel|doelen"))
    label_activiteit = Kolom(LabelWidget("activiteit|activiteiten"))
    label_kader = Kolom(LabelWidget("kader|kaders"))
    nummering_opgave = Kolom(NummeringWidget())
    nummering_doel = Kolom(NummeringWidget())
    nummering_kader = Kolom(NummeringWidget())
    eerste_nummer = Kolom(GeheelWidget(leeg=1, minimum=1, maximum=9999))

    class Meta(ElementResource.Meta):
        model = Agenda


class VisieResource(ElementResource):
    blad = "Visie"
    heeft_code = False

    waarom = Kolom(TekstWidget())
    visie = Kolom(TekstWidget())
    missie = Kolom(TekstWidget())
    herkomst = Kolom(TekstWidget())

    class Meta(ElementResource.Meta):
        model = Visie


class ParagraafResource(ElementResource):
    blad = "Paragrafen"

    ouder = Kolom(VerwijzingWidget("Paragrafen"))
    soort = Kolom(KeuzeWidget(paragraaf.Soort), verplicht=True)
    hoofdvraag = Kolom(KeuzeWidget(paragraaf.Hoofdvraag))
    titel = Kolom(RegelWidget())
    tekst = Kolom(TekstWidget())
    bijlage_status = Kolom(KeuzeWidget(paragraaf.BijlageStatus))
    bij = Kolom(VerwijzingWidget("Opgaven", "Kaders", "Activiteiten"))

    class Meta(ElementResource.Meta):
        model = Paragraaf


class GroepResource(ElementResource):
    blad = "Groepen"

    soort = Kolom(KeuzeWidget(groep.Soort), verplicht=True)
    naam = Kolom(RegelWidget(), verplicht=True)
    zetels = Kolom(GeheelWidget())
    actief_van = Kolom(DatumWidget())
    actief_tot = Kolom(DatumWidget())

    class Meta(ElementResource.Meta):
        model = Groep


class OpgaveResource(ElementResource):
    blad = "Opgaven"

    naam = Kolom(RegelWidget(), verplicht=True)
    alias = Kolom(RegelWidget())
    maatschappelijk_effect = Kolom(TekstWidget())
    beschrijving = Kolom(TekstWidget())
    doorkijk = Kolom(TekstWidget())
    status = Kolom(KeuzeWidget(opgave.Status, opgave.Status.ACTIEF))
    groepen = Kolom(VerwijzingWidget("Groepen", meervoud=True))

    class Meta(ElementResource.Meta):
        model = Opgave


class KaderResource(ElementResource):
    blad = "Kaders"

    ouder = Kolom(VerwijzingWidget("Kaders"))
    soort = Kolom(KeuzeWidget(kader.Soort), verplicht=True)
    titel = Kolom(RegelWidget())
    tekst = Kolom(TekstWidget())
    gevolg = Kolom(TekstWidget())
    onderbouwing = Kolom(TekstWidget())
    hardheid = Kolom(KeuzeWidget(kader.Hardheid))
    rang = Kolom(GeheelWidget(minimum=None))
    geldig_van = Kolom(DatumWidget())
    geldig_tot = Kolom(DatumWidget())
    geldig_tot_gebeurtenis = Kolom(RegelWidget())
    grondslag = Kolom(RegelWidget())
    herkomst = Kolom(RegelWidget())
    delegeerbaar = Kolom(JaNeeWidget(leeg=None))
    vervolgkeuze = Kolom(RegelWidget())
    vervolgkeuze_door = Kolom(RegelWidget())
    komt_terug_op = Kolom(DatumWidget())
    alias = Kolom(RegelWidget())
    groep = Kolom(VerwijzingWidget("Groepen"))
    opgave = Kolom(VerwijzingWidget("Opgaven"))
    status = Kolom(KeuzeWidget(kader.Status, kader.Status.ACTIEF))

    class Meta(ElementResource.Meta):
        model = Kader


class MomentResource(ElementResource):
    blad = "Momenten"

    ouder = Kolom(VerwijzingWidget("Momenten"))
    soort = Kolom(KeuzeWidget(moment.Soort), verplicht=True)
    naam = Kolom(RegelWidget(), verplicht=True)
    fase = Kolom(KeuzeWidget(moment.Fase))
    van = Kolom(DatumWidget())
    tot = Kolom(DatumWidget())
    precisie = Kolom(KeuzeWidget(moment.Precisie, moment.Precisie.DAG))
    tijd_in_woorden = Kolom(RegelWidget())
    minuten = Kolom(GeheelWidget())
    groep = Kolom(VerwijzingWidget("Groepen"))
    opgave = Kolom(VerwijzingWidget("Opgaven"))
    bij_overschrijden = Kolom(TekstWidget())

    class Meta(ElementResource.Meta):
        model = Moment
