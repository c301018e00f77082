"""The demo: an invented gemeente with an agenda, its Versies and, for development, accounts.

The agenda comes from `fixtures/demo`: layers of text that go through the workbook importer like any other
workbook. Each layer but the last ends in a Versie; the last is the working tree.
"""

from collections.abc import Callable
from datetime import date, datetime, time

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from kaderapp import roles
from kaderapp.kadernota.redactie.verklaren import verklaar
from kaderapp.kadernota.vaststellen import leg_ter_inzage, maak_versie, stel_vast
from kaderapp.kadernota.werkboek.importeren import importeer
from kaderapp.kadernota.werkboek.lagen import leg_op
from kaderapp.kadernota.werkboek.tekstmap import lees_tekstmap
from kaderapp.kadernota.werkboek.werkmap import Werkmap
from kaderapp.models import User
from policies.models import Agenda, Gemeente, Synoniem
from policies.models.versie import Soort

MAP = settings.BASE_DIR / "fixtures" / "demo"
SLUG = "sociaal-domein-2027"
GEMEENTE = "Wilgenrade"
WACHTWOORD = "wilgen-langs-het-water"
ACCOUNTS = {
    "beheerder": "Bo Beheer",
    "redacteur": "Ravi Redactie",
    "college": "Cato College",
    "griffie": "Gijs Griffie",
    "raadslid": "Roos Raad",
}


@transaction.atomic
def laad() -> bool:
    """Loads the demo into a database without agendas; False, and nothing changed, when there are agendas already."""
    if Agenda.objects.exists():
        return False
    roles.pas_toe()
    if settings.DEBUG:
        _accounts()
    Gemeente.objects.get_or_create(pk=1, defaults={"naam": GEMEENTE})
    _synoniemen()
    werkmap = Werkmap([])
    for laag in sorted(pad for pad in MAP.iterdir() if pad.is_dir()):
        werkmap = leg_op(werkmap, lees_tekstmap(laag))
        importeer(werkmap)
        if maak := VERSIES.get(laag.name):
            maak(Agenda.objects.get(slug=SLUG))
    _verklaring(Agenda.objects.get(slug=SLUG))
    return True


def _nota(agenda: Agenda) -> None:
    dag = date(2026, 6, 25)
    nota = maak_versie(agenda, nummer="1.0", toelichting="Eerste nota.", nu=_middag(dag))
    stel_vast(nota, op=dag, besluit="Raadsbesluit 2026-041", nu=_middag(dag))


def _stand(agenda: Agenda) -> None:
    dag = date(2026, 10, 13)
    stand = maak_versie(agenda, nummer="1.1", soort=Soort.STAND, toelichting="Cijfers van het najaar.", nu=_middag(dag))
    stel_vast(stand, op=dag, besluit="Collegebesluit 2026-387", nu=_middag(dag))


def _wijziging(agenda: Agenda) -> None:
    dag = date(2026, 11, 9)
    wijziging = maak_versie(agenda, nummer="2.0", toelichting="Voorstel tot wijziging.", nu=_middag(dag))
    leg_ter_inzage(wijziging, van=dag, tot=date(2027, 1, 4), nu=_middag(dag))


def _middag(dag: date) -> datetime:
    """Each act of the demo happened on its own day, whenever the demo is loaded."""
    return timezone.make_aware(datetime.combine(dag, time(12)))


def _synoniemen() -> None:
    """Words that people use for what the agenda calls otherwise."""
    for woorden in (MAP / "synoniemen.txt").read_text(encoding="utf-8").splitlines():
        Synoniem.objects.get_or_create(woorden=woorden)


def _verklaring(agenda: Agenda) -> None:
    """One question of volledigheid that has been answered, so that the page shows what that looks like."""
    vertrouwen = agenda.kaders.get(titel="Vertrouwen")
    reden = "Over vertrouwen volgt geen keuze: het is een houding, en de raad spreekt er elk jaar over."
    verklaar(agenda, vertrouwen.pk, "kader-zonder-vervolgkeuze", reden=reden)


VERSIES: dict[str, Callable[[Agenda], None]] = {"1-vastgesteld": _nota, "2-stand": _stand, "3-inzage": _wijziging}
"""What a layer ends in; the last one stays the working tree."""


def _accounts() -> None:
    """Accounts with a password that everyone can read here: only where DEBUG is on."""
    for naam, volledig in ACCOUNTS.items():
        if User.objects.filter(username=naam).exists():
            continue
        voornaam, achternaam = volledig.split()
        user = User.objects.create_user(
            naam, f"{naam}@wilgenrade.example", WACHTWOORD, first_name=voornaam, last_name=achternaam
        )
        user.is_staff = naam != "raadslid"
        user.is_superuser = naam == "beheerder"
        user.save(update_fields=["is_staff", "is_superuser"])
        user.groups.add(Group.objects.get(name=naam))
