"""Indicator: how a doel, activiteit or kader is measured (S2-45..50)."""

from django.core.exceptions import ValidationError
from django.db import models

from goals.models.activiteit import Activiteit
from goals.models.doel import Doel
from policies.models import Kader
from policies.models.beperkingen import (
    EERSTE_JAAR,
    LAATSTE_JAAR,
    begint_als_adres,
    gevuld,
    keuze_uit,
    niet_zichzelf,
    precies_een,
    tussen,
)
from policies.models.element import Element, van_agenda
from policies.models.velden import RegelVeld, TekstVeld, adres_geldig


class Soort(models.TextChoices):
    OUTCOME = "outcome", "outcome"
    OUTPUT = "output", "output"
    KWALITEIT = "kwaliteit", "kwaliteit"
    BBV = "bbv", "verplichte indicator (BBV)"


class Gewenst(models.TextChoices):
    STIJGEN = "stijgen", "stijgen"
    DALEN = "dalen", "dalen"
    GELIJK = "gelijk", "gelijk blijven"
    NVT = "nvt", "niet van toepassing"


def jaren_geldig(jaren: object) -> None:
    """A list of years."""
    if not isinstance(jaren, list) or not all(
        type(jaar) is int and EERSTE_JAAR <= jaar <= LAATSTE_JAAR for jaar in jaren
    ):
        raise ValidationError("Geef jaren van vier cijfers, met een puntkomma ertussen: 2022; 2025.")


class Indicator(Element):
    """Measures exactly one doel, activiteit or kader.

    `frequentie_maanden` may be 24 or 48: years without a figure are then normal (S1-26). Numbers of unique
    persons are not `optelbaar` and never summed (I-07). Years in which the definition changed are in
    `trendbreuk_jaren` (S3-67). Output indicators may roll up to an `outcome` (S2-59).
    """

    NAAR_OPGAVE = ("doel", "activiteit", "kader")

    agenda = van_agenda("indicatoren")
    doel = models.ForeignKey(
        Doel, models.RESTRICT, null=True, blank=True, related_name="indicatoren", verbose_name="van doel"
    )
    activiteit = models.ForeignKey(
        Activiteit, models.RESTRICT, null=True, blank=True, related_name="indicatoren", verbose_name="van activiteit"
    )
    kader = models.ForeignKey(
        Kader, models.RESTRICT, null=True, blank=True, related_name="indicatoren", verbose_name="van kader"
    )
    naam = RegelVeld("naam")
    definitie = TekstVeld("definitie", blank=True)
    soort = models.CharField("soort", max_length=10, choices=Soort, blank=True)
    eenheid = RegelVeld("eenheid", blank=True)
    per_aantal = models.PositiveIntegerField("per aantal", default=1)
    decimalen = models.PositiveSmallIntegerField("decimalen", default=0)
    gewenst = models.CharField("gewenste richting", max_length=10, choices=Gewenst, blank=True)
    optelbaar = models.BooleanField("optelbaar", default=False)
    frequentie_maanden = models.PositiveSmallIntegerField("frequentie in maanden", default=12)
    bron = RegelVeld("bron", blank=True)
    bron_url = RegelVeld("adres van de bron", blank=True, validators=[adres_geldig])
    outcome = models.ForeignKey(
        "self", models.RESTRICT, null=True, blank=True, related_name="outputs", verbose_name="draagt bij aan outcome"
    )
    bbv_code = RegelVeld("BBV-code", blank=True)
    bekend_voor_jaar = models.PositiveSmallIntegerField("bekend voor jaar", null=True, blank=True)
    trendbreuk_jaren = models.JSONField("jaren met een trendbreuk", default=list, blank=True, validators=[jaren_geldig])

    class Meta(Element.Meta):
        verbose_name = "indicator"
        verbose_name_plural = "indicatoren"
        constraints = [
            precies_een(
                "indicator",
                "doel",
                "activiteit",
                "kader",
                melding="Een indicator meet één doel, activiteit of kader. Kies er precies één.",
            ),
            keuze_uit("indicator", "soort", Soort, leeg=True),
            keuze_uit("indicator", "gewenst", Gewenst, leeg=True),
            gevuld("indicator", "naam"),
            begint_als_adres("indicator", "bron_url"),
            tussen("indicator", "per_aantal", 1, 2_000_000_000),
            tussen("indicator", "decimalen", 0, 6),
            tussen("indicator", "frequentie_maanden", 1, 600),
            tussen("indicator", "bekend_voor_jaar", EERSTE_JAAR, LAATSTE_JAAR),
            niet_zichzelf("indicator", "outcome", "Een indicator kan niet aan zichzelf bijdragen. Kies een andere."),
        ]

    def __str__(self) -> str:
        return self.naam
