"""Versie: a frozen momentopname of an agenda; what the raad, the public and the archive read (I-01, I-03)."""

import hashlib
import re
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

from policies.models.agenda import Agenda
from policies.models.beperkingen import datums_op_volgorde, gevuld, keuze_uit, niet_zichzelf
from policies.models.delen import WeggelatenVeld
from policies.models.velden import RegelVeld
from policies.models.versiedagen import eis_besluit, eis_inzage, eis_na_inzage, voluit

NUMMER = re.compile(r"^[0-9A-Za-z]+(?:[.+-][0-9A-Za-z]+)*\+?\Z")

nummer_geldig = RegexValidator(
    NUMMER, "Gebruik in het nummer alleen letters, cijfers en punten of streepjes ertussen, bijvoorbeeld 1.0."
)


class Soort(models.TextChoices):
    NOTA = "nota", "nota"
    STAND = "stand", "stand"


class Status(models.TextChoices):
    """The states so far; from → to → consequence.

    concept → ter_inzage: the content is fixed, everyone can read it.
    concept → vastgesteld, ter_inzage → vastgesteld: decided; nothing changes any more.
    """

    CONCEPT = "concept", "concept"
    TER_INZAGE = "ter_inzage", "ter inzage"
    VASTGESTELD = "vastgesteld", "vastgesteld"


OPENBAAR = (Status.TER_INZAGE, Status.VASTGESTELD)


class VersieQuerySet(models.QuerySet["Versie"]):
    def openbaar(self) -> "VersieQuerySet":
        """What everyone may read."""
        return self.filter(status__in=OPENBAAR)

    def bevroren(self) -> "VersieQuerySet":
        """What can't change any more, oldest first."""
        return self.exclude(status=Status.CONCEPT).order_by("bevroren_op", "pk")

    def laatste_schakel(self) -> "Versie | None":
        """The end of the chain: frozen, and nothing follows it. The links tell, for a clock may be set back."""
        return self.bevroren().zonder_inhoud().filter(volgende=None).last()

    def vastgestelde_notas(self) -> "VersieQuerySet":
        """The nota's that the raad adopted, newest first; the first is the vigerende (I-02)."""
        return self.filter(soort=Soort.NOTA, status=Status.VASTGESTELD).order_by("-vastgesteld_op", "-pk")

    def zonder_inhoud(self) -> "VersieQuerySet":
        """For lists: the content of a Versie is large."""
        return self.defer("inhoud")


WAT_IS_VERANDERD = (
    "Wat er nieuw is aan deze versie. Dit staat in de kadernota, in de tabel met versies onder “Wat is veranderd”."
)


class Versie(models.Model):
    """One frozen edition of an agenda.

    `inhoud` is the canonical JSON of a momentopname and `sha256` the hash of its UTF-8 bytes. As soon as a
    Versie leaves concept it is linked to the one before (`vorige`, `vorige_sha256`); triggers in the database
    then refuse every change of the content, and of an adopted Versie every change at all (R5). `weggelaten` are the
    parts that its kadernota goes without; `documenten` are the PDFs of it that were given out.
    A stand belongs to the nota whose text it repeats (`nota`).
    """

    agenda = models.ForeignKey(Agenda, models.PROTECT, related_name="versies", verbose_name="agenda")
    soort = models.CharField("soort", max_length=10, choices=Soort, default=Soort.NOTA)
    nummer = models.CharField("nummer", max_length=20, validators=[nummer_geldig])
    status = models.CharField("status", max_length=20, choices=Status, default=Status.CONCEPT, editable=False)
    inhoud = models.TextField("inhoud", editable=False)
    sha256 = models.CharField("sha256", max_length=64, editable=False)
    weggelaten = WeggelatenVeld("weggelaten onderdelen", default=list, blank=True, editable=False)
    nota = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="standen", verbose_name="stand van nota"
    )
    vorige = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="volgende", verbose_name="vorige", editable=False
    )
    vorige_sha256 = models.CharField("sha256 van de vorige", max_length=64, blank=True, editable=False)
    gemaakt_op = models.DateTimeField("gemaakt op", editable=False)
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemaakt door"
    )
    bevroren_op = models.DateTimeField("bevroren op", null=True, blank=True, editable=False)
    inzage_van = models.DateField("inzage van", null=True, blank=True)
    inzage_tot = models.DateField("inzage tot en met", null=True, blank=True)
    vastgesteld_op = models.DateField("vastgesteld op", null=True, blank=True)
    vastgesteld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="vastgelegd door",
    )
    besluit = RegelVeld("besluit", blank=True, help_text="Besluitnummer of vindplaats in het raadsinformatiesysteem.")
    toelichting = RegelVeld("toelichting", blank=True, help_text=WAT_IS_VERANDERD)

    objects = VersieQuerySet.as_manager()

    class Meta:
        verbose_name = "versie"
        verbose_name_plural = "versies"
        ordering = ["-gemaakt_op", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agenda", "nummer"],
                name="versie_nummer_uniek",
                violation_error_message="Deze agenda heeft al een versie met dit nummer. Kies een ander.",
            ),
            gevuld("versie", "nummer"),
            gevuld("versie", "inhoud"),
            gevuld("versie", "sha256"),
            keuze_uit("versie", "soort", Soort),
            keuze_uit("versie", "status", Status),
            datums_op_volgorde("versie", "inzage_van", "inzage_tot"),
            datums_op_volgorde(
                "versie",
                "inzage_tot",
                "vastgesteld_op",
                melding="Het besluit ligt voor het einde van de inzage. Geef een dag op of na de laatste dag daarvan.",
            ),
            models.CheckConstraint(
                condition=(~Q(soort=Soort.STAND) & Q(nota=None)) | (~Q(soort=Soort.NOTA) & Q(nota__isnull=False)),
                name="versie_stand_hoort_bij_nota",
                violation_error_message="Kies bij een stand de nota waar zij bij hoort, en alleen bij een stand.",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.TER_INZAGE) | Q(inzage_van__isnull=False, inzage_tot__isnull=False),
                name="versie_inzage_heeft_termijn",
                violation_error_message="Geef het begin en het einde van de inzage.",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.VASTGESTELD) | (Q(vastgesteld_op__isnull=False) & ~Q(besluit="")),
                name="versie_vastgesteld_met_bron",
                violation_error_message="Geef de datum van het besluit en het besluitnummer of de vindplaats.",
            ),
            models.CheckConstraint(
                condition=Q(status=Status.VASTGESTELD) | Q(vastgesteld_op=None, vastgesteld_door=None, besluit=""),
                name="versie_besluit_alleen_bij_vastgesteld",
                violation_error_message="Alleen een vastgestelde versie heeft een besluit. Maak datum en bron leeg.",
            ),
            models.CheckConstraint(
                condition=Q(status=Status.CONCEPT, bevroren_op=None, vorige=None)
                | (~Q(status=Status.CONCEPT) & Q(bevroren_op__isnull=False)),
                name="versie_bevroren_na_concept",
                violation_error_message="Een versie is bevroren zodra zij geen concept meer is.",
            ),
            models.CheckConstraint(
                condition=Q(vorige=None, vorige_sha256="") | (Q(vorige__isnull=False) & ~Q(vorige_sha256="")),
                name="versie_vorige_met_hash",
                violation_error_message="Een versie die op een andere volgt, bewaart de hash daarvan.",
            ),
            niet_zichzelf("versie", "vorige", "Een versie kan niet op zichzelf volgen."),
        ]

    def __str__(self) -> str:
        return f"{self.agenda} {self.nummer}"

    def get_absolute_url(self) -> str:
        return f"/agenda/{self.agenda.slug}/versie/{self.nummer}/"

    @property
    def is_openbaar(self) -> bool:
        return self.status in OPENBAAR

    @property
    def is_concept(self) -> bool:
        return self.status == Status.CONCEPT

    @property
    def is_vastgesteld(self) -> bool:
        return self.status == Status.VASTGESTELD

    @property
    def is_stand(self) -> bool:
        return self.soort == Soort.STAND

    def status_in_woorden(self) -> str:
        """The status for people, as it stands on every page."""
        if self.status == Status.TER_INZAGE:
            return f"Ter inzage van {_datum(self.inzage_van)} tot en met {_datum(self.inzage_tot)}"
        if self.is_vastgesteld and self.nota is not None:
            raad, college = _datum(self.nota.vastgesteld_op), _datum(self.vastgesteld_op)
            return f"Vastgesteld door de raad op {raad}, met cijfers die het college vaststelde op {college}"
        if self.is_vastgesteld:
            return f"Vastgesteld door de raad op {_datum(self.vastgesteld_op)}"
        return "Concept"

    def datum(self) -> date:
        """The date to print: of the decision, of the start of the inzage, else of making."""
        return self.vastgesteld_op or self.inzage_van or timezone.localdate(self.gemaakt_op)

    def klopt(self) -> bool:
        """Whether the content still has the hash that was written down."""
        return sha256(self.inhoud) == self.sha256

    def schade_in_woorden(self) -> str:
        """What is said of a Versie that is not what was written down, with what the beheerder does."""
        return (
            f"Versie {self.nummer} van agenda “{self.agenda.slug}” is beschadigd. Draai manage.py verify_versies "
            "en zet deze versie terug uit een back-up."
        )

    def clean(self) -> None:
        if self.nota is None:
            return
        if (self.nota.agenda_id, self.nota.soort) != (self.agenda_id, Soort.NOTA):
            raise ValidationError({"nota": "Kies een nota van dezelfde agenda."})
        besluit = self.nota.vastgesteld_op
        if besluit and self.vastgesteld_op and self.vastgesteld_op < besluit:
            raise ValidationError(
                f"Een stand van nota {self.nota.nummer} kan niet ouder zijn dan die nota. "
                f"Geef een dag op of na {voluit(besluit)}."
            )

    def ter_inzage_leggen(self, *, vorige: "Versie | None", nu: datetime, van: date, tot: date) -> None:
        """Fixes the content and opens it to everyone; `vorige` is the last frozen Versie of the agenda.

        The inzage is announced or under way, not over, and within a year of `nu` (`eis_inzage`). A content that does
        not match its hash is refused here and by `vaststellen`: from then on nobody could put it right.
        """
        self._eis(Status.CONCEPT, "ter inzage leggen")
        eis_inzage(van, tot, timezone.localdate(nu))
        self._bevries(vorige, nu)
        self.inzage_van, self.inzage_tot = van, tot
        self._zet(Status.TER_INZAGE, "inzage_van", "inzage_tot", *BEVRIEZING)

    def vaststellen(
        self,
        *,
        vorige: "Versie | None",
        nu: datetime,
        door: Any,
        op: date,
        besluit: str,
        achteraf: bool = False,
    ) -> None:
        """Registers the decision; from here on nothing about this Versie changes (I-22: date and source).

        `op` is the day of the meeting: on or before the day of `nu`, on or after the last day of the inzage, and for
        a stand on or after the day of its nota. A decision of more than a year ago takes `achteraf` (`eis_besluit`).
        """
        velden = ["vastgesteld_op", "vastgesteld_door", "besluit"]
        if self.is_concept:
            self._bevries(vorige, nu)
            velden += BEVRIEZING
        else:
            self._eis(Status.TER_INZAGE, "vaststellen")
            self._eis_gaaf()
        eis_besluit(op, timezone.localdate(nu), achteraf=achteraf)
        eis_na_inzage(self.nummer, self.inzage_tot, op)
        self.vastgesteld_op, self.vastgesteld_door, self.besluit = op, door, besluit
        self._zet(Status.VASTGESTELD, *velden)

    def _eis(self, status: Status, daad: str) -> None:
        if self.status != status:
            raise ValidationError(f"Versie {self.nummer} is {self.get_status_display()}. U kunt haar niet meer {daad}.")

    def _eis_gaaf(self) -> None:
        if not self.klopt():
            raise ValidationError(self.schade_in_woorden())

    def _bevries(self, vorige: "Versie | None", nu: datetime) -> None:
        for versie in filter(None, (self, vorige)):
            versie._eis_gaaf()
        self.bevroren_op = nu
        self.vorige = vorige
        self.vorige_sha256 = vorige.sha256 if vorige else ""

    def _zet(self, status: Status, *velden: str) -> None:
        self.status = status
        self.full_clean(exclude=["inhoud"])
        self.save(update_fields=["status", *velden])


BEVRIEZING = ["bevroren_op", "vorige", "vorige_sha256"]


def _datum(dag: date | None) -> str:
    return voluit(dag) if dag else "onbekende datum"


def sha256(inhoud: str) -> str:
    """The hash of a content, over its UTF-8 bytes."""
    return hashlib.sha256(inhoud.encode()).hexdigest()
