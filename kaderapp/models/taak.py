"""One piece of work: what is asked, how far it is, and what came out."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

HUUR = timedelta(minutes=5)
"""How long a process may be silent before its work is free for another."""

MEESTE_POGINGEN = 3
LANGSTE_STAP = 200
BEWAARTERMIJN = timedelta(days=7)


class Staat(models.TextChoices):
    WACHT = "wacht", "wacht"
    BEZIG = "bezig", "bezig"
    KLAAR = "klaar", "klaar"
    MISLUKT = "mislukt", "mislukt"


class TaakQuerySet(models.QuerySet["Taak"]):
    def van(self, gebruiker: Any) -> "TaakQuerySet":
        return self.filter(eigenaar=gebruiker)

    def bezig(self, nu: datetime) -> "TaakQuerySet":
        """Somebody is at work on these."""
        return self.filter(staat=Staat.BEZIG, huur_tot__gt=nu)

    def te_doen(self, nu: datetime) -> "TaakQuerySet":
        """Waiting, or left by a process that died; the oldest first."""
        verlaten = Q(staat=Staat.BEZIG, huur_tot__lte=nu)
        return self.filter(Q(staat=Staat.WACHT) | verlaten, pogingen__lt=MEESTE_POGINGEN).order_by("gemaakt_op", "pk")

    def opgegeven(self, nu: datetime) -> "TaakQuerySet":
        """Left by as many processes as may try."""
        return self.filter(staat=Staat.BEZIG, huur_tot__lte=nu, pogingen__gte=MEESTE_POGINGEN)

    def verouderd(self, nu: datetime) -> "TaakQuerySet":
        return self.filter(gemaakt_op__lt=nu - BEWAARTERMIJN)

    def huur(self, pk: Any, nu: datetime) -> bool:
        """Takes one for this process; false when another was first."""
        vrij = self.te_doen(nu).filter(pk=pk)
        return bool(
            vrij.update(staat=Staat.BEZIG, pogingen=F("pogingen") + 1, gestart_op=nu, huur_tot=nu + HUUR, stap="")
        )


class Taak(models.Model):
    """Work of one person; nobody else sees it or what came out (S1)."""

    sleutel = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    soort = models.CharField("soort", max_length=40)
    eigenaar = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="taken", verbose_name="van")
    gegevens = models.JSONField("gegevens", default=dict, encoder=DjangoJSONEncoder)
    bestand = models.BinaryField("bestand", default=bytes)
    staat = models.CharField("staat", max_length=10, choices=Staat, default=Staat.WACHT)
    stap = models.CharField("stap", max_length=LANGSTE_STAP, blank=True)
    uitkomst = models.JSONField("uitkomst", null=True, encoder=DjangoJSONEncoder)
    pogingen = models.PositiveSmallIntegerField("pogingen", default=0)
    gemaakt_op = models.DateTimeField("gemaakt op")
    gestart_op = models.DateTimeField("gestart op", null=True)
    klaar_op = models.DateTimeField("klaar op", null=True)
    huur_tot = models.DateTimeField("in behandeling tot", null=True)

    objects = TaakQuerySet.as_manager()

    class Meta:
        verbose_name = "taak"
        verbose_name_plural = "taken"
        indexes = [models.Index(fields=["staat", "gemaakt_op"], name="taak_rij")]
        constraints = [
            models.CheckConstraint(condition=Q(staat__in=Staat.values), name="taak_staat"),
            models.CheckConstraint(
                condition=~Q(staat=Staat.KLAAR) | Q(uitkomst__isnull=False, klaar_op__isnull=False),
                name="taak_klaar_met_uitkomst",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.sleutel}"

    @property
    def loopt(self) -> bool:
        return self.staat in (Staat.WACHT, Staat.BEZIG)

    @property
    def is_mislukt(self) -> bool:
        return self.staat == Staat.MISLUKT

    def wachtenden(self) -> int:
        """How many come before this one."""
        if self.staat != Staat.WACHT:
            return 0
        return Taak.objects.filter(staat=Staat.WACHT, gemaakt_op__lt=self.gemaakt_op).count()

    def meld(self, stap: str) -> None:
        """Tells who waits what is being done, and that it still goes on; not inside a transaction, where nobody would
        see it."""
        self.stap, self.huur_tot = stap[:LANGSTE_STAP], timezone.now() + HUUR
        self.save(update_fields=["stap", "huur_tot"])

    def rond_af(self, uitkomst: dict[str, Any], nu: datetime) -> None:
        """Stores what came out."""
        self.uitkomst = uitkomst
        self._eindig(Staat.KLAAR, nu)

    def mislukken(self, reden: str, nu: datetime) -> None:
        """Ends the work without an outcome; `reden` is a sentence for its owner."""
        self.uitkomst = {"reden": reden}
        self._eindig(Staat.MISLUKT, nu)

    def _eindig(self, staat: Staat, nu: datetime) -> None:
        self.staat, self.klaar_op, self.huur_tot, self.stap = staat, nu, None, ""
        self.save(update_fields=["staat", "klaar_op", "huur_tot", "stap", "uitkomst"])
