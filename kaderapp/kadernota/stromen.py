"""Gives a stored PDF to a reader, a piece at a time: never more than one is in memory.

The ETag is the sha256 of the document, so a cache and a reader who comes back know it as the very same bytes. A part
of it can be asked for (`Range`), as viewers do with a long document and browsers with a download that broke off.
"""

import re
from collections.abc import Iterable, Iterator

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from kaderapp.kadernota import meldingen
from kaderapp.kadernota.documenten import Gekeurd, keur
from kaderapp.kadernota.opnamen import Beschadigd
from policies.models import Document

PDF = "application/pdf"
BEREIK = re.compile(r"bytes=(?:([0-9]{1,12})-([0-9]{1,12})?|-([0-9]{1,12}))\Z")
"""One part: from-to, from, or the last so many bytes. What says something else gets the whole (RFC 9110, 14.2)."""


def stroom(request: HttpRequest, document: Document) -> HttpResponseBase:
    """200, 206, 304, 412 or 416; raises Beschadigd, also where the reader has it already."""
    gekeurd, etag = keur(document), quote_etag(document.sha256)
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        response = _antwoord(request, gekeurd, etag)
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = etag
    return response


def _antwoord(request: HttpRequest, gekeurd: Gekeurd, etag: str) -> HttpResponseBase:
    omvang = gekeurd.document.omvang
    deel = _deel(request, omvang, etag)
    if deel is None:
        return _stroom(request, gekeurd, 0, omvang)
    van, tot = deel
    if van >= tot:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{omvang}"})
    response = _stroom(request, gekeurd, van, tot)
    response.status_code = 206
    response["Content-Range"] = f"bytes {van}-{tot - 1}/{omvang}"
    return response


def _deel(request: HttpRequest, omvang: int, etag: str) -> tuple[int, int] | None:
    """From and up to; None for the whole. Who asks for a part of what he has of another document gets the whole."""
    gevraagd = BEREIK.match(request.headers.get("Range", ""))
    if request.method != "GET" or gevraagd is None or request.headers.get("If-Range", etag) != etag:
        return None
    van, tot, laatste = gevraagd.groups()
    if laatste is not None:
        return max(omvang - int(laatste), 0) if int(laatste) else omvang, omvang
    if tot is not None and int(tot) < int(van):
        return None
    return int(van), min(int(tot) + 1 if tot is not None else omvang, omvang)


def _stroom(request: HttpRequest, gekeurd: Gekeurd, van: int, tot: int) -> HttpResponseBase:
    stukken: Iterable[bytes] = () if request.method == "HEAD" else _gemeld(gekeurd.lees(van, tot))
    return StreamingHttpResponse(stukken, content_type=PDF, headers={"Content-Length": str(tot - van)})


def _gemeld(stukken: Iterator[bytes]) -> Iterator[bytes]:
    """Breaks off at damage that came while it was sent: the reader gets less than was announced, and knows it."""
    try:
        yield from stukken
    except Beschadigd as fout:
        meldingen.meld(fout)
        raise
