"""Layers of a workbook: rows that are added to, or change, the rows of the layer below.

A partial workbook puts the rows that it names in front; a layer keeps the order of what it lies on. So a text
fixture can say "the same, but with these changes" in a few lines.
"""

from kaderapp.kadernota.werkboek.werkmap import Blad, Celfout, Celwaarde, Rij, Werkmap, als_tekst

KENMERKEN: dict[str, tuple[str, ...]] = {
    "Agenda": ("slug",),
    "Visie": (),
    "Metingen": ("code", "indicator", "soort", "jaar", "periode_van", "periode_tot", "gebied"),
    "Bedragen": ("code", "van", "jaar", "soort", "fase", "taakveld", "structureel", "dekking"),
}
STANDAARD_KENMERK = ("code",)

Cellen = dict[str, Celwaarde | Celfout]


def leg_op(onder: Werkmap, laag: Werkmap) -> Werkmap:
    """The workbook that results when `laag` lies on `onder`; as in a partial workbook a blank cell empties."""
    bladen = {blad.naam: _rijen(blad) for blad in onder.bladen}
    for blad in laag.bladen:
        bestaand = bladen.setdefault(blad.naam, [])
        plaats = {_kenmerk(blad.naam, cellen): cellen for cellen in bestaand}
        for cellen in _rijen(blad):
            if (rij := plaats.get(_kenmerk(blad.naam, cellen))) is not None:
                rij.update(cellen)
            else:
                bestaand.append(cellen)
    return Werkmap([_blad(naam, rijen) for naam, rijen in bladen.items()])


def _rijen(blad: Blad) -> list[Cellen]:
    return [dict(zip(blad.kolommen, rij.cellen, strict=True)) for rij in blad.rijen]


def _kenmerk(blad: str, cellen: Cellen) -> tuple[str, ...]:
    """What tells whether two rows are about the same element, as text: a CSV has no other values."""
    return tuple(als_tekst(cellen.get(kolom)).strip() for kolom in KENMERKEN.get(blad, STANDAARD_KENMERK))


def _blad(naam: str, rijen: list[Cellen]) -> Blad:
    kolommen = list(dict.fromkeys(kop for cellen in rijen for kop in cellen))
    return Blad(
        naam, kolommen, [Rij(nr, [cellen.get(kop) for kop in kolommen]) for nr, cellen in enumerate(rijen, start=2)]
    )
