"""The lock on guessing: ten tries per account and address in an hour, whoever the account is of (S11).

It counts names that don't exist in just the same way. It ends by itself: a try counts for an hour, and a try on a
locked account counts not at all. It is bound to the address the tries come from, so nobody can lock out somebody
who is elsewhere; and a new password by mail opens it at once.
"""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from kaderapp.accounts.backend import gebruiker
from kaderapp.models import Inlogpoging, User
from kaderapp.models.inlogpoging import InlogpogingQuerySet

POGINGEN = 10
TERMIJN = timedelta(hours=1)


class OpSlot(Exception):
    """Too many tries; `tot` is when the next one counts again."""

    def __init__(self, tot: datetime) -> None:
        super().__init__(tot)
        self.tot = tot


@dataclass(frozen=True, slots=True)
class Poging:
    """What is counted together: one account from one address."""

    account: str
    adres: str

    def tel(self) -> None:
        """Counts a try before it is judged, so that tries at the same moment can't slip through.

        Raises OpSlot, and counts nothing, when there were ten already.
        """
        nu = timezone.now()
        Inlogpoging.objects.filter(op__lte=nu - TERMIJN).delete()
        deze = Inlogpoging.objects.create(account=self.account, adres=self.adres, op=nu)
        samen = Inlogpoging.objects.sinds(nu - TERMIJN).filter(account=self.account, adres=self.adres)
        eerdere = samen.exclude(pk=deze.pk).order_by("-op").values_list("op", flat=True)[:POGINGEN]
        if len(eerdere) == POGINGEN:
            deze.delete()
            raise OpSlot(min(eerdere) + TERMIJN)

    def gelukt(self) -> None:
        """Forgets the tries: who knows the password was no guesser."""
        Inlogpoging.objects.filter(account=self.account, adres=self.adres).delete()


def poging(request: HttpRequest, naam: str, soort: str = "inloggen") -> Poging:
    """Of this name from where the request comes; user name and address of one person count together."""
    user = gebruiker(naam)
    wie = f"pk:{user.pk}" if user else f"naam:{unicodedata.normalize('NFKC', naam).casefold()}"
    return Poging(_hash(f"{soort}:{wie}"), _hash(adres(request)))


def op_slot_tot(user: User) -> datetime | None:
    """Until when this person can't log in from at least one address."""
    per_adres: dict[str, list[datetime]] = {}
    for waar, op in _van(user).sinds(timezone.now() - TERMIJN).order_by("op").values_list("adres", "op"):
        per_adres.setdefault(waar, []).append(op)
    return max((tijden[-POGINGEN] + TERMIJN for tijden in per_adres.values() if len(tijden) >= POGINGEN), default=None)


def haal_eraf(user: User) -> int:
    """Opens the lock of this person from everywhere; gives how many tries were forgotten."""
    return _van(user).delete()[0]


def adres(request: HttpRequest) -> str:
    """Where the request comes from. Behind a proxy that is what the proxy added itself, at the end."""
    if settings.ACHTER_PROXY and (keten := request.headers.get("X-Forwarded-For")):
        return keten.rpartition(",")[2].strip()
    return str(request.META.get("REMOTE_ADDR", ""))


def _van(user: User) -> InlogpogingQuerySet:
    return Inlogpoging.objects.filter(account=_hash(f"inloggen:pk:{user.pk}"))


def _hash(tekst: str) -> str:
    return salted_hmac("kaderapp.slot", tekst, algorithm="sha256").hexdigest()
