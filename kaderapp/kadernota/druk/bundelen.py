"""Binds the parts into one PDF: pages one after another, one structure tree, one table of every kind.

Objects get their place by moving all numbers of a part by the same amount; nothing of a part is read again. Streams
that several parts brought along (colour profile, drawing, logo) are written once.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint import DEFAULT_OPTIONS
from weasyprint.pdf.fonts import build_fonts_dictionary

from kaderapp.kadernota.druk import paginanummers, registers
from kaderapp.kadernota.druk.gegevens import Bestand, Gegevens
from kaderapp.kadernota.druk.normen import schrijf_norm
from kaderapp.kadernota.druk.objecten import STROOM, Rauw, stroom, verplaats, voeg_toe
from kaderapp.kadernota.druk.stuk import VERVOLG, Blad, Letter, Stuk
from kaderapp.kadernota.druk.wegschrijven import lopend, schrijf


@dataclass(slots=True)
class Kop:
    """The running heads of one page: a piece of content, and the left margin that goes with it, in points."""

    inhoud: bytes
    marge: float


def bundel(
    stukken: Sequence[Stuk],
    koppen: Sequence[Kop | None],
    gegevens: Gegevens,
    bestanden: Sequence[Bestand],
    *,
    lettertypen: dict[str, Any],
    kopletters: dict[str, Letter],
) -> bytes:
    """One file; `koppen` has one entry per page, `lettertypen` the shared fonts by name."""
    return _Bundel(lettertypen).schrijf(stukken, koppen, gegevens, bestanden, kopletters)


class _Bundel:
    def __init__(self, lettertypen: dict[str, Any]) -> None:
        self.pdf = pydyf.PDF()
        self.lettertypen = lettertypen
        self.nummers: dict[str, int] = {}
        self.al: dict[bytes, int] = {}
        """Streams that are there already, by hash."""
        self.sectie = 0
        """The section of the part before, with which a part can go on."""
        self.vervolg: dict[int, bytes] = {}
        """Per section what the parts that go on with it add."""

    def schrijf(
        self,
        stukken: Sequence[Stuk],
        koppen: Sequence[Kop | None],
        gegevens: Gegevens,
        bestanden: Sequence[Bestand],
        extra: dict[str, Letter],
    ) -> bytes:
        letters = self._letters(stukken, extra)
        eerste_links = lopend(len(stuk.links) for stuk in stukken)
        eerste_bladen = lopend(len(stuk.bladen) for stuk in stukken)
        self.nummers = _nummers(stukken, eerste_bladen)
        aantal = sum(len(stuk.bladen) for stuk in stukken)
        plekken = [self._reserveer(stuk) for stuk in stukken]
        document = voeg_toe(self.pdf, pydyf.Dictionary())
        for stuk, plek, links in zip(stukken, plekken, eerste_links, strict=True):
            self._vul(stuk, plek, letters, aantal + links, document.number)
        self._vul_aan()
        for stuk, plek, blad in zip(stukken, plekken, eerste_bladen, strict=True):
            for nummer, ding in enumerate(stuk.bladen):
                self._blad(ding, plek, blad + nummer, koppen[blad + nummer])
        registers.structuur(self.pdf, document, stukken, plekken, aantal)
        registers.plekken(self.pdf, stukken, eerste_bladen)
        registers.bladwijzers(self.pdf, stukken, eerste_bladen)
        labels = pydyf.Dictionary({"Nums": pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])})
        self.pdf.catalog["PageLabels"] = labels
        schrijf_norm(self.pdf, gegevens, bestanden)
        return schrijf(self.pdf, gegevens.merk)

    def _letters(self, stukken: Sequence[Stuk], extra: dict[str, Letter]) -> dict[bytes, bytes]:
        """Every shared font that is used, with all that any part uses of it."""
        gebruikt: dict[str, Any] = {}
        for per_stuk in (*(stuk.letters for stuk in stukken), extra):
            for naam, letter in per_stuk.items():
                bron = self.lettertypen[naam]
                if naam not in gebruikt:
                    bron.to_unicode, bron.widths, bron.missing = {}, {}, {}
                    gebruikt[naam] = bron
                bron.to_unicode.update(letter.tekens)
                bron.widths.update(letter.breedten)
                bron.missing.update(letter.ontbreekt)
        for bron in gebruikt.values():
            bron.to_unicode = dict(sorted(bron.to_unicode.items()))
            bron.widths = dict(sorted(bron.widths.items()))
        verwijzingen = build_fonts_dictionary(self.pdf, gebruikt, True, True, DEFAULT_OPTIONS)
        self.kopletters = pydyf.Dictionary(dict(verwijzingen))
        return {naam.encode(): ref for naam, ref in verwijzingen.items()}

    def _reserveer(self, stuk: Stuk) -> list[int]:
        """The numbers that the objects of a part get; a stream that is there already keeps the number it has."""
        plek = []
        for nummer, inhoud in enumerate(stuk.objecten):
            merk = _merk(inhoud)
            if stuk.vervolg and nummer in stuk.wortels:
                plek.append(self.sectie)
                continue
            if merk is not None and merk in self.al:
                plek.append(self.al[merk])
                continue
            ding = voeg_toe(self.pdf, Rauw(b""))
            plek.append(ding.number)
            if merk is not None:
                self.al[merk] = ding.number
        if stuk.wortels and not stuk.vervolg:
            self.sectie = plek[stuk.wortels[-1]]
        return plek

    def _vul(self, stuk: Stuk, plek: list[int], letters: dict[bytes, bytes], links: int, document: int) -> None:
        def op_zijn_plek(inhoud: bytes) -> bytes:
            return verplaats(
                self._met_nummers(inhoud),
                lambda oud: document if oud >= len(plek) else plek[oud],
                letters.__getitem__,
                lambda link: links + link,
            )

        for oud, (nummer, inhoud) in enumerate(zip(plek, stuk.objecten, strict=True)):
            ding = self.pdf.objects[nummer]
            if stuk.vervolg and oud in stuk.wortels:
                self.vervolg[nummer] = self.vervolg.get(nummer, b"") + b" " + op_zijn_plek(inhoud)
            elif inhoud and not ding.inhoud:
                ding.inhoud = op_zijn_plek(inhoud)

    def _vul_aan(self) -> None:
        """Gives every section what the parts after it add."""
        for nummer, kinderen in self.vervolg.items():
            sectie = self.pdf.objects[nummer]
            sectie.inhoud = sectie.inhoud.replace(VERVOLG, kinderen)

    def _met_nummers(self, inhoud: bytes) -> bytes:
        """Content that waits for page numbers is the only kind that is not compressed yet."""
        kop, begin, rest = inhoud.partition(STROOM)
        if not begin or b"/Filter" in kop:
            return inhoud
        return stroom(paginanummers.vul_in(rest.removesuffix(b"\nendstream"), self.nummers), pydyf.Dictionary())

    def _blad(self, blad: Blad, plek: list[int], nummer: int, kop: Kop | None) -> None:
        """Content stays where it is on the sheet: a left page is seen through a window that is moved."""
        opzij = blad.marge - kop.marge if kop else 0
        venster = pydyf.Array([opzij, 0, opzij + blad.breed, blad.hoog])
        inhoud = [b"%d 0 R" % plek[blad.inhoud]]
        middelen = b"%d 0 R" % plek[blad.middelen]
        pagina = pydyf.Dictionary(
            {
                "Type": "/Page",
                "Parent": self.pdf.pages.reference,
                "MediaBox": venster,
                "TrimBox": venster,
                "BleedBox": venster,
                "Contents": inhoud[0],
                "Resources": middelen,
                "Tabs": "/S",
                "StructParents": nummer,
            }
        )
        if kop and kop.inhoud:
            tekst = b"/Artifact <</Type /Pagination>> BDC\nq\n1 0 0 1 %.4f 0 cm\n%s\nQ\nEMC" % (opzij, kop.inhoud)
            ding = voeg_toe(self.pdf, Rauw(stroom(tekst, pydyf.Dictionary())))
            pagina["Contents"] = pydyf.Array([*inhoud, ding.reference])
            pagina["Resources"] = self._met_kopletters(plek[blad.middelen])
        if blad.links:
            pagina["Annots"] = pydyf.Array([b"%d 0 R" % plek[link] for link in blad.links])
        self.pdf.objects[plek[blad.nummer]].inhoud = pagina.data
        self.pdf.pages["Kids"].extend([plek[blad.nummer], 0, "R"])
        self.pdf.pages["Count"] += 1

    def _met_kopletters(self, middelen: int) -> bytes:
        """The resources of a part with the fonts of the running heads, made once per part."""
        sleutel = b"koppen" + str(middelen).encode()
        if sleutel not in self.al:
            bron = self.pdf.objects[middelen].inhoud
            self.al[sleutel] = voeg_toe(self.pdf, Rauw(self._ander_font(bron))).number
        return b"%d 0 R" % self.al[sleutel]

    def _ander_font(self, middelen: bytes) -> bytes:
        gevonden = re.search(rb"/Font (\d+) 0 R", middelen)
        if gevonden is None:
            raise ValueError("een deel zonder letters")
        fonts: bytes = self.pdf.objects[int(gevonden[1])].inhoud
        eigen = dict(re.findall(rb"/([A-Z]{6}) (\d+ 0 R)", fonts)) | {
            naam.encode(): ref for naam, ref in self.kopletters.items()
        }
        tekst = b"<<" + b"".join(b"/%s %s" % paar for paar in eigen.items()) + b">>"
        return middelen.replace(gevonden[0], b"/Font " + tekst)


def _nummers(stukken: Sequence[Stuk], eerste_bladen: list[int]) -> dict[str, int]:
    """The page of every anchor, counted from 1; the first one counts."""
    nummers: dict[str, int] = {}
    for stuk, eerste in zip(stukken, eerste_bladen, strict=True):
        for anker, blad, _ in stuk.plekken:
            nummers.setdefault(anker, eerste + blad + 1)
    return nummers


def _merk(inhoud: bytes) -> bytes | None:
    """The hash of a stream that stands on its own; others differ per part."""
    kop, begin, rest = inhoud.partition(STROOM)
    return sha256(inhoud).digest() if begin and b" 0 R" not in kop and b"@" not in kop and len(rest) > 64 else None
