"""Meting: one figure, one reason why there is none, or one story, of an indicator (I-09)."""

import re

from django.core.validators import RegexValidator
from django.db import models

from goals.models.indicator import Indicator
from policies.models.beperkingen import dagen_tussen, datums_op_volgorde, gevuld, keuze_uit
from policies.models.element import Element, van_agenda
from policies.models.velden import RegelVeld, TekstVeld, vijftien_cijfers

GEMEENTE = "gemeente"
GEBIED = re.compile(r"^(?:gemeente|NL|(?:wijk|klasse):\S.*)\Z")

gebied_geldig = RegexValidator(GEBIED, "Schrijf gemeente, NL, wijk:naam of klasse:naam.")


class Soort(models.TextChoices):
    NULMETING = "nulmeting", "nulmeting"
    REALISATIE = "realisatie", "realisatie"
    STREEFWAARDE = "streefwaarde", "streefwaarde"
    NORM = "norm", "norm"
    PROGNOSE = "prognose", "prognose"


class RedenLeeg(models.TextChoices):
    NNB = "nnb", "nog niet bekend"
    NVT = "nvt", "niet van toepassing"
    TE_KLEIN = "te_klein", "te klein om te tonen"
    NIET_GEMETEN = "niet_gemeten", "niet gemeten"
    NOG_VAST_TE_STELLEN = "nog_vast_te_stellen", "nog vast te stellen"


MET_WAARDE = models.Q(waarde__isnull=False, reden_leeg="", tekst="")
MET_REDEN = models.Q(waarde=None, tekst="") & ~models.Q(reden_leeg="")
MET_TEKST = models.Q(waarde=None, reden_leeg="") & ~models.Q(tekst="")


class Meting(Element):
    """Value XOR reason for absence XOR text; a missing year is simply absent and never 0.

    The period may be part of a year and `voorlopig` (S3-65). `gebied` is the gemeente, "NL", "wijk:…" or
    "klasse:…", each with its own year (T27). A norm may hold without a period.
    """

    STAAT_ONDER = None
    NAAR_OPGAVE = ("indicator",)

    agenda = van_agenda("metingen")
    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="metingen", verbose_name="indicator")
    soort = models.CharField("soort", max_length=15, choices=Soort)
    periode_van = models.DateField("periode van", null=True, blank=True)
    periode_tot = models.DateField("periode tot en met", null=True, blank=True)
    gebied = RegelVeld("gebied", default=GEMEENTE, validators=[gebied_geldig])
    waarde = models.DecimalField(
        "waarde", max_digits=20, decimal_places=6, null=True, blank=True, validators=[vijftien_cijfers]
    )
    reden_leeg = models.CharField("reden zonder waarde", max_length=20, choices=RedenLeeg, blank=True)
    tekst = TekstVeld("verhaal", blank=True)
    voorlopig = models.BooleanField("voorlopig", default=False)
    toelichting = TekstVeld("toelichting", blank=True)

    class Meta(Element.Meta):
        verbose_name = "meting"
        verbose_name_plural = "metingen"
        constraints = [
            models.CheckConstraint(
                condition=MET_WAARDE | MET_REDEN | MET_TEKST,
                name="meting_waarde_reden_of_tekst",
                violation_error_message="Geef precies één van: waarde, reden zonder waarde, verhaal.",
            ),
            *dagen_tussen("meting", "periode_van", "periode_tot"),
            datums_op_volgorde("meting", "periode_van", "periode_tot"),
            models.CheckConstraint(
                condition=models.Q(periode_van__isnull=False, periode_tot__isnull=False)
                | models.Q(soort=Soort.NORM, periode_van=None, periode_tot=None),
                name="meting_heeft_periode",
                violation_error_message="Geef het begin en het einde van de periode. Alleen een norm mag zonder.",
            ),
            models.UniqueConstraint(
                fields=["indicator", "soort", "periode_van", "periode_tot", "gebied"],
                name="meting_uniek",
                violation_error_message="Deze indicator heeft al zo'n meting voor deze periode en dit gebied.",
            ),
            models.UniqueConstraint(
                fields=["indicator", "soort", "gebied"],
                condition=models.Q(periode_van=None),
                name="meting_norm_zonder_periode_uniek",
                violation_error_message="Deze indicator heeft al een norm zonder periode voor dit gebied.",
            ),
            gevuld("meting", "gebied"),
            keuze_uit("meting", "soort", Soort),
            keuze_uit("meting", "reden_leeg", RedenLeeg, leeg=True),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}: {self.get_soort_display()} {self.periode_van or ''}"
