"""The gate: a hostile or unusable file is refused before a cell of it is read (security.md, S7)."""

from pathlib import Path

from kaderapp.kadernota.werkboek.archief import Delen, pak_uit
from kaderapp.kadernota.werkboek.grenzen import MAX_BESTAND, MB
from kaderapp.kadernota.werkboek.herkenning import weiger_andere_inhoud, weiger_andere_soort
from kaderapp.kadernota.werkboek.melding import weigering
from kaderapp.kadernota.werkboek.pakket import Pakket, open_pakket
from kaderapp.kadernota.werkboek.wacht import bewaak_blad
from kaderapp.kadernota.werkboek.xmldeel import Telling, bewaak, weiger_dtd

_TE_GROOT = f"dit bestand is groter dan {MAX_BESTAND // MB} MB; verwijder wat niet in het werkboek hoort."
_GEEN_BESTAND = "dit bestand is niet te openen; controleer de naam en de plaats."


def controleer(bestand: bytes | Path) -> Pakket:
    """Let only a plain .xlsx within the bounds of `grenzen` through, unpacked; else WerkboekGeweigerd."""
    inhoud = _lees(bestand) if isinstance(bestand, Path) else bestand
    if len(inhoud) > MAX_BESTAND:
        raise weigering(_TE_GROOT)
    weiger_andere_soort(inhoud)
    delen = pak_uit(inhoud)
    weiger_andere_inhoud(delen)
    return _controleer_xml(delen)


def _lees(pad: Path) -> bytes:
    try:
        with pad.open("rb") as stroom:
            return stroom.read(MAX_BESTAND + 1)
    except OSError as fout:
        raise weigering(_GEEN_BESTAND) from fout


def _controleer_xml(delen: Delen) -> Pakket:
    for naam, inhoud in delen.items():
        if "/media/" not in naam:  # an ordinary SVG picture has one
            weiger_dtd(inhoud)
    telling = Telling()
    pakket = open_pakket(delen, telling)
    if pakket.opmaak is not None:
        bewaak(pakket.opmaak, "styleSheet", telling)
    if pakket.teksten is not None:
        bewaak(pakket.teksten, "sst", telling)
    for naam, inhoud in pakket.bladen:
        bewaak_blad(naam, inhoud, telling)
    return pakket
