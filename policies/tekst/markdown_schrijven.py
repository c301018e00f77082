"""The tree in normal form as Markdown that is read back as the same tree."""

import re
from collections.abc import Iterable, Iterator

from policies.tekst.boom import VET, Alinea, Blok, Cel, Citaat, Item, Lijst, Rij, Stuk, Tabel
from policies.tekst.markdown_inhoud import schrijf_inhoud
from policies.tekst.markdown_lezen import BIJSCHRIFT

_LIJKT_EEN_BLOK = re.compile(r"(?=[-•>](?: |$))|[0-9]{1,9}(?=[.)](?: |$))")


def schrijf_markdown(blokken: Iterable[Blok]) -> str:
    return "\n\n".join(map(_blok, blokken))


def _blok(blok: Blok) -> str:
    if isinstance(blok, Alinea):
        return _alinea(blok)
    if isinstance(blok, Lijst):
        return "\n".join(_lijst(blok))
    if isinstance(blok, Citaat):
        regels = schrijf_markdown(blok.blokken).split("\n")
        return "\n".join(f"> {regel}".rstrip(" ") for regel in regels)
    return "\n".join(_tabel(blok))


def _alinea(alinea: Alinea) -> str:
    regel = schrijf_inhoud(alinea.inhoud)
    begin = _LIJKT_EEN_BLOK.match(regel)
    return f"{begin[0]}\\{regel[begin.end() :]}" if begin else regel


def _lijst(lijst: Lijst) -> Iterator[str]:
    for nummer, item in enumerate(lijst.items, start=1):
        yield from _item(item, f"{nummer}. " if lijst.genummerd else "- ")


def _item(item: Item, teken: str) -> Iterator[str]:
    yield teken + schrijf_inhoud(item.inhoud)
    for regel in _lijst(item.sublijst) if item.sublijst else ():
        yield " " * len(teken) + regel


def _tabel(tabel: Tabel) -> Iterator[str]:
    if tabel.bijschrift:
        yield BIJSCHRIFT + schrijf_inhoud(tabel.bijschrift, in_tabel=True)
    kop, *rijen = tabel.rijen
    yield _rij([Cel(cel.inhoud) for cel in kop])
    yield f"|{' --- |' * len(kop)}"
    yield from map(_rij, rijen)


def _rij(rij: Rij) -> str:
    """A kop of a rij is bold; that the first rij holds koppen goes without saying."""
    return f"| {' | '.join(map(_cel, rij))} |"


def _cel(cel: Cel) -> str:
    inhoud = [Stuk(tekst, merken | {VET}) for tekst, merken in cel.inhoud] if cel.kop else cel.inhoud
    return schrijf_inhoud(inhoud, in_tabel=True)
