"""The mails with which people choose a password. Links start with SITE_URL, never with what a request claims (S14)."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.forms import PasswordResetForm

from kaderapp.models import User

EERSTE, VERGETEN = "eerste_wachtwoord", "wachtwoord_vergeten"


def stuur_link(email: str, soort: str) -> None:
    """To each active person with this address; to nobody when there is none (S11). Failures to send are logged."""
    form = PasswordResetForm({"email": email})
    if not form.is_valid():
        return
    site = urlsplit(settings.SITE_URL)
    form.save(
        domain_override=site.netloc,
        use_https=site.scheme == "https",
        subject_template_name=f"accounts/mail/{soort}_onderwerp.txt",
        email_template_name=f"accounts/mail/{soort}.txt",
        extra_email_context={"site_url": settings.SITE_URL, "uren": str(settings.PASSWORD_RESET_TIMEOUT // 3600)},
    )


def eerste_wachtwoord(user: User) -> None:
    """The link with which somebody starts; the address must be his own."""
    stuur_link(user.email, EERSTE)
