"""What gunicorn serves while pages are measured: the site, with and without its front door, or a view that says "ok".

The environment says which (DIENST) and of which agenda (GROOTTE). At /cpu a process tells what it took
so far, in seconds and MiB.
"""

import os
from collections.abc import Iterable
from resource import RUSAGE_SELF, getrusage
from time import process_time
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from benchmarks import gegevens

KAAL = "/kaal/"


def maak(dienst: str) -> WSGIApplication:
    gegevens.start(os.environ["GROOTTE"])
    from django.conf import settings
    from django.core.handlers.wsgi import WSGIHandler
    from django.urls import path

    from kaderapp import urls, wsgi

    urls.urlpatterns.insert(0, path(KAAL[1:], _kaal()))
    if dienst == "deur":
        return wsgi.application
    if dienst == "kaal zonder middleware":
        settings.MIDDLEWARE = []
    return WSGIHandler()


def _kaal() -> Any:
    from django.contrib.auth.decorators import login_not_required
    from django.http import HttpRequest, HttpResponse

    @login_not_required
    def kaal(request: HttpRequest) -> HttpResponse:
        return HttpResponse("ok")

    return kaal


def met_cpu(binnen: WSGIApplication) -> WSGIApplication:
    def toepassing(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"] != "/cpu":
            return binnen(environ, start_response)
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [f"{process_time()} {getrusage(RUSAGE_SELF).ru_maxrss / 1024}".encode()]

    return toepassing


if "DIENST" in os.environ:
    application = met_cpu(maak(os.environ["DIENST"]))
