"""Momentopname to canonical JSON and back, and the JSON Schema, all three from the type hints of `boom`.

Canonical means: the same momentopname gives the same bytes on every machine: keys sorted, NFC, UTF-8, no
spaces, no floats. A Decimal is a string in plain notation without trailing zeros ("1204.5"), a date is
ISO 8601, a UUID its usual form.
"""

import json
import unicodedata
from collections.abc import Callable, Hashable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from kaderapp.kadernota.momentopname.boom import SCHEMA, Momentopname

T = TypeVar("T")
Omzetter = Callable[[Any], Any]


class Onleesbaar(ValueError):
    """The JSON is not that of a momentopname."""


class OnbekendSchema(Onleesbaar):
    """The JSON was made by a newer release than this one."""


BIJWERKEN: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a schema to the next: what makes the JSON of an old Versie readable for the dataclasses of today."""


def to_json(momentopname: Momentopname) -> str:
    """The canonical JSON of a momentopname; its sha256 over UTF-8 is the identity of a Versie."""
    tekst = json.dumps(plat(momentopname), sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return unicodedata.normalize("NFC", tekst)


def from_json(tekst: str) -> Momentopname:
    """The momentopname of a canonical JSON of this or an older schema.

    Raises OnbekendSchema for a newer schema and Onleesbaar for anything else.
    """
    try:
        opname: Momentopname = _lezer(Momentopname)(_bijgewerkt(json.loads(tekst)))
    except OnbekendSchema:
        raise
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as fout:
        raise Onleesbaar("Dit is geen momentopname van een agenda.") from fout
    return opname


def _bijgewerkt(inhoud: dict[str, Any]) -> dict[str, Any]:
    if inhoud["schema"] > SCHEMA:
        raise OnbekendSchema(f"Schema {inhoud['schema']} is nieuwer dan dit programma kent ({SCHEMA}).")
    while inhoud["schema"] < SCHEMA:
        inhoud = BIJWERKEN[inhoud["schema"]](inhoud)
    return inhoud


def plat(waarde: Any) -> Any:
    """A value of the tree as what JSON knows: dict, list, str, int, bool or None."""
    return _schrijver(cast(Hashable, type(waarde)))(waarde)


def decimaal(waarde: Decimal) -> str:
    """Plain notation without superfluous zeros, so that 1.50 and 1.5 are one amount."""
    return "0" if not waarde else format(waarde.normalize(), "f")


@cache
def _schrijver(soort: Any) -> Omzetter:
    if is_dataclass(soort):
        namen = [f.name for f in fields(soort)]
        return lambda w: {naam: plat(getattr(w, naam)) for naam in namen}
    if soort is tuple:
        return lambda w: [plat(deel) for deel in w]
    if soort is Decimal:
        return decimaal
    if soort is date:
        return date.isoformat
    if soort is UUID:
        return str
    if soort in (str, int, bool, NoneType):
        return lambda w: w
    raise TypeError(f"{soort.__name__} hoort niet in een momentopname")


@cache
def _lezer(soort: Any) -> Omzetter:
    if get_origin(soort) is UnionType:
        (echt,) = [deel for deel in get_args(soort) if deel is not NoneType]
        binnen = _lezer(echt)
        return lambda w: None if w is None else binnen(w)
    if get_origin(soort) is tuple:
        return _tuple_lezer(get_args(soort)[0])
    if is_dataclass(soort) and isinstance(soort, type):
        return _dataclass_lezer(soort)
    lezers: dict[Any, Omzetter] = {Decimal: Decimal, date: date.fromisoformat, UUID: UUID}
    return lezers.get(soort, lambda w: w)


def _tuple_lezer(deel: Any) -> Omzetter:
    # Looked up at the moment of use: a tree names its own type among its fields.
    return lambda w: tuple(map(_lezer(deel), w)) if w else ()


def _dataclass_lezer(soort: type[T]) -> Callable[[dict[str, Any]], T]:
    lezers = {naam: _lezer(hint) for naam, hint in get_type_hints(soort).items() if hint is not soort}
    return lambda w: soort(**{naam: lees(w[naam]) for naam, lees in lezers.items()})


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of `to_json`, with a definition for each dataclass."""
    definities: dict[str, Any] = {}
    wortel = _schema(Momentopname, definities)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:kaderapp:momentopname:{SCHEMA}",
        "title": "Momentopname van een agenda",
        **wortel,
        "$defs": dict(sorted(definities.items())),
    }


def _schema(soort: Any, definities: dict[str, Any]) -> dict[str, Any]:
    if get_origin(soort) is UnionType:
        (echt,) = [deel for deel in get_args(soort) if deel is not NoneType]
        return {"anyOf": [_schema(echt, definities), {"type": "null"}]}
    if get_origin(soort) is tuple:
        return {"type": "array", "items": _schema(get_args(soort)[0], definities)}
    if is_dataclass(soort) and isinstance(soort, type):
        return _dataclass_schema(soort, definities)
    enkelvoudig: dict[Any, dict[str, Any]] = {
        str: {"type": "string"},
        int: {"type": "integer"},
        bool: {"type": "boolean"},
        date: {"type": "string", "format": "date"},
        UUID: {"type": "string", "format": "uuid"},
        Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]*[1-9])?$"},
    }
    return enkelvoudig[soort]


def _dataclass_schema(soort: type, definities: dict[str, Any]) -> dict[str, Any]:
    naam = soort.__name__
    if naam not in definities:
        definities[naam] = {}
        velden = {veld: _schema(hint, definities) for veld, hint in get_type_hints(soort).items()}
        definities[naam] = {
            "type": "object",
            "properties": dict(sorted(velden.items())),
            "required": sorted(f.name for f in fields(soort) if f.default is MISSING),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{naam}"}
