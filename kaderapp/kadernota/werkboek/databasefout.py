"""What the database refuses, in Dutch. The checks of the import explain more; this is for what they miss."""

from django.apps import apps
from django.db import DatabaseError, OperationalError
from django.db.models import ProtectedError, RestrictedError

from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd, weigering

INTUSSEN_ANDERS = (
    "iemand anders wijzigde deze agenda terwijl het werkboek werd ingelezen. Er is niets opgeslagen. "
    "Probeer het opnieuw."
)
NOG_IN_GEBRUIK = "een element dat weg moet, is ergens anders nog in gebruik. Er is niets opgeslagen. Laat het staan."
ONBEKEND = "de database weigert deze gegevens. Er is niets opgeslagen. Vraag de beheerder om hulp."
# SQLSTATE: two transactions that can't both be, a deadlock, a row that was removed or added meanwhile.
GELIJKTIJDIG = {"40001", "40P01", "23503", "23505"}
GELIJKTIJDIG_SQLITE = ("UNIQUE constraint failed", "FOREIGN KEY constraint failed")


def in_het_nederlands(fout: DatabaseError) -> WerkboekGeweigerd | None:
    """The refusal that this error means; None when it says nothing about the workbook, as a lost connection."""
    if isinstance(fout, ProtectedError | RestrictedError):
        return weigering(NOG_IN_GEBRUIK)
    zin = _zin_van(_naam_van_constraint(fout))
    if zin:
        return weigering(f"{zin[:1].lower()}{zin[1:]} Er is niets opgeslagen.")
    if _sqlstate(fout) in GELIJKTIJDIG or str(fout).startswith(GELIJKTIJDIG_SQLITE):
        return weigering(INTUSSEN_ANDERS)
    return None if isinstance(fout, OperationalError) else weigering(ONBEKEND)


def _naam_van_constraint(fout: DatabaseError) -> str:
    """PostgreSQL tells it apart; SQLite ends with it: "CHECK constraint failed: bedrag_of_pm"."""
    diag = getattr(fout.__cause__, "diag", None)
    return diag.constraint_name or "" if diag else str(fout).rpartition(": ")[2]


def _zin_van(naam: str) -> str:
    modellen = (model for app in ("policies", "goals") for model in apps.get_app_config(app).get_models())
    constraints = (constraint for model in modellen for constraint in model._meta.constraints)
    return next((str(c.violation_error_message) for c in constraints if c.name == naam), "")


def _sqlstate(fout: DatabaseError) -> str:
    return getattr(fout.__cause__, "sqlstate", None) or ""
