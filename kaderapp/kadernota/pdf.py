"""An Uitgave as a PDF: PDF/UA-1 and PDF/A-3a in one file, with its data attached, the same bytes every time.

The document is laid out in a child process that `proces` starts and guards: a text of an editor is never laid out in
the process that serves pages (S6, R11). Run as a program (`python -m kaderapp.kadernota.pdf`) this module is that
child; it needs no Django and no settings. What it does there stands in `druk`, the only package that knows weasyprint;
with another version of it than that was tested with, or on request, it takes the plain route: one document, one
process, nothing changed in weasyprint.
"""

import base64
import gc
import json
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kaderapp.kadernota.boek.proces import DIEP, GEHEUGEN, PdfMislukt, begrens, draai, grenzen

if TYPE_CHECKING:
    from kaderapp.kadernota.druk.gegevens import Bestand
    from kaderapp.kadernota.uitgave import Uitgave

__all__ = ["PdfMislukt", "kadernota_pdf", "pdf_van"]
Voortgang = Callable[[str, int, int], None]
"""Told what is being done: a sentence, and how many of how many chapters are ready."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def kadernota_pdf(uitgave: "Uitgave", voortgang: Voortgang | None = None) -> bytes:
    """The kadernota of this Uitgave, with its JSON and its workbook in it.

    `voortgang` is told what is being done. Raises PdfMislukt, and PdfBezet where too many are being made
    already.
    """
    from django.conf import settings

    from kaderapp.kadernota.boek.document import kadernota_html
    from kaderapp.kadernota.boek.plaatsen import plaats

    with plaats(settings.PDF_MAP, settings.PDF_TEGELIJK) as bestand:
        return pdf_van(
            kadernota_html(uitgave),
            merk=uitgave.sha256 or uitgave.gemaakt_op.isoformat(),
            website=settings.SITE_URL,
            ruimte=settings.PDF_RUIMTE,
            houdt=(bestand,),
            bestanden=_bestanden(uitgave),
            kast=settings.PDF_MAP / "delen",
            voortgang=voortgang,
        )


def _bestanden(uitgave: "Uitgave") -> "tuple[Bestand, ...]":
    """What an archive wants beside the text: the data that the document was made from."""
    from kaderapp.kadernota.druk.gegevens import Bestand
    from kaderapp.kadernota.momentopname import to_json
    from kaderapp.kadernota.werkboek.exporteren import exporteer

    opname = uitgave.momentopname
    naam = opname.agenda.slug + (f"-versie-{uitgave.nummer}" if uitgave.nummer else "")
    return (
        Bestand(
            f"{naam}.json",
            "application/json",
            "Source",
            "De inhoud van deze kadernota als gegevens",
            to_json(opname).encode(),
        ),
        Bestand(f"{naam}.xlsx", XLSX, "Alternative", "De inhoud van deze kadernota als werkboek", exporteer(opname)),
    )


def pdf_van(  # noqa: PLR0913  (each has its own meaning, and is named by who calls)
    html: str,
    *,
    merk: str = "",
    website: str = "",
    gewoon: bool = False,
    ruimte: float = 1,
    houdt: tuple[int, ...] = (),
    bestanden: "tuple[Bestand, ...]" = (),
    kast: Path | None = None,
    voortgang: Voortgang | None = None,
) -> bytes:
    """HTML as PDF, in a process of its own.

    `merk` makes the identifier; `gewoon` is the plain route; parts are kept in `kast`, a directory of our own.
    """
    mee = [asdict(bestand) | {"inhoud": base64.b64encode(bestand.inhoud).decode()} for bestand in bestanden]
    opdracht = {
        "html": html,
        "merk": merk,
        "website": website,
        "gewoon": gewoon,
        "bestanden": mee,
        "kast": str(kast or ""),
    }
    binnen = grenzen(len(html), ruimte)
    return draai("kaderapp.kadernota.pdf", opdracht, binnen, houdt, voortgang and _in_woorden(voortgang))


def _in_woorden(voortgang: Voortgang) -> Callable[[str], None]:
    def meld(regel: str) -> None:
        klaar, _, totaal = regel.partition(" ")
        if klaar.isdecimal() and totaal.isdecimal():  # a text can make weasyprint complain in any words
            voortgang(f"{klaar} van de {totaal} hoofdstukken opgemaakt.", int(klaar), int(totaal))

    return meld


# -- in the child -----------------------------------------------------------------------------


def main() -> int:
    from kaderapp.kadernota.druk.werkers import Afgebroken

    opdracht = json.load(sys.stdin.buffer)
    begrens(opdracht["grenzen"])
    os.nice(10)  # who reads a page goes first
    gc.disable()
    try:
        sys.stdout.buffer.write(_teken(opdracht))
        sys.stdout.buffer.flush()
    except MemoryError:
        return GEHEUGEN
    except RecursionError:
        return DIEP
    except Afgebroken as fout:
        if fout.code < 0:
            with suppress(OSError):  # what can't be caught, can't be set either
                signal.signal(-fout.code, signal.SIG_DFL)
            os.kill(os.getpid(), -fout.code)
        return fout.code
    return 0


def _teken(opdracht: dict[str, Any]) -> bytes:
    from kaderapp.kadernota.druk import opmaak
    from kaderapp.kadernota.druk.binden import Opdracht, maak_pdf
    from kaderapp.kadernota.druk.gegevens import Bestand

    if opdracht["gewoon"] or not opmaak.getest():
        return opmaak.gewoon(opdracht["html"], opdracht["merk"], opdracht["website"])
    bestanden = tuple(
        Bestand(**bestand | {"inhoud": base64.b64decode(bestand["inhoud"])}) for bestand in opdracht["bestanden"]
    )
    vraag = Opdracht(opdracht["html"], opdracht["merk"], opdracht["website"], bestanden, opdracht["kast"])
    return maak_pdf(vraag, _meld)


def _meld(klaar: int, totaal: int) -> None:
    """Tells the process that started this one how far it is."""
    sys.stderr.write(f"stap {klaar} {totaal}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
