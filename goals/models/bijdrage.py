"""Bijdrage: an activiteit contributes to a doel (S0-20, S2-22)."""

from django.core.exceptions import ValidationError
from django.db import models

from goals.models.activiteit import Activiteit
from goals.models.doel import Doel
from policies.models.beperkingen import keuze_uit
from policies.models.element import uit_dezelfde_agenda
from policies.models.velden import RegelVeld


class Gewicht(models.TextChoices):
    HOOFD = "hoofd", "hoofdbijdrage"
    NEVEN = "neven", "nevenbijdrage"


class Bijdrage(models.Model):
    """One link; the first in `volgorde` is the doel where the activiteit stands."""

    activiteit = models.ForeignKey(Activiteit, models.CASCADE, related_name="bijdragen", verbose_name="activiteit")
    doel = models.ForeignKey(Doel, models.RESTRICT, related_name="bijdragen", verbose_name="doel")
    gewicht = models.CharField("gewicht", max_length=10, choices=Gewicht, default=Gewicht.HOOFD)
    toelichting = RegelVeld("toelichting", blank=True)
    volgorde = models.PositiveIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "bijdrage"
        verbose_name_plural = "bijdragen"
        ordering = ["volgorde", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["activiteit", "doel"],
                name="bijdrage_uniek",
                violation_error_message="Deze activiteit draagt al bij aan dit doel.",
            ),
            keuze_uit("bijdrage", "gewicht", Gewicht),
        ]

    def __str__(self) -> str:
        return f"{self.activiteit} → {self.doel}"

    def clean(self) -> None:
        activiteit, doel = getattr(self, "activiteit", None), getattr(self, "doel", None)
        if activiteit and doel and activiteit.agenda_id != doel.agenda_id:
            raise ValidationError({"doel": uit_dezelfde_agenda(Doel)})
