"""Plain factories: the smallest element of each kind that can be stored."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from goals.models import Activiteit, Bedrag, Bijdrage, Doel, Indicator, Meting
from kaderapp.kadernota.momentopname import momentopname, to_json
from policies.models import Agenda, Groep, Kader, Moment, Opgave, Paragraaf, Versie, Visie
from policies.models.versie import sha256

NU = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
JAAR = {"periode_van": date(2027, 1, 1), "periode_tot": date(2027, 12, 31)}


def maak_agenda(**velden: Any) -> Agenda:
    return Agenda.objects.create(**{"slug": f"agenda-{uuid4().hex[:12]}", "titel": "Samen verder"} | velden)


def maak_visie(agenda: Agenda, **velden: Any) -> Visie:
    return Visie.objects.create(agenda=agenda, **velden)


def maak_paragraaf(agenda: Agenda, **velden: Any) -> Paragraaf:
    return Paragraaf.objects.create(agenda=agenda, **{"titel": "Aanleiding"} | velden)


def maak_groep(agenda: Agenda, **velden: Any) -> Groep:
    return Groep.objects.create(agenda=agenda, **{"soort": "partner", "naam": "Stichting De Brug"} | velden)


def maak_opgave(agenda: Agenda, **velden: Any) -> Opgave:
    return Opgave.objects.create(agenda=agenda, **{"naam": "Meedoen"} | velden)


def maak_kader(agenda: Agenda, **velden: Any) -> Kader:
    return Kader.objects.create(agenda=agenda, **{"soort": "inhoudelijk", "titel": "Werk gaat voor"} | velden)


def maak_moment(agenda: Agenda, **velden: Any) -> Moment:
    return Moment.objects.create(agenda=agenda, **{"soort": "raad", "naam": "Raadsvergadering"} | velden)


def maak_doel(agenda: Agenda, **velden: Any) -> Doel:
    if "ouder" not in velden and "opgave" not in velden:
        velden["opgave"] = maak_opgave(agenda)
    return Doel.objects.create(agenda=agenda, **{"tekst": "Iedereen doet mee"} | velden)


def maak_activiteit(agenda: Agenda, *doelen: Doel, **velden: Any) -> Activiteit:
    activiteit = Activiteit.objects.create(agenda=agenda, **{"titel": "Eén loket"} | velden)
    for plaats, doel in enumerate(doelen):
        Bijdrage.objects.create(activiteit=activiteit, doel=doel, volgorde=plaats)
    return activiteit


def maak_volledige_activiteit(agenda: Agenda, *doelen: Doel, **velden: Any) -> Activiteit:
    """One of which the start questions are answered (S2-20)."""
    tekst = dict.fromkeys(("wat", "wie_betrokken", "tevreden_als"), "<p>Ja.</p>")
    antwoorden: dict[str, Any] = {**tekst, "waar": "Dorpshuis", "van": date(2027, 1, 1)}
    activiteit = maak_activiteit(agenda, *doelen, **antwoorden | velden)
    maak_bedrag(agenda, activiteit=activiteit)
    return activiteit


def maak_indicator(agenda: Agenda, **velden: Any) -> Indicator:
    if not {"doel", "activiteit", "kader"} & velden.keys():
        velden["kader"] = maak_kader(agenda)
    return Indicator.objects.create(agenda=agenda, **{"naam": "Inwoners met schulden"} | velden)


def maak_meting(indicator: Indicator, **velden: Any) -> Meting:
    if not {"waarde", "reden_leeg", "tekst"} & velden.keys():
        velden["waarde"] = 8
    standaard = {"soort": "realisatie"} | (JAAR if velden.get("soort") != "norm" else {})
    return Meting.objects.create(agenda=indicator.agenda, indicator=indicator, **standaard | velden)


def maak_bedrag(agenda: Agenda, **velden: Any) -> Bedrag:
    if not {"opgave", "doel", "activiteit", "kader", "groep"} & velden.keys():
        velden["opgave"] = maak_opgave(agenda)
    standaard = {"jaar": 2027, "soort": "lasten", "fase": "raming"}
    return Bedrag.objects.create(agenda=agenda, **standaard | ({} if "pm" in velden else {"bedrag": 1000}) | velden)


def maak_versie(agenda: Agenda, **velden: Any) -> Versie:
    """A Versie as a row; the acts are in `kaderapp.kadernota.vaststellen`."""
    inhoud = velden.get("inhoud") or to_json(momentopname(agenda))
    standaard = {"nummer": "0.1", "inhoud": inhoud, "sha256": sha256(inhoud), "gemaakt_op": NU}
    return Versie.objects.create(agenda=agenda, **standaard | velden)
