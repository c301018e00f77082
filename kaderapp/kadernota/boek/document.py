"""An Uitgave as one HTML document for print, ready for `pdf`: cover, contents, chapters and annexes.

The contents and the register hold a placeholder where a page number comes; `pdf` fills them in after layout.
"""

from itertools import chain
from zoneinfo import ZoneInfo

from django.conf import settings
from django.template.loader import render_to_string

from kaderapp.kadernota.boek import kopregel
from kaderapp.kadernota.boek.beslispunten import beslispunten
from kaderapp.kadernota.boek.lange_woorden import breekbaar
from kaderapp.kadernota.boek.logo import logo
from kaderapp.kadernota.boek.tabelkoppen import alleen_lage_koppen
from kaderapp.kadernota.boek.vette_koppen import met_vette_koppen
from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.inhoud.indeling import boekhoofdstukken
from kaderapp.kadernota.inhoud.letterbreedte import breedte
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.inhoud.titel import naast_de_titel
from kaderapp.kadernota.inhoud.woorden import met_hoofdletter
from kaderapp.kadernota.momentopname.boom import Agenda
from kaderapp.kadernota.uitgave import Uitgave

PLAATS = "000"
"""Stands where a page number will be written: as wide as the longest one that is usual."""
ACCENT = "#1c4f5c"
"""The accent colour of the design, as the stylesheet has it."""
VOOR_DE_INHOUD = ("samenvatting",)


def kadernota_html(uitgave: Uitgave) -> str:
    """The whole document; the same Uitgave always gives the same text."""
    stof = Stof(uitgave)
    alle = boekhoofdstukken(uitgave, stof)
    secties = list(chain.from_iterable(h.secties for h in alle))
    agenda = uitgave.momentopname.agenda
    titel, _, rest = agenda.titel.partition(": ")
    status = _status(uitgave)
    lokaal = uitgave.gemaakt_op.astimezone(ZoneInfo("Europe/Amsterdam"))
    inhoud = {
        "uitgave": uitgave,
        "stof": stof,
        "voor": [h for h in alle if h.soort in VOOR_DE_INHOUD],
        "na": [h for h in alle if h.soort not in VOOR_DE_INHOUD],
        "tabellen": [s for s in secties if s.tabel],
        "figuren": [s for s in secties if s.figuur],
        "plaats": PLAATS,
        "website": getattr(settings, "SITE_URL", ""),
        "gemaakt_op": uitgave.gemaakt_op.isoformat(timespec="seconds"),
        "gemaakt_in_woorden": f"Op {datum(lokaal.date())} om {lokaal:%H.%M} uur",
        "titel": titel,
        "kop_titel": kopregel.ingekort(titel, kopregel.TITEL - breedte(status, kopregel.CORPS)),
        "kop_status": status,
        "ondertitel": _ondertitel(agenda, rest),
        "beslispunten": beslispunten(stof, alle),
        "besloten": uitgave.status == "vastgesteld",
        "informatie": [h for h in alle if h.informatie],
        "met_register": any(s.soort == "register" for s in secties),
        "accent": uitgave.huisstijl.accent or ACCENT,
        "logo": logo(uitgave.huisstijl),
    }
    html = render_to_string("kadernota/document.html", inhoud)
    return breekbaar(met_vette_koppen(alleen_lage_koppen(html)))


def _status(uitgave: Uitgave) -> str:
    """In the running head. Too long for it: of an inzage the last day, of a stand the two days, else cut."""
    ruimte, status = kopregel.TITEL * 0.64, uitgave.status_in_woorden
    if breedte(status, kopregel.CORPS) <= ruimte:
        return status
    if uitgave.status == "ter_inzage" and uitgave.inzage_tot:
        status = f"Ter inzage tot en met {datum(uitgave.inzage_tot)}"
    elif uitgave.nota_van:
        status = f"Nota van {datum(uitgave.nota_van)}, cijfers van {datum(uitgave.datum)}"
    return kopregel.ingekort(status, ruimte)


def _ondertitel(agenda: Agenda, rest: str) -> str:
    """What follows the colon of the title, and what the title does not say."""
    return met_hoofdletter(f"{rest} {naast_de_titel(agenda)}".strip())
