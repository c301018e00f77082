"""Starting an activiteit: only with its start questions answered and a doel that counts (I-05, I-04)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from django.contrib.admin.models import ADDITION, CHANGE
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from goals.models import Activiteit, Bedrag, Bijdrage, Doel
from goals.models.activiteit import Status
from kaderapp.kadernota.intrekken import geldige_doelen
from kaderapp.kadernota.logboek import leg_vast
from kaderapp.kadernota.volledigheid.startvragen import Startvraag, open_startvragen, startvragen
from kaderapp.models import User
from policies.models import Agenda
from policies.tekst import platte_tekst

GESTART = (Status.GEREED, Status.LOPEND)


@dataclass(frozen=True, slots=True)
class Kosten:
    """What it may cost in one year; without `bedrag` it is pro memorie."""

    jaar: int
    bedrag: Decimal | None


def open_vragen(activiteit: Activiteit, ingevuld: Mapping[str, Any] | None = None) -> list[Startvraag]:
    """The questions that are open; `ingevuld`: what a form holds instead of what is stored."""
    stand = stand_van(activiteit, ingevuld or {})
    met_bedrag = {activiteit.pk} if activiteit.bedragen.exists() else set()
    return open_startvragen(stand, met_bedrag)


def stand_van(activiteit: Activiteit, ingevuld: Mapping[str, Any]) -> Any:
    """The activiteit as the rules of volledigheid see it."""
    soort = str(ingevuld.get("soort", activiteit.soort))
    velden = {veld for vraag in startvragen(soort) for veld in vraag.velden}
    waarden = {veld: ingevuld.get(veld, getattr(activiteit, veld)) for veld in velden - {"partners"}}
    partners = ingevuld["partners"] if "partners" in ingevuld else activiteit.partners.all()
    return SimpleNamespace(sleutel=activiteit.pk, soort=soort, partners=tuple(partners), **waarden)


def heeft_doel(activiteit: Activiteit) -> bool:
    """Whether it contributes to a doel that counts."""
    doelen = set(activiteit.bijdragen.values_list("doel_id", flat=True))
    return bool(doelen & geldige_doelen(activiteit.agenda))


def start(
    activiteit: Activiteit,
    *,
    status: str,
    antwoorden: Mapping[str, Any],
    kosten: Kosten | None = None,
    doel: Doel | None = None,
    door: User | None = None,
) -> None:
    """Writes the answers down and gives the activiteit its status, GEREED or LOPEND.

    Raises ValidationError, and changes nothing, when a question is still open, when somebody else answered one
    meanwhile in another way, or when no doel counts.
    """
    with transaction.atomic():
        Agenda.objects.select_for_update().get(pk=activiteit.agenda_id)
        vers = Activiteit.objects.select_for_update().get(pk=activiteit.pk)
        velden = _beantwoord(vers, antwoorden)
        _geef(vers, kosten, doel, door)
        _klaar(vers)
        vers.status, vers.revisie = status, vers.revisie + 1
        vers.full_clean()
        vers.save(update_fields=[*velden, "status", "revisie"])
        leg_vast(vers, door, CHANGE, f"Gezet op “{vers.get_status_display()}”.")
    activiteit.refresh_from_db()


def _beantwoord(activiteit: Activiteit, antwoorden: Mapping[str, Any]) -> list[str]:
    """Fills what is empty, and says which fields that were; raises ValidationError for what somebody else filled."""
    leeg = [veld for veld in antwoorden if getattr(activiteit, veld) in (None, "")]
    anders = [veld for veld in antwoorden if veld not in leeg and getattr(activiteit, veld) != antwoorden[veld]]
    if anders:
        raise ValidationError([al_beantwoord(activiteit, veld, antwoorden[veld]) for veld in anders])
    for veld in leeg:
        setattr(activiteit, veld, antwoorden[veld])
    return leeg


def al_beantwoord(activiteit: Activiteit, veld: str, antwoord: Any) -> str:
    """What to say when somebody else answered meanwhile; what was typed is in it, so that it is not lost."""
    naam = activiteit._meta.get_field(veld).verbose_name  # type: ignore[union-attr]
    nu, uw = (platte_tekst(str(waarde)) for waarde in (getattr(activiteit, veld), antwoord))
    return f"Iemand anders vulde “{naam}” intussen in: “{nu}”. U schreef: “{uw}”. Wijzig het zo nodig na de start."


def _geef(activiteit: Activiteit, kosten: Kosten | None, doel: Doel | None, door: User | None) -> None:
    if kosten and not activiteit.bedragen.exists():
        hoogste = Bedrag.objects.filter(agenda=activiteit.agenda_id).aggregate(Max("volgorde"))["volgorde__max"]
        bedrag = Bedrag(
            agenda_id=activiteit.agenda_id,
            activiteit=activiteit,
            jaar=kosten.jaar,
            soort="lasten",
            fase="raming",
            bedrag=kosten.bedrag,
            pm=kosten.bedrag is None,
            volgorde=(hoogste or 0) + 1,
        )
        bedrag.full_clean()
        bedrag.save()
        leg_vast(bedrag, door, ADDITION, "Bij de start van de activiteit.")
    if doel and not heeft_doel(activiteit):
        bijdrage = Bijdrage(activiteit=activiteit, doel=doel, volgorde=activiteit.bijdragen.count())
        bijdrage.full_clean()
        bijdrage.save()


def _klaar(activiteit: Activiteit) -> None:
    if vragen := open_vragen(activiteit):
        raise ValidationError([f"Beantwoord eerst deze vraag: {vraag.vraag}" for vraag in vragen])
    if not heeft_doel(activiteit):
        raise ValidationError("Kies een doel dat nog geldt. Zonder doel kan een activiteit niet starten.")
