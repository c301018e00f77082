"""Small workbooks for the tests of the import, and what they leave in the database."""

from typing import Any

import pytest
from django.apps import apps

from kaderapp.kadernota.momentopname import Momentopname, momentopname
from kaderapp.kadernota.werkboek.exporteren import werkmap_van
from kaderapp.kadernota.werkboek.importeren import Verslag, importeer
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.werkmap import Blad, Rij, Werkmap
from policies.models import Agenda

Cellen = dict[str, Any]

SLUG = "proef"
AGENDA: Cellen = {"slug": SLUG, "titel": "Proef", "soort": "kadernota", "indeling": "vrij"}
OPGAVE: Cellen = {"code": "O1", "naam": "Opgroeien"}
DOEL: Cellen = {"code": "D1", "opgave": "O1", "soort": "doel", "tekst": "Meer kinderen doen mee"}
KADER: Cellen = {"code": "K1", "soort": "inhoudelijk", "titel": "Dichtbij"}
GROEP: Cellen = {"code": "G1", "soort": "afdeling", "naam": "Samenleving"}
PARAGRAAF: Cellen = {"code": "P1", "soort": "vrij", "titel": "Inleiding"}
MOMENT: Cellen = {"code": "M1", "soort": "raad", "naam": "Raad"}
ACTIVITEIT: Cellen = {"code": "A1", "soort": "activiteit", "titel": "Inloop", "status": "idee"}
INDICATOR: Cellen = {"code": "I1", "van": "D1", "naam": "Kinderen die meedoen"}
METING: Cellen = {"indicator": "I1", "soort": "realisatie", "jaar": 2025, "waarde": 12}
BEDRAG: Cellen = {"van": "O1", "jaar": 2027, "soort": "lasten", "fase": "raming", "bedrag": 1000}


def blad(naam: str, rijen: list[Cellen]) -> Blad:
    """A sheet with a column for every key; a key that a row lacks is a blank cell."""
    kolommen = list(dict.fromkeys(kolom for rij in rijen for kolom in rij))
    return Blad(naam, kolommen, [Rij(nummer, [rij.get(k) for k in kolommen]) for nummer, rij in enumerate(rijen, 2)])


def werkboek(**bladen: list[Cellen]) -> Werkmap:
    """A workbook of these sheets; the sheet Agenda is there unless it is given."""
    return Werkmap([blad(naam, rijen) for naam, rijen in ({"Agenda": [AGENDA]} | bladen).items()])


def laad(**bladen: list[Cellen]) -> Verslag:
    return importeer(werkboek(**bladen))


def alles() -> dict[str, list[Cellen]]:
    """A row on every sheet, each referring to what it may refer to."""
    return {
        "Visie": [{"waarom": "Omdat het **beter** kan.", "visie": "Iedereen doet mee."}],
        "Groepen": [GROEP],
        "Paragrafen": [PARAGRAAF | {"bij": "O1", "tekst": "Waar het om gaat."}],
        "Opgaven": [OPGAVE | {"groepen": "G1"}],
        "Kaders": [KADER | {"groep": "G1", "opgave": "O1"}],
        "Doelen": [DOEL | {"kaders": "K1"}],
        "Activiteiten": [ACTIVITEIT | {"regisseur": "G1", "doelen": "D1", "kaders": "K1"}],
        "Indicatoren": [INDICATOR],
        "Metingen": [METING],
        "Bedragen": [BEDRAG | {"budgethouder": "G1"}],
        "Momenten": [MOMENT | {"groep": "G1", "opgave": "O1"}],
    }


def geweigerd(**bladen: list[Cellen]) -> list[str]:
    """The messages with which a workbook is refused; checks that it leaves the database as it was."""
    return geweigerde_werkmap(werkboek(**bladen))


def geweigerde_werkmap(werkmap: Werkmap) -> list[str]:
    vooraf = database()
    with pytest.raises(WerkboekGeweigerd) as weigering:
        importeer(werkmap)
    assert database() == vooraf
    return [str(melding) for melding in weigering.value.meldingen]


def opname(slug: str = SLUG) -> Momentopname:
    return momentopname(Agenda.objects.get(slug=slug))


def een(model: type[Any], **velden: object) -> Any:
    """The one element of the agenda under test, or the one with these values."""
    return model._default_manager.get(agenda__slug=SLUG, **velden)


def export(slug: str = SLUG) -> Werkmap:
    return werkmap_van(opname(slug))


def rijen_van(werkmap: Werkmap, naam: str) -> list[Cellen]:
    """The rows of one sheet as a dict per row."""
    (gevonden,) = [blad for blad in werkmap.bladen if blad.naam == naam]
    return [dict(zip(gevonden.kolommen, rij.cellen, strict=True)) for rij in gevonden.rijen]


def met_rijen(werkmap: Werkmap, naam: str, rijen: list[Cellen]) -> Werkmap:
    """The same workbook with other rows on one sheet."""
    return Werkmap([blad(naam, rijen) if oud.naam == naam else oud for oud in werkmap.bladen])


def database() -> dict[str, list[Any]]:
    """Every row of every table."""
    modellen = apps.get_models(include_auto_created=True)
    return {model._meta.db_table: list(model._default_manager.order_by("pk").values_list()) for model in modellen}
