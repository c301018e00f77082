"""The pages that say why a reader does not get what was asked for. They are never kept by a cache (S4)."""

import logging

from django.http import HttpResponse
from django.template.loader import render_to_string

from kaderapp.kadernota import uitgeven
from kaderapp.kadernota.boek.proces import PdfMislukt
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.pagina import BestaatNiet, Pagina
from policies.models import Gemeente

log = logging.getLogger(__name__)


def beschadigd(fout: Beschadigd) -> HttpResponse:
    """The Versie of this address is damaged: 500, for it takes the beheerder and not patience to get it back.

    No other text takes its place, not even on the short address of the agenda: the reader chooses one by its number.
    """
    meld(fout)
    gemeente = Gemeente.objects.deze()
    andere = [e for e in uitgeven.openbaar(fout.versie.agenda.slug).edities if e.nummer != fout.versie.nummer]
    inhoud = {"versie": fout.versie, "edities": andere, "gemeente": gemeente, "huisstijl": gemeente}
    return HttpResponse(render_to_string("agenda/beschadigd.html", inhoud), status=500)


def bestaat_niet(fout: BestaatNiet, adres: str) -> HttpResponse:
    """404 that says what is not there, with the way to the edition at `adres`."""
    gemeente = Gemeente.objects.deze()
    inhoud = {"tekst": str(fout), "adres": adres, "gemeente": gemeente, "huisstijl": gemeente}
    return HttpResponse(render_to_string("agenda/bestaat_niet.html", inhoud), status=404)


def meld(fout: Beschadigd) -> None:
    """In the log of the server, with what to do."""
    log.error("%s", fout)


def geen_pdf(fout: PdfMislukt, pagina: Pagina) -> HttpResponse:
    """503: a later try can succeed, and `fout` knows when."""
    gemeente = Gemeente.objects.deze()
    inhoud = {"fout": fout, "pagina": pagina, "gemeente": pagina.gemeente, "huisstijl": gemeente}
    tekst = render_to_string("agenda/geen_pdf.html", inhoud)
    return HttpResponse(tekst, status=503, headers={"Retry-After": str(fout.later)})
