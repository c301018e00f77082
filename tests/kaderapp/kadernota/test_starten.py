"""An activiteit starts with its questions answered and a doel that counts (I-05, I-04)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError

from goals.models import Activiteit
from kaderapp.kadernota.starten import Kosten, open_vragen, start
from kaderapp.models import User
from policies.models import Agenda
from tests.factories import maak_activiteit, maak_agenda, maak_bedrag, maak_doel, maak_groep

pytestmark = pytest.mark.django_db

ANTWOORDEN = {
    "wat": "<p>Een loket.</p>",
    "wie_betrokken": "<p>Vrijwilligers.</p>",
    "waar": "Dorpshuis",
    "van": date(2027, 1, 1),
    "tevreden_als": "<p>Eén aanspreekpunt.</p>",
}
KOSTEN = Kosten(2027, Decimal(1000))


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda()


def begin(activiteit: Activiteit, **velden: Any) -> None:
    standaard: dict[str, Any] = {"status": "lopend", "antwoorden": ANTWOORDEN, "kosten": KOSTEN}
    start(activiteit, **standaard | velden)


def geweigerd(activiteit: Activiteit, **velden: Any) -> list[str]:
    """What it says; and nothing was changed."""
    with pytest.raises(ValidationError) as fout:
        begin(activiteit, **velden)
    nu = Activiteit.objects.get(pk=activiteit.pk)
    assert (nu.status, nu.wat, nu.revisie, nu.bedragen.count()) == ("idee", "", 1, 0)
    return fout.value.messages


@pytest.mark.parametrize("status", ["lopend", "gereed"])
def test_an_activiteit_with_all_answers_starts(agenda: Agenda, status: str) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda))
    begin(activiteit, status=status)
    assert (activiteit.status, activiteit.waar, activiteit.revisie) == (status, "Dorpshuis", 2)
    assert [(b.jaar, b.soort, b.fase, b.bedrag, b.pm) for b in activiteit.bedragen.all()] == [
        (2027, "lasten", "raming", Decimal(1000), False)
    ]


def test_what_it_costs_may_be_pro_memorie(agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda))
    begin(activiteit, kosten=Kosten(2027, None))
    assert [(b.bedrag, b.pm) for b in activiteit.bedragen.all()] == [(None, True)]


def test_each_question_that_is_open_is_asked(agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda))
    assert geweigerd(activiteit, antwoorden={}, kosten=None) == [
        f"Beantwoord eerst deze vraag: {vraag}"
        for vraag in (
            "Wat gaan we doen?",
            "Wie is betrokken?",
            "Waar doen we het?",
            "Wanneer doen we het?",
            "Wat willen we bereiken?",
            "Wat mag het kosten?",
        )
    ]


def test_an_experiment_answers_fewer_questions(agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda), soort="experiment")
    begin(activiteit, antwoorden={naam: ANTWOORDEN[naam] for naam in ("wat", "wie_betrokken", "van")})
    assert activiteit.status == "lopend"


def test_it_does_not_start_without_a_doel_that_counts(agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda, status="vervallen"))
    assert geweigerd(activiteit) == ["Kies een doel dat nog geldt. Zonder doel kan een activiteit niet starten."]


def test_it_gets_its_doel_while_starting(agenda: Agenda) -> None:
    activiteit, doel = maak_activiteit(agenda), maak_doel(agenda)
    begin(activiteit, doel=doel)
    assert list(activiteit.doelen.all()) == [doel]


def test_a_doel_of_another_agenda_is_refused(agenda: Agenda) -> None:
    assert geweigerd(maak_activiteit(agenda), doel=maak_doel(maak_agenda())) == ["Kies een doel uit dezelfde agenda."]


def test_an_answer_that_somebody_else_gave_meanwhile_is_told_and_stays(agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda), waar="Bibliotheek")
    [zin] = geweigerd(activiteit)
    assert zin.startswith("Iemand anders vulde “waar” intussen in: “Bibliotheek”. U schreef: “Dorpshuis”.")
    assert Activiteit.objects.get(pk=activiteit.pk).waar == "Bibliotheek"


def test_costs_that_somebody_else_gave_meanwhile_stay(agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda))
    maak_bedrag(agenda, activiteit=activiteit, bedrag=7)
    begin(activiteit)
    assert [bedrag.bedrag for bedrag in activiteit.bedragen.all()] == [Decimal(7)]


def test_partners_say_who_is_involved(agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, wat="<p>x</p>")
    activiteit.partners.add(maak_groep(agenda))
    assert [vraag.id for vraag in open_vragen(activiteit)] == ["waar", "wanneer", "bereiken", "kosten"]


def test_what_a_form_holds_counts_before_it_is_stored(agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, waar="Dorpshuis")
    ingevuld = ANTWOORDEN | {"waar": "", "soort": "activiteit", "partners": []}
    assert [vraag.id for vraag in open_vragen(activiteit, ingevuld)] == ["waar", "kosten"]


def test_it_is_written_down_who_started_it(agenda: Agenda) -> None:
    bo, activiteit = User.objects.create_user("bo"), maak_activiteit(agenda, maak_doel(agenda))
    begin(activiteit, door=bo)
    regel = LogEntry.objects.get(user=bo, object_id=str(activiteit.pk))
    assert (regel.object_id, regel.change_message) == (str(activiteit.pk), "Gezet op “lopend”.")
