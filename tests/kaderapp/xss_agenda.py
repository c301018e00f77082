"""An agenda in which every text is an attack: every field of every model, every attack somewhere."""

from collections.abc import Iterator
from datetime import date
from itertools import cycle
from typing import Any

from django.db import models

from goals.models import Meting
from kaderapp.models import User
from policies.models import Agenda, Gemeente
from policies.models.velden import RegelVeld, TekstVeld
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_groep,
    maak_indicator,
    maak_kader,
    maak_meting,
    maak_moment,
    maak_opgave,
    maak_paragraaf,
    maak_visie,
)
from tests.policies.tekst.xss import AANVALLEN

AANTAL = 8
"""Elements of each kind: together they have more fields than there are attacks."""
BEELD = "<img src=x onerror=alert(1)>"
MET_VORM = {
    "bron_url": "https://x.example/?a=onerror=alert(1)",
    "gebied": f"wijk:{BEELD}",
    **dict.fromkeys(("label_opgave", "label_doel", "label_activiteit", "label_kader"), f"{BEELD}|{BEELD}s"),
}
"""Fields whose text must be of some form: with an attack of that form, where there is one."""


def maak() -> Agenda:
    """Stored without validation: what is shown must be safe whatever was let in."""
    agenda = maak_agenda(slug="aanval")
    elementen: list[Any] = [agenda, maak_visie(agenda), *(e for _ in range(AANTAL) for e in _elementen(agenda))]
    voorraad = cycle(AANVALLEN)
    for plaats, element in enumerate(elementen):
        _val_aan(element, voorraad)
        if hasattr(element, "volgorde"):
            type(element)._default_manager.filter(pk=element.pk).update(volgorde=plaats)
    _val_aan(Gemeente.objects.deze(), voorraad)
    return agenda


def teksten(model: type[models.Model]) -> list[str]:
    """The fields of a model that hold what somebody typed."""
    return [veld.name for veld in model._meta.concrete_fields if isinstance(veld, RegelVeld) and veld.name != "code"]


def _val_aan(element: models.Model, voorraad: Iterator[str]) -> None:
    velden = {naam: _inhoud(element, naam, next(voorraad)) for naam in teksten(type(element))}
    type(element)._default_manager.filter(pk=element.pk).update(**velden)


def _inhoud(element: models.Model, naam: str, aanval: str) -> str:
    """A line may not be empty once it is cleaned; a tekst may begin with the attack."""
    if naam in MET_VORM:
        return MET_VORM[naam]
    if isinstance(element, Meting) and naam == "tekst":
        return element.tekst and f"<p>x</p>{aanval}"
    return aanval if isinstance(element._meta.get_field(naam), TekstVeld) else f"x {aanval}"[:5000]


def _elementen(agenda: Agenda) -> Iterator[models.Model]:
    groep, opgave, lijst = maak_groep(agenda), maak_opgave(agenda), maak_kader(agenda, soort="lijst")
    opgave.groepen.add(groep)
    doel = maak_doel(agenda, opgave=opgave)
    kader = maak_kader(agenda, ouder=lijst)
    activiteit = maak_activiteit(agenda, doel, status="idee")
    activiteit.kaders.add(kader)
    activiteit.partners.add(groep)
    indicator = maak_indicator(agenda, doel=doel)
    yield from (groep, opgave, lijst, doel, kader, activiteit, *activiteit.bijdragen.all(), indicator)
    yield maak_doel(agenda, opgave=opgave, ouder=None)
    yield from (maak_paragraaf(agenda), maak_paragraaf(agenda, bij=opgave.pk), maak_moment(agenda))
    yield maak_paragraaf(agenda, soort="begrip")
    yield maak_meting(indicator)
    yield maak_meting(indicator, periode_van=date(2028, 1, 1), periode_tot=date(2028, 12, 31), tekst="<p>Goed.</p>")
    yield maak_bedrag(agenda, opgave=opgave)


def maak_gebruiker(naam: str = "ravi") -> User:
    """Whose own names are attacks."""
    voornaam, achternaam = "<img src=x onerror=alert(1)>", '"><script>alert(1)</script>'
    return User.objects.create_superuser(naam, first_name=voornaam, last_name=achternaam)
