"""Moment: planning, with dates as precise as they are known (S0-31)."""

from django.db import models

from policies.models.beperkingen import dagen_tussen, datums_op_volgorde, gevuld, keuze_uit
from policies.models.element import Boomelement, niet_onder_zichzelf, van_agenda
from policies.models.groep import Groep
from policies.models.opgave import Opgave
from policies.models.velden import RegelVeld, TekstVeld


class Soort(models.TextChoices):
    WERKSESSIE = "werksessie", "werksessie"
    COMMISSIE = "commissie", "commissie"
    RAAD = "raad", "raad"
    INZAGE = "inzage", "inzage"
    ADVIES = "advies", "advies"
    PC_MOMENT = "pc_moment", "moment in de planning-en-controlcyclus"
    EVALUATIE = "evaluatie", "evaluatie"
    MIJLPAAL = "mijlpaal", "mijlpaal"
    DEADLINE = "deadline", "deadline"


class Fase(models.TextChoices):
    BEELD = "beeld", "beeldvorming"
    OORDEEL = "oordeel", "oordeelsvorming"
    BESLUIT = "besluit", "besluitvorming"


class Precisie(models.TextChoices):
    DAG = "dag", "dag"
    MAAND = "maand", "maand"
    KWARTAAL = "kwartaal", "kwartaal"
    JAAR = "jaar", "jaar"


class Status(models.TextChoices):
    GEPLAND = "gepland", "gepland"
    NU = "nu", "nu"
    GEWEEST = "geweest", "geweest"
    VERVALLEN = "vervallen", "vervallen"


class Moment(Boomelement):
    """`tot` is the last day; of a deadline the day itself. What happens when it passes is a text (S4-12)."""

    agenda = van_agenda("momenten")
    soort = models.CharField("soort", max_length=20, choices=Soort)
    naam = RegelVeld("naam")
    fase = models.CharField("fase", max_length=10, choices=Fase, blank=True)
    van = models.DateField("van", null=True, blank=True)
    tot = models.DateField("tot en met", null=True, blank=True)
    precisie = models.CharField("precisie", max_length=10, choices=Precisie, default=Precisie.DAG)
    tijd_in_woorden = RegelVeld("tijd in woorden", blank=True)
    minuten = models.PositiveIntegerField("minuten", null=True, blank=True)
    groep = models.ForeignKey(
        Groep, models.RESTRICT, null=True, blank=True, related_name="momenten", verbose_name="groep"
    )
    opgave = models.ForeignKey(
        Opgave, models.RESTRICT, null=True, blank=True, related_name="momenten", verbose_name="opgave"
    )
    bij_overschrijden = TekstVeld("bij overschrijden", blank=True)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.GEPLAND)

    class Meta(Boomelement.Meta):
        verbose_name = "moment"
        verbose_name_plural = "momenten"
        constraints = [
            niet_onder_zichzelf("moment"),
            gevuld("moment", "naam"),
            *dagen_tussen("moment", "van", "tot"),
            datums_op_volgorde("moment", "van", "tot"),
            keuze_uit("moment", "soort", Soort),
            keuze_uit("moment", "fase", Fase, leeg=True),
            keuze_uit("moment", "precisie", Precisie),
            keuze_uit("moment", "status", Status),
        ]

    def __str__(self) -> str:
        return self.naam
