"""The sheets of the workbook in their fixed order, and the identity of what stands on them."""

import unicodedata
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from goals import resources as doelen
from policies import resources as kaders
from policies.resources import ElementResource, Kolom

NAAMRUIMTE = uuid5(NAMESPACE_URL, "urn:kaderapp:werkboek")

AGENDA = "Agenda"
VISIE = "Visie"
METINGEN = "Metingen"
BEDRAGEN = "Bedragen"

BLADEN: dict[str, type[ElementResource]] = {
    resource.blad: resource
    for resource in (
        kaders.AgendaResource,
        kaders.VisieResource,
        kaders.ParagraafResource,
        kaders.GroepResource,
        kaders.OpgaveResource,
        kaders.KaderResource,
        doelen.DoelResource,
        doelen.ActiviteitResource,
        doelen.IndicatorResource,
        doelen.MetingResource,
        doelen.BedragResource,
        kaders.MomentResource,
    )
}
KOLOMMEN: dict[str, dict[str, Kolom]] = {
    blad: {kolom.naam: kolom for kolom in resource.kolommen()} for blad, resource in BLADEN.items()
}
ZONDER_CODE = {blad for blad, resource in BLADEN.items() if not resource.heeft_code}
VASTE_KOLOMMEN = ("sleutel", "revisie", "verwijderen")

# Columns that are no field of the element itself.
AFGELEID = {(AGENDA, "gemeente"), (METINGEN, "jaar")}
VELDEN: dict[str, dict[str, Kolom]] = {
    blad: {kolom.veld: kolom for naam, kolom in kolommen.items() if (blad, naam) not in AFGELEID}
    for blad, kolommen in KOLOMMEN.items()
}
"""The fields of a row of each sheet, with the column that fills them."""

IDENTITEIT: dict[str, tuple[str, ...]] = {
    METINGEN: ("indicator", "soort", "periode_van", "periode_tot", "gebied"),
    BEDRAGEN: ("van", "jaar", "soort", "fase", "taakveld", "structureel", "dekking"),
}
"""Where a code may be left blank: the fields that then tell which element it is."""


def model_van(blad: str) -> type[Any]:
    """The model whose rows stand on this sheet."""
    model: type[Any] = BLADEN[blad]._meta.model
    return model


def kolomnamen(blad: str) -> list[str]:
    """All columns of a sheet in the order in which an export writes them."""
    code = [] if blad in ZONDER_CODE else ["code"]
    return [*code, *KOLOMMEN[blad], *VASTE_KOLOMMEN]


def sleutel_van_code(slug: str, blad: str, code: str) -> UUID:
    """The identity that a code gives, so that importing a file twice changes nothing."""
    return uuid5(NAAMRUIMTE, unicodedata.normalize("NFC", f"{slug}/{blad}/{code}"))
