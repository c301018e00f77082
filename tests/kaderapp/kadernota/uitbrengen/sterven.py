"""Lets the work of bringing a Versie out die at every moment, takes it over, and tells what is there in the end.

Run as a program, for it forks: each piece of work is done by a child that ends itself with SIGKILL at one moment
after another, or while the PDF is made. A moment is just before something is written, and just
after: between two questions nothing can become half. The parent asks the database nothing, so that no child
inherits a connection. Prints one line of JSON.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from itertools import count
from typing import Any

import django


def in_kind(werk: Callable[[Callable[[Any], object]], None]) -> tuple[Any, bool]:
    """What the work says, done by a child, and whether it was killed after that."""
    lezer, schrijver = os.pipe()
    if not (kind := os.fork()):
        os.close(lezer)
        status = 1  # of a child that failed: it never goes on as if it were the parent
        try:
            werk(lambda gezegd: os.write(schrijver, json.dumps(gezegd).encode()))
            status = 0
        finally:
            os._exit(status)
    os.close(schrijver)
    with os.fdopen(lezer, "rb") as uit:
        gezegd = json.loads(uit.read())
    _, status = os.waitpid(kind, 0)
    assert status in (0, signal.SIGKILL), status
    return gezegd, bool(status)


def sterf() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def begin(nummer: str) -> list[Any]:
    """A concept, and the work that somebody asked for it."""
    from django.utils import timezone

    from kaderapp.kadernota.vaststellen import maak_versie
    from kaderapp.models import Taak, User
    from policies.models import Agenda

    agenda, wie = Agenda.objects.get(slug="klein"), User.objects.get(username="gijs")
    versie = maak_versie(agenda, nummer=nummer)
    dag = timezone.localdate().isoformat()
    gegevens = {"versie": versie.pk, "nummer": nummer, "daad": "ter_inzage", "invoer": {"van": dag, "tot": dag}}
    taak = Taak.objects.create(soort="uitbrengen", eigenaar=wie, gegevens=gegevens, gemaakt_op=timezone.now())
    return [versie.pk, str(taak.pk)]


def verricht(taak: str, sterf_bij: int = 0, *, in_de_pdf: bool = False) -> bool:
    from django.db import connection

    from kaderapp.kadernota import pdf
    from kaderapp.taken.verrichten import verricht as doe

    def maak(uitgave: Any, *rest: Any) -> bytes:
        if in_de_pdf:
            sterf()
        return bytes(300_000)

    def tel(execute: Any, sql: str, *rest: Any) -> Any:
        schreef.append(sql.startswith(("INSERT", "UPDATE", "DELETE")))
        if any(schreef[-2:]) and next(momenten) == sterf_bij:
            sterf()
        return execute(sql, *rest)

    schreef, momenten = list[bool](), count(1)
    pdf.kadernota_pdf = maak  # type: ignore[assignment]
    with connection.execute_wrapper(tel):
        return doe(taak)  # type: ignore[arg-type]


def stand(versie: int, taak: str) -> dict[str, Any]:
    """What is there; the bytes of the PDF by whether they are whole."""
    from django.contrib.admin.models import LogEntry

    from kaderapp.kadernota.documenten import keur
    from kaderapp.models import Taak
    from policies.models import Document, Versie

    daden = LogEntry.objects.filter(object_id=str(versie), change_message__startswith="Ter inzage gelegd")
    return {
        "status": Versie.objects.get(pk=versie).status,
        "gaaf": [keur(document).document.omvang for document in Document.objects.filter(versie=versie)],
        "daden": daden.count(),
        "taak": Taak.objects.get(pk=taak).staat,
    }


def laat_los(taak: str) -> int:
    """As when the lease of a process that died is over."""
    from django.utils import timezone

    from kaderapp.models import Taak

    return Taak.objects.filter(pk=taak).update(huur_tot=timezone.now() - timedelta(seconds=1))


def proef(nummer: str, sterf_bij: int, *, in_de_pdf: bool = False) -> dict[str, Any]:
    def eerste(zeg: Callable[[Any], object]) -> None:
        versie, taak = begin(nummer)
        zeg([versie, taak])
        verricht(taak, sterf_bij, in_de_pdf=in_de_pdf)

    (versie, taak), gestorven = in_kind(eerste)

    def tweede(zeg: Callable[[Any], object]) -> None:
        halverwege = stand(versie, taak)
        if gestorven:
            laat_los(taak)
            verricht(taak)
        zeg({"gestorven": gestorven, "halverwege": halverwege, "einde": stand(versie, taak)})

    return dict(in_kind(tweede)[0])


def main() -> None:
    django.setup()
    import_module("kaderapp.urls")  # everything, once: else each child would load it again
    import_module("kaderapp.kadernota.uitbrengen.werk")
    proeven = [proef("pdf", 0, in_de_pdf=True)]
    for moment in count(1):
        proeven.append(proef(f"m{moment}", moment))
        if not proeven[-1]["gestorven"]:
            break
    json.dump(proeven, sys.stdout)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kaderapp.settings")
    main()
