"""Binds the parts into one PDF: pages one after another, one structure tree, one table of every kind.

Objects get their place by moving all numbers of a part by the same amount; nothing of a part is read again. Streams
that several parts brought along (colour profile, drawing, logo) are written once.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint import DEFAULT_OPTIONS
from weasyprint.pdf.fonts import build_fonts_dictionary

from kaderapp.kadernota.druk import paginanummers
from kaderapp.kadernota.druk.gegevens import Bestand, Gegevens
from kaderapp.kadernota.druk.normen import schrijf_norm
from kaderapp.kadernota.druk.objecten import STROOM, Rauw, stroom, verplaats
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
        document = self._voeg_toe(pydyf.Dictionary())
        for stuk, plek, links in zip(stukken, plekken, eerste_links, strict=True):
            self._vul(stuk, plek, letters, aantal + links, document.number)
        self._vul_aan()
        for stuk, plek, blad in zip(stukken, plekken, eerste_bladen, strict=True):
            for nummer, ding in enumerate(stuk.bladen):
                self._blad(ding, plek, blad + nummer, koppen[blad + nummer])
        self._structuur(document, stukken, plekken, aantal)
        self._plekken(stukken, eerste_bladen)
        self._bladwijzers(stukken, eerste_bladen)
        labels = pydyf.Dictionary({"Nums": pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])})
        self.pdf.catalog["PageLabels"] = labels
        schrijf_norm(self.pdf, gegevens, bestanden)
        return schrijf(self.pdf, gegevens.merk)

    # -- objects --------------------------------------------------------------------------------

    def _voeg_toe(self, ding: Any) -> Any:
        self.pdf.add_object(ding)
        return ding

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
            ding = self._voeg_toe(Rauw(b""))
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
            ding = self._voeg_toe(Rauw(stroom(tekst, pydyf.Dictionary())))
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
            self.al[sleutel] = self._voeg_toe(Rauw(self._ander_font(bron))).number
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

    # -- tables -------------------------------------------------------------------------------

    def _structuur(self, document: Any, stukken: Sequence[Stuk], plekken: list[list[int]], aantal: int) -> None:
        """One document element with all parts in it; the parts have one Part around them as it was in the HTML."""
        wortel = self._voeg_toe(pydyf.Dictionary({"Type": "/StructTreeRoot"}))
        wortels = (
            plek[w] for stuk, plek in zip(stukken, plekken, strict=True) if not stuk.vervolg for w in stuk.wortels
        )
        kinderen = [b"%d 0 R" % w for w in wortels]
        document.update({"Type": "/StructElem", "S": "/Document", "P": wortel.reference, "K": pydyf.Array(kinderen)})
        nummers = pydyf.Array()
        blad, link = 0, aantal
        achteraan = pydyf.Array()
        for stuk, plek in zip(stukken, plekken, strict=True):
            for ding in stuk.bladen:
                ouders = [b"null" if o is None else b"%d 0 R" % plek[o] for o in ding.ouders]
                nummers.extend([blad, pydyf.Array(ouders)])
                blad += 1
            for element in stuk.links:
                achteraan.extend([link, b"%d 0 R" % plek[element]])
                link += 1
        ouderboom = self._voeg_toe(pydyf.Dictionary({"Nums": pydyf.Array([*nummers, *achteraan])}))
        wortel.update(
            {
                "K": pydyf.Array([document.reference]),
                "ParentTree": ouderboom.reference,
                "ParentTreeNextKey": link,
            }
        )
        kenmerken = sorted(
            (naam.encode(), b"%d 0 R" % plek[element])
            for stuk, plek in zip(stukken, plekken, strict=True)
            for naam, element in stuk.kenmerken
        )
        if kenmerken:
            wortel["IDTree"] = self._namen(kenmerken).reference
        self.pdf.catalog["StructTreeRoot"] = wortel.reference

    def _namen(self, paren: list[tuple[bytes, Any]]) -> Any:
        lijst = pydyf.Array()
        for naam, waarde in paren:
            lijst.extend([pydyf.String(naam.decode()), waarde])
        grenzen = pydyf.Array([pydyf.String(paren[0][0].decode()), pydyf.String(paren[-1][0].decode())])
        blad = self._voeg_toe(pydyf.Dictionary({"Limits": grenzen, "Names": lijst}))
        return self._voeg_toe(pydyf.Dictionary({"Kids": pydyf.Array([blad.reference])}))

    def _doel(self, blad: int, y: float) -> Any:
        pagina = b"%d 0 R" % self.pdf.pages["Kids"][3 * blad]
        return pydyf.Array([pagina, "/XYZ", "null", y, 0])

    def _plekken(self, stukken: Sequence[Stuk], eerste_bladen: list[int]) -> None:
        alle: dict[bytes, Any] = {}
        for stuk, eerste in zip(stukken, eerste_bladen, strict=True):
            for anker, blad, y in stuk.plekken:
                alle.setdefault(anker.encode(), self._doel(eerste + blad, y))
        if alle:
            self.pdf.catalog["Names"] = pydyf.Dictionary({"Dests": self._namen(sorted(alle.items())).reference})

    def _bladwijzers(self, stukken: Sequence[Stuk], eerste_bladen: list[int]) -> None:
        alle = _boom(
            (niveau, titel, eerste + blad, y, dicht)
            for stuk, eerste in zip(stukken, eerste_bladen, strict=True)
            for niveau, titel, blad, y, dicht in stuk.bladwijzers
        )
        wortel = self._voeg_toe(pydyf.Dictionary({"Type": "/Outlines"}))
        if alle:
            self._takken(alle, wortel)
            self.pdf.catalog["Outlines"] = wortel.reference
            self.pdf.catalog["PageMode"] = "/UseOutlines"

    def _takken(self, takken: list[Any], ouder: Any) -> int:
        """Writes them below `ouder`; gives how many are open."""
        dingen = [self._voeg_toe(pydyf.Dictionary()) for _ in takken]
        open_ = 0
        for plek, (titel, blad, y, onder, dicht) in enumerate(takken):
            ding = dingen[plek]
            ding.update({"Title": pydyf.String(titel), "Dest": self._doel(blad, y), "Parent": ouder.reference})
            if plek:
                ding["Prev"] = dingen[plek - 1].reference
            if plek + 1 < len(dingen):
                ding["Next"] = dingen[plek + 1].reference
            zichtbaar = self._takken(onder, ding) if onder else 0
            if onder:
                ding["Count"] = -zichtbaar if dicht else zichtbaar
            open_ += 1 + (0 if dicht else zichtbaar)
        ouder.update({"First": dingen[0].reference, "Last": dingen[-1].reference, "Count": open_})
        return open_


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


def _boom(bladwijzers: Iterable[tuple[int, str, int, float, bool]]) -> list[Any]:
    """Each below the last one of a lower level: title, page, height, what is below it, whether it is closed."""
    wortel: list[Any] = []
    pad = [(0, wortel)]
    for niveau, titel, blad, y, dicht in bladwijzers:
        while pad[-1][0] >= niveau:
            pad.pop()
        onder: list[Any] = []
        pad[-1][1].append([titel, blad, y, onder, dicht])
        pad.append((niveau, onder))
    return wortel
