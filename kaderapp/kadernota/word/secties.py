"""Sections of Word: the cover without running heads, chapters upright or landscape, annexes with their own head."""

from collections.abc import Callable
from dataclasses import dataclass

from kaderapp.kadernota.boek.zonder_bladzijden import INFORMATIE, heeft, tekst_van
from kaderapp.kadernota.word.xml import Element, run, tekst, veld, w

KORT, LANG = 11906, 16838
"""A4, in twips."""
MARGE = 1304
BREEDTE = KORT - 2 * MARGE
"""Of the text on an upright page."""
BREEDTE_LIGGEND = LANG - 2 * MARGE

Maak = Callable[[str, Element], str]
"""Makes a part "hdr" or "ftr" and gives its relation."""


@dataclass(frozen=True, slots=True)
class Sectiesoort:
    omslag: bool = False
    breed: bool = False
    informatie: bool = False

    @property
    def breedte(self) -> int:
        return BREEDTE_LIGGEND if self.breed else BREEDTE


class Secties:
    """Knows in which section is being written, and ends it where a chapter of another kind begins."""

    def __init__(self, omslag: Element, maak: Maak) -> None:
        self.titel, self.status = tekst_van(omslag.find(".//h1")), tekst_van(omslag.find("p[@class='gegevens']/b"))
        self.voet = omslag.get("data-voet") or ""
        self._maak = maak
        self._gemaakt: dict[tuple[str, Sectiesoort], str] = {}
        self.nu = Sectiesoort(omslag=True)

    def begin(self, hoofdstuk: Element, uit: list[Element]) -> bool:
        """Whether a new section begins with this chapter, and so a new page."""
        soort = Sectiesoort(
            omslag=heeft(hoofdstuk, "omslag"),
            breed=heeft(hoofdstuk, "breed"),
            informatie=heeft(hoofdstuk, "informatie"),
        )
        nieuw = soort != self.nu
        if nieuw:
            self._eindig(uit)
            self.nu = soort
        return nieuw

    def eigenschappen(self) -> Element:
        """`sectPr` of the section that is being written."""
        breed, hoog = (LANG, KORT) if self.nu.breed else (KORT, LANG)
        liggend = {"orient": "landscape"} if self.nu.breed else {}
        marges = dict.fromkeys(("left", "right"), MARGE) | {"top": 1531, "bottom": 1361, "header": 709, "footer": 624}
        return w(
            "sectPr",
            w("headerReference", type="default", r_id=self._deel("hdr", self.nu)),
            w("footerReference", type="default", r_id=self._deel("ftr", self.nu)),
            w("type", val="nextPage"),
            w("pgSz", w=breed, h=hoog, **liggend),
            w("pgMar", **marges, gutter=0),
        )

    def _eindig(self, uit: list[Element]) -> None:
        """In the last paragraph; a table at the end gets a small one after it."""
        if not uit[-1].tag.endswith("}p"):
            uit.append(w("p", w("pPr", w("pStyle", val="Leeg"))))
        eigen = next((kind for kind in uit[-1] if kind.tag.endswith("}pPr")), None)
        if eigen is None:
            eigen = w("pPr")
            uit[-1].insert(0, eigen)
        eigen.append(self.eigenschappen())

    def _deel(self, soort: str, sectie: Sectiesoort) -> str:
        """Made once for all sections that have the same."""
        if (soort, sectie) not in self._gemaakt:
            regel = self._kop(sectie) if soort == "hdr" else self._voet(sectie)
            self._gemaakt[soort, sectie] = self._maak(soort, w(soort, regel))
        return self._gemaakt[soort, sectie]

    def _kop(self, sectie: Sectiesoort) -> Element:
        if sectie.omslag:
            return _alinea("Header", sectie, [])
        status = INFORMATIE if sectie.informatie else self.status
        vet = (w("b"),) if sectie.informatie else ()
        return _alinea("Header", sectie, [run(tekst(f"{self.titel} · ")), run(tekst(status), opmaak=vet)])

    def _voet(self, sectie: Sectiesoort) -> Element:
        if sectie.omslag:
            return _alinea("Footer", sectie, [])
        delen = [run(tekst(self.voet), w("tab"), tekst("pagina ")), *veld("PAGE", "1"), run(tekst(" van "))]
        return _alinea("Footer", sectie, [*delen, *veld("NUMPAGES", "1")])


def _alinea(stijl: str, sectie: Sectiesoort, delen: list[Element]) -> Element:
    tabs = w("tabs", w("tab", val="right", pos=sectie.breedte))
    return w("p", w("pPr", w("pStyle", val=stijl), tabs), *delen)
