"""What a roodlijn says about running text, as merken beside those of the text itself.

The second field of these merken is what is said besides: "verplaatst" of a block, a noot of opmaak that changed.
"""

from collections.abc import Iterable

from policies.tekst.boom import Alinea, Blok, Cel, Citaat, Inhoud, Item, Lijst, Merk, Stuk, Tabel

VERPLAATST = "verplaatst"
VERVALLEN = Merk("del")
TOEGEVOEGD = Merk("ins")
WEG_VAN_HIER = Merk("del", VERPLAATST)
NAAR_HIER = Merk("ins", VERPLAATST)


def noot(zin: str) -> Merk:
    """Something about these words that they don't show by themselves."""
    return Merk("noot", zin)


def gemerkt(inhoud: Iterable[Stuk], merk: Merk) -> Inhoud:
    return [Stuk(tekst, merken | {merk}) for tekst, merken in inhoud]


def gemerkt_item(item: Item, merk: Merk) -> Item:
    return Item(gemerkt(item.inhoud, merk), item.sublijst and gemerkte_lijst(item.sublijst, merk))


def gemerkte_lijst(lijst: Lijst, merk: Merk) -> Lijst:
    return Lijst(lijst.genummerd, [gemerkt_item(item, merk) for item in lijst.items])


def gemerkte_cel(cel: Cel, merk: Merk) -> Cel:
    return Cel(gemerkt(cel.inhoud, merk), cel.kop)


def gemerkt_blok(blok: Blok, merk: Merk) -> Blok:
    """The same block with all of its text marked."""
    if isinstance(blok, Alinea):
        return Alinea(gemerkt(blok.inhoud, merk))
    if isinstance(blok, Lijst):
        return gemerkte_lijst(blok, merk)
    if isinstance(blok, Citaat):
        return Citaat([gemerkt_blok(deel, merk) for deel in blok.blokken])
    rijen = [[gemerkte_cel(cel, merk) for cel in rij] for rij in blok.rijen]
    return Tabel(gemerkt(blok.bijschrift, merk), rijen)
