"""Constraints that several models share, each with the sentence that people get to read."""

from datetime import date

from django.db import models
from django.db.models import Q

EERSTE_JAAR, LAATSTE_JAAR = 1900, 2200
"""What lies outside is a mistyped year."""


def gevuld(model: str, veld: str) -> models.CheckConstraint:
    """Not empty, also for who bypasses the forms."""
    return models.CheckConstraint(
        condition=~Q(**{veld: ""}),
        name=f"{model}_{veld}_gevuld",
        violation_error_message=f"Vul “{_naam(veld)}” in.",
    )


def keuze_uit(model: str, veld: str, keuzes: type[models.TextChoices], *, leeg: bool = False) -> models.CheckConstraint:
    """Only the words of `keuzes`."""
    woorden = [*keuzes.values, ""] if leeg else keuzes.values
    return models.CheckConstraint(
        condition=Q(**{f"{veld}__in": sorted(woorden)}),
        name=f"{model}_{veld}_keuze",
        violation_error_message=f"Kies bij “{_naam(veld)}” een van: {', '.join(keuzes.values)}.",
    )


def tussen(model: str, veld: str, laagste: int, hoogste: int) -> models.CheckConstraint:
    """A whole number within bounds, where it is known."""
    return models.CheckConstraint(
        condition=Q(**{veld: None}) | Q(**{f"{veld}__range": (laagste, hoogste)}),
        name=f"{model}_{veld}_tussen",
        violation_error_message=f"Vul bij “{_naam(veld)}” een getal in van {laagste} tot en met {hoogste}.",
    )


def dagen_tussen(model: str, *velden: str) -> list[models.CheckConstraint]:
    """Days in years that can be meant, where they are known."""
    dagen = (date(EERSTE_JAAR, 1, 1), date(LAATSTE_JAAR, 12, 31))
    jaren = f"{EERSTE_JAAR} tot en met {LAATSTE_JAAR}"
    return [
        models.CheckConstraint(
            condition=Q(**{veld: None}) | Q(**{f"{veld}__range": dagen}),
            name=f"{model}_{veld}_tussen",
            violation_error_message=f"Geef bij “{_naam(veld)}” een dag in de jaren {jaren}.",
        )
        for veld in velden
    ]


def datums_op_volgorde(model: str, van: str, tot: str, *, melding: str = "") -> models.CheckConstraint:
    """`van` is not after `tot`, where both are known."""
    standaard = f"De datum bij “{_naam(tot)}” ligt voor die bij “{_naam(van)}”. Wijzig een van beide."
    return models.CheckConstraint(
        condition=Q(**{van: None}) | Q(**{tot: None}) | Q(**{f"{van}__lte": models.F(tot)}),
        name=f"{model}_{van}_voor_{tot}",
        violation_error_message=melding or standaard,
    )


def begint_als_adres(model: str, veld: str) -> models.CheckConstraint:
    """The address of a web page, or nothing: no javascript: and no file:, also for who bypasses the forms."""
    return models.CheckConstraint(
        condition=Q(**{veld: ""}) | Q(**{f"{veld}__startswith": "https://"}) | Q(**{f"{veld}__startswith": "http://"}),
        name=f"{model}_{veld}_adres",
        violation_error_message=f"Geef bij “{_naam(veld)}” een adres dat begint met https:// of http://.",
    )


def precies_een(model: str, *velden: str, melding: str) -> models.CheckConstraint:
    """Exactly one of these references is filled."""
    condition = Q()
    for gekozen in velden:
        condition |= Q(**{f"{veld}__isnull": veld != gekozen for veld in velden})
    return models.CheckConstraint(
        condition=condition, name=f"{model}_precies_een_eigenaar", violation_error_message=melding
    )


def niet_zichzelf(model: str, veld: str, melding: str) -> models.CheckConstraint:
    """The part of "no cycles" that a database can hold."""
    return models.CheckConstraint(
        condition=Q(**{veld: None}) | ~Q(**{veld: models.F("pk")}),
        name=f"{model}_{veld}_niet_zichzelf",
        violation_error_message=melding,
    )


def _naam(veld: str) -> str:
    return veld.replace("_", " ")
