"""The gemeente that this installation serves, and how its site looks."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from policies.kleur import HEX, LEESBAAR, WIT, contrast
from policies.models.beperkingen import gevuld, keuze_uit
from policies.models.velden import RegelVeld

GEEN_KLEUR = "Geef een kleur als # met zes tekens 0-9 en a-f, bijvoorbeeld #1b4f9c."
ALLEBEI = "Geef beide kleuren, of geen van beide."
TE_LICHT = "Deze kleur is te licht: wit en deze kleur zijn naast elkaar niet goed te lezen. Kies een donkerder kleur."
ER_IS_AL_EEN = "Er is al een gemeente. Wijzig die."


class Thema(models.TextChoices):
    BLAUW = "blauw", "blauw, koppen met schreef"
    GROEN = "groen", "groen, koppen zonder schreef, ronde hoeken"


class BedragenIn(models.TextChoices):
    EURO = "euro", "hele euro's"
    DUIZEND = "duizend", "duizenden euro's (× € 1.000)"


class Saldo(models.TextChoices):
    BATEN_MIN_LASTEN = "baten_min_lasten", "baten min lasten: een tekort is negatief"
    LASTEN_MIN_BATEN = "lasten_min_baten", "lasten min baten: een tekort is positief"


class GemeenteQuerySet(models.QuerySet["Gemeente"]):
    def deze(self) -> "Gemeente":
        """The one row; a nameless gemeente as long as nobody filled it in."""
        return self.defer("logo").first() or Gemeente(naam="Gemeente")


class Gemeente(models.Model):
    """One row: name, code, look and the way in which money is shown (I-08: sign and unit are presentation)."""

    naam = RegelVeld("naam")
    code = models.CharField(
        "gemeentecode",
        max_length=6,
        blank=True,
        validators=[RegexValidator(r"^GM\d{4}\Z", "Een gemeentecode is GM met vier cijfers, bijvoorbeeld GM1961.")],
    )
    thema = models.CharField("thema", max_length=10, choices=Thema, default=Thema.BLAUW)
    kleur = models.CharField(
        "eigen kleur",
        max_length=7,
        blank=True,
        validators=[RegexValidator(HEX, GEEN_KLEUR)],
        help_text="Voor links, nummers en knoppen, in plaats van de kleur van het thema. Bijvoorbeeld #1b4f9c.",
    )
    kleur_donker = models.CharField(
        "eigen donkere kleur",
        max_length=7,
        blank=True,
        validators=[RegexValidator(HEX, GEEN_KLEUR)],
        help_text="Voor koppen en de voet van de bladzijde. Bijvoorbeeld #12294f.",
    )
    logo = models.BinaryField("logo", default=bytes, blank=True)
    """SVG or PNG as it was uploaded and found harmless; `logo_naam` is where readers get it."""
    logo_naam = models.CharField("naam van het logo", max_length=24, blank=True, editable=False)
    """First characters of the hash of the logo, and "svg" or "png": a new logo has a new address."""
    mailadres = models.EmailField(
        "mailadres",
        blank=True,
        help_text="Staat op de site voor vragen over de teksten en de toegankelijkheid.",
    )
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
            keuze_uit("gemeente", "thema", Thema),
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

    @property
    def kleurblad(self) -> str:
        """Address of the stylesheet with the own colours; empty without."""
        eigen = self.kleur and self.kleur_donker
        return f"/stijl/{self.kleur[1:]}-{self.kleur_donker[1:]}.css" if eigen else ""

    @property
    def huisstijl(self) -> str:
        """All that decides how a page looks, for the ETag of what shows it."""
        return f"{self.thema} {self.kleurblad} {self.logo_naam} {self.mailadres}"

    def clean(self) -> None:
        fouten = {
            veld: TE_LICHT
            for veld in ("kleur", "kleur_donker")
            if HEX.match(kleur := getattr(self, veld)) and contrast(kleur, WIT) < LEESBAAR
        }
        if bool(self.kleur) != bool(self.kleur_donker):
            fouten["kleur_donker" if self.kleur else "kleur"] = ALLEBEI
        if fouten:
            raise ValidationError(fouten)
        if self._state.adding and type(self).objects.exists():
            raise ValidationError(ER_IS_AL_EEN)
