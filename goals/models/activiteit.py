"""Activiteit: what is done for the doelen; also maatregel, ontwikkelopdracht and experiment."""

from django.db import models

from goals.models.doel import Doel
from goals.models.doel import Status as DoelStatus
from policies.models import Groep, Kader
from policies.models.beperkingen import dagen_tussen, datums_op_volgorde, gevuld, keuze_uit
from policies.models.element import Element, van_agenda
from policies.models.velden import RegelVeld, TekstVeld


class Soort(models.TextChoices):
    ACTIVITEIT = "activiteit", "activiteit"
    MAATREGEL = "maatregel", "maatregel"
    ONTWIKKELOPDRACHT = "ontwikkelopdracht", "ontwikkelopdracht"
    EXPERIMENT = "experiment", "experiment"


class Status(models.TextChoices):
    IDEE = "idee", "idee"
    VOORBEREIDING = "voorbereiding", "in voorbereiding"
    GEREED = "gereed", "gereed voor start"
    LOPEND = "lopend", "lopend"
    AFGEROND = "afgerond", "afgerond"
    GESTOPT = "gestopt", "gestopt"
    GEPARKEERD = "geparkeerd", "geparkeerd"


class Voortgang(models.TextChoices):
    GROEN = "groen", "op schema"
    ORANJE = "oranje", "vraagt aandacht"
    ROOD = "rood", "loopt vast"


class ActiviteitQuerySet(models.QuerySet["Activiteit"]):
    def lopend_alleen_voor(self, doel: Doel) -> "ActiviteitQuerySet":
        """Running ones that contribute to this doel and to no other one that still counts (S2-23)."""
        bijdragen = Activiteit.doelen.through._default_manager.filter(activiteit=models.OuterRef("pk"))
        andere = bijdragen.filter(doel__status=DoelStatus.ACTIEF).exclude(doel=doel)
        return self.filter(models.Exists(bijdragen.filter(doel=doel)), ~models.Exists(andere), status=Status.LOPEND)


class Activiteit(Element):
    """The answers to the start questions (S2-20, S2-21) with progress and the kaders it works within (S0-21).

    A running activiteit contributes to at least one doel that still counts (I-04). That spans tables: the admin
    and the workbook check it, and Doel when it is withdrawn. `geparkeerd` with a `score` is a wish without money.
    """

    NAAR_OPGAVE = ("doelen",)

    agenda = van_agenda("activiteiten")
    soort = models.CharField("soort", max_length=20, choices=Soort, default=Soort.ACTIVITEIT)
    titel = RegelVeld("titel")
    waarom = TekstVeld("waarom", blank=True)
    wat = TekstVeld("wat", blank=True)
    voor_wie = TekstVeld("voor wie", blank=True)
    wie_betrokken = TekstVeld("wie is betrokken", blank=True)
    waar = RegelVeld("waar", blank=True)
    van = models.DateField("van", null=True, blank=True)
    tot = models.DateField("tot en met", null=True, blank=True)
    regisseur = RegelVeld("regisseur", blank=True, help_text="In woorden, als de regisseur geen groep is.")
    regisseur_groep = models.ForeignKey(
        Groep, models.RESTRICT, null=True, blank=True, related_name="geregisseerd", verbose_name="regisseur (groep)"
    )
    capaciteit_fte = models.DecimalField("capaciteit (fte)", max_digits=8, decimal_places=2, null=True, blank=True)
    tevreden_als = TekstVeld("tevreden als", blank=True)
    hoofdlijn = models.BooleanField("op hoofdlijn", default=False)
    status = models.CharField("status", max_length=15, choices=Status, default=Status.IDEE)
    stopreden = RegelVeld("reden van stoppen", blank=True)
    score = models.IntegerField("score", null=True, blank=True)
    voortgang = models.CharField("voortgang", max_length=10, choices=Voortgang, blank=True)
    toelichting = TekstVeld("toelichting", blank=True)
    doelen = models.ManyToManyField(Doel, through="goals.Bijdrage", related_name="activiteiten", verbose_name="doelen")
    kaders = models.ManyToManyField(Kader, blank=True, related_name="activiteiten", verbose_name="kaders")
    partners = models.ManyToManyField(Groep, blank=True, related_name="partner_van", verbose_name="partners")

    objects = ActiviteitQuerySet.as_manager()

    class Meta(Element.Meta):
        verbose_name = "activiteit"
        verbose_name_plural = "activiteiten"
        constraints = [
            gevuld("activiteit", "titel"),
            *dagen_tussen("activiteit", "van", "tot"),
            datums_op_volgorde("activiteit", "van", "tot"),
            keuze_uit("activiteit", "soort", Soort),
            keuze_uit("activiteit", "status", Status),
            keuze_uit("activiteit", "voortgang", Voortgang, leeg=True),
            models.CheckConstraint(
                condition=models.Q(regisseur="") | models.Q(regisseur_groep=None),
                name="activiteit_een_regisseur",
                violation_error_message="Noem de regisseur in woorden of kies een groep, niet allebei.",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def loopt(self) -> bool:
        return self.status == Status.LOPEND
