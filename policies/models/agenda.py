"""Agenda: one policy framework of the raad."""

import re
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from policies.models.beperkingen import dagen_tussen, datums_op_volgorde, gevuld, keuze_uit, tussen
from policies.models.delen import WeggelatenVeld
from policies.models.velden import RegelVeld

SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*\Z")
LABEL = re.compile(r"^[^|]*[^|\s][^|]*\|[^|]*[^|\s][^|]*\Z")
NUMMERING = re.compile(r"^(?:geen|[1aAI](?:\.[1aAI]){0,2})\Z")

slug_geldig = RegexValidator(SLUG, "Gebruik in de slug alleen kleine letters, cijfers en streepjes ertussen.")
label_geldig = RegexValidator(LABEL, "Geef enkelvoud en meervoud met een staande streep ertussen: doel|doelen.")
nummering_geldig = RegexValidator(
    NUMMERING, "Kies 1, a, A of I, per niveau gescheiden door een punt (bijvoorbeeld 1.a), of geen."
)


class Soort(models.TextChoices):
    KADERNOTA = "kadernota", "kadernota"
    SMA = "sma", "sociaal-maatschappelijke agenda"
    BELEIDSPLAN = "beleidsplan", "beleidsplan"
    STARTNOTITIE = "startnotitie", "startnotitie"
    DIALOOGKADER = "dialoogkader", "kader voor een dialooggroep"


class Indeling(models.TextChoices):
    VIJF_VRAGEN = "vijf_vragen", "de vijf hoofdvragen"
    SMA = "sma", "de hoofdstukken van een sociaal-maatschappelijke agenda"
    W_VRAGEN = "w_vragen", "de W-vragen per opgave"
    VRIJ = "vrij", "vrij"


class Agenda(models.Model):
    """The working tree of one policy framework: staff edit it, readers only see its Versies (I-03).

    The words for the levels are the gemeente's own ("opgave|opgaven", "thema|thema's"), and so is the
    numbering: `1`, `a`, `A` or `I` per level, or `geen`; the first opgave bears `eerste_nummer`. The slug is
    in every permalink, and is therefore fixed as soon as a Versie is public. `weggelaten` is the choice that the next
    Versie begins with; it is about the book and not about the policy, so no momentopname and no workbook has it.
    """

    sleutel = models.UUIDField("sleutel", primary_key=True, default=uuid4, editable=False)
    revisie = models.PositiveIntegerField("revisie", default=1, editable=False)
    slug = models.CharField(
        "slug",
        max_length=100,
        unique=True,
        validators=[slug_geldig],
        error_messages={"unique": "Er is al een agenda met deze slug. Kies een andere."},
    )
    titel = RegelVeld("titel")
    soort = models.CharField("soort", max_length=20, choices=Soort, default=Soort.KADERNOTA)
    indeling = models.CharField("indeling", max_length=20, choices=Indeling, default=Indeling.VIJF_VRAGEN)
    periode_van = models.DateField("periode van", null=True, blank=True)
    periode_tot = models.DateField("periode tot en met", null=True, blank=True)
    ingangsdatum = models.DateField("ingangsdatum", null=True, blank=True)
    evaluatiedatum = models.DateField("evaluatiedatum", null=True, blank=True)
    label_opgave = RegelVeld("woord voor opgave", default="opgave|opgaven", validators=[label_geldig])
    label_doel = RegelVeld("woord voor doel", default="doel|doelen", validators=[label_geldig])
    label_activiteit = RegelVeld("woord voor activiteit", default="activiteit|activiteiten", validators=[label_geldig])
    label_kader = RegelVeld("woord voor kader", default="kader|kaders", validators=[label_geldig])
    nummering_opgave = models.CharField("nummering opgaven", max_length=5, default="1", validators=[nummering_geldig])
    nummering_doel = models.CharField("nummering doelen", max_length=5, default="1", validators=[nummering_geldig])
    nummering_kader = models.CharField("nummering kaders", max_length=5, default="1", validators=[nummering_geldig])
    eerste_nummer = models.PositiveIntegerField("eerste nummer", default=1)
    vervangt = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="vervangen_door", verbose_name="vervangt"
    )

    weggelaten = WeggelatenVeld("weggelaten onderdelen", default=list, blank=True)

    class Meta:
        verbose_name = "agenda"
        verbose_name_plural = "agenda's"
        ordering = ["titel"]
        constraints = [
            gevuld("agenda", "slug"),
            gevuld("agenda", "titel"),
            *dagen_tussen("agenda", "periode_van", "periode_tot", "ingangsdatum", "evaluatiedatum"),
            datums_op_volgorde("agenda", "periode_van", "periode_tot"),
            datums_op_volgorde("agenda", "ingangsdatum", "evaluatiedatum"),
            keuze_uit("agenda", "soort", Soort),
            keuze_uit("agenda", "indeling", Indeling),
            tussen("agenda", "eerste_nummer", 1, 9999),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return f"/agenda/{self.slug}/"

    def clean(self) -> None:
        anders = type(self).objects.filter(pk=self.pk).exclude(slug=self.slug)
        if anders.exists() and self.versies.openbaar().exists():
            raise ValidationError(
                {"slug": "Deze agenda heeft openbare versies, en hun adressen liggen vast. Laat de slug zoals hij was."}
            )
