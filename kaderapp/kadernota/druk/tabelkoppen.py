"""Which heads belong to a cell of a table, so that a listener hears them with every figure."""

from collections.abc import Iterator

import pydyf  # type: ignore[import-untyped]

from kaderapp.kadernota.druk.boom import Boom, Element

GROEPEN_VAN_RIJEN = {"/THead", "/TBody", "/TFoot"}


class Tabelkoppen:
    """Of all tables of one part of the document; `merk` is what no other part has."""

    def __init__(self, boom: Boom, merk: str) -> None:
        self.boom, self.merk = boom, merk
        self.namen: dict[str, str] = {}
        """Identifier of a head to one that no other part of the document has."""

    def wijs_aan(self, tabel: Element) -> None:
        """Each cell names its heads: the group that it stands in, then its row, then its columns, and no other.

        Counted over the whole table: a fragment whose head found no room above a high row knows of no columns.
        """
        van_kolom: dict[int, list[str]] = {}
        for groep in (groep for groep in self.boom.elementen(tabel) if groep["S"] in GROEPEN_VAN_RIJEN):
            van_groep: list[str] = []
            bezet: dict[int, int] = {}
            lopend: dict[str, int] = {}
            for rij in self.boom.elementen(groep):
                cellen = list(_met_kolommen(self.boom.elementen(rij), bezet))
                lopend = {naam: over - 1 for naam, over in lopend.items() if over > 1}
                lopend |= {self._naam(cel["ID"].string): _hoog(cel) for cel, _ in cellen if _scope(cel) == "row"}
                van_rij = list(lopend)
                for cel, kolommen in cellen:
                    if "ID" not in cel:
                        boven = (naam for kolom in kolommen for naam in van_kolom.get(kolom, ()))
                        namen = dict.fromkeys([*van_groep, *van_rij, *boven])
                        cel["A"]["Headers"] = pydyf.Array([pydyf.String(naam) for naam in namen])
                        continue
                    naam = self._naam(cel["ID"].string)
                    if _scope(cel) == "rowgroup":
                        van_groep = [naam]
                    elif _scope(cel).startswith("col"):
                        for kolom in kolommen:
                            van_kolom.setdefault(kolom, []).append(naam)
                    cel["A"]["Scope"] = "/Column" if _scope(cel).startswith("col") else "/Row"
                    cel["ID"] = pydyf.String(naam)

    def _naam(self, kenmerk: str) -> str:
        return self.namen.setdefault(kenmerk, f"{self.merk}-{len(self.namen)}")


def _scope(cel: Element) -> str:
    """What a head is the head of; nothing for a cell that is no head."""
    return str(cel.bron.get("scope", "col")) if "ID" in cel else ""


def _hoog(cel: Element) -> int:
    """Over how many rows a cell goes."""
    return int(cel["A"].get("RowSpan", 1))


def _met_kolommen(cellen: list[Element], bezet: dict[int, int]) -> Iterator[tuple[Element, range]]:
    """Each cell of a row with the columns that it stands in.

    `bezet` holds per column for how many rows a cell from above still stands there, and is brought up to date.
    """
    begin = 0
    nieuw: dict[int, int] = {}
    for cel in cellen:
        while bezet.get(begin, 0):
            begin += 1
        eind = begin + cel["A"].get("ColSpan", 1)
        nieuw |= dict.fromkeys(range(begin, eind), _hoog(cel) - 1)
        yield cel, range(begin, eind)
        begin = eind
    bezet.update({kolom: max(over - 1, 0) for kolom, over in bezet.items()} | nieuw)
