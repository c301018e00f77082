"""The stylesheet of the public pages: many small files in the repository, one request for the reader.

`static/css/` holds `tokens.css`, `basis.css`, one file per component and `druk.css`. There is no build
step: the first request joins them in that order, and the answer is named after its own contents, so
that it may be kept for ever. While DEBUG is on the files are read again for every page.
"""

import gzip
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static

_OPMERKING = re.compile(r"/\*.*?\*/", re.DOTALL)
_INSPRINGING = re.compile(r"\n\s*")
_VERWIJZING = re.compile(r'url\("\.\./([^"]+)"\)')


@dataclass(frozen=True, slots=True)
class Stijl:
    tekst: str
    gzip: bytes
    adres: str
    """Path of the stylesheet; changes whenever its contents do."""


def stijl() -> Stijl:
    return lees_stijl() if settings.DEBUG else _bewaarde_stijl()


@cache
def _bewaarde_stijl() -> Stijl:
    return lees_stijl()


def lees_stijl() -> Stijl:
    """Joins the files; `url("../…")` becomes the address of that static file."""
    bron = "\n".join(pad.read_text(encoding="utf-8") for pad in bestanden())
    tekst = _INSPRINGING.sub("\n", _OPMERKING.sub("", bron)).strip() + "\n"
    tekst = _VERWIJZING.sub(lambda m: f'url("{static(m[1])}")', tekst)
    inhoud = tekst.encode()
    return Stijl(tekst, gzip.compress(inhoud, 9, mtime=0), f"/stijl/{sha256(inhoud).hexdigest()[:12]}.css")


def bestanden() -> list[Path]:
    """The parts in the order in which they apply."""
    map_ = Path(str(finders.find("css")))
    return [
        map_ / "tokens.css",
        map_ / "basis.css",
        *sorted((map_ / "onderdelen").glob("*.css")),
        map_ / "druk.css",
    ]
