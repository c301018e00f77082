"""Opgave: what the raad wants to change in society; also principe, speerpunt, thema or programma."""

from django.db import models

from policies.models.beperkingen import gevuld, keuze_uit
from policies.models.element import Element, van_agenda
from policies.models.groep import Groep
from policies.models.velden import RegelVeld, TekstVeld


class Status(models.TextChoices):
    ACTIEF = "actief", "actief"
    VERVALLEN = "vervallen", "vervallen"


class Opgave(Element):
    """The maatschappelijk effect is written from the inwoner's point of view (S2-12, S2-15)."""

    agenda = van_agenda("opgaven")
    naam = RegelVeld("naam")
    alias = RegelVeld("alias", blank=True, help_text="Een oudere of andere naam, om op te zoeken.")
    maatschappelijk_effect = TekstVeld("maatschappelijk effect", blank=True)
    beschrijving = TekstVeld("beschrijving", blank=True)
    doorkijk = TekstVeld("doorkijk", blank=True)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.ACTIEF)
    groepen = models.ManyToManyField(Groep, blank=True, related_name="opgaven", verbose_name="groepen")

    class Meta(Element.Meta):
        verbose_name = "opgave"
        verbose_name_plural = "opgaven"
        constraints = [gevuld("opgave", "naam"), keuze_uit("opgave", "status", Status)]

    def __str__(self) -> str:
        return self.naam
