"""Two people change the same element: nobody overwrites anybody, and nothing typed is lost (R1)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Activiteit, Bijdrage, Doel
from kaderapp.models import User
from policies.models import Agenda, Opgave, Visie, Wijziging
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_groep, maak_opgave, maak_visie
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("bo", first_name="Bo", last_name="Beheer"))
    return client


@pytest.fixture
def opgave() -> Opgave:
    return maak_opgave(maak_agenda(), naam="Meedoen")


def nu(opgave: Opgave) -> Opgave:
    return Opgave.objects.get(pk=opgave.pk)


def botsing(browser: Client, element: Any, een: dict[str, Any], ander: dict[str, Any]) -> Formulier:
    """The form of the second of two who both opened it; the first one saved."""
    eerste, tweede = Formulier(browser, type(element), element), Formulier(browser, type(element), element)
    assert eerste.verstuur(**een) == {}
    assert tweede.verstuur(**ander) != {}
    assert tweede.pagina.status_code == 409
    return tweede


def kopjes(formulier: Formulier) -> dict[str, list[str]]:
    return formulier._conflict()


# -- what is asked ----------------------------------------------------------------------------


def test_a_field_that_both_changed_is_asked(browser: Client, opgave: Opgave) -> None:
    formulier = botsing(browser, opgave, {"naam": "Van de een"}, {"naam": "Van de ander"})
    assert kopjes(formulier) == {"vragen": ["naam"], "van_mij": [], "van_hen": []}
    assert nu(opgave).naam == "Van de een"


def test_what_only_one_of_the_two_changed_is_listed_and_not_asked(browser: Client, opgave: Opgave) -> None:
    formulier = botsing(browser, opgave, {"alias": "Participatie"}, {"doorkijk": "Verder."})
    assert kopjes(formulier) == {"vragen": [], "van_mij": ["doorkijk"], "van_hen": ["alias"]}


def test_the_same_change_of_both_is_no_question(browser: Client, opgave: Opgave) -> None:
    formulier = botsing(browser, opgave, {"naam": "Samen", "alias": "x"}, {"naam": "Samen"})
    assert kopjes(formulier) == {"vragen": [], "van_mij": [], "van_hen": ["alias"]}


def test_choices_relations_and_texts_are_compared_by_what_they_mean(browser: Client, opgave: Opgave) -> None:
    een, twee = maak_groep(opgave.agenda, naam="De Brug"), maak_groep(opgave.agenda, naam="De Boog")
    formulier = botsing(
        browser,
        opgave,
        {"groepen": [str(een.pk)], "status": "vervallen", "beschrijving": "<p>Nieuw.</p>"},
        {"groepen": [str(twee.pk)], "beschrijving": "<p>Nieuw.</p>\n"},
    )
    assert kopjes(formulier) == {"vragen": ["groepen"], "van_mij": [], "van_hen": ["status"]}
    (groepen,) = formulier.pagina.context["vergelijking"].vragen
    assert (groepen.mijn, groepen.hun) == ("De Boog", "De Brug")


def test_references_ticks_and_dates_are_shown_in_words(browser: Client) -> None:
    doel = maak_doel(maak_agenda())
    ander = maak_opgave(doel.agenda, naam="Gezond")
    formulier = botsing(
        browser, doel, {"opgave": str(ander.pk), "smart": ["S", "M"], "termijn": "31-12-2027"}, {"tekst": "Anders"}
    )
    van_hen = {verschil.naam: verschil.hun for verschil in formulier.pagina.context["vergelijking"].van_hen}
    assert van_hen == {"opgave": "Gezond", "smart": "specifiek, meetbaar", "termijn": "31 december 2027"}


def test_without_what_was_read_every_difference_is_asked(browser: Client, opgave: Opgave) -> None:
    formulier = Formulier(browser, Opgave, opgave)
    Opgave.objects.filter(pk=opgave.pk).update(naam="Uit een opdracht", alias="x", revisie=2)
    assert formulier.verstuur(doorkijk="<p>Verder.</p>")["vragen"] == ["naam", "alias", "doorkijk"]


@pytest.mark.parametrize("revisie", ["", "0", "999", "veel", "9" * 30])
def test_a_form_without_the_right_revisie_is_refused(browser: Client, opgave: Opgave, revisie: str) -> None:
    formulier = Formulier(browser, Opgave, opgave)
    assert formulier.verstuur(naam="Anders", gelezen_revisie=revisie)["vragen"] == ["naam"]
    assert nu(opgave).naam == "Meedoen"


@pytest.mark.parametrize(("model", "maak", "veld"), [(Agenda, None, "titel"), (Visie, maak_visie, "waarom")])
def test_agenda_and_visie_are_guarded_too(
    browser: Client, model: type[Any], maak: Callable[[Agenda], Any] | None, veld: str
) -> None:
    agenda = maak_agenda()
    element = maak(agenda) if maak else agenda
    formulier = botsing(browser, element, {veld: "Van de een"}, {veld: "Van de ander"})
    assert kopjes(formulier)["vragen"] == [veld]
    assert model.objects.get(pk=element.pk).revisie == 2


def test_the_page_says_who_saved_and_shows_both(browser: Client, opgave: Opgave) -> None:
    pagina = botsing(browser, opgave, {"naam": "Van de een"}, {"naam": "Van de ander"}).pagina
    assertContains(pagina, "Bo Beheer wijzigde dit op", status_code=409)
    assertContains(pagina, "<p>Van de een</p>", status_code=409)
    assertContains(pagina, "<p>Van de ander</p>", status_code=409)


# -- what is chosen ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keuze", "naam"), [("mijn", "Van de ander"), ("hun", "Van de een"), ("samen", "Van ons samen")]
)
def test_each_choice_gives_its_text(browser: Client, opgave: Opgave, keuze: str, naam: str) -> None:
    formulier = botsing(browser, opgave, {"naam": "Van de een"}, {"naam": "Van de ander"})
    assert formulier.kies(naam=keuze, **{"_samen-naam": "Van ons samen"}) == {}
    assert (nu(opgave).naam, nu(opgave).revisie) == (naam, 2 if keuze == "hun" else 3)


def test_a_merged_text_that_was_written_in_is_never_dropped(browser: Client, opgave: Opgave) -> None:
    """As a browser without the script sends it: the first choice is still ticked."""
    formulier = botsing(browser, opgave, {"naam": "Een"}, {"naam": "Ander"})
    assertContains(formulier.pagina, 'name="_aangeboden-naam" value="Een Ander"', status_code=409)
    assert formulier.kies(naam="mijn", **{"_aangeboden-naam": "Een Ander", "_samen-naam": "Een én ander"}) == {}
    assert nu(opgave).naam == "Een én ander"


@pytest.mark.parametrize(("keuze", "tekst"), [("mijn", "<p>Ander.</p>"), ("hun", "<p>Een.</p>")])
def test_a_merged_text_that_nobody_touched_chooses_nothing(
    browser: Client, opgave: Opgave, keuze: str, tekst: str
) -> None:
    formulier = botsing(browser, opgave, {"beschrijving": "Een."}, {"beschrijving": "Ander."})
    (verschil,) = formulier.pagina.context["vergelijking"].vragen
    terug = {"_aangeboden-beschrijving": verschil.aangeboden, "_samen-beschrijving": "Een.\r\n\r\nAnder."}
    assert formulier.kies(beschrijving=keuze, **terug) == {}
    assert nu(opgave).beschrijving == tekst


def test_the_editor_proposes_both_texts_one_under_the_other(browser: Client, opgave: Opgave) -> None:
    formulier = botsing(browser, opgave, {"beschrijving": "Een."}, {"beschrijving": "Ander."})
    assertContains(formulier.pagina, "&lt;p&gt;Een.&lt;/p&gt;&lt;p&gt;Ander.&lt;/p&gt;", status_code=409)


def test_what_needs_no_question_goes_along(browser: Client, opgave: Opgave) -> None:
    formulier = botsing(
        browser, opgave, {"naam": "Een", "alias": "Participatie"}, {"naam": "Ander", "doorkijk": "Verder."}
    )
    assert formulier.kies(naam="hun") == {}
    assert (nu(opgave).naam, nu(opgave).alias, nu(opgave).doorkijk) == ("Een", "Participatie", "<p>Verder.</p>")


@pytest.mark.parametrize(
    ("keuze", "namen"), [("mijn", ["De Boog"]), ("hun", ["De Brug"]), ("samen", ["De Boog", "De Brug"])]
)
def test_a_relation_is_chosen_too(browser: Client, opgave: Opgave, keuze: str, namen: list[str]) -> None:
    een, twee = maak_groep(opgave.agenda, naam="De Brug"), maak_groep(opgave.agenda, naam="De Boog")
    formulier = botsing(browser, opgave, {"groepen": [str(een.pk)]}, {"groepen": [str(twee.pk)]})
    assert formulier.kies(groepen=keuze) == {}
    assert sorted(groep.naam for groep in nu(opgave).groepen.all()) == namen


def test_who_lets_go_keeps_what_is_stored(browser: Client, opgave: Opgave) -> None:
    formulier = botsing(browser, opgave, {"naam": "Van de een"}, {"naam": "Van de ander"})
    assert formulier.kies(naam="mijn", _laat_vallen="1") == {}
    assert nu(opgave).naam == "Van de een"


def test_a_third_change_meanwhile_is_asked_again(browser: Client, opgave: Opgave) -> None:
    formulier = botsing(browser, opgave, {"naam": "Van de een"}, {"naam": "Van de ander"})
    assert Formulier(browser, Opgave, opgave).verstuur(naam="Van een derde") == {}
    assert formulier.kies(naam="mijn")["vragen"] == ["naam"]
    assert formulier.kies(naam="mijn") == {}
    assert nu(opgave).naam == "Van de ander"


# -- rows -------------------------------------------------------------------------------------


@pytest.fixture
def activiteit() -> Activiteit:
    doel = maak_doel(maak_agenda(), tekst="Iedereen doet mee")
    return maak_activiteit(doel.agenda, doel)


@pytest.mark.parametrize(("keuze", "gewicht"), [("mijn", "neven"), ("hun", "hoofd"), ("samen", "hoofd")])
def test_rows_that_both_changed_are_asked_as_a_whole(
    browser: Client, activiteit: Activiteit, keuze: str, gewicht: str
) -> None:
    formulier = botsing(
        browser, activiteit, {"bijdragen-0-toelichting": "Van de een"}, {"bijdragen-0-gewicht": "neven"}
    )
    assert kopjes(formulier) == {"vragen": ["bijdragen"], "van_mij": [], "van_hen": []}
    assert formulier.kies(bijdragen=keuze) == {}
    assert activiteit.bijdragen.get().gewicht == gewicht


def test_rows_that_only_the_other_changed_stay(browser: Client, activiteit: Activiteit) -> None:
    formulier = botsing(browser, activiteit, {"bijdragen-0-toelichting": "Van de een"}, {"waar": "Overal"})
    assert kopjes(formulier) == {"vragen": [], "van_mij": ["waar"], "van_hen": ["bijdragen"]}
    assert formulier.kies() == {}
    assert (activiteit.bijdragen.get().toelichting, Activiteit.objects.get(pk=activiteit.pk).waar) == (
        "Van de een",
        "Overal",
    )


def test_a_row_that_the_other_removed_can_come_back(browser: Client, activiteit: Activiteit) -> None:
    formulier = botsing(browser, activiteit, {"bijdragen-0-DELETE": "on"}, {"bijdragen-0-gewicht": "neven"})
    assert formulier.kies(bijdragen="mijn") == {}
    assert Bijdrage.objects.get(activiteit=activiteit).gewicht == "neven"


# -- removed ----------------------------------------------------------------------------------


@pytest.fixture
def verwijderd(browser: Client, opgave: Opgave) -> Formulier:
    formulier = Formulier(browser, Opgave, opgave)
    assert browser.post(adres(Opgave, "delete", opgave.pk), {"post": "yes"}).status_code == 302
    return formulier


def test_what_was_typed_in_a_removed_element_is_still_there(verwijderd: Formulier) -> None:
    assert verwijderd.verstuur(naam="Van de ander")["vragen"] == ["naam"]
    assertContains(verwijderd.pagina, "Bo Beheer verwijderde dit", status_code=409)
    assertContains(verwijderd.pagina, "<p>Van de ander</p>", status_code=409)
    assertNotContains(verwijderd.pagina, 'name="_save"', status_code=409)


def test_a_removed_element_comes_back_with_what_was_typed(verwijderd: Formulier, opgave: Opgave) -> None:
    verwijderd.verstuur(naam="Van de ander")
    assert verwijderd.kies(naam="mijn", _zet_terug="1") == {}
    assert (nu(opgave).naam, nu(opgave).revisie) == ("Van de ander", 4)
    soorten = Wijziging.objects.van(opgave).values_list("soort", flat=True)
    assert list(soorten) == ["gewijzigd", "hersteld", "verwijderd"]


def test_who_lets_a_removed_element_go_ends_in_the_list(verwijderd: Formulier) -> None:
    verwijderd.verstuur(naam="Van de ander")
    assert verwijderd.kies(_laat_vallen="1") == {}
    assert verwijderd.pagina["Location"] == reverse("admin:policies_opgave_changelist")


def test_an_element_that_never_was_is_no_conflict(browser: Client) -> None:
    antwoord = browser.post(adres(Doel, "change", "geen-sleutel"), {"tekst": "x"})
    assert antwoord.status_code == 302


# -- present ----------------------------------------------------------------------------------


def test_who_opens_a_form_hears_who_else_has_it_open(browser: Client, opgave: Opgave) -> None:
    ander = Client()
    ander.force_login(User.objects.create_superuser("cato", first_name="Cato", last_name="College"))
    Formulier(ander, Opgave, opgave)
    formulier = Formulier(browser, Opgave, opgave)
    (melding,) = formulier.pagina.context["messages"]
    assert str(melding).startswith("Cato College heeft dit formulier om ")
    Formulier(ander, Opgave, opgave).verstuur(naam="Anders")
    assert [*Formulier(browser, Opgave, opgave).pagina.context["messages"]] == []
