"""The sheets of the workbook that `goals` owns, column by column as in the contract."""

from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting, activiteit, bedrag, doel, indicator, meting
from goals.models.meting import GEBIED
from goals.models.richting import Richting
from policies.models.beperkingen import EERSTE_JAAR, LAATSTE_JAAR
from policies.resources.getal import GeheelWidget, GetalWidget
from policies.resources.kolom import ElementResource, Kolom
from policies.resources.verwijzing import VerwijzingWidget
from policies.resources.widgets import (
    AdresWidget,
    DatumWidget,
    GebiedWidget,
    JaNeeWidget,
    JarenWidget,
    KeuzeWidget,
    RegelWidget,
    TekstWidget,
)

ZONDER_MINTEKEN = "vul het bedrag zonder minteken in. De soort zegt of het lasten of baten zijn."


def _jaar() -> GeheelWidget:
    return GeheelWidget(minimum=EERSTE_JAAR, maximum=LAATSTE_JAAR)


class DoelResource(ElementResource):
    """`opgave` may name several: the doel stands under the first and also serves the others."""

    blad = "Doelen"

    opgave = Kolom(VerwijzingWidget("Opgaven", meervoud=True), attribute="opgaven")
    ouder = Kolom(VerwijzingWidget("Doelen"))
    soort = Kolom(KeuzeWidget(doel.Soort), verplicht=True)
    tekst = Kolom(RegelWidget(), verplicht=True)
    richting = Kolom(KeuzeWidget(Richting))
    zodat = Kolom(RegelWidget())
    meetbaar = Kolom(KeuzeWidget(doel.Meetbaar))
    herkomst = Kolom(RegelWidget())
    termijn = Kolom(DatumWidget())
    kaders = Kolom(VerwijzingWidget("Kaders", meervoud=True))
    status = Kolom(KeuzeWidget(doel.Status, doel.Status.ACTIEF))

    class Meta(ElementResource.Meta):
        model = Doel


class ActiviteitResource(ElementResource):
    blad = "Activiteiten"

    soort = Kolom(KeuzeWidget(activiteit.Soort), verplicht=True)
    titel = Kolom(RegelWidget(), verplicht=True)
    waarom = Kolom(TekstWidget())
    wat = Kolom(TekstWidget())
    voor_wie = Kolom(TekstWidget())
    wie_betrokken = Kolom(TekstWidget())
    waar = Kolom(RegelWidget())
    van = Kolom(DatumWidget())
    tot = Kolom(DatumWidget())
    regisseur = Kolom(VerwijzingWidget("Groepen", of_tekst=True))
    capaciteit_fte = Kolom(GetalWidget(decimalen=2, voor_de_komma=6, minimum=0))
    tevreden_als = Kolom(TekstWidget())
    hoofdlijn = Kolom(JaNeeWidget())
    status = Kolom(KeuzeWidget(activiteit.Status), verplicht=True)
    stopreden = Kolom(RegelWidget())
    score = Kolom(GeheelWidget(minimum=None))
    voortgang = Kolom(KeuzeWidget(activiteit.Voortgang))
    toelichting = Kolom(TekstWidget())
    doelen = Kolom(VerwijzingWidget("Doelen", meervoud=True))
    kaders = Kolom(VerwijzingWidget("Kaders", meervoud=True))

    class Meta(ElementResource.Meta):
        model = Activiteit


class IndicatorResource(ElementResource):
    blad = "Indicatoren"

    van = Kolom(VerwijzingWidget("Doelen", "Activiteiten", "Kaders"), verplicht=True)
    naam = Kolom(RegelWidget(), verplicht=True)
    definitie = Kolom(TekstWidget())
    soort = Kolom(KeuzeWidget(indicator.Soort))
    eenheid = Kolom(RegelWidget())
    per_aantal = Kolom(GeheelWidget(leeg=1, minimum=1))
    decimalen = Kolom(GeheelWidget(leeg=0, maximum=6))
    gewenst = Kolom(KeuzeWidget(indicator.Gewenst))
    optelbaar = Kolom(JaNeeWidget())
    frequentie_maanden = Kolom(GeheelWidget(leeg=12, minimum=1, maximum=600))
    bron = Kolom(RegelWidget())
    bron_url = Kolom(AdresWidget())
    outcome = Kolom(VerwijzingWidget("Indicatoren"))
    bbv_code = Kolom(RegelWidget())
    bekend_voor_jaar = Kolom(_jaar())
    trendbreuk_jaren = Kolom(JarenWidget(EERSTE_JAAR, LAATSTE_JAAR))

    class Meta(ElementResource.Meta):
        model = Indicator


class MetingResource(ElementResource):
    blad = "Metingen"

    indicator = Kolom(VerwijzingWidget("Indicatoren"), verplicht=True)
    soort = Kolom(KeuzeWidget(meting.Soort), verplicht=True)
    jaar = Kolom(_jaar())
    periode_van = Kolom(DatumWidget())
    periode_tot = Kolom(DatumWidget())
    gebied = Kolom(GebiedWidget(GEBIED))
    waarde = Kolom(GetalWidget())
    reden_leeg = Kolom(KeuzeWidget(meting.RedenLeeg))
    tekst = Kolom(TekstWidget())
    voorlopig = Kolom(JaNeeWidget())
    toelichting = Kolom(TekstWidget())

    class Meta(ElementResource.Meta):
        model = Meting


class BedragResource(ElementResource):
    blad = "Bedragen"

    van = Kolom(VerwijzingWidget("Opgaven", "Doelen", "Activiteiten", "Kaders", "Groepen"), verplicht=True)
    jaar = Kolom(_jaar(), verplicht=True)
    soort = Kolom(KeuzeWidget(bedrag.Soort), verplicht=True)
    fase = Kolom(KeuzeWidget(bedrag.Fase))
    bedrag = Kolom(GetalWidget(decimalen=2, minimum=0, te_laag=ZONDER_MINTEKEN))
    structureel = Kolom(JaNeeWidget())
    beinvloedbaar = Kolom(JaNeeWidget())
    taakveld = Kolom(RegelWidget())
    dekking = Kolom(RegelWidget())
    budgethouder = Kolom(VerwijzingWidget("Groepen", of_tekst=True))
    voorlopig = Kolom(JaNeeWidget())
    pm = Kolom(JaNeeWidget())
    toelichting = Kolom(TekstWidget())

    class Meta(ElementResource.Meta):
        model = Bedrag
