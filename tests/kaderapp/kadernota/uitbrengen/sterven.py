"""Lets the work of bringing a Versie out die at every moment, takes it over, and tells what is there in the end.

Run as a program, for it forks: each piece of work is done by a child that ends itself with SIGKILL just before its
so-manieth question to the database, or while the PDF is made. The parent asks the database nothing, so that no child
inherits a connection. Prints one line of JSON.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from typing import Any

import django


def in_kind(werk: Callable[[], Any]) -> Any:
    """What the work gives, done by a child; None where the child was killed."""
    lezer, schrijver = os.pipe()
    if not (kind := os.fork()):
        os.close(lezer)
        os.write(schrijver, json.dumps(werk()).encode())
        os._exit(0)
    os.close(schrijver)
    with os.fdopen(lezer, "rb") as uit:
        gezegd = uit.read()
    _, status = os.waitpid(kind, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return None
    assert status == 0, status
    return json.loads(gezegd)


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

    def maak(uitgave: Any, **opties: Any) -> bytes:
        if in_de_pdf:
            sterf()
        return bytes(300_000)

    def tel(execute: Any, *rest: Any) -> Any:
        if next(vragen) == sterf_bij:
            sterf()
        return execute(*rest)

    pdf.kadernota_pdf, vragen = maak, count(1)  # type: ignore[assignment]
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
    versie, taak = in_kind(lambda: begin(nummer))
    gestorven = in_kind(lambda: verricht(taak, sterf_bij, in_de_pdf=in_de_pdf)) is None
    halverwege = in_kind(lambda: stand(versie, taak))
    if gestorven:
        in_kind(lambda: laat_los(taak))
        in_kind(lambda: verricht(taak))
    return {"gestorven": gestorven, "halverwege": halverwege, "einde": in_kind(lambda: stand(versie, taak))}


def main() -> None:
    django.setup()
    proeven = [proef("pdf", 0, in_de_pdf=True)]
    for moment in count(1):
        proeven.append(proef(f"m{moment}", moment))
        if not proeven[-1]["gestorven"]:
            break
    json.dump(proeven, sys.stdout)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kaderapp.settings")
    main()
