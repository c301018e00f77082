"""For who finds its way by machine: the sitemap, robots.txt, and feeds of new public Versies (Atom, RFC 4287).

All addresses are absolute and begin with SITE_URL. Like the pages they show public Versies only, and look at nobody.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import NamedTuple
from uuid import NAMESPACE_URL, UUID, uuid5

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.views.decorators.http import require_safe

from kaderapp.kadernota import meldingen, uitgeven
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import BestaatNiet, Pagina
from kaderapp.kadernota.pagina.bewaren import antwoord, niet_onthouden, zolang_het_geldt
from kaderapp.kadernota.pagina.bladen import BLADEN
from kaderapp.kadernota.pagina.metadata import absoluut, kort, over
from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.uitgeven import Openbaar
from kaderapp.kadernota.verband import VERVALLEN
from kaderapp.kadernota.views import van_een_versie
from policies.models import Gemeente, Versie

TXT = "text/plain; charset=utf-8"
XML = "application/xml; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"
LENGTE = 30
"""Entries of a feed; what is older stands on the site."""
NOOIT = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Plek:
    """A page in the sitemap, with the day of the Versie that it shows."""

    adres: str
    datum: date | None = None


class Kop(NamedTuple):
    """What a feed is about."""

    titel: str
    adres: str
    sleutel: UUID


class Feed(Atom1Feed):
    def latest_post_date(self) -> datetime:
        """Of an empty feed not the moment of asking: it would be another feed each time."""
        return super().latest_post_date() if self.items else NOOIT


@login_not_required
@require_safe
def robots(request: HttpRequest) -> HttpResponseBase:
    site = absoluut("")
    return antwoord(request, [site], lambda: render_to_string("vindbaar/robots.txt", {"site": site}), TXT)


@login_not_required
@require_safe
@zolang_het_geldt
def sitemap(request: HttpRequest) -> HttpResponseBase:
    """All pages of the edition that holds of each agenda; a damaged one has none."""
    uitgaven, beschadigd = uitgeven.gelezen(uitgeven.openbare_agendas())
    for fout in beschadigd:
        meldingen.meld(fout)
    response = antwoord(
        request,
        [absoluut(""), timezone.localdate().isoformat(), *(f"{u.permalink} {u.sha256} {u.datum}" for u in uitgaven)],
        lambda: render_to_string("vindbaar/sitemap.xml", {"plekken": [Plek(absoluut("/")), *_plekken(uitgaven)]}),
        XML,
    )
    return niet_onthouden(response) if beschadigd else response


@login_not_required
@require_safe
@zolang_het_geldt
def feed(request: HttpRequest) -> HttpResponseBase:
    """New Versies of all agendas."""
    site = absoluut("/")
    kop = Kop(f"Gemeente {Gemeente.objects.deze().naam}", site, uuid5(NAMESPACE_URL, site))
    return _feed(request, uitgeven.openbaar_per_agenda(), kop)


@van_een_versie
def agendafeed(request: HttpRequest, openbaar: Openbaar, versie: Versie) -> HttpResponseBase:
    """New Versies of one agenda."""
    titel = uitgeven.uitgave_van(versie).momentopname.agenda.titel
    return _feed(request, [openbaar], Kop(titel, absoluut(f"/agenda/{versie.agenda.slug}/"), versie.agenda_id))


# -- sitemap ------------------------------------------------------------------------------------


def _plekken(uitgaven: Iterable[Uitgave]) -> Iterator[Plek]:
    for uitgave in uitgaven:
        for adres in _adressen(Overzicht(uitgave, timezone.localdate())):
            yield Plek(absoluut(adres), uitgave.datum)


def _adressen(overzicht: Overzicht) -> Iterator[str]:
    """Of every page of this edition that has something to show."""
    soorten = {blad.naam for blad in BLADEN}
    yield from (overzicht.adres + blad.route for blad in BLADEN if "<" not in blad.route and _is_er(blad, overzicht))
    elementen = [e for e in overzicht.verband.element.values() if getattr(e, "status", "") != VERVALLEN]
    if "opgave" in soorten:
        yield from (overzicht.opgave_adres(e) for e in elementen if isinstance(e, boom.Opgave))
    if "onderdeel" in soorten:
        yield from (overzicht.vast(e) for e in elementen if not isinstance(e, boom.Opgave))


def _is_er(blad: type[Pagina], overzicht: Overzicht) -> bool:
    try:
        blad(overzicht.uitgave, overzicht.vandaag)
    except BestaatNiet:
        return False
    return True


# -- feeds --------------------------------------------------------------------------------------


def _feed(request: HttpRequest, openbaar: Sequence[Openbaar], kop: Kop) -> HttpResponseBase:
    versies = sorted((v for o in openbaar for v in o.versies), key=_bijgewerkt, reverse=True)[:LENGTE]
    uitgaven, beschadigd = uitgeven.gelezen(o.huidige for o in openbaar)
    for fout in beschadigd:
        meldingen.meld(fout)
    gemeente = Gemeente.objects.deze()
    agendas = {u.momentopname.agenda.slug: Overzicht(u, timezone.localdate()) for u in uitgaven}
    kenmerken = [f"{v.agenda.slug} {v.nummer} {v.sha256} {v.status_in_woorden()}" for v in versies]
    response = antwoord(
        request,
        [kop.titel, kop.adres, gemeente.naam, *kenmerken, *(u.sha256 for u in uitgaven)],
        lambda: _schrijf(kop, absoluut(request.path), gemeente, versies, agendas),
        ATOM,
    )
    return niet_onthouden(response) if beschadigd else response


def _schrijf(
    kop: Kop, adres: str, gemeente: Gemeente, versies: Iterable[Versie], agendas: Mapping[str, Overzicht]
) -> str:
    feed = Feed(
        title=f"{kop.titel}: nieuwe versies",
        link=kop.adres,
        description="",
        language="nl",
        author_name=f"Gemeente {Gemeente.objects.deze().naam}",
        feed_url=adres,
        feed_guid=f"urn:uuid:{kop.sleutel}",
    )
    for versie in versies:
        agenda = agendas.get(versie.agenda.slug)
        feed.add_item(
            title=f"{agenda.agenda.titel if agenda else versie.agenda.slug}, versie {versie.nummer}",
            link=absoluut(versie.get_absolute_url()),
            description=escape(f"{versie.status_in_woorden()}. {kort(over(agenda)) if agenda else ''}".strip()),
            # For ever the same, also when the site gets another address or the agenda another one on it.
            unique_id=f"urn:uuid:{uuid5(versie.agenda_id, versie.nummer)}",
            pubdate=versie.bevroren_op,
            updateddate=_bijgewerkt(versie),
        )
    return str(feed.writeString("utf-8"))


def _bijgewerkt(versie: Versie) -> datetime:
    """When the public last got something new: the text to read, or the decision on it."""
    bevroren = versie.bevroren_op or versie.gemaakt_op
    if versie.vastgesteld_op is None:
        return bevroren
    return max(bevroren, timezone.make_aware(datetime.combine(versie.vastgesteld_op, time())))
