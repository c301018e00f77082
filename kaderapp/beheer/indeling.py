"""The order of the front page: by what people come to do, not by where the code lives."""

from typing import Any

Vak = dict[str, Any]

INDELING: dict[str, tuple[str, ...]] = {
    "Agenda en teksten": ("Agenda", "Visie", "Paragraaf", "Opgave", "Kader", "Moment", "Verklaring", "Synoniem"),
    "Doelen, indicatoren en activiteiten": ("Doel", "Activiteit", "Indicator", "Meting"),
    "Geld": ("Bedrag",),
    "Versies": ("Versie",),
    "Mensen": ("Groep", "User", "Group", "Gemeente"),
}
OVERIG = "Overig"


def ingedeeld(apps: list[Vak]) -> list[Vak]:
    """Django's apps as groups of our own; what nobody placed comes last, so that nothing disappears."""
    modellen = {model["object_name"]: model for app in apps for model in app["models"]}
    vakken = [_vak(naam, [modellen.pop(m) for m in namen if m in modellen]) for naam, namen in INDELING.items()]
    return [vak for vak in [*vakken, _vak(OVERIG, list(modellen.values()))] if vak["models"]]


def _vak(naam: str, modellen: list[Any]) -> Vak:
    return {"name": naam, "app_label": naam.split(maxsplit=1)[0].strip(",").lower(), "app_url": "", "models": modellen}
