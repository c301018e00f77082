"""Bedrag: money of one owner in one year (S2-52, S4-06)."""

from django.db import models

from goals.models.activiteit import Activiteit
from goals.models.doel import Doel
from policies.models import Groep, Kader, Opgave
from policies.models.beperkingen import EERSTE_JAAR, LAATSTE_JAAR, keuze_uit, precies_een, tussen
from policies.models.element import Element, van_agenda
from policies.models.velden import RegelVeld, TekstVeld, vijftien_cijfers


class Soort(models.TextChoices):
    LASTEN = "lasten", "lasten"
    BATEN = "baten", "baten"
    RESERVE_TOEVOEGING = "reserve_toevoeging", "toevoeging aan reserve"
    RESERVE_ONTTREKKING = "reserve_onttrekking", "onttrekking aan reserve"
    PLAFOND = "plafond", "plafond"


class Fase(models.TextChoices):
    REKENING = "rekening", "rekening"
    BEGROTING = "begroting", "begroting"
    NA_WIJZIGING = "na_wijziging", "begroting na wijziging"
    RAMING = "raming", "raming"
    REALISATIE = "realisatie", "realisatie"


class Bedrag(Element):
    """Euros, never floats; lasten and baten are both positive, sign and unit are presentation (I-08).

    Owned by exactly one opgave, doel, activiteit, kader or groep. `pm` says that the amount is not known yet.
    Codes of taakvelden change over the years and are therefore text (T29).
    """

    STAAT_ONDER = None
    NAAR_OPGAVE = ("opgave", "doel", "activiteit", "kader")

    agenda = van_agenda("bedragen")
    opgave = models.ForeignKey(
        Opgave, models.RESTRICT, null=True, blank=True, related_name="bedragen", verbose_name="van opgave"
    )
    doel = models.ForeignKey(
        Doel, models.RESTRICT, null=True, blank=True, related_name="bedragen", verbose_name="van doel"
    )
    activiteit = models.ForeignKey(
        Activiteit, models.RESTRICT, null=True, blank=True, related_name="bedragen", verbose_name="van activiteit"
    )
    kader = models.ForeignKey(
        Kader, models.RESTRICT, null=True, blank=True, related_name="bedragen", verbose_name="van kader"
    )
    groep = models.ForeignKey(
        Groep, models.RESTRICT, null=True, blank=True, related_name="bedragen", verbose_name="van groep"
    )
    jaar = models.PositiveSmallIntegerField("jaar")
    soort = models.CharField("soort", max_length=20, choices=Soort)
    fase = models.CharField("fase", max_length=15, choices=Fase, blank=True)
    bedrag = models.DecimalField(
        "bedrag in euro's", max_digits=16, decimal_places=2, null=True, blank=True, validators=[vijftien_cijfers]
    )
    structureel = models.BooleanField("structureel", default=False)
    beinvloedbaar = models.BooleanField("beïnvloedbaar", default=False)
    taakveld = RegelVeld("taakveld", blank=True)
    dekking = RegelVeld("dekking", blank=True)
    budgethouder = RegelVeld("budgethouder", blank=True, help_text="In woorden, als de budgethouder geen groep is.")
    budgethouder_groep = models.ForeignKey(
        Groep, models.RESTRICT, null=True, blank=True, related_name="budgetten", verbose_name="budgethouder (groep)"
    )
    voorlopig = models.BooleanField("voorlopig", default=False)
    pm = models.BooleanField("pro memorie", default=False)
    toelichting = TekstVeld("toelichting", blank=True)

    class Meta(Element.Meta):
        verbose_name = "bedrag"
        verbose_name_plural = "bedragen"
        constraints = [
            precies_een(
                "bedrag",
                "opgave",
                "doel",
                "activiteit",
                "kader",
                "groep",
                melding="Een bedrag hoort bij één opgave, doel, activiteit, kader of groep. Kies er precies één.",
            ),
            models.CheckConstraint(
                condition=models.Q(bedrag__isnull=False) | models.Q(pm=True),
                name="bedrag_of_pm",
                violation_error_message="Vul het bedrag in, of kies pro memorie.",
            ),
            models.CheckConstraint(
                condition=models.Q(bedrag=None) | models.Q(bedrag__gte=0),
                name="bedrag_niet_negatief",
                violation_error_message="Vul het bedrag zonder minteken in. De soort zegt of het lasten of baten zijn.",
            ),
            models.CheckConstraint(
                condition=models.Q(soort=Soort.PLAFOND) | ~models.Q(fase=""),
                name="bedrag_fase_behalve_plafond",
                violation_error_message="Kies een fase. Alleen een plafond heeft er geen nodig.",
            ),
            models.CheckConstraint(
                condition=models.Q(budgethouder="") | models.Q(budgethouder_groep=None),
                name="bedrag_een_budgethouder",
                violation_error_message="Noem de budgethouder in woorden of kies een groep, niet allebei.",
            ),
            tussen("bedrag", "jaar", EERSTE_JAAR, LAATSTE_JAAR),
            keuze_uit("bedrag", "soort", Soort),
            keuze_uit("bedrag", "fase", Fase, leeg=True),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.jaar}"
