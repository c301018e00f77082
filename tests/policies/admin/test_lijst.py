"""Lists of elements: numbers as they will be printed, texts as plain text."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import models
from django.test import Client
from lxml import html

from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting
from kaderapp.models import User
from policies.models import Agenda, Kader, Opgave
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_groep,
    maak_indicator,
    maak_kader,
    maak_meting,
    maak_opgave,
)
from tests.formulier import adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda()


def kolom(browser: Client, model: type[models.Model], agenda: Agenda, naam: str, **vraag: Any) -> list[str]:
    """What stands in one column."""
    pagina = browser.get(adres(model, "changelist"), {"agenda__sleutel__exact": str(agenda.pk)} | vraag)
    cellen = html.fromstring(pagina.content.decode()).find_class(f"field-{naam}")
    return [str(cel.text_content()) for cel in cellen]


def test_kaders_have_their_numbers(browser: Client, agenda: Agenda) -> None:
    lijst = maak_kader(agenda, volgorde=1)
    maak_kader(agenda, ouder=lijst, volgorde=2)
    maak_kader(agenda, status="vervallen", volgorde=3)
    assert kolom(browser, Kader, agenda, "nummer") == ["K1", "K1.1", "–"]


def test_doelen_have_the_number_of_their_opgave_before_their_own(browser: Client, agenda: Agenda) -> None:
    maak_opgave(agenda, volgorde=1)
    doel = maak_doel(agenda, opgave=maak_opgave(agenda, naam="Gezond", volgorde=2))
    maak_doel(agenda, ouder=doel, volgorde=1)
    assert kolom(browser, Doel, agenda, "nummer") == ["2.1", "2.1.1"]
    assert kolom(browser, Doel, agenda, "bij_opgave") == ["2 Gezond", "2 Gezond"]


def test_a_doel_is_shown_with_its_direction(browser: Client, agenda: Agenda) -> None:
    maak_doel(agenda, tekst="{richting} inwoners doen mee", richting="meer")
    assert kolom(browser, Doel, agenda, "doel") == ["Meer inwoners doen mee"]


def test_activiteiten_and_indicatoren_are_counted(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda)
    maak_indicator(agenda, activiteit=activiteit)
    assert kolom(browser, Activiteit, agenda, "nummer") == ["A1"]
    assert kolom(browser, Indicator, agenda, "nummer") == ["I1"]
    assert kolom(browser, Indicator, agenda, "meet") == ["A1 Eén loket"]


def test_a_list_is_searched_by_number(browser: Client, agenda: Agenda) -> None:
    lijst = maak_kader(agenda, titel="Jeugd", volgorde=1)
    maak_kader(agenda, ouder=lijst, titel="Eén plan", volgorde=2)
    assert kolom(browser, Kader, agenda, "nummer", q="K1.1") == ["K1.1"]


def test_a_text_is_shown_without_markup_and_shortened(browser: Client, agenda: Agenda) -> None:
    maak_kader(agenda, tekst=f"<p>Hulp is <strong>dichtbij</strong>.</p><p>{'heel ' * 30}</p>")
    (begin,) = kolom(browser, Kader, agenda, "begin")
    assert begin == f"Hulp is dichtbij. {'heel ' * 30}"[:79].rstrip() + "…"


def test_a_name_is_never_markup(browser: Client, agenda: Agenda) -> None:
    maak_opgave(agenda, naam="<b>Meedoen</b>")
    assert kolom(browser, Opgave, agenda, "titel") == ["<b>Meedoen</b>"]


def test_amounts_and_their_owner_are_shown_in_dutch(browser: Client, agenda: Agenda) -> None:
    opgave = maak_opgave(agenda)
    maak_bedrag(agenda, opgave=opgave, bedrag="1234567.5", volgorde=1)
    maak_bedrag(agenda, groep=maak_groep(agenda), pm=True, volgorde=2)
    assert kolom(browser, Bedrag, agenda, "euro") == ["1.234.567,50", "–"]
    assert kolom(browser, Bedrag, agenda, "waarvan") == ["1 Meedoen", "Stichting De Brug"]


def test_a_meting_is_shown_with_the_decimals_of_its_indicator(browser: Client, agenda: Agenda) -> None:
    indicator = maak_indicator(agenda, decimalen=1)
    maak_meting(indicator, waarde="1204.25", volgorde=1)
    maak_meting(indicator, soort="norm", reden_leeg="nnb", volgorde=2)
    assert kolom(browser, Meting, agenda, "cijfer") == ["1.204,3", "–"]
    assert kolom(browser, Meting, agenda, "periode") == ["2027", "–"]
    assert kolom(browser, Meting, agenda, "bij_indicator") == ["I1 Inwoners met schulden"] * 2


def test_a_date_is_shown_in_dutch(browser: Client, agenda: Agenda) -> None:
    maak_kader(agenda, geldig_tot=date(2030, 12, 31), volgorde=1)
    maak_kader(agenda, geldig_van=date(2027, 1, 1), volgorde=2)
    maak_kader(agenda, geldig_van=date(2027, 1, 1), geldig_tot=date(2030, 12, 31), volgorde=3)
    maak_kader(agenda, volgorde=4)
    geldig = ["t/m 31-12-2030", "vanaf 1-1-2027", "1-1-2027 t/m 31-12-2030", "–"]
    assert kolom(browser, Kader, agenda, "geldig") == geldig


def test_facts_that_belong_together_share_a_column(browser: Client, agenda: Agenda) -> None:
    maak_activiteit(agenda, soort="maatregel", hoofdlijn=True, volgorde=1)
    maak_activiteit(agenda, volgorde=2)
    assert kolom(browser, Activiteit, agenda, "soort_en_rol") == ["maatregel, op hoofdlijn", "activiteit"]


def test_who_may_only_look_reads_a_text_as_it_looks(client: Client, agenda: Agenda) -> None:
    cato = User.objects.create_user("cato", is_staff=True)
    cato.groups.add(Group.objects.get(name="college"))
    client.force_login(cato)
    kader = maak_kader(agenda, tekst="<p>Hulp is <strong>dichtbij</strong>.</p>")
    pagina = client.get(adres(Kader, "change", kader.pk)).content.decode()
    assert "<p>Hulp is <strong>dichtbij</strong>.</p>" in pagina
    assert "&lt;p&gt;" not in pagina


def test_the_agenda_is_a_column_where_there_are_more(browser: Client) -> None:
    enige = Agenda.objects.get()
    assert kolom(browser, Opgave, enige, "agenda") == []
    maak_agenda(slug="tweede", titel="Tweede")
    assert set(kolom(browser, Opgave, enige, "agenda")) == {enige.titel}
