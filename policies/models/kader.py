"""Kader: everything normative, from waarde to wettelijk kader; the yardstick for what comes later (S0-06)."""

from django.db import models

from policies.models.beperkingen import dagen_tussen, datums_op_volgorde, keuze_uit
from policies.models.element import Boomelement, aanduiding, niet_onder_zichzelf, van_agenda
from policies.models.groep import Groep
from policies.models.opgave import Opgave
from policies.models.velden import RegelVeld, TekstVeld


class Soort(models.TextChoices):
    LIJST = "lijst", "lijst van kaders"
    WAARDE = "waarde", "waarde"
    LEIDEND_PRINCIPE = "leidend_principe", "leidend principe"
    UITGANGSPUNT = "uitgangspunt", "uitgangspunt"
    INHOUDELIJK = "inhoudelijk", "inhoudelijk kader"
    FINANCIEEL = "financieel", "financieel kader"
    PROCES = "proces", "proceskader"
    KWALITEITSEIS = "kwaliteitseis", "kwaliteitseis"
    WETTELIJK = "wettelijk", "wettelijk kader"
    UITZONDERING = "uitzondering", "uitzondering"


class Hardheid(models.TextChoices):
    BINDEND = "bindend", "bindend"
    RICHTINGGEVEND = "richtinggevend", "richtinggevend"


class Status(models.TextChoices):
    ACTIEF = "actief", "actief"
    VOORBEELD = "voorbeeld", "voorbeeld"
    VERVALLEN = "vervallen", "vervallen"


class Kader(Boomelement):
    """List, kader or exception (S2-35, S2-36).

    `groep` empty means: for everyone (S4-02); `opgave` empty: for every opgave. A kader may hold until an
    event instead of a date (S4-10). `delegeerbaar` answers whether the raad may leave it to the college ("bij of
    krachtens") or not ("bij verordening", S3-56). The vervolgkeuze says who chooses further, and when it
    comes back to the raad (S3-43). A sentence that ends in "tenzij" can be stored (T5).
    """

    NAAR_OPGAVE = ("opgave",)

    agenda = van_agenda("kaders")
    soort = models.CharField("soort", max_length=20, choices=Soort)
    titel = RegelVeld("titel", blank=True)
    tekst = TekstVeld("tekst", blank=True)
    gevolg = TekstVeld("dit betekent", blank=True)
    onderbouwing = TekstVeld("onderbouwing", blank=True)
    hardheid = models.CharField("hardheid", max_length=20, choices=Hardheid, blank=True)
    rang = models.IntegerField("rang", null=True, blank=True)
    geldig_van = models.DateField("geldig van", null=True, blank=True)
    geldig_tot = models.DateField("geldig tot en met", null=True, blank=True)
    geldig_tot_gebeurtenis = RegelVeld("geldig tot een gebeurtenis", blank=True)
    grondslag = RegelVeld("grondslag", blank=True, help_text="Wet, artikel of ECLI.")
    herkomst = RegelVeld("herkomst", blank=True)
    delegeerbaar = models.BooleanField("delegeerbaar", null=True, blank=True)
    vervolgkeuze = RegelVeld("vervolgkeuze", blank=True)
    vervolgkeuze_door = RegelVeld("vervolgkeuze door", blank=True)
    komt_terug_op = models.DateField("komt terug op", null=True, blank=True)
    alias = RegelVeld("alias", blank=True)
    groep = models.ForeignKey(
        Groep, models.RESTRICT, null=True, blank=True, related_name="kaders", verbose_name="alleen voor groep"
    )
    opgave = models.ForeignKey(
        Opgave, models.RESTRICT, null=True, blank=True, related_name="kaders", verbose_name="bij opgave"
    )
    status = models.CharField("status", max_length=10, choices=Status, default=Status.ACTIEF)

    class Meta(Boomelement.Meta):
        verbose_name = "kader"
        verbose_name_plural = "kaders"
        constraints = [
            niet_onder_zichzelf("kader"),
            *dagen_tussen("kader", "geldig_van", "geldig_tot", "komt_terug_op"),
            datums_op_volgorde("kader", "geldig_van", "geldig_tot"),
            keuze_uit("kader", "soort", Soort),
            keuze_uit("kader", "hardheid", Hardheid, leeg=True),
            keuze_uit("kader", "status", Status),
        ]

    def __str__(self) -> str:
        return aanduiding(self, self.titel, self.tekst)
