"""What is only for development: the 404 that a reader gets, also where DEBUG is on.

Django answers an unknown address with an English page for programmers there. Errors keep that page, with the trace.
"""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import Http404, HttpRequest, HttpResponseBase

from kaderapp.fouten import niet_gevonden

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def huisstijl_voor_404(get_response: GetResponse) -> GetResponse:
    """Stands innermost: all others treat the page as that of a server in use."""
    if not settings.DEBUG:
        raise MiddlewareNotUsed

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if response.status_code == 404 and request.resolver_match is None:
            return niet_gevonden(request, Http404())
        return response

    def process_exception(request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        return niet_gevonden(request, exception) if isinstance(exception, Http404) else None

    middleware.process_exception = process_exception  # type: ignore[attr-defined]
    return middleware
