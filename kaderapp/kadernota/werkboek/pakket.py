"""The parts of a workbook that hold its cells, found by following the relations of the package (OPC)."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from kaderapp.kadernota.werkboek.archief import Delen
from kaderapp.kadernota.werkboek.grenzen import MAX_BLADEN
from kaderapp.kadernota.werkboek.herkenning import geen_xlsx, met_macros
from kaderapp.kadernota.werkboek.melding import weigering
from kaderapp.kadernota.werkboek.xmldeel import Attributen, BijBegin, Telling, beschadigd, bewaak, ontleed

_INHOUDSOORTEN = "[content_types].xml"
_MACROWOORDEN = ("macroenabled", "vbaproject", "macrosheet")
_TE_VEEL_BLADEN = f"dit bestand heeft meer dan {MAX_BLADEN} bladen; verwijder de bladen die niet in het werkboek horen."


@dataclass(frozen=True)
class Relatie:
    soort: str  # the last word of the relation type: worksheet, sharedStrings, styles …
    deel: str  # lower-case name of the part


Relaties = dict[str, Relatie]


@dataclass
class Pakket:
    """The unpacked parts; `bladen` are name and content in the order of the tabs, hidden sheets included."""

    bladen: list[tuple[str, bytes]]
    teksten: bytes | None
    opmaak: bytes | None
    vanaf_1904: bool


@dataclass
class _Werkmapdeel:
    """What xl/workbook.xml says: name and relation of each sheet, and the first day of its calendar."""

    bladen: list[tuple[str, str]] = field(default_factory=list)
    vanaf_1904: bool = False

    def blad(self, attributen: Attributen) -> None:
        relatie = next((waarde for naam, waarde in attributen.items() if naam.endswith(":id")), "")
        self.bladen.append((attributen["name"], relatie))

    def eigenschappen(self, attributen: Attributen) -> None:
        self.vanaf_1904 = attributen.get("date1904") in {"1", "true", "on"}


def open_pakket(delen: Delen, telling: Telling) -> Pakket:
    """Find the parts; those that are read here are guarded first, the parts of the result are not yet."""
    _weiger_macros(delen, telling)
    hoofd = next((r.deel for r in _relaties(delen, "", telling).values() if r.soort == "officeDocument"), None)
    if hoofd is None:
        raise geen_xlsx("een zip-bestand met iets anders erin")
    werkmap = _lees_werkmapdeel(_deel(delen, hoofd), telling)
    relaties = _relaties(delen, hoofd, telling)
    per_soort = {relatie.soort: relatie.deel for relatie in relaties.values()}
    return Pakket(
        bladen=list(_bladen(delen, werkmap, relaties)),
        teksten=_deel(delen, per_soort["sharedStrings"]) if "sharedStrings" in per_soort else None,
        opmaak=_deel(delen, per_soort["styles"]) if "styles" in per_soort else None,
        vanaf_1904=werkmap.vanaf_1904,
    )


def _lees(inhoud: bytes, wortel: str, telling: Telling, begin: BijBegin) -> None:
    bewaak(inhoud, wortel, telling)
    ontleed(inhoud, wortel, begin)


def _weiger_macros(delen: Delen, telling: Telling) -> None:
    if _INHOUDSOORTEN not in delen:
        raise geen_xlsx("een zip-bestand met iets anders erin")

    def soort(attributen: Attributen) -> None:
        if any(woord in attributen["ContentType"].lower() for woord in _MACROWOORDEN):
            raise met_macros()

    _lees(delen[_INHOUDSOORTEN], "Types", telling, {"Default": soort, "Override": soort})


def _relaties(delen: Delen, bron: str, telling: Telling) -> Relaties:
    """The relations inside the package of the part `bron`, by their id."""
    map_, naam = posixpath.split(bron)
    relaties: Relaties = {}

    def relatie(attributen: Attributen) -> None:
        if attributen.get("TargetMode") != "External":
            doel = posixpath.normpath(posixpath.join("/", map_, attributen["Target"])).lstrip("/").lower()
            relaties[attributen["Id"]] = Relatie(attributen["Type"].rpartition("/")[2], doel)

    inhoud = _deel(delen, posixpath.join(map_, "_rels", f"{naam}.rels"))
    _lees(inhoud, "Relationships", telling, {"Relationship": relatie})
    return relaties


def _lees_werkmapdeel(inhoud: bytes, telling: Telling) -> _Werkmapdeel:
    werkmap = _Werkmapdeel()
    _lees(inhoud, "workbook", telling, {"sheet": werkmap.blad, "workbookPr": werkmap.eigenschappen})
    if len(werkmap.bladen) > MAX_BLADEN:
        raise weigering(_TE_VEEL_BLADEN)
    return werkmap


def _bladen(delen: Delen, werkmap: _Werkmapdeel, relaties: Relaties) -> Iterator[tuple[str, bytes]]:
    gezien: set[str] = set()
    for naam, sleutel in werkmap.bladen:
        relatie = relaties.get(sleutel)
        if relatie is None or relatie.deel in gezien:  # one part under many names would multiply the work
            raise beschadigd()
        gezien.add(relatie.deel)
        if relatie.soort == "worksheet":  # a sheet that is only a chart has no cells
            yield naam, _deel(delen, relatie.deel)


def _deel(delen: Delen, naam: str) -> bytes:
    if naam not in delen:
        raise beschadigd()
    return delen[naam]
