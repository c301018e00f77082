"""The poster as a PDF; made in the same guarded process as the kadernota."""

from itertools import chain

from django.conf import settings
from django.template.loader import render_to_string

from kaderapp.kadernota import pdf
from kaderapp.kadernota.boek.plaatsen import plaats
from kaderapp.kadernota.boek.zonder_bladzijden import ACCENT
from kaderapp.kadernota.inhoud.getallen import aantal
from kaderapp.kadernota.inhoud.letterbreedte import breedte, regels
from kaderapp.kadernota.inhoud.woorden import met_hoofdletter
from kaderapp.kadernota.poster.maat import PUNT
from kaderapp.kadernota.poster.opmaak import Opmaak, opmaak
from kaderapp.kadernota.poster.takken import Opgavetak, Woorden, takken, woorden
from kaderapp.kadernota.poster.vakken import stammen
from kaderapp.kadernota.uitgave import Uitgave

TITEL = (34, 28, 22, 18)
"""Sizes of the letters of the title, in points: the largest with which it fits on its line."""
TITELRUIMTE = 265.0
WIJDER = 1.12
"""The serif of the title against the letters that are measured."""


def doelenboom_pdf(uitgave: Uitgave, accent: str = "") -> bytes:
    """One page, always; raises PdfMislukt, and PdfBezet where too many PDFs are being made already."""
    with plaats(settings.PDF_MAP, settings.PDF_TEGELIJK) as bestand:
        return pdf.pdf_van(
            poster_html(uitgave, accent),
            merk=f"poster{uitgave.sha256 or uitgave.gemaakt_op.isoformat()}",
            website=settings.SITE_URL,
            ruimte=settings.PDF_RUIMTE,
            houdt=(bestand,),
        )


def poster_html(uitgave: Uitgave, accent: str = "") -> str:
    alle = takken(uitgave)
    gevonden = opmaak(alle, woorden(uitgave.momentopname.agenda))
    agenda = uitgave.momentopname.agenda
    titel, _, rest = agenda.titel.partition(": ")
    corps = next((c for c in TITEL if _breed(titel, c) <= TITELRUIMTE), TITEL[-1])
    inhoud = {
        "uitgave": uitgave,
        "agenda": agenda,
        "gemeente": uitgave.momentopname.gemeente,
        "titel": " ".join(regels(titel, TITELRUIMTE / WIJDER, corps * PUNT, hoogstens=1)),
        "titelcorps": corps,
        "rest": rest,
        "blokken": [(blok, list(stammen(blok, gevonden.maat))) for blok in gevonden.blokken],
        "maat": gevonden.maat,
        "telling": _telling(alle, gevonden.maat.woorden),
        "ingekort": ingekort(gevonden),
        "accent": accent or ACCENT,
        "website": settings.SITE_URL,
        "gemaakt_op": uitgave.gemaakt_op.isoformat(timespec="seconds"),
        "koppen": _koppen(gevonden),
        "niveaus": _niveaus(gevonden.maat.woorden),
    }
    return render_to_string("poster/doelenboom.html", inhoud)


def _breed(titel: str, corps: float) -> float:
    return breedte(titel, corps * PUNT) * WIJDER


def _niveaus(eigen: Woorden) -> str:
    return f"van effect via {eigen.doel[1]} naar {eigen.activiteit[1]}"


def _koppen(gevonden: Opmaak) -> list[tuple[str, float]]:
    """The words above the three levels, in each column of opgaven."""
    kolommen = sorted({blok.x for blok in gevonden.blokken})
    eigen = gevonden.maat.woorden
    koppen = ("Effect", met_hoofdletter(eigen.doel[1]), met_hoofdletter(eigen.activiteit[1]))
    return [(woord, x + links) for x in kolommen for woord, (links, _) in zip(koppen, gevonden.maat.drie, strict=True)]


def _telling(alle: tuple[Opgavetak, ...], woorden: Woorden) -> str:
    doelen = list(chain.from_iterable(tak.doelen for tak in alle))
    bladen = sum(len(doel.bladen) for doel in doelen)
    if not alle:
        return "In deze agenda staan nog geen doelen."
    geteld = (
        aantal(len(alle), *woorden.opgave),
        aantal(len(doelen), *woorden.doel),
        aantal(bladen, *woorden.activiteit),
    )
    return met_hoofdletter(f"{geteld[0]}, {geteld[1]} en {geteld[2]}.")


def ingekort(gevonden: Opmaak) -> str:
    """Says that something is not on the poster; nothing where all of it is."""
    if not gevonden.is_ingekort:
        return ""
    een, meer = gevonden.maat.woorden.opgave
    rest = aantal(gevonden.weggelaten, f"{een} staat", f"{meer} staan") if gevonden.weggelaten else ""
    nog = f" {met_hoofdletter(rest)} er niet op." if rest else ""
    return f"Niet alles past op dit blad.{nog} De hele doelenboom staat in de kadernota en op de website."
