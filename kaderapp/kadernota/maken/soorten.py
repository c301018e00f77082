"""A kadernota that is made, as long work."""

from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from kaderapp.kadernota.maken.documenten import Document
from kaderapp.kadernota.maken.rechten import eis_maken
from kaderapp.kadernota.maken.werk import maak_kadernota
from kaderapp.models import User
from kaderapp.models.taak import Taak
from kaderapp.taken.soorten import Soort


def _eis(user: User, taak: Taak) -> None:
    eis_maken(user)


def _kop(taak: Taak) -> str:
    return "De kadernota wordt gemaakt"


def _inhoud(request: HttpRequest, taak: Taak) -> dict[str, Any]:
    return {"document": Document(taak)}


def _mail(taak: Taak) -> EmailMessage:
    """A link and nothing else: who reads the mail on the way learns nothing of a draft."""
    adres = urljoin(f"{settings.SITE_URL}/", reverse("taak", args=[taak.pk]).lstrip("/"))
    inhoud = {"naam": str(taak.eigenaar), "adres": adres, "gelukt": taak.is_klaar, "tot": taak.bewaard_tot}
    onderwerp = "Uw kadernota staat klaar" if taak.is_klaar else "Uw kadernota is niet gelukt"
    return EmailMessage(onderwerp, render_to_string("maken/mail/klaar.txt", inhoud), to=[taak.eigenaar.email])


KADERNOTA = Soort(
    werk=maak_kadernota,
    eis=_eis,
    kop=_kop,
    sjabloon="maken/klaar.html",
    inhoud=_inhoud,
    opnieuw="Maak de kadernota opnieuw",
    mail=_mail,
)
