"""One sheet as XML: a bold, frozen header row with a filter, and text that is wrapped."""

from collections.abc import Mapping

from kaderapp.kadernota.werkboek.celschrijver import TeLangeTekst, cel_xml, tekstcel
from kaderapp.kadernota.werkboek.melding import Melding, WerkboekGeweigerd
from kaderapp.kadernota.werkboek.sjabloon import HOOFD, XML, Stijl
from kaderapp.kadernota.werkboek.werkmap import Blad, Rij, als_tekst, kolomletter

SMALST, BREEDST = 10.0, 60.0  # columns, in characters
_RIJEN_VOOR_BREEDTE = 200
_TE_LANG = "deze tekst is te lang voor een cel van Excel; kort de tekst in."


def blad_xml(blad: Blad, breedtes: Mapping[str, float]) -> str:
    """`breedtes`: the width of a column in characters, where it should not follow from its content."""
    letters = [kolomletter(index) for index in range(len(blad.kolommen))]
    kop = "".join(
        tekstcel(f"{letter}1", kolom, Stijl.KOP) for letter, kolom in zip(letters, blad.kolommen, strict=True)
    )
    rijen = "".join(_rij(blad, letters, nummer, rij) for nummer, rij in enumerate(blad.rijen, 2))
    filter_ = f'<autoFilter ref="A1:{letters[-1]}{len(blad.rijen) + 1}"/>' if letters else ""
    return f"""{XML}<worksheet xmlns="{HOOFD}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
<sheetViews><sheetView workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>\
<sheetFormatPr defaultRowHeight="15"/>{_kolommen(blad, breedtes)}\
<sheetData><row r="1">{kop}</row>{rijen}</sheetData>{filter_}\
<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"""


def _rij(blad: Blad, letters: list[str], nummer: int, rij: Rij) -> str:
    cellen = []
    for letter, kolom, waarde in zip(letters, blad.kolommen, rij.cellen, strict=True):
        try:
            cellen.append(cel_xml(f"{letter}{nummer}", waarde))
        except TeLangeTekst as fout:
            melding = Melding(blad.naam, nummer, kolom, als_tekst(waarde), _TE_LANG)
            raise WerkboekGeweigerd([melding]) from fout
    return f'<row r="{nummer}">{"".join(cellen)}</row>'


def _kolommen(blad: Blad, breedtes: Mapping[str, float]) -> str:
    kolommen = "".join(
        f'<col min="{index + 1}" max="{index + 1}" width="{breedtes.get(kolom) or _breedte(blad, index)}" '
        f'style="{Stijl.TEKST:d}" customWidth="1"/>'
        for index, kolom in enumerate(blad.kolommen)
    )
    return f"<cols>{kolommen}</cols>" if kolommen else ""


def _breedte(blad: Blad, index: int) -> float:
    teksten = [blad.kolommen[index], *(als_tekst(rij.cellen[index]) for rij in blad.rijen[:_RIJEN_VOOR_BREEDTE])]
    langste = max(len(regel) for tekst in teksten for regel in tekst.split("\n"))
    return min(BREEDST, max(SMALST, langste + 3.0))
