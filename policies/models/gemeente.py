"""The gemeente that this installation serves."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from policies.models.beperkingen import gevuld, keuze_uit
from policies.models.velden import RegelVeld

ER_IS_AL_EEN = "Er is al een gemeente. Wijzig die."


class BedragenIn(models.TextChoices):
    EURO = "euro", "hele euro's"
    DUIZEND = "duizend", "duizenden euro's (× € 1.000)"


class Saldo(models.TextChoices):
    BATEN_MIN_LASTEN = "baten_min_lasten", "baten min lasten: een tekort is negatief"
    LASTEN_MIN_BATEN = "lasten_min_baten", "lasten min baten: een tekort is positief"


class GemeenteQuerySet(models.QuerySet["Gemeente"]):
    def deze(self) -> "Gemeente":
        """The one row; a nameless gemeente as long as nobody filled it in."""
        return self.first() or Gemeente(naam="Gemeente")


class Gemeente(models.Model):
    """One row: name, code, look and the way in which money is shown (I-08: sign and unit are presentation)."""

    naam = RegelVeld("naam")
    code = models.CharField(
        "gemeentecode",
        max_length=6,
        blank=True,
        validators=[RegexValidator(r"^GM\d{4}\Z", "Een gemeentecode is GM met vier cijfers, bijvoorbeeld GM1961.")],
    )
    thema = models.SlugField("thema", blank=True, help_text="Naam van het kleurthema; leeg is het standaardthema.")
    bedragen_in = models.CharField("bedragen in", max_length=10, choices=BedragenIn, default=BedragenIn.DUIZEND)
    saldo = models.CharField("saldo", max_length=20, choices=Saldo, default=Saldo.BATEN_MIN_LASTEN)

    objects = GemeenteQuerySet.as_manager()

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeente"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pk=1),
                name="gemeente_een_rij",
                violation_error_message=ER_IS_AL_EEN,
            ),
            gevuld("gemeente", "naam"),
            keuze_uit("gemeente", "bedragen_in", BedragenIn),
            keuze_uit("gemeente", "saldo", Saldo),
        ]

    def __str__(self) -> str:
        return self.naam

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding:
            # Without this a second gemeente would silently replace the first.
            self.pk, kwargs["force_insert"] = 1, True
        super().save(*args, **kwargs)

    def clean(self) -> None:
        if self._state.adding and type(self).objects.exists():
            raise ValidationError(ER_IS_AL_EEN)
