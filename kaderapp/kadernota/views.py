"""The public pages and downloads: each shows one public Versie, and never looks at who is reading.

They are rendered without a request, so that no page can hold anything of a person, and may be kept by
every cache for a minute (S4). The ETag covers all that a page is made of. A damaged Versie is shown nowhere, and
does not take other pages with it.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from kaderapp.kadernota import meldingen, pdf, uitgeven, vormen
from kaderapp.kadernota.boek.aanvullen import voor_het_boek
from kaderapp.kadernota.documenten import document_van
from kaderapp.kadernota.metingen import CSV, metingen_csv
from kaderapp.kadernota.opnamen import Beschadigd, gecontroleerd
from kaderapp.kadernota.pagina import BestaatNiet, Elders, Ontbreekt, Pagina
from kaderapp.kadernota.pagina.bewaren import OPENBAAR, antwoord, kan_gzip, niet_onthouden, onthouden, zolang_het_geldt
from kaderapp.kadernota.pagina.metadata import metadata_van_site
from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.pagina.stijl import stijl as huidige_stijl
from kaderapp.kadernota.stromen import PDF, stroom
from kaderapp.kadernota.uitgeven import Openbaar
from kaderapp.kadernota.vormen import Vorm
from kaderapp.kadernota.werkboek.exporteren import exporteer
from policies.models import Document, Gemeente, Versie
from policies.tekst.vast import euro_vast

HTML = "text/html; charset=utf-8"
TE_BEWAREN = (200, 206, 304)
"""Statuses of an answer that says what the PDF is; the others are about the question."""
VersieView = Callable[..., HttpResponseBase]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def van_een_versie(view: VersieView) -> Callable[..., HttpResponseBase]:
    """A view of the Versie at an address: the one that holds, or an older one by its number."""

    @login_not_required
    @require_safe
    @zolang_het_geldt
    @wraps(view)
    def verpakt(request: HttpRequest, slug: str, nummer: str | None = None, **plek: Any) -> HttpResponseBase:
        try:
            openbaar = uitgeven.openbaar(slug)
            return view(request, openbaar, openbaar.versie(nummer), **plek)
        except Versie.DoesNotExist:
            raise Http404("Deze agenda of versie is niet openbaar.") from None
        except Elders as elders:
            return onthouden(HttpResponseRedirect(elders.adres), OPENBAAR)
        except BestaatNiet as fout:
            return _bestaat_niet(fout, openbaar, nummer)
        except Beschadigd as fout:
            return meldingen.beschadigd(fout)

    return verpakt


def _bestaat_niet(fout: BestaatNiet, openbaar: Openbaar, nummer: str | None) -> HttpResponseBase:
    """404; but a permalink without a version goes on to the newest one that still holds its element."""
    andere = openbaar.nieuwste_met(fout.sleutel) if isinstance(fout, Ontbreekt) and nummer is None else None
    if isinstance(fout, Ontbreekt) and andere and andere is not openbaar.huidige:
        adres = f"{andere.get_absolute_url()}onderdeel/{fout.sleutel}/"
        return onthouden(HttpResponseRedirect(adres), OPENBAAR)
    return meldingen.bestaat_niet(fout, _pagina(openbaar, openbaar.versie(nummer)).adres)


@login_not_required
@require_safe
@zolang_het_geldt
def agendas(request: HttpRequest) -> HttpResponseBase:
    """All agendas of this gemeente that everyone may read."""
    vandaag, gemeente = timezone.localdate(), Gemeente.objects.deze()
    alle = uitgeven.openbaar_per_agenda()
    edities = {openbaar.huidige.get_absolute_url(): openbaar.edities for openbaar in alle}
    uitgaven, beschadigd = uitgeven.gelezen(openbaar.huidige for openbaar in alle)
    paginas = [Overzicht(uitgave, vandaag, uitgaven=edities[uitgave.permalink]) for uitgave in uitgaven]
    for fout in beschadigd:
        meldingen.meld(fout)
    zonder_tekst = [fout.versie.agenda.slug for fout in beschadigd]
    inhoud = {
        "paginas": paginas,
        "beschadigd": zonder_tekst,
        "gemeente": gemeente,
        "huisstijl": gemeente,
        "meta": metadata_van_site(gemeente.naam),
    }
    kenmerken = [kenmerk for pagina in paginas for kenmerk in pagina.kenmerken] + zonder_tekst
    response = antwoord(
        request,
        [gemeente.naam, gemeente.huisstijl, vandaag.isoformat(), *kenmerken],
        lambda: render_to_string("agenda/lijst.html", inhoud),
        HTML,
    )
    return niet_onthouden(response) if beschadigd else response


def blad(soort: type[Pagina]) -> Callable[..., HttpResponseBase]:
    """The view of one kind of page."""

    @van_een_versie
    def toon(request: HttpRequest, openbaar: Openbaar, versie: Versie, **plek: Any) -> HttpResponseBase:
        vraag = {naam: waarde for naam in soort.vragen if (waarde := request.GET.get(naam))}
        pagina = _pagina(openbaar, versie, soort, plek=plek, vraag=vraag)
        huisstijl = Gemeente.objects.deze()
        inhoud = {"pagina": pagina, "gemeente": pagina.gemeente, "huisstijl": huisstijl}
        return antwoord(
            request,
            [*pagina.kenmerken, huisstijl.huisstijl, request.path, repr(vraag)],
            lambda: euro_vast(render_to_string(soort.sjabloon, inhoud)),
            HTML,
            eenmalig=bool(vraag),
        )

    return toon


@van_een_versie
def kadernota(request: HttpRequest, openbaar: Openbaar, versie: Versie) -> HttpResponseBase:
    """The PDF as it was stored; of a Versie that has none yet it is made first, but not for who asks about it."""
    if request.method == "HEAD" and Document.objects.van(versie) is None:
        return StreamingHttpResponse((), content_type=PDF)
    try:
        response = stroom(request, document_van(versie))
    except pdf.PdfMislukt as fout:
        return meldingen.geen_pdf(fout, _pagina(openbaar, versie))
    naam = f"{versie.agenda.slug}-versie-{versie.nummer}.pdf"
    response["Content-Disposition"] = f'inline; filename="{naam}"'
    return onthouden(response, OPENBAAR) if response.status_code in TE_BEWAREN else response


def vorm(soort: Vorm) -> Callable[..., HttpResponseBase]:
    """The view of one of the other forms of the kadernota; what was made is kept, for it takes a second or more."""

    @van_een_versie
    def geef(request: HttpRequest, openbaar: Openbaar, versie: Versie) -> HttpResponseBase:
        pagina, accent = _pagina(openbaar, versie), Gemeente.objects.deze().kleur
        merken = [*pagina.kenmerken, soort.bestand, accent]
        try:
            response = antwoord(
                request,
                merken,
                lambda: vormen.maak(soort, voor_het_boek(pagina.uitgave), accent),
                soort.type,
                bewaard=True,
            )
        except pdf.PdfMislukt as fout:
            return meldingen.geen_pdf(fout, pagina)
        response["Content-Disposition"] = soort.plaatsing(pagina.agenda.slug, pagina.uitgave.nummer)
        return response

    return geef


@van_een_versie
def werkboek(request: HttpRequest, openbaar: Openbaar, versie: Versie) -> HttpResponseBase:
    pagina = _pagina(openbaar, versie)
    return _download(request, pagina, "xlsx", XLSX, lambda: exporteer(pagina.momentopname))


@van_een_versie
def json(request: HttpRequest, openbaar: Openbaar, versie: Versie) -> HttpResponseBase:
    """The canonical JSON exactly as it was frozen, so that everyone can check its sha256."""
    return _download(request, _pagina(openbaar, versie), "json", "application/json", lambda: gecontroleerd(versie))


@van_een_versie
def metingen(request: HttpRequest, openbaar: Openbaar, versie: Versie) -> HttpResponseBase:
    pagina = _pagina(openbaar, versie)
    return _download(request, pagina, "csv", CSV, lambda: metingen_csv(pagina.uitgave))


@login_not_required
@require_safe
def stijl(request: HttpRequest, kenmerk: str) -> HttpResponseBase:
    """The stylesheet; its name is the hash of its contents, so it never changes at an address."""
    nu = huidige_stijl()
    if nu.adres != f"/stijl/{kenmerk}.css":
        raise Http404
    gezipt = kan_gzip(request.headers.get("Accept-Encoding", ""))
    response = HttpResponse(nu.gzip if gezipt else nu.tekst, content_type="text/css; charset=utf-8")
    if gezipt:
        response["Content-Encoding"] = "gzip"
    response["Vary"] = "Accept-Encoding"
    return onthouden(response, "public, max-age=31536000, immutable")


def _pagina(openbaar: Openbaar, versie: Versie, soort: type[Pagina] = Pagina, **vraag: Any) -> Pagina:
    """Raises Beschadigd, also where a reader would get 304: that says that the text is still what it was."""
    return soort(
        uitgeven.uitgave_van(versie),
        timezone.localdate(),
        huidige=uitgeven.editie_van(openbaar.huidige),
        uitgaven=openbaar.edities,
        lees=openbaar.uitgave,
        **vraag,
    )


def _download(
    request: HttpRequest, pagina: Pagina, soort: str, type_: str, maak: Callable[[], str | bytes]
) -> HttpResponseBase:
    response = antwoord(request, [*pagina.kenmerken, soort], maak, type_)
    naam = f"{pagina.agenda.slug}-versie-{pagina.uitgave.nummer}.{soort}"
    response["Content-Disposition"] = content_disposition_header(True, naam) or "attachment"
    return response
