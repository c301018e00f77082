"""The parts of the kadernota on the form of an agenda: what is ticked is in it."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from kaderapp.models import User
from policies.models import Agenda, Wijziging
from policies.models.delen import Deel
from tests.factories import maak_agenda
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db


def test_everything_is_ticked_until_it_is_left_out(browser: Client) -> None:
    agenda = maak_agenda()
    assert Formulier(browser, Agenda, agenda).velden["onderdelen"] == Deel.values
    agenda = maak_agenda(weggelaten=["geld", "planning"])
    assert set(Deel.values) - set(Formulier(browser, Agenda, agenda).velden["onderdelen"]) == {"geld", "planning"}


def test_what_is_not_ticked_is_left_out(browser: Client) -> None:
    agenda = maak_agenda()
    assert Formulier(browser, Agenda, agenda).verstuur(onderdelen=["samenvatting", "besluit"]) == {}
    agenda.refresh_from_db()
    assert agenda.weggelaten == [deel for deel in Deel.values if deel not in ("samenvatting", "besluit")]


def test_saving_without_a_change_records_nothing(browser: Client) -> None:
    agenda = maak_agenda(weggelaten=["geld"])
    assert Formulier(browser, Agenda, agenda).verstuur() == {}
    assert not Wijziging.objects.van(agenda).exists()


def test_a_new_agenda_takes_the_choice(browser: Client) -> None:
    weg = [deel for deel in Deel.values if deel != "geld"]
    assert Formulier(browser, Agenda).verstuur(titel="Nieuw", slug="nieuw", onderdelen=weg) == {}
    assert Agenda.objects.get(slug="nieuw").weggelaten == ["geld"]


def test_another_word_is_refused(browser: Client) -> None:
    assert "onderdelen" in Formulier(browser, Agenda, maak_agenda()).verstuur(onderdelen=["kaft"])


def test_the_history_says_it_in_words(browser: Client) -> None:
    agenda = maak_agenda()
    Formulier(browser, Agenda, agenda).verstuur(onderdelen=[deel for deel in Deel.values if deel != "rollen"])
    assertContains(browser.get(adres(Agenda, "history", agenda.pk)), "wie doet wat")


def test_of_two_who_choose_at_once_the_second_is_asked(browser: Client) -> None:
    agenda = maak_agenda()
    mijn, hun = Formulier(browser, Agenda, agenda), Formulier(browser, Agenda, agenda)
    assert hun.verstuur(onderdelen=["geld"]) == {}
    mijn.verstuur(onderdelen=["planning"])
    assert mijn.pagina.status_code == 409
    assert mijn.kies(onderdelen="mijn") == {}
    agenda.refresh_from_db()
    assert agenda.weggelaten == [deel for deel in Deel.values if deel != "planning"]


def test_who_may_only_look_reads_what_is_in_it(client: Client) -> None:
    wie = User.objects.create_user("cato", is_staff=True)
    wie.groups.add(Group.objects.get(name="college"))
    client.force_login(wie)
    agenda = maak_agenda(weggelaten=["geld"])
    pagina = client.get(adres(Agenda, "change", agenda.pk))
    assertContains(pagina, "publiekssamenvatting, doelenboom, register van kaders, indicatoren, planning")
    assertNotContains(pagina, 'name="onderdelen"')
