"""Groep: everyone who acts together (S0-32..36, S4-01)."""

from django.db import models

from policies.models.beperkingen import dagen_tussen, datums_op_volgorde, gevuld, keuze_uit
from policies.models.element import Element, van_agenda
from policies.models.velden import RegelVeld


class Soort(models.TextChoices):
    RAAD = "raad", "raad"
    FRACTIE = "fractie", "fractie"
    COLLEGE = "college", "college"
    AFDELING = "afdeling", "afdeling"
    GRIFFIE = "griffie", "griffie"
    COMMISSIE = "commissie", "commissie"
    RAADSWERKGROEP = "raadswerkgroep", "raadswerkgroep"
    DIALOOGGROEP = "dialooggroep", "dialooggroep"
    ADVIESRAAD = "adviesraad", "adviesraad"
    PARTNER = "partner", "partner"
    REGIONAAL = "regionaal", "regionaal verband"


class Groep(Element):
    """A fractie, the college, an afdeling, a partner …; zetels are those of a fractie."""

    agenda = van_agenda("groepen")
    soort = models.CharField("soort", max_length=20, choices=Soort)
    naam = RegelVeld("naam")
    zetels = models.PositiveIntegerField("zetels", null=True, blank=True)
    actief_van = models.DateField("actief van", null=True, blank=True)
    actief_tot = models.DateField("actief tot en met", null=True, blank=True)

    class Meta(Element.Meta):
        verbose_name = "groep"
        verbose_name_plural = "groepen"
        constraints = [
            gevuld("groep", "naam"),
            *dagen_tussen("groep", "actief_van", "actief_tot"),
            datums_op_volgorde("groep", "actief_van", "actief_tot"),
            keuze_uit("groep", "soort", Soort),
        ]

    def __str__(self) -> str:
        return self.naam
