"""The mail that says that work ended, to who asked for it: once, also when the work was taken over."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

from kaderapp.models import User
from kaderapp.models.taak import Taak
from kaderapp.taken.soorten import soort_van

ZONDER_POST = ("django.core.mail.backends.console.EmailBackend", "django.core.mail.backends.dummy.EmailBackend")
"""What stands in for mail where none was configured."""

log = logging.getLogger(__name__)


def kan_mailen(user: User) -> bool:
    """Whether a mail would reach this person."""
    return bool(user.email) and settings.EMAIL_BACKEND not in ZONDER_POST


def mail_alles() -> None:
    """Sends what is still to be sent, also by a process that was killed before it came to it."""
    for taak in Taak.objects.te_mailen().zonder_bestand().select_related("eigenaar"):
        if taak.neem_mail():
            _mail(taak)


def _mail(taak: Taak) -> None:
    """A mail that can't be sent is only logged: what was made is there all the same (R4).

    It was taken before it is sent: a process that is killed at that very moment rather sends none than two.
    """
    maak = soort_van(taak).mail
    if maak is None or not taak.eigenaar.is_active or not kan_mailen(taak.eigenaar):
        return
    bericht: EmailMessage = maak(taak)
    try:
        bericht.send()
    except (SMTPException, OSError, ValueError):
        log.exception("De mail over taak %s is niet verstuurd", taak.pk)
