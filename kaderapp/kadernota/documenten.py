"""The PDF of a public Versie: made once, kept in the database, and given out as it was kept (R6).

An act that opens a Versie or adopts it stores the PDF with it (`uitbrengen`). A Versie from before that gets its PDF
from who asks for it first. What is stored is checked as a whole before its first byte goes out, and each piece once
more when it is sent: a damaged PDF reaches nobody.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import IntegrityError
from django.utils import timezone

from kaderapp.kadernota import pdf, uitgeven
from kaderapp.kadernota.boek.aanvullen import voor_het_boek
from kaderapp.kadernota.opnamen import Beschadigd
from policies.models import Document, Versie

INTUSSEN = "Deze versie kreeg net een andere status. Vraag de PDF opnieuw op."


@dataclass(frozen=True, slots=True)
class Gekeurd:
    """A Document that was read whole and found to be what was stored, with the hash of each piece."""

    document: Document
    stukken: tuple[tuple[bytes, int], ...]
    """Hash and length of each piece, in order."""

    def lees(self, van: int = 0, tot: int | None = None) -> Iterator[bytes]:
        """The bytes from `van` up to `tot`, a piece at a time; raises Beschadigd at one that changed meanwhile."""
        tot = self.document.omvang if tot is None else tot
        begin = 0
        for nummer, (hash_, lengte) in enumerate(self.stukken):
            if begin + lengte > van and begin < tot:
                yield self._stuk(nummer, hash_)[max(van - begin, 0) : tot - begin]
            begin += lengte

    def _stuk(self, nummer: int, hash_: bytes) -> bytes:
        inhoud = self.document.stuk(nummer)
        if _hash(inhoud) != hash_:
            raise Beschadigd(self.document.versie)
        return inhoud


def keur(document: Document) -> Gekeurd:
    """Reads a Document once, a piece at a time; raises Beschadigd where it is not what was stored."""
    geheel, stukken = hashlib.sha256(), []
    for stuk in document.lees():
        geheel.update(stuk)
        stukken.append((_hash(stuk), len(stuk)))
    if geheel.hexdigest() != document.sha256:
        raise Beschadigd(document.versie)
    return Gekeurd(document, tuple(stukken))


def document_van(versie: Versie) -> Document:
    """The PDF of a public Versie in its present status; made now where there is none yet.

    Of two who make it at once the first one's is kept, and both get that. Raises PdfMislukt, PdfBezet where as many
    are being made as may be, and Beschadigd where it can't be made because the Versie itself is damaged.
    """
    return Document.objects.van(versie) or _maak(versie)


def zonder_document() -> list[Versie]:
    """The public Versies whose PDF was not asked for yet."""
    openbaar = Versie.objects.openbaar().zonder_inhoud().select_related("agenda", "nota").defer("nota__inhoud")
    bewaard = set(Document.objects.values_list("versie", "status"))
    return [versie for versie in openbaar.order_by("pk") if (versie.pk, versie.status) not in bewaard]


def _maak(versie: Versie) -> Document:
    inhoud = pdf.kadernota_pdf(voor_het_boek(uitgeven.uitgave_van(versie)))
    try:
        return Document.objects.bewaar(versie, inhoud, timezone.now())
    except IntegrityError:
        if eerder := Document.objects.van(versie):
            return eerder
        raise pdf.PdfMislukt(INTUSSEN) from None


def _hash(stuk: bytes) -> bytes:
    return hashlib.sha256(stuk).digest()
