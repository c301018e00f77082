"""A reader at the front door: what a server would hand to the WSGI application, and what comes back."""

import sys
from io import BytesIO
from typing import Any, NamedTuple
from wsgiref.types import WSGIApplication


class Uit(NamedTuple):
    status: int
    koppen: dict[str, str]
    inhoud: bytes


def vraag(toepassing: WSGIApplication, pad: str, methode: str = "GET", **koppen: Any) -> Uit:
    """One request; `koppen` are keys of the environ. A `?` in the path begins the query string."""
    pad, _, rest = pad.partition("?")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": methode,
        "SCRIPT_NAME": "",
        "PATH_INFO": pad,
        "QUERY_STRING": rest,
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "testserver",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    gezegd: dict[str, Any] = {}

    def start_response(status: str, lijst: list[tuple[str, str]], fout: Any = None) -> Any:
        gezegd.update(status=int(status[:3]), koppen=dict(lijst))

    stukken = toepassing(environ | koppen, start_response)
    try:
        inhoud = b"".join(stukken)
    finally:
        if hasattr(stukken, "close"):
            stukken.close()
    return Uit(gezegd["status"], gezegd["koppen"], inhoud)
