"""The front page in the order in which people think, and the way to the public page."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from lxml import html
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Activiteit
from kaderapp import demo
from kaderapp.beheer import Beheer
from kaderapp.beheer.indeling import INDELING, OVERIG, ingedeeld
from kaderapp.kadernota import uitgeven
from kaderapp.models import User
from policies.models import Agenda, Kader
from tests.factories import maak_agenda, maak_kader
from tests.formulier import adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def bo(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("bo"))
    return client


def koppen(client: Client) -> list[str]:
    boom = html.fromstring(client.get(reverse("admin:index")).content)
    return [str(kop.text_content()) for kop in boom.iterfind(".//caption")]


def test_the_site_is_our_own() -> None:
    assert isinstance(admin.site, Beheer)


def test_the_front_page_has_the_groups_in_order(bo: Client) -> None:
    assert koppen(bo) == list(INDELING)


def test_every_model_has_a_place() -> None:
    geplaatst = {naam for namen in INDELING.values() for naam in namen}
    assert {model._meta.object_name for model in admin.site._registry} - geplaatst == set()


def test_a_model_without_a_place_is_not_lost() -> None:
    (vak,) = ingedeeld([{"models": [{"object_name": "Nieuw"}]}])
    assert (vak["name"], vak["models"]) == (OVERIG, [{"object_name": "Nieuw"}])


def test_who_may_see_little_sees_few_groups(client: Client) -> None:
    griet = User.objects.create_user("griet", is_staff=True)
    griet.groups.add(Group.objects.get(name="beheerder"))
    griet.groups.clear()
    client.force_login(griet)
    assert koppen(client) == []
    assertContains(client.get(reverse("admin:index")), "Vraag de beheerder om een rol.")


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(bo: Client) -> None:
    kader = Kader.objects.order_by("volgorde")[0]
    for adres_ in (reverse("admin:index"), adres(Kader, "changelist"), adres(Kader, "change", kader.pk)):
        antwoord = bo.get(adres_)
        boom = html.fromstring(antwoord.content)
        assert "unsafe" not in antwoord["Content-Security-Policy"]
        assert boom.xpath("//style | //script[not(@src)] | //@style | //@onclick | //@onchange") == []
        assert [bron for bron in boom.xpath("//script/@src | //link[@rel='stylesheet']/@href") if bron[0] != "/"] == []


def test_a_public_element_has_a_way_to_its_place_on_the_site(bo: Client, agenda: Agenda) -> None:
    kader = uitgeven.uitgave_van(uitgeven.openbaar(demo.SLUG).huidige).verband.kaders[0]
    pagina = bo.get(adres(Kader, "change", kader.sleutel))
    assertContains(pagina, f'href="/agenda/{demo.SLUG}/onderdeel/{kader.sleutel}/"')
    assertContains(pagina, "Bekijk op de site")


def test_what_nobody_can_read_has_none(bo: Client, agenda: Agenda) -> None:
    for kader in (maak_kader(agenda), maak_kader(maak_agenda())):
        assertNotContains(bo.get(adres(Kader, "change", kader.pk)), "Bekijk op de site")


def test_an_agenda_has_one_as_soon_as_a_versie_is_public(bo: Client, agenda: Agenda) -> None:
    assertContains(bo.get(adres(Agenda, "change", agenda.pk)), f'href="/agenda/{demo.SLUG}/"')
    assertNotContains(bo.get(adres(Agenda, "change", maak_agenda().pk)), "Bekijk op de site")


def test_permissions_are_named_in_dutch(bo: Client) -> None:
    groep = Group.objects.get(name="redacteur")
    assertContains(bo.get(adres(Group, "change", groep.pk)), "Agenda en kaders | kader: wijzigen</option>")


def test_a_filter_is_called_by_its_name(bo: Client) -> None:
    boom = html.fromstring(bo.get(adres(Activiteit, "changelist")).content.decode())
    koppen_ = [kop.text_content() for kop in boom.xpath("//*[@id='changelist-filter']//summary")]
    assert {"Opgave", "Op hoofdlijn"} <= set(koppen_)
    assert [kop for kop in koppen_ if kop.startswith("Op op")] == []


def test_every_label_and_heading_of_a_form_begins_with_a_capital(bo: Client) -> None:
    boom = html.fromstring(bo.get(adres(User, "add")).content.decode())
    labels = [label.text_content().strip() for label in boom.xpath("//form[@id='user_form']//label | //legend")]
    assert labels
    assert [label for label in labels if label and label[0].islower() and label not in rollen()] == []


def rollen() -> list[str]:
    return list(Group.objects.values_list("name", flat=True))
