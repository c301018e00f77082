"""Rules about how a text is written: finished, readable, and the same for who listens to it."""

import re
from collections.abc import Iterator

from kaderapp.kadernota.volledigheid.blik import Blik
from kaderapp.kadernota.volledigheid.regel import Regel, Vondst
from kaderapp.kadernota.volledigheid.teksten import citeer, woorden

MEESTE_WOORDEN = 40
NOOIT_LAATST = frozenset(
    ("tenzij", "en", "of", "maar", "omdat", "zodat", "mits", "indien", "doordat", "zoals", "waarbij", "terwijl", "de")
)
ZONDER_PUNT_ONAF = NOOIT_LAATST | {"een", "het", "met", "voor", "van", "door", "bij", "uit", "tot", "als", "dan", "om"}
"""Words that end a sentence well enough, but not a text without a full stop."""
ZEGT_NIETS = frozenset(("hier", "klik hier", "link", "deze link", "lees meer", "meer", "lees verder", "website"))

_LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_KOPRIJ = re.compile(r"<table\b.*?<thead>(.*?)</thead>", re.DOTALL)
_KOPCEL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)


def _niet_af(blik: Blik) -> Iterator[Vondst]:
    """A text that something under it goes on with (kader with exceptions) may end in a colon or "tenzij"."""
    for tekst in blik.teksten:
        vervolg = tekst.veld == "tekst" and tekst.sleutel in blik.met_vervolg
        if tekst.blokken and not vervolg and (slot := _los_einde(tekst.blokken[-1])):
            yield Vondst(tekst.sleutel, f"De tekst houdt op bij {citeer(slot)}.")


def _los_einde(blok: str) -> str:
    """The end of a text that is not finished; "" when it is."""
    einde = " ".join(blok.split()[-4:])
    if blok.endswith((":", ",", ";")):
        return einde
    laatste = (woorden(blok) or [""])[-1].lower()
    af = blok.endswith((".", "!", "?", "…", ")", "”", "’"))
    return einde if laatste in (NOOIT_LAATST if af else ZONDER_PUNT_ONAF) else ""


def _te_lang(blik: Blik) -> Iterator[Vondst]:
    for tekst in blik.teksten:
        for zin in tekst.zinnen:
            if (aantal := len(woorden(zin))) > MEESTE_WOORDEN:
                yield Vondst(tekst.sleutel, f"De zin die begint met {citeer(zin)} telt {aantal} woorden.")


def _tabel_zonder_kop(blik: Blik) -> Iterator[Vondst]:
    """The corner above the row heads may be empty; every other column says what it holds."""
    for tekst in blik.teksten:
        for rij in _KOPRIJ.findall(tekst.bron):
            leeg = sum(not _TAG.sub("", cel).strip() for cel in _KOPCEL.findall(rij)[1:])
            if leeg or not _TAG.sub("", rij).strip():
                yield Vondst(tekst.sleutel, "In een tabel mist boven één of meer kolommen een kop.")


def _link_zonder_tekst(blik: Blik) -> Iterator[Vondst]:
    for tekst in blik.teksten:
        for inhoud in _LINK.findall(tekst.bron):
            woord = _TAG.sub("", inhoud).strip()
            if not woord:
                yield Vondst(tekst.sleutel, "Een link heeft geen tekst.")
            elif woord.lower().rstrip(".") in ZEGT_NIETS or woord.startswith(("http://", "https://")):
                yield Vondst(tekst.sleutel, f"De link {citeer(woord)} zegt niet waar hij heen gaat.")


REGELS = (
    Regel(
        id="tekst-niet-af",
        naam="Tekst die niet af is",
        bron=("T5", "S2-36"),
        vraag="Hoe gaat deze zin verder?",
        advies="Maak de zin af, of haal het losse einde weg.",
        zoek=_niet_af,
    ),
    Regel(
        id="zin-te-lang",
        naam=f"Zin langer dan {MEESTE_WOORDEN} woorden",
        bron=("S3-45",),
        vraag="Kan dit in twee zinnen?",
        advies="Knip de zin in tweeën. De meeste lezers volgen een zin van vijftien woorden het best.",
        zoek=_te_lang,
    ),
    Regel(
        id="tabel-zonder-kop",
        naam="Tabel zonder kop",
        bron=("S3-64",),
        vraag="Wat staat er in elke kolom?",
        advies="Zet boven elke kolom een kop. Wie de tabel laat voorlezen, hoort anders losse getallen.",
        zoek=_tabel_zonder_kop,
    ),
    Regel(
        id="link-zonder-tekst",
        naam="Link zonder tekst",
        bron=("S2-63",),
        vraag="Waar gaat deze link heen?",
        advies="Noem in de link de pagina of het rapport, en niet “hier” of het adres zelf.",
        zoek=_link_zonder_tekst,
    ),
)
