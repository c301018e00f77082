"""The roles of kaderapp as data: what each may do, as Django permissions.

Reading a public Versie needs no role. A role is a Django group with the same name; `pas_toe` gives the groups
exactly these permissions, so this page is the truth about them.
"""

from collections.abc import Iterator

from django.contrib.auth.models import Group, Permission

BEKIJKEN = ("view",)
BEWERKEN = ("view", "add", "change", "delete")

INHOUD = (
    "policies.visie",
    "policies.paragraaf",
    "policies.groep",
    "policies.opgave",
    "policies.kader",
    "policies.moment",
    "goals.doel",
    "goals.activiteit",
    "goals.bijdrage",
    "goals.indicator",
    "goals.meting",
    "goals.bedrag",
)

ROLLEN: dict[str, dict[str, tuple[str, ...]]] = {
    "beheerder": {
        "policies.gemeente": ("view", "change"),
        "policies.agenda": BEWERKEN,
        "policies.synoniem": BEWERKEN,
        "kaderapp.user": BEWERKEN,
        "auth.group": BEKIJKEN,
        **dict.fromkeys(INHOUD, BEKIJKEN),
        "policies.verklaring": BEKIJKEN,
        "policies.versie": BEKIJKEN,
    },
    "redacteur": {
        "policies.agenda": ("view", "change"),
        **dict.fromkeys(INHOUD, BEWERKEN),
        "policies.synoniem": BEWERKEN,
        "policies.verklaring": ("view", "add", "delete"),
        "policies.versie": ("view", "add"),
    },
    "college": {"policies.agenda": BEKIJKEN, **dict.fromkeys(INHOUD, BEKIJKEN), "policies.versie": BEKIJKEN},
    "griffie": {
        "policies.agenda": BEKIJKEN,
        **dict.fromkeys(INHOUD, BEKIJKEN),
        "policies.versie": ("view", "add", "change"),
    },
    "raadslid": {},
}


def pas_toe() -> None:
    """Makes the groups and gives them their permissions; safe to repeat."""
    for rol in ROLLEN:
        groep, _ = Group.objects.get_or_create(name=rol)
        groep.permissions.set(_rechten(rol))


def _rechten(rol: str) -> Iterator[Permission]:
    for model, daden in ROLLEN[rol].items():
        app, naam = model.split(".")
        for daad in daden:
            yield Permission.objects.get(content_type__app_label=app, codename=f"{daad}_{naam}")
