"""The documents that somebody had made: asked for, in the list, and kept for a while."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from kaderapp.kadernota.maken.formaten import FORMATEN
from kaderapp.kadernota.maken.keuze import Keuze
from kaderapp.kadernota.maken.onderdelen import in_woorden
from kaderapp.models import User
from kaderapp.models.taak import Taak, TaakQuerySet
from kaderapp.taken.starten import vraag
from policies.models import Agenda

SOORT = "kadernota"
MEESTE_BEWAARD = 10
"""Documents of one person that are kept; the oldest makes room."""
MEESTE_IN_DE_RIJ = 5


@dataclass(frozen=True, slots=True)
class Document:
    """One of them, as a line in the list."""

    taak: Taak

    @property
    def editie(self) -> str:
        return str(self.taak.gegevens["editie"])

    @property
    def onderdelen(self) -> str:
        return in_woorden(self.taak.gegevens["weggelaten"])

    @property
    def formaat(self) -> str:
        formaat = FORMATEN.get(self.taak.gegevens["formaat"])
        return formaat.label if formaat else str(self.taak.gegevens["formaat"])

    @property
    def bestandsnaam(self) -> str:
        return str((self.taak.uitkomst or {}).get("bestandsnaam", ""))

    @property
    def omvang(self) -> int:
        return int((self.taak.uitkomst or {}).get("omvang", 0))


def vraag_document(user: User, keuze: Keuze, *, editie: str, terug: str, mail: bool) -> Taak:
    """The work that makes it; what is being made for the same question already, is not asked for again."""
    _maak_plaats(user)
    gegevens = keuze.gegevens() | {"editie": editie, "terug": terug}
    return vraag(SOORT, user, eenmalig=keuze.kenmerk(), mail=mail, **gegevens)


def documenten_van(user: User, agenda: Agenda) -> list[Document]:
    """Of this agenda, newest first."""
    return [Document(taak) for taak in _alle(user).filter(gegevens__agenda=str(agenda.pk))]


def rij_is_vol(user: User) -> bool:
    """Whether this person had enough made already; the others wait too."""
    return _alle(user).lopend().count() >= MEESTE_IN_DE_RIJ


def terug_naar(agenda: Agenda, versie: str) -> str:
    """The screen, with the same text chosen."""
    return reverse("kadernota-maken", args=[agenda.slug]) + (f"?{urlencode({'versie': versie})}" if versie else "")


def _alle(user: User) -> TaakQuerySet:
    alle = Taak.objects.van(user).houdbaar(timezone.now()).filter(soort=SOORT)
    return alle.zonder_bestand().order_by("-gemaakt_op", "pk")


def _maak_plaats(user: User) -> None:
    te_veel = _alle(user).geeindigd().values_list("pk", flat=True)[MEESTE_BEWAARD - 1 :]
    Taak.objects.filter(pk__in=list(te_veel)).delete()
