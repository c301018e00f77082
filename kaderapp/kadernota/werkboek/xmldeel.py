"""The one way in which XML out of a file is parsed: by expat, with no DTD, whole parts at a time.

Whole parts, because expat 2.5 rereads an unfinished token with every further chunk (CVE-2023-52425). Without expat's
namespaces, because it spells out the address of one in every name: a long address would be copied millions of times.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from kaderapp.kadernota.werkboek.grenzen import MAX_DIEPTE, MAX_ELEMENTEN, MAX_NAMEN, MAX_TAG
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd, weigering

Attributen = dict[str, str]
BijBegin = Mapping[str, Callable[[Attributen], None]]
BijEind = Mapping[str, Callable[[], None]]
BijTekst = Callable[[str], None]

_RUIMTEN = frozenset(
    {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",  # the "strict" variant that Excel also offers
        "http://schemas.openxmlformats.org/package/2006/content-types",
        "http://schemas.openxmlformats.org/package/2006/relationships",
    }
)
_PROLOOG = 65_536  # bytes in which a DTD would stand; it can only come before the root element
_LANGE_TAG = re.compile(rb"<[^<]{%d}" % MAX_TAG)
RANDWERK = 1_000  # declarations and comments of all parts, which also begin with "<"
_BESCHADIGD = "dit bestand is beschadigd; open het in Excel, sla het opnieuw op als .xlsx en probeer het nog eens."
_CODERING = "dit bestand gebruikt een ongewone tekencodering; open het in Excel en sla het opnieuw op als .xlsx."
_DTD = (
    "dit bestand bevat een DTD, wat in een werkboek niet hoort en schadelijk kan zijn; "
    "maak een nieuw werkboek en kopieer alleen de waarden daarheen."
)
_TE_INGEWIKKELD = (
    "dit bestand is te groot of te ingewikkeld om veilig te lezen; "
    "maak een nieuw werkboek en kopieer alleen de waarden daarheen."
)


class _Genoeg(Exception):
    """The rest of the part need not be looked at."""


@dataclass
class Telling:
    """What the guarded parts of one file have cost so far."""

    elementen: int = 0
    rijen: int = 0
    cellen: int = 0


def beschadigd() -> WerkboekGeweigerd:
    return weigering(_BESCHADIGD)


def te_ingewikkeld() -> WerkboekGeweigerd:
    return weigering(_TE_INGEWIKKELD)


def weiger_dtd(inhoud: bytes) -> None:
    """For every part, read or not: damage in one that is not read does no harm (Excel itself writes such drawings)."""

    def wortel(_naam: str, _attributen: Attributen) -> None:
        raise _Genoeg

    ontleder = nieuwe_ontleder({})
    ontleder.StartElementHandler = wortel
    try:
        ontleder.Parse(inhoud[:_PROLOOG], False)
    except (_Genoeg, expat.ExpatError, ValueError, LookupError):
        return


def weiger_overdaad(inhoud: bytes, eerder: int = 0) -> None:
    """Refuse a part that, with `eerder` elements, has too many, without the second that parsing them takes."""
    if eerder + inhoud.count(b"<") - inhoud.count(b"</") > MAX_ELEMENTEN + RANDWERK:
        raise te_ingewikkeld()


def bewaak(inhoud: bytes, wortel: str, telling: Telling, begin: BijBegin | None = None) -> None:
    """Parse one part only to see what it costs; a part that `ontleed` is to read has come through here first."""
    if b"\0" in inhoud:  # in UTF-16 a long tag could pass the next test
        raise weigering(_CODERING)
    if _LANGE_TAG.search(inhoud):
        raise te_ingewikkeld()
    weiger_overdaad(inhoud, telling.elementen)
    _Bewaking(wortel, begin or {}, telling).loop_door(inhoud)


def ontleed(
    inhoud: bytes, wortel: str, begin: BijBegin, eind: BijEind | None = None, tekst: BijTekst | None = None
) -> None:
    """Parse one part with a handler per element name; other elements are passed over."""
    _Ontleding(wortel, begin, eind, tekst).loop_door(inhoud)


class _Ontleding:
    """An element counts when it has the prefix of the root element, as in `<x:worksheet>` … `<x:row>`."""

    def __init__(
        self, wortel: str, begin: BijBegin, eind: BijEind | None = None, tekst: BijTekst | None = None
    ) -> None:
        self._wortel, self._begin, self._eind, self._tekst = wortel, begin, eind or {}, tekst
        self._ontleder = nieuwe_ontleder({})

    def loop_door(self, inhoud: bytes) -> None:
        """What can't be interpreted, here or in a handler, is damage: WerkboekGeweigerd."""
        self._ontleder.StartElementHandler = self._bij_wortel
        try:
            self._ontleder.Parse(inhoud, True)
        except (expat.ExpatError, ValueError, LookupError, OverflowError) as fout:
            raise beschadigd() from fout

    def _bij_wortel(self, naam: str, attributen: Attributen) -> None:
        voorvoegsel, _, element = naam.rpartition(":")
        if element != self._wortel or attributen.get(f"xmlns:{voorvoegsel}".rstrip(":")) not in _RUIMTEN:
            raise beschadigd()
        ervoor = naam.removesuffix(element)
        self._begin = {ervoor + element: bij for element, bij in self._begin.items()}
        self._eind = {ervoor + element: bij for element, bij in self._eind.items()}
        self._ontleder.StartElementHandler = self._bij_begin
        self._ontleder.EndElementHandler = self._bij_eind
        self._ontleder.CharacterDataHandler = self._tekst

    def _bij_begin(self, naam: str, attributen: Attributen) -> None:
        if naam in self._begin:
            self._begin[naam](attributen)

    def _bij_eind(self, naam: str) -> None:
        if naam in self._eind:
            self._eind[naam]()


class _Bewaking(_Ontleding):
    """Counts elements, their depth and the number of different names."""

    def __init__(self, wortel: str, begin: BijBegin, telling: Telling) -> None:
        super().__init__(wortel, begin)
        self._telling = telling
        self._namen: dict[str, str] = {}
        self._ontleder = nieuwe_ontleder(self._namen)
        self._diepte = 0

    def _bij_begin(self, naam: str, attributen: Attributen) -> None:
        self._diepte += 1
        self._telling.elementen += 1
        if self._diepte > MAX_DIEPTE or self._telling.elementen > MAX_ELEMENTEN or len(self._namen) > MAX_NAMEN:
            raise te_ingewikkeld()
        if naam in self._begin:
            self._begin[naam](attributen)

    def _bij_eind(self, naam: str) -> None:
        self._diepte -= 1


def nieuwe_ontleder(namen: dict[str, str]) -> expat.XMLParserType:
    ontleder = expat.ParserCreate(intern=namen)
    ontleder.buffer_text = True
    ontleder.StartDoctypeDeclHandler = _dtd_gevonden
    return ontleder


def _dtd_gevonden(*_gegevens: object) -> None:
    raise weigering(_DTD)
