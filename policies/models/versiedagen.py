"""Which days an act on a Versie may name: a Versie never goes back, so a wrong day would stand for ever.

What a griffie does decides: a decision is registered on its own day or any day after it, an inzage is announced
beforehand or registered while it runs. What holds at every moment (the order of the days) is a constraint of
Versie; here is what depends on the day of today.
"""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils.formats import date_format

from policies.models.beperkingen import EERSTE_JAAR

RUIM = timedelta(days=366)
"""How far from today a day of an inzage may lie, and a decision that is registered in time: both take weeks, so what is
further off is a mistyped year."""


def voluit(dag: date) -> str:
    """As in "25 juni 2026", with a first space that does not break."""
    return date_format(dag, "j\u00a0F Y")


def eis_inzage(van: date, tot: date, vandaag: date) -> None:
    """An inzage may lie ahead or be under way, but not be over: nobody could have read this very text in it."""
    if tot < vandaag:
        raise ValidationError(
            f"De inzage tot en met {voluit(tot)} is al voorbij. Geef een laatste dag vanaf vandaag, "
            f"{voluit(vandaag)}, of stel de versie meteen vast."
        )
    if ver := [dag for dag in (van, tot) if abs(dag - vandaag) > RUIM]:
        raise ValidationError(f"{voluit(ver[0])} ligt meer dan een jaar van vandaag. Geef een ander jaar.")


def eis_besluit(op: date, vandaag: date, *, achteraf: bool) -> None:
    """A decision is not still to be taken, and of more than a year ago only for who says `achteraf`."""
    if op > vandaag:
        raise ValidationError(
            f"{voluit(op)} ligt in de toekomst. Leg een besluit vast als het is genomen, met de dag van de vergadering."
        )
    if op.year < EERSTE_JAAR:
        raise ValidationError(f"{voluit(op)} ligt voor {EERSTE_JAAR}. Geef een ander jaar.")
    if vandaag - op > RUIM and not achteraf:
        raise ValidationError(
            f"{voluit(op)} is meer dan een jaar geleden. Geef een ander jaar, of zeg dat u een ouder besluit "
            "achteraf vastlegt."
        )


def eis_na_inzage(nummer: str, inzage_tot: date | None, op: date) -> None:
    """Everyone could count on the days that were announced: no decision falls before the last one."""
    if inzage_tot and op < inzage_tot:
        raise ValidationError(
            f"Versie {nummer} ligt tot en met {voluit(inzage_tot)} ter inzage, en die termijn kan niet korter. Leg een "
            "besluit van die dag of later vast, of maak een nieuwe versie met een kortere inzage."
        )
