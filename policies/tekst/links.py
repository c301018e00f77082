"""Which addresses a link may have."""

import re
import unicodedata
from functools import lru_cache
from html import escape
from urllib.parse import quote

import nh3

SCHEMAS = frozenset({"http", "https", "mailto"})

_HOST = r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)*"
_WEB = re.compile(rf"(https?)(://{_HOST}(?::\d{{1,5}})?(?:[/?#].*)?)", re.IGNORECASE)
_MAIL = re.compile(rf"(mailto)(:[\w.+%&'=~-]+@{_HOST}(?:\?.*)?)", re.IGNORECASE)

_NOOIT_IN_EEN_ADRES = re.compile(r'[ "<>\[\]^`{|}]')
_HAAKJES = re.compile(r"[()]")
_GEPAARDE_HAAKJES = re.compile(r"(?:[^()]|\([^()]*\))*+")


@lru_cache(maxsize=1024)
def schone_link(href: str) -> str | None:
    """The address in its normal form, or None for one that a tekst may not link to.

    The normal form holds no character that means something in Markdown: those that an address may not hold
    anyway are percent-encoded, and so are brackets that are not in pairs.
    """
    adres = unicodedata.normalize("NFC", href).strip()
    if "\\" in adres or any(_onzichtbaar(teken) for teken in adres):
        return None
    delen = _WEB.fullmatch(adres) or _MAIL.fullmatch(adres)
    if delen is None:
        return None
    adres = _gecodeerd(_NOOIT_IN_EEN_ADRES, delen[1].lower() + delen[2])
    if not _GEPAARDE_HAAKJES.fullmatch(adres):
        adres = _gecodeerd(_HAAKJES, adres)
    return adres if _door_de_html_filter(adres) else None


def _onzichtbaar(teken: str) -> bool:
    """White space, control and format characters, surrogates; a plain space can be encoded."""
    return teken != " " and (teken.isspace() or unicodedata.category(teken).startswith("C"))


def _gecodeerd(tekens: re.Pattern[str], adres: str) -> str:
    return tekens.sub(lambda teken: quote(teken[0], safe=""), adres)


def _door_de_html_filter(adres: str) -> bool:
    """nh3 knows more about hosts than the pattern above; a link from Markdown has to pass it as well."""
    return "href=" in nh3.clean(f'<a href="{escape(adres)}">x</a>', tags={"a"}, url_schemes=set(SCHEMAS))
