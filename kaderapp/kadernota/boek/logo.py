"""The logo of the gemeente as the address of a picture inside the document, as `bronnen` lets it pass (S6)."""

import base64
import logging

from kaderapp.kadernota.boek import bronnen
from kaderapp.kadernota.uitgave import Huisstijl

log = logging.getLogger(__name__)
SOORTEN = {"png": "image/png", "svg": "image/svg+xml"}


def logo(stijl: Huisstijl) -> str:
    """A data: address; empty without a logo, and for one that the PDF would refuse: then the name stands alone."""
    if not stijl.logo or stijl.logo_soort not in SOORTEN:
        return ""
    adres = f"data:{SOORTEN[stijl.logo_soort]};base64,{base64.b64encode(stijl.logo).decode()}"
    try:
        bronnen.haal(adres)
    except bronnen.Geweigerd as reden:
        log.warning("Het logo past niet in de kadernota: %s.", reden)
        return ""
    return adres
