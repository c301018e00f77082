"""The agendas that are measured: the demo, as it is and multiplied, in databases that are made once."""

import os
import sqlite3
from pathlib import Path

import django
from django.conf import settings

MAP = Path(os.environ.get("BENCHMARK_DATA", "data/benchmarks"))
SLUG = "sociaal-domein-2027"
"""Of the demo, for who measures without Django."""
MAAL = {60: 1, 300: 5, 1500: 25}


def database(naam: str) -> Path:
    return MAP / f"{naam}.sqlite3"


def start(naam: str) -> None:
    """Starts Django on one of the databases."""
    os.environ["DATABASE_URL"] = f"sqlite:///{database(naam).absolute()}"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kaderapp.settings")
    django.setup()
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"


def maak(grootte: int) -> None:
    """A database with an adopted agenda of about `grootte` activiteiten, unless it is there already."""
    if database(str(grootte)).exists():
        return
    MAP.mkdir(parents=True, exist_ok=True)
    tijdelijk = database(f"{grootte}-in-aanbouw")
    tijdelijk.unlink(missing_ok=True)
    start(tijdelijk.stem)
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    _vul(MAAL[grootte])
    sqlite3.connect(tijdelijk).execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    tijdelijk.rename(database(str(grootte)))


def _vul(keer: int) -> None:
    from datetime import date

    from kaderapp import demo
    from kaderapp.kadernota.vaststellen import maak_versie, stel_vast
    from policies.models import Agenda
    from tests.groei import vermenigvuldig

    demo.laad()
    agenda = Agenda.objects.get(slug=demo.SLUG)
    if keer > 1:
        vermenigvuldig(agenda, keer)
    stel_vast(maak_versie(agenda, nummer="meting"), op=date(2026, 11, 1), besluit="meting", achteraf=True)
