"""One piece of work: what is asked, how far it is, and what came out."""

from collections import deque
from datetime import datetime, timedelta
from functools import cached_property
from time import monotonic
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import Error as DatabaseFout
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

HUUR = timedelta(minutes=2)
"""How long a process may be silent before its work is free for another; as long as it lives it tells so."""

MEESTE_POGINGEN = 3
BEWAARTERMIJN = timedelta(days=7)
LANGSTE_STAP = 200
MEESTE_MELDINGEN = 2
"""Steps that are written within a second; who tells more often is heard at the next beat of the process."""


class Verloren(Exception):
    """This work is somebody else's by now, or its owner threw it away: what is being made has no place to go."""


class Staat(models.TextChoices):
    WACHT = "wacht", "wacht"
    BEZIG = "bezig", "bezig"
    KLAAR = "klaar", "klaar"
    MISLUKT = "mislukt", "mislukt"


LOPEND = (Staat.WACHT, Staat.BEZIG)


class TaakQuerySet(models.QuerySet["Taak"]):
    def van(self, gebruiker: Any) -> "TaakQuerySet":
        return self.filter(eigenaar=gebruiker)

    def lopend(self) -> "TaakQuerySet":
        """Waiting or being done."""
        return self.filter(staat__in=LOPEND)

    def geeindigd(self) -> "TaakQuerySet":
        return self.exclude(staat__in=LOPEND)

    def zonder_bestand(self) -> "TaakQuerySet":
        """For pages and lists: the file of one Taak is larger than a list of all."""
        return self.defer("bestand")

    def te_mailen(self) -> "TaakQuerySet":
        """Ended, and its owner asked for a mail that nobody sent yet."""
        return self.geeindigd().filter(mail=True).order_by("klaar_op", "pk")

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

    def houdbaar(self, nu: datetime) -> "TaakQuerySet":
        """What is kept still; the rest goes at the next work of whoever."""
        return self.filter(gemaakt_op__gte=nu - BEWAARTERMIJN)

    def verouderd(self, nu: datetime) -> "TaakQuerySet":
        return self.filter(gemaakt_op__lt=nu - BEWAARTERMIJN)

    def huur(self, pk: Any, nu: datetime) -> bool:
        """Takes one for this process; false when another was first."""
        vrij = self.te_doen(nu).filter(pk=pk)
        begin = {"stap": "", "gedaan": 0, "totaal": 0, "gestart_op": nu, "huur_tot": nu + HUUR}
        return bool(vrij.update(staat=Staat.BEZIG, pogingen=F("pogingen") + 1, **begin))


class Taak(models.Model):
    """Work of one person; nobody else sees it or what came out (S1).

    `bestand` is what it is about, or what it made. `kenmerk` says what was asked: the same question by the same
    person is not asked twice at a time. `gedaan` of `totaal` is how far it is, where that is known. Which process
    does it follows from `pogingen`: each one that takes it counts one more, and only the last may write (R4).
    """

    sleutel = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    soort = models.CharField("soort", max_length=40)
    eigenaar = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="taken", verbose_name="van")
    kenmerk = models.CharField("kenmerk", max_length=64, blank=True)
    gegevens = models.JSONField("gegevens", default=dict, encoder=DjangoJSONEncoder)
    bestand = models.BinaryField("bestand", default=bytes)
    staat = models.CharField("staat", max_length=10, choices=Staat, default=Staat.WACHT)
    stap = models.CharField("stap", max_length=LANGSTE_STAP, blank=True)
    gedaan = models.PositiveIntegerField("gedaan", default=0)
    totaal = models.PositiveIntegerField("totaal", default=0)
    mail = models.BooleanField("mail als het klaar is", default=False)
    uitkomst = models.JSONField("uitkomst", null=True, encoder=DjangoJSONEncoder)
    pogingen = models.PositiveSmallIntegerField("pogingen", default=0)
    gemaakt_op = models.DateTimeField("gemaakt op")
    gestart_op = models.DateTimeField("gestart op", null=True)
    klaar_op = models.DateTimeField("klaar op", null=True)
    huur_tot = models.DateTimeField("in behandeling tot", null=True)

    _geschreven = ("", 0, 0)

    objects = TaakQuerySet.as_manager()

    class Meta:
        verbose_name = "taak"
        verbose_name_plural = "taken"
        indexes = [models.Index(fields=["staat", "gemaakt_op"], name="taak_rij")]
        constraints = [
            models.UniqueConstraint(
                fields=["eigenaar", "soort", "kenmerk"],
                condition=Q(staat__in=["wacht", "bezig"]) & ~Q(kenmerk=""),
                name="taak_een_keer_tegelijk",
            ),
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
        return self.staat in LOPEND

    @property
    def is_klaar(self) -> bool:
        return self.staat == Staat.KLAAR

    @property
    def is_mislukt(self) -> bool:
        return self.staat == Staat.MISLUKT

    @property
    def is_opnieuw_begonnen(self) -> bool:
        """A process that was at it before did not end it."""
        return self.loopt and self.pogingen > 1

    @property
    def bewaard_tot(self) -> datetime:
        return self.gemaakt_op + BEWAARTERMIJN

    def is_vrij(self, nu: datetime) -> bool:
        """Nobody is at work on it."""
        verlaten = self.staat == Staat.BEZIG and (self.huur_tot is None or self.huur_tot <= nu)
        return self.staat == Staat.WACHT or verlaten

    def wachtenden(self) -> int:
        """How many come before this one."""
        if self.staat != Staat.WACHT:
            return 0
        return Taak.objects.filter(staat=Staat.WACHT, gemaakt_op__lt=self.gemaakt_op).count()

    def stand_in_woorden(self) -> str:
        """How far it is, for who waits for it."""
        if self.staat != Staat.WACHT:
            return self.stap or "Het werk is begonnen."
        if (aantal := self.wachtenden()) == 0:
            vol = Taak.objects.bezig(timezone.now()).count() >= settings.TAKEN_TEGELIJK
            return "Er wordt nu ander werk gedaan. Daarna bent u aan de beurt." if vol else "Het werk begint zo."
        return "Er wacht 1 ander voor u." if aantal == 1 else f"Er wachten {aantal} anderen voor u."

    @cached_property
    def _meldingen(self) -> deque[float]:
        return deque(maxlen=MEESTE_MELDINGEN)

    @property
    def heeft_nieuws(self) -> bool:
        """A step that was told and not written yet."""
        return (self.stap, self.gedaan, self.totaal) != self._geschreven

    def meld(self, stap: str, gedaan: int = 0, totaal: int = 0) -> None:
        """Tells who waits what is being done; not inside a transaction, where nobody would see it.

        May be called as often as one likes. Raises Verloren when there is no use in going on.
        """
        self.stap, self.gedaan, self.totaal = stap[:LANGSTE_STAP], gedaan, totaal
        if len(self._meldingen) == MEESTE_MELDINGEN and monotonic() - self._meldingen[0] < 1:
            return
        try:
            is_van_hier = self.klop(timezone.now())
        except DatabaseFout:
            return  # what is being made matters more than what is said about it
        if not is_van_hier:
            raise Verloren

    def klop(self, nu: datetime) -> bool:
        """Says how far it is and that its process lives; false when it is not this process's any more."""
        self._meldingen.append(monotonic())
        stap = self.stap, self.gedaan, self.totaal
        velden = dict(zip(("stap", "gedaan", "totaal"), stap, strict=True))
        is_van_hier = bool(self._eigen().update(huur_tot=nu + HUUR, **velden))
        self._geschreven = stap
        return is_van_hier

    def leg_neer(self, bestand: bytes) -> None:
        """Stores what was made; raises Verloren when nobody waits for it any more."""
        self.bestand = bestand
        if not self._eigen().update(bestand=bestand):
            raise Verloren

    def rond_af(self, uitkomst: dict[str, Any], nu: datetime) -> bool:
        """Stores what came out; false when another process was at it, and nothing was stored."""
        return self._eindig(Staat.KLAAR, uitkomst, nu)

    def mislukken(self, reden: str, nu: datetime) -> bool:
        """Ends the work without an outcome; `reden` is a sentence for its owner."""
        return self._eindig(Staat.MISLUKT, {"reden": reden}, nu)

    def neem_mail(self) -> bool:
        """Takes the mail that is to be sent; false when another process was first."""
        return bool(Taak.objects.filter(pk=self.pk, mail=True).update(mail=False))

    def _eigen(self) -> TaakQuerySet:
        """This very work, as long as no other process took it over."""
        return Taak.objects.filter(pk=self.pk, staat=Staat.BEZIG, pogingen=self.pogingen)

    def _eindig(self, staat: Staat, uitkomst: dict[str, Any], nu: datetime) -> bool:
        nieuw = {"staat": staat, "uitkomst": uitkomst, "klaar_op": nu, "huur_tot": None, "stap": ""}
        for veld, waarde in nieuw.items():
            setattr(self, veld, waarde)
        return bool(self._eigen().update(**nieuw))
