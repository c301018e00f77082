"""What must hold for one row by itself, as the database holds it too; here it is explained."""

from collections.abc import Callable, Iterator
from typing import Any

from goals.models.bedrag import Fase as BedragFase
from goals.models.bedrag import Soort as BedragSoort
from goals.models.meting import Soort as MetingSoort
from goals.models.richting import SLOT
from kaderapp.kadernota.werkboek.bladen import AGENDA, BEDRAGEN, METINGEN
from kaderapp.kadernota.werkboek.regel import Regel

Bevinding = tuple[tuple[str, ...], str]
"""The columns that it is about, the one to name first, and a sentence that says what is wrong and what to do."""

EEN_VAN = ("waarde", "reden_leeg", "tekst")
DATUMPAREN = {
    AGENDA: (("periode_van", "periode_tot"), ("ingangsdatum", "evaluatiedatum")),
    "Groepen": (("actief_van", "actief_tot"),),
    "Kaders": (("geldig_van", "geldig_tot"),),
    "Activiteiten": (("van", "tot"),),
    METINGEN: (("periode_van", "periode_tot"),),
    "Momenten": (("van", "tot"),),
}


def keur_rij(regel: Regel) -> Iterator[Bevinding]:
    """Everything that is wrong with this row."""
    for van, tot in DATUMPAREN.get(regel.blad, ()):
        begin, einde = regel.waarden[van], regel.waarden[tot]
        if begin is not None and einde is not None and begin > einde:
            yield (tot, van), f"deze datum ligt voor die bij {van} ({begin:%d-%m-%Y}). Wijzig een van beide."
    if keur := PER_BLAD.get(regel.blad):
        yield from keur(regel.waarden)
    if regel.waarden.get("outcome") == regel.sleutel:
        yield ("outcome",), "een indicator kan niet aan zichzelf bijdragen. Kies een andere."


def _doel(waarden: dict[str, Any]) -> Iterator[Bevinding]:
    if waarden["tekst"].count(SLOT) > 1:
        yield ("tekst",), f"{SLOT} mag één keer voorkomen. Haal de andere weg."
    if waarden["ouder"] is None and not waarden["opgaven"]:
        yield ("opgave", "ouder"), "noem de opgave waar dit doel onder staat, of een ouder."


def _meting(waarden: dict[str, Any]) -> Iterator[Bevinding]:
    gevuld = [kolom for kolom in EEN_VAN if waarden[kolom] not in (None, "")]
    if len(gevuld) != 1:
        hoeveel = f"hier zijn {' en '.join(gevuld)} gevuld" if gevuld else "hier is geen van de drie gevuld"
        yield (*gevuld[-1:], *EEN_VAN), f"geef precies één van waarde, reden_leeg en tekst; {hoeveel}."
    grenzen = (waarden["periode_van"], waarden["periode_tot"])
    if None in grenzen and not (waarden["soort"] == MetingSoort.NORM and grenzen == (None, None)):
        yield (
            ("jaar", "periode_van", "periode_tot", "soort"),
            "vul het jaar in, of periode_van en periode_tot. Alleen een norm mag zonder.",
        )


def _bedrag(waarden: dict[str, Any]) -> Iterator[Bevinding]:
    if waarden["bedrag"] is None and not waarden["pm"]:
        yield ("bedrag", "pm"), "vul het bedrag in, of zet ja bij pm als het nog niet bekend is."
    if not waarden["fase"] and waarden["soort"] != BedragSoort.PLAFOND:
        yield ("fase", "soort"), f"kies een van: {', '.join(BedragFase.values)}. Alleen een plafond mag zonder."


PER_BLAD: dict[str, Callable[[dict[str, Any]], Iterator[Bevinding]]] = {
    "Doelen": _doel,
    METINGEN: _meting,
    BEDRAGEN: _bedrag,
}
