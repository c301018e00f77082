"""The file itself: objects one after another, and the table that says where each stands."""

import io
from collections.abc import Iterable, Sequence
from hashlib import md5
from typing import Any

import pydyf  # type: ignore[import-untyped]

from kaderapp.kadernota.druk.objecten import Rauw, stroom

GROEP = 200
"""Objects in one compressed group."""


def schrijf(pdf: Any, merk: bytes) -> bytes:
    """The file: streams as they are, everything else in compressed groups, which a reader opens one at a time."""
    pdf.add_object(pdf.info)
    uit = io.BytesIO()
    uit.write(b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n")
    plekken: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    klein = [ding for ding in pdf.objects[1:] if ding.compressible]
    groepen = [klein[begin : begin + GROEP] for begin in range(0, len(klein), GROEP)]
    for groep in groepen:
        bundel = Rauw(_groep(groep))
        pdf.add_object(bundel)
        plekken |= {ding.number: (2, bundel.number, plek) for plek, ding in enumerate(groep)}
    for ding in pdf.objects[1:]:
        if ding.number not in plekken:
            plekken[ding.number] = (1, uit.tell(), 0)
            uit.write(ding.indirect + b"\n")
    begin = uit.tell()
    uit.write(_tabel(pdf, plekken, begin, (_kenmerk(merk), _kenmerk(uit.getvalue()))))
    uit.write(b"startxref\n%d\n%%%%EOF\n" % begin)
    return uit.getvalue()


def _groep(dingen: Sequence[Any]) -> bytes:
    teksten = [ding.data for ding in dingen]
    plekken = lopend(len(tekst) + 1 for tekst in teksten)
    kop = b" ".join(b"%d %d" % (ding.number, plek) for ding, plek in zip(dingen, plekken, strict=True))
    soort = {"Type": "/ObjStm", "N": len(dingen), "First": len(kop) + 1}
    return stroom(b"\n".join((kop, *teksten)), pydyf.Dictionary(soort))


def _kenmerk(inhoud: bytes) -> str:
    return f"<{md5(inhoud, usedforsecurity=False).hexdigest()}>"


def _tabel(pdf: Any, plekken: dict[int, tuple[int, int, int]], begin: int, kenmerken: tuple[str, str]) -> bytes:
    """The cross-reference stream: where every object stands. `kenmerken` tell the document, and this file of it."""
    nummer = len(pdf.objects)
    plekken[nummer] = (1, begin, 0)
    breed = (1, (max(begin, nummer).bit_length() + 7) // 8, 2)
    rijen = (zip(breed, plekken[ding], strict=True) for ding in range(nummer + 1))
    inhoud = b"".join(waarde.to_bytes(lengte, "big") for rij in rijen for lengte, waarde in rij)
    soort = {
        "Type": "/XRef",
        "W": pydyf.Array(breed),
        "Size": nummer + 1,
        "Root": pdf.catalog.reference,
        "Info": pdf.info.reference,
        "ID": pydyf.Array(kenmerken),
    }
    return b"%d 0 obj\n%s\nendobj\n" % (nummer, stroom(inhoud, pydyf.Dictionary(soort)))


def lopend(aantallen: Iterable[int]) -> list[int]:
    """Where each begins when they stand one after another."""
    begin, uit = 0, []
    for aantal in aantallen:
        uit.append(begin)
        begin += aantal
    return uit
