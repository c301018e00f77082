"""From the tree in normal form to HTML and to plain text."""

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TypeAlias

from policies.tekst.boom import Alinea, Blok, Cel, Citaat, Inhoud, Item, Lijst, Merk, Rij, Tabel
from policies.tekst.inhoud import Knoop, nestel

Schrijver: TypeAlias = Callable[[Inhoud], str]


def schrijf_html(blokken: Iterable[Blok], inhoud: Schrijver | None = None) -> str:
    """No white space between the tags. `inhoud` writes the running text, if not in the normal way."""
    return "".join(map(_Html(inhoud or _inhoud).blok, blokken))


def schrijf_plat(blokken: Iterable[Blok]) -> str:
    """One line for each alinea, item, bijschrift and rij."""
    return "\n".join(regel for blok in blokken for regel in _regels(blok))


def schrijf_tekst(tekst: str) -> str:
    return escape(tekst, quote=False)


def schrijf_attribuut(waarde: str) -> str:
    """Between double quotes."""
    return schrijf_tekst(waarde).replace('"', "&quot;")


def schrijf_merk(merk: Merk, binnen: str) -> str:
    """The element of a merk around HTML."""
    tag, href = merk
    attribuut = f' href="{schrijf_attribuut(href)}"' if href else ""
    return f"<{tag}{attribuut}>{binnen}</{tag}>"


class _Html:
    """Blocks, whatever their running text looks like."""

    def __init__(self, inhoud: Schrijver) -> None:
        self._inhoud = inhoud

    def blok(self, blok: Blok) -> str:
        if isinstance(blok, Alinea):
            return f"<p>{self._inhoud(blok.inhoud)}</p>"
        if isinstance(blok, Lijst):
            return self._lijst(blok)
        if isinstance(blok, Citaat):
            return f"<blockquote>{''.join(map(self.blok, blok.blokken))}</blockquote>"
        return self._tabel(blok)

    def _lijst(self, lijst: Lijst) -> str:
        tag = "ol" if lijst.genummerd else "ul"
        return f"<{tag}>{''.join(map(self._item, lijst.items))}</{tag}>"

    def _item(self, item: Item) -> str:
        return f"<li>{self._inhoud(item.inhoud)}{self._lijst(item.sublijst) if item.sublijst else ''}</li>"

    def _tabel(self, tabel: Tabel) -> str:
        bijschrift = f"<caption>{self._inhoud(tabel.bijschrift)}</caption>" if tabel.bijschrift else ""
        kop, *rijen = (self._rij(rij, "row" if nummer else "col") for nummer, rij in enumerate(tabel.rijen))
        lijf = f"<tbody>{''.join(rijen)}</tbody>" if rijen else ""
        return f"<table>{bijschrift}<thead>{kop}</thead>{lijf}</table>"

    def _rij(self, rij: Rij, scope: str) -> str:
        return f"<tr>{''.join(self._cel(cel, scope) for cel in rij)}</tr>"

    def _cel(self, cel: Cel, scope: str) -> str:
        tekst = self._inhoud(cel.inhoud)
        return f'<th scope="{scope}">{tekst}</th>' if cel.kop else f"<td>{tekst}</td>"


def _inhoud(inhoud: Inhoud) -> str:
    return "".join(map(_knoop, nestel(inhoud)))


def _knoop(knoop: Knoop) -> str:
    if isinstance(knoop, str):
        return schrijf_tekst(knoop)
    return schrijf_merk(knoop.merk, "".join(map(_knoop, knoop.kinderen)))


def _regels(blok: Blok) -> Iterator[str]:
    if isinstance(blok, Alinea):
        yield _tekst(blok.inhoud)
    elif isinstance(blok, Lijst):
        for item in blok.items:
            yield _tekst(item.inhoud)
            yield from _regels(item.sublijst) if item.sublijst else ()
    elif isinstance(blok, Citaat):
        for deel in blok.blokken:
            yield from _regels(deel)
    else:
        yield from filter(None, [_tekst(blok.bijschrift)])
        for rij in blok.rijen:
            yield " | ".join(_tekst(cel.inhoud) for cel in rij if cel.inhoud)


def _tekst(inhoud: Inhoud) -> str:
    return "".join(stuk.tekst for stuk in inhoud)
