"""Elements hang together with their own agenda, at most three levels deep."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db.models import RestrictedError

from policies.models import Agenda, Kader
from tests.factories import maak_agenda, maak_groep, maak_kader, maak_moment, maak_opgave, maak_paragraaf
from tests.weigeren import database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db

TE_DIEP = {"ouder": ["Hier zijn 3 niveaus mogelijk. Kies een hoger element."]}
ONDER_ZICHZELF = "Een element kan niet onder zichzelf staan. Kies een ander."


def test_an_element_stands_under_one_of_its_own_agenda() -> None:
    ander = maak_kader(maak_agenda())
    kader = Kader(agenda=maak_agenda(), soort="inhoudelijk", ouder=ander)
    assert per_veld(kader) == {"ouder": ["Kies een kader uit dezelfde agenda."]}


def test_an_element_refers_to_its_own_agenda_only() -> None:
    elders = maak_agenda()
    kader = Kader(agenda=maak_agenda(), soort="inhoudelijk", groep=maak_groep(elders), opgave=maak_opgave(elders))
    assert per_veld(kader) == {
        "groep": ["Kies een groep uit dezelfde agenda."],
        "opgave": ["Kies een opgave uit dezelfde agenda."],
    }


def test_three_levels_are_possible() -> None:
    agenda = maak_agenda()
    tweede = maak_kader(agenda, ouder=maak_kader(agenda, soort="lijst"))
    assert zinnen(Kader(agenda=agenda, soort="uitzondering", ouder=tweede)) == []


def test_a_fourth_level_is_refused() -> None:
    agenda = maak_agenda()
    derde = maak_kader(agenda, ouder=maak_kader(agenda, ouder=maak_kader(agenda)))
    assert per_veld(Kader(agenda=agenda, soort="uitzondering", ouder=derde)) == TE_DIEP


def test_a_branch_that_would_get_too_deep_stays_where_it_is() -> None:
    agenda = maak_agenda()
    tak = maak_kader(agenda)
    maak_kader(agenda, ouder=tak)
    tak.ouder = maak_kader(agenda, ouder=maak_kader(agenda))
    assert per_veld(tak) == TE_DIEP


def test_an_element_does_not_stand_under_itself() -> None:
    kader = maak_kader(maak_agenda())
    kader.ouder = kader
    assert per_veld(kader)["ouder"] == [ONDER_ZICHZELF]


def test_an_element_does_not_stand_under_its_own_child() -> None:
    agenda = maak_agenda()
    kader = maak_kader(agenda)
    kader.ouder = maak_kader(agenda, ouder=kader)
    assert per_veld(kader) == {"ouder": [ONDER_ZICHZELF]}


@pytest.mark.parametrize("maak", [maak_kader, maak_moment, maak_paragraaf])
def test_the_database_refuses_an_element_under_itself(maak: Callable[[Agenda], Any]) -> None:
    element = maak(maak_agenda())
    element.pk = element.ouder_id = uuid4()
    assert f"{element._meta.model_name}_ouder_niet_zichzelf" in database_noemt(element)


def test_an_element_with_others_under_it_stays() -> None:
    agenda = maak_agenda()
    lijst = maak_kader(agenda, soort="lijst")
    maak_kader(agenda, ouder=lijst)
    with pytest.raises(RestrictedError):
        lijst.delete()


def test_a_branch_can_be_removed_as_a_whole() -> None:
    agenda = maak_agenda()
    lijst = maak_kader(agenda, soort="lijst")
    kind = maak_kader(agenda, ouder=lijst)
    Kader.objects.filter(pk__in=[lijst.pk, kind.pk]).delete()
    assert not agenda.kaders.exists()


def test_elements_stand_in_the_order_of_their_volgorde() -> None:
    agenda = maak_agenda()
    laatste, eerste = maak_kader(agenda, volgorde=2), maak_kader(agenda, volgorde=1)
    assert list(agenda.kaders.all()) == [eerste, laatste]


@pytest.mark.parametrize(
    ("velden", "naam"),
    [
        ({"titel": "Werk gaat voor", "tekst": "<p>Eerst werk.</p>"}, "Werk gaat voor"),
        ({"titel": "", "tekst": "<p>Eerst werk, <em>tenzij</em></p><ul><li>ziek</li></ul>"}, "Eerst werk, tenzij ziek"),
        ({"titel": "", "tekst": f"<p>{'lang ' * 40}</p>"}, f"{'lang ' * 15}lang…"),
        ({"titel": "", "tekst": "", "volgorde": 3}, "kader 3"),
    ],
)
def test_an_element_without_a_titel_is_called_by_its_first_words(velden: dict[str, object], naam: str) -> None:
    assert str(Kader(**velden)) == naam
