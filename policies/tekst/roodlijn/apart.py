"""Was and wordt as two texts, for paper: what went is in `del` in the first, what came in `ins` in the second.

Of a long text only the blocks that differ are given. On paper the words Was and Wordt stand beside the texts and carry
the meaning, so nothing is written for the ear alone.
"""

from collections.abc import Iterable, Iterator

from policies.tekst.boom import Alinea, Blok, Cel, Citaat, Inhoud, Item, Lijst, Tabel
from policies.tekst.lezen import lees_html
from policies.tekst.normaal import normaal
from policies.tekst.roodlijn.blokken import Vergelijking, in_zijn_geheel, per_woord
from policies.tekst.roodlijn.merken import TOEGEVOEGD, VERVALLEN, gemerkt_blok
from policies.tekst.roodlijn.schrijven import schrijf_op_papier
from policies.tekst.schrijven import schrijf_html

WAS, WORDT = "del", "ins"
_ANDERS = {WAS: WORDT, WORDT: WAS}
NOOT = "noot"


def was_en_wordt(oud: str, nieuw: str, *, per_woord_tot: int) -> tuple[str, str]:
    """The blocks in which two teksten differ, as HTML; `per_woord_tot` as LANGSTE_PER_WOORD."""
    toen, nu = normaal(lees_html(oud)), normaal(lees_html(nieuw))
    if not toen or not nu:
        return _html([gemerkt_blok(b, VERVALLEN) for b in toen]), _html([gemerkt_blok(b, TOEGEVOEGD) for b in nu])
    regel = per_woord if len(oud) + len(nieuw) <= per_woord_tot else in_zijn_geheel
    samen = [blok for blok in Vergelijking(regel).blokken(toen, nu) if _verschilt(blok)]
    return _html(_kant(samen, WAS)), _html(_kant(samen, WORDT))


def regels_apart(oud: Inhoud, nieuw: Inhoud) -> tuple[str, str]:
    """Two lines of running text."""
    samen = per_woord(oud, nieuw)
    return schrijf_op_papier(_tekst(samen, WAS)), schrijf_op_papier(_tekst(samen, WORDT))


def _html(blokken: Iterable[Blok]) -> str:
    return schrijf_html(blokken, schrijf_op_papier)


def _kant(blokken: Iterable[Blok], kant: str) -> Iterator[Blok]:
    """The blocks as they were, or as they become; what belongs to the other side alone is left out."""
    for blok in blokken:
        if (eigen := _van_kant(blok, kant)) is not None:
            yield eigen


def _van_kant(blok: Blok, kant: str) -> Blok | None:
    match blok:
        case Alinea():
            inhoud = _tekst(blok.inhoud, kant)
            return Alinea(inhoud) if inhoud else None
        case Lijst():
            items = [item for deel in blok.items if (item := _item(deel, kant))]
            return Lijst(blok.genummerd, items) if items else None
        case Citaat():
            delen = list(_kant(blok.blokken, kant))
            return Citaat(delen) if delen else None
    kop, *rest = ([Cel(_tekst(cel.inhoud, kant), cel.kop) for cel in rij] for rij in blok.rijen)
    rijen = [rij for rij in rest if any(cel.inhoud for cel in rij)]
    return Tabel(_tekst(blok.bijschrift, kant), [kop, *rijen]) if rijen else None


def _item(item: Item, kant: str) -> Item | None:
    inhoud = _tekst(item.inhoud, kant)
    sub = _van_kant(item.sublijst, kant) if item.sublijst else None
    return Item(inhoud, sub if isinstance(sub, Lijst) else None) if inhoud or sub else None


def _tekst(inhoud: Inhoud, kant: str) -> Inhoud:
    return [stuk for stuk in inhoud if _ANDERS[kant] not in {merk.tag for merk in stuk.merken}]


def _verschilt(blok: Blok) -> bool:
    return any(merk.tag in (WAS, WORDT, NOOT) for inhoud in _inhouden(blok) for _, merken in inhoud for merk in merken)


def _inhouden(blok: Blok) -> Iterator[Inhoud]:
    match blok:
        case Alinea():
            yield blok.inhoud
        case Lijst():
            yield from _van_items(blok.items)
        case Citaat():
            for deel in blok.blokken:
                yield from _inhouden(deel)
        case Tabel():
            yield blok.bijschrift
            yield from (cel.inhoud for rij in blok.rijen for cel in rij)


def _van_items(items: Iterable[Item]) -> Iterator[Inhoud]:
    for item in items:
        yield item.inhoud
        if item.sublijst:
            yield from _inhouden(item.sublijst)
