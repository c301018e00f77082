"""Staff put elements in another order, and never on top of an order that they did not see."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Doel, Meting
from kaderapp import demo
from kaderapp.models import User
from policies.admin.volgorde import INTUSSEN_ANDERS, ONBEGREPEN
from policies.models import Agenda, Kader, Opgave
from policies.models.volgorde import Volgorde
from tests.factories import maak_agenda, maak_doel, maak_kader, maak_opgave
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def bo(client: Client) -> Client:
    """A superuser's browser."""
    client.force_login(User.objects.create_superuser("bo"))
    return client


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda(titel="Samen verder")


@pytest.fixture
def kaders(agenda: Agenda) -> list[Kader]:
    return [maak_kader(agenda, titel=naam, volgorde=plaats) for plaats, naam in enumerate("abcd", start=1)]


def lijst(agenda: Agenda, model: Any = Kader) -> str:
    return f"{adres(model, 'volgorde')}?agenda={agenda.pk}"


def zet(element: Any, stap: str) -> dict[str, str]:
    """What a button sends."""
    orde = Volgorde(type(element), element.agenda_id)
    return {"zet": f"{element.pk} {orde.kenmerk(element.pk)} {stap}"}


def volgorde(agenda: Agenda) -> str:
    return "".join(agenda.kaders.values_list("titel", flat=True))


def meldingen(antwoord: Any) -> list[str]:
    return [str(melding) for melding in antwoord.context["messages"]]


def test_every_kind_whose_place_says_something_has_its_pages(bo: Client) -> None:
    demo_agenda = Agenda.objects.get(slug=demo.SLUG)
    gezien = []
    for model in admin.site._registry:
        if getattr(model, "STAAT_ONDER", None) is not None:
            eerste = model._default_manager.filter(agenda=demo_agenda)[0]
            assert bo.get(lijst(demo_agenda, model)).status_code == 200
            assert bo.get(adres(model, "verplaats", eerste.pk)).status_code == 200
            gezien.append(model._meta.model_name)
    assert sorted(map(str, gezien)) == [
        *("activiteit", "doel", "groep", "indicator", "kader", "moment", "opgave", "paragraaf"),
    ]


@pytest.mark.parametrize(
    ("wie", "stap", "na"),
    [
        *((1, "omhoog", ("bacd", 1)), (1, "omlaag", ("acbd", 3)), (2, "boven", ("cabd", 1))),
        *((1, "onder", ("acdb", 4)), (0, "3", ("bcad", 3)), (3, "1", ("dabc", 1))),
    ],
)
def test_a_button_moves_and_says_so(bo: Client, kaders: list[Kader], wie: int, stap: str, na: tuple[str, int]) -> None:
    wordt, plaats = na
    agenda = kaders[0].agenda
    antwoord = bo.post(lijst(agenda), zet(kaders[wie], stap), follow=True)
    assert volgorde(agenda) == wordt
    assert meldingen(antwoord) == [f"Kader K{plaats} staat nu op plaats {plaats} van 4."]


def test_the_number_that_is_said_is_the_new_one(
    bo: Client, agenda: Agenda, kaders: list[Kader], monkeypatch: pytest.MonkeyPatch
) -> None:
    def nummers(_agendas: object) -> dict[Any, str]:
        return {pk: f"K{plaats}" for plaats, pk in enumerate(agenda.kaders.values_list("pk", flat=True), start=1)}

    monkeypatch.setattr(admin.site, "nummers", nummers, raising=False)
    antwoord = bo.post(lijst(agenda), zet(kaders[3], "omhoog"), follow=True)
    assert meldingen(antwoord) == ["Kader K3 staat nu op plaats 3 van 4."]
    assertContains(antwoord, f'<b>K3</b> <a href="{adres(Kader, "change", kaders[3].pk)}">d</a>')


def test_the_button_that_was_used_has_the_focus_again(bo: Client, agenda: Agenda, kaders: list[Kader]) -> None:
    antwoord = bo.post(lijst(agenda), zet(kaders[3], "omhoog"), follow=True)
    assertContains(antwoord, f'value="{zet(kaders[3], "omhoog")["zet"]}" autofocus')
    assertContains(antwoord, "autofocus", count=1)


def test_at_the_end_the_focus_stays_in_the_row(bo: Client, agenda: Agenda, kaders: list[Kader]) -> None:
    antwoord = bo.post(lijst(agenda), zet(kaders[1], "omhoog"), follow=True)
    assertContains(antwoord, f'value="{zet(kaders[1], "omlaag")["zet"]}" autofocus')


def test_a_move_on_top_of_an_order_that_was_not_seen_is_refused(
    bo: Client, agenda: Agenda, kaders: list[Kader]
) -> None:
    gezien = zet(kaders[3], "omhoog")
    Kader.objects.filter(pk=kaders[0].pk).update(volgorde=9)
    antwoord = bo.post(lijst(agenda), gezien)
    assert (antwoord.status_code, meldingen(antwoord), volgorde(agenda)) == (409, [INTUSSEN_ANDERS], "bcda")
    assertContains(antwoord, zet(kaders[3], "omhoog")["zet"], status_code=409)


def test_what_was_removed_meanwhile_is_said(bo: Client, agenda: Agenda, kaders: list[Kader]) -> None:
    gezien = zet(kaders[3], "omhoog")
    kaders[3].delete()
    antwoord = bo.post(lijst(agenda), gezien)
    assert (antwoord.status_code, meldingen(antwoord)) == (409, [INTUSSEN_ANDERS])


@pytest.mark.parametrize("opdracht", ["", "x y z", "a b", "omhoog"])
def test_an_incomplete_order_is_said(bo: Client, agenda: Agenda, kaders: list[Kader], opdracht: str) -> None:
    antwoord = bo.post(lijst(agenda), {"zet": opdracht})
    assert (antwoord.status_code, meldingen(antwoord), volgorde(agenda)) == (400, [ONBEGREPEN], "abcd")


def test_an_element_of_another_agenda_stays_where_it_is(bo: Client, agenda: Agenda, kaders: list[Kader]) -> None:
    elders = maak_agenda()
    assert bo.post(lijst(elders), zet(kaders[0], "omlaag")).status_code == 409
    assert volgorde(agenda) == "abcd"


def test_every_move_is_recorded(bo: Client, agenda: Agenda, kaders: list[Kader]) -> None:
    bo.post(lijst(agenda), zet(kaders[0], "omlaag"))
    regel = LogEntry.objects.get(object_id=str(kaders[0].pk))
    assert (regel.user.username, regel.get_change_message()) == ("bo", "Verplaatst: staat nu op plaats 2 van 4.")


def test_doelen_stand_under_their_opgaven(bo: Client, agenda: Agenda) -> None:
    een, twee = (maak_opgave(agenda, naam=naam, volgorde=plaats) for plaats, naam in enumerate(["Een", "Twee"]))
    boven = maak_doel(agenda, opgave=een, tekst="Boven")
    maak_doel(agenda, ouder=boven, tekst="Eronder")
    groepen = bo.get(lijst(agenda, Doel)).context["groepen"]
    assert [groep.kop for groep in groepen] == ["1 Een", "2 Twee"]
    assert [(regel.titel, [kind.titel for kind in regel.kinderen]) for regel in groepen[0].regels] == [
        ("Boven", ["Eronder"])
    ]
    assert groepen[1].regels == []
    assert twee.naam == "Twee"


@pytest.mark.parametrize("aantal", [1, 4])
def test_the_list_costs_the_same_whatever_the_number(
    bo: Client, agenda: Agenda, aantal: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(aantal):
        maak_doel(agenda, ouder=maak_doel(agenda))
    with django_assert_num_queries(16):  # three of them prolong the session
        bo.get(lijst(agenda, Doel))


def test_a_form_that_was_opened_before_a_move_does_not_put_it_back(bo: Client, kaders: list[Kader]) -> None:
    form = Formulier(bo, Kader, kaders[0])
    bo.post(lijst(kaders[0].agenda), zet(kaders[3], "boven"))
    assert form.verstuur(titel="nieuw") == {}
    assert list(kaders[0].agenda.kaders.values_list("titel", flat=True)) == ["d", "nieuw", "b", "c"]


def test_what_stands_alone_has_no_buttons_to_move_it(bo: Client, agenda: Agenda) -> None:
    maak_kader(agenda)
    assert [regel.knoppen for regel in bo.get(lijst(agenda)).context["groepen"][0].regels] == [[]]


def test_who_names_no_agenda_chooses_one(bo: Client, agenda: Agenda) -> None:
    assertContains(bo.get(adres(Kader, "volgorde")), f'<a href="{lijst(agenda)}">Samen verder</a>')


@pytest.mark.parametrize("sleutel", ["x", "00000000-0000-0000-0000-000000000000"])
def test_an_unknown_agenda_is_not_found(bo: Client, sleutel: str) -> None:
    assert bo.get(adres(Kader, "volgorde"), {"agenda": sleutel}).status_code == 404


def test_the_list_of_kaders_leads_to_their_order(bo: Client, agenda: Agenda) -> None:
    assertContains(bo.get(adres(Kader, "changelist")), f'<a href="{adres(Kader, "volgorde")}">Wijzig de volgorde</a>')
    gefilterd = bo.get(adres(Kader, "changelist"), {"agenda__sleutel__exact": str(agenda.pk)})
    assertContains(gefilterd, f'<a href="{lijst(agenda)}">Wijzig de volgorde</a>')


def test_a_list_whose_order_says_nothing_does_not(bo: Client) -> None:
    assertNotContains(bo.get(adres(Meting, "changelist")), "Wijzig de volgorde")


class TestVerplaats:
    def verstuur(self, bo: Client, element: Any, waar: Any, **anders: str) -> Any:
        gezien = Volgorde(type(element), element.agenda_id).kenmerk(element.pk)
        velden = {"waar": str(waar), "gezien": gezien} | anders
        return bo.post(adres(type(element), "verplaats", element.pk), velden, follow=True)

    def test_a_kader_can_stand_where_its_branch_fits(self, bo: Client, kaders: list[Kader]) -> None:
        maak_kader(kaders[0].agenda, titel="e", ouder=kaders[0], volgorde=5)
        form = bo.get(adres(Kader, "verplaats", kaders[0].pk)).context["form"]
        assert form.fields["waar"].choices == [
            ("-", "op zichzelf (onder geen ander element)"),
            *((str(kader.pk), f"K{plaats} {kader.titel}") for plaats, kader in enumerate(kaders[1:], 2)),
        ]
        assert form["waar"].value() == "-"

    def test_a_kader_moves_under_another_one(self, bo: Client, kaders: list[Kader]) -> None:
        antwoord = self.verstuur(bo, kaders[0], kaders[2].pk)
        kaders[0].refresh_from_db()
        assert (kaders[0].ouder, kaders[0].revisie) == (kaders[2], 2)
        assert meldingen(antwoord) == ["Kader K2.1 staat nu op plaats 1 van 1."]

    def test_a_doel_chooses_between_opgaven_and_doelen(self, bo: Client, agenda: Agenda) -> None:
        opgaven = [maak_opgave(agenda, naam=naam, volgorde=plaats) for plaats, naam in enumerate("xy")]
        doelen = [maak_doel(agenda, opgave=opgave, tekst=f"in {opgave}") for opgave in opgaven]
        form = bo.get(adres(Doel, "verplaats", doelen[0].pk)).context["form"]
        assert form.fields["waar"].choices == [
            (str(opgaven[0].pk), "1 x"),
            (str(opgaven[1].pk), "2 y"),
            (str(doelen[1].pk), "\u00a0\u00a0\u00a0\u00a02.1 in y"),
        ]
        self.verstuur(bo, doelen[0], opgaven[1].pk)
        assert list(opgaven[1].doelen.values_list("tekst", flat=True).order_by("tekst")) == ["in x", "in y"]

    def test_an_opgave_moves_to_a_place(self, bo: Client, agenda: Agenda) -> None:
        opgaven = [maak_opgave(agenda, naam=naam, volgorde=plaats) for plaats, naam in enumerate("abc")]
        form = bo.get(adres(Opgave, "verplaats", opgaven[0].pk)).context["form"]
        assert form.fields["waar"].choices == [
            (str(i), f"{i + 1}, waar nu staat: {i + 1} {o}") for i, o in enumerate(opgaven)
        ]
        antwoord = self.verstuur(bo, opgaven[0], 2)
        assert meldingen(antwoord) == ["Opgave 3 staat nu op plaats 3 van 3."]

    def test_a_place_that_cannot_be_is_said_at_the_field(self, bo: Client, kaders: list[Kader]) -> None:
        antwoord = self.verstuur(bo, kaders[0], kaders[0].pk)
        assert antwoord.context["form"].errors["waar"] == ["Deze plek kan niet meer worden gekozen. Kies een andere."]

    def test_a_move_on_top_of_an_order_that_was_not_seen_is_refused(self, bo: Client, kaders: list[Kader]) -> None:
        antwoord = self.verstuur(bo, kaders[0], kaders[1].pk, gezien="toen")
        assert (antwoord.status_code, meldingen(antwoord)) == (409, [INTUSSEN_ANDERS])
        assert antwoord.context["form"]["gezien"].value() == zet(kaders[0], "")["zet"].split()[1]


class TestRechten:
    @pytest.fixture
    def college(self, client: Client) -> Client:
        """Who may see everything and change nothing."""
        wie = User.objects.create_user("cas", is_staff=True)
        wie.groups.add(Group.objects.get(name="college"))
        client.force_login(wie)
        return client

    def test_who_may_not_change_does_not_see_the_order(self, college: Client, agenda: Agenda) -> None:
        assert college.get(lijst(agenda)).status_code == 403
        assertNotContains(college.get(adres(Kader, "changelist")), "Wijzig de volgorde")

    def test_who_may_not_change_moves_nothing(self, college: Client, agenda: Agenda, kaders: list[Kader]) -> None:
        assert college.post(lijst(agenda), zet(kaders[0], "omlaag")).status_code == 403
        assert college.get(adres(Kader, "verplaats", kaders[0].pk)).status_code == 403
        assert volgorde(agenda) == "abcd"

    def test_a_right_may_depend_on_the_element(
        self, bo: Client, agenda: Agenda, kaders: list[Kader], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(
            type(admin.site._registry[Kader]), "has_change_permission", lambda _self, _request, obj=None: obj is None
        )
        assert bo.post(lijst(agenda), zet(kaders[0], "omlaag")).status_code == 403
        assert volgorde(agenda) == "abcd"

    def test_who_is_not_logged_in_is_sent_to_the_login(self, client: Client, agenda: Agenda) -> None:
        assert client.get(lijst(agenda)).status_code == 302
