"""Document: the PDF of a Versie as it was given out, kept for ever (I-01, R6).

It is kept in pieces, for a reader gets it piece by piece: `substr` on one value reads that value whole each time on
SQLite (16 MB: 2 s, in pieces 40 ms), and on PostgreSQL pieces cost the same as one value.
"""

import hashlib
from collections.abc import Iterator
from datetime import datetime

from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from policies.models.versie import OPENBAAR, Versie

STUK = 256 * 1024
"""Bytes in a piece; the last one is shorter."""


class DocumentQuerySet(models.QuerySet["Document"]):
    def van(self, versie: Versie) -> "Document | None":
        """That of a Versie in the status that it has now."""
        return self.filter(versie=versie.pk, status=versie.status).first()

    @transaction.atomic
    def bewaar(self, versie: Versie, inhoud: bytes, nu: datetime) -> "Document":
        """Stores the PDF of a Versie in its present status; raises IntegrityError where it has one already."""
        document = self.create(
            versie=versie,
            status=versie.status,
            sha256=hashlib.sha256(inhoud).hexdigest(),
            omvang=len(inhoud),
            gemaakt_op=nu,
        )
        for nummer, begin in enumerate(range(0, len(inhoud), STUK)):
            Documentstuk.objects.create(document=document, nummer=nummer, inhoud=inhoud[begin : begin + STUK])
        return document


class Document(models.Model):
    """One PDF of one Versie, made when it got this status: the status is printed in it.

    `sha256` and `omvang` are those of the whole. Triggers in the database let nothing of it change or go, whoever
    asks, and no piece come to it that does not belong there.
    """

    versie = models.ForeignKey(Versie, models.PROTECT, related_name="documenten", verbose_name="versie")
    status = models.CharField("status", max_length=20, choices=[(s.value, s.label) for s in OPENBAAR])
    sha256 = models.CharField("sha256", max_length=64)
    omvang = models.PositiveIntegerField("omvang in bytes")
    gemaakt_op = models.DateTimeField("gemaakt op")

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = "document"
        verbose_name_plural = "documenten"
        ordering = ["versie", "gemaakt_op", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["versie", "status"],
                name="document_een_per_status",
                violation_error_message="Van deze versie is al een PDF met deze status bewaard.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=sorted(OPENBAAR)),
                name="document_status_keuze",
                violation_error_message="Alleen van een openbare versie wordt de PDF bewaard.",
            ),
            models.CheckConstraint(
                condition=Exact(Length("sha256"), 64),
                name="document_sha256_volledig",
                violation_error_message="De sha256 van een document heeft 64 tekens.",
            ),
            models.CheckConstraint(
                condition=Q(omvang__gt=0),
                name="document_niet_leeg",
                violation_error_message="Dit document is leeg. Maak het opnieuw.",
            ),
        ]

    def __str__(self) -> str:
        return f"PDF van {self.versie}, {self.get_status_display()}"

    def lees(self) -> Iterator[bytes]:
        """The bytes as they are stored now, a piece at a time; of a piece that is missing nothing."""
        aantal = self.stukken.count()
        for nummer in range(aantal):
            yield self.stuk(nummer)

    def stuk(self, nummer: int) -> bytes:
        """One piece as it is stored now; empty where it is missing."""
        inhoud = self.stukken.filter(nummer=nummer).values_list("inhoud", flat=True).first()
        return bytes(inhoud or b"")


class Documentstuk(models.Model):
    """A piece of a Document, at most STUK bytes."""

    document = models.ForeignKey(
        Document, models.PROTECT, db_index=False, related_name="stukken", verbose_name="document"
    )
    nummer = models.PositiveIntegerField("nummer")
    inhoud = models.BinaryField("inhoud")

    class Meta:
        verbose_name = "stuk van een document"
        verbose_name_plural = "stukken van documenten"
        ordering = ["document", "nummer"]
        constraints = [models.UniqueConstraint(fields=["document", "nummer"], name="documentstuk_uniek")]

    def __str__(self) -> str:
        return f"{self.document}, stuk {self.nummer}"
