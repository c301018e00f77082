"""The page of volledigheid: findings by rule, explaining them and taking them up again, and the download."""

from io import BytesIO
from uuid import UUID

import openpyxl
import pytest
from django.test import Client

from kaderapp.models import User
from policies.models import Agenda
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_kader, maak_opgave

pytestmark = pytest.mark.django_db

BEGIN = "/redactie/klein/volledigheid/"
ZONDER_DOEL = "activiteit-zonder-doel"


@pytest.fixture
def klein() -> Agenda:
    agenda = maak_agenda(slug="klein", titel="Klein")
    maak_doel(agenda, opgave=maak_opgave(agenda, naam="Meedoen"), tekst="Iedereen doet mee")
    maak_activiteit(agenda, titel="=Los", volgorde=2)
    maak_kader(agenda, titel="Werk eerst")
    return agenda


def gevonden(client: Client, vraag: str = "") -> dict[str, list[str]]:
    """Rule → names of what it found."""
    groepen = client.get(f"{BEGIN}{vraag}").context["groepen"]
    return {groep.regel.id: [punt.naam for punt in groep.punten] for groep in groepen}


def los(agenda: Agenda) -> UUID:
    return agenda.activiteiten.get().pk


def verklaar(client: Client, agenda: Agenda, reden: str) -> int:
    velden = {"element": str(los(agenda)), "regel": ZONDER_DOEL, "reden": reden}
    return client.post(f"{BEGIN}verklaren/", velden).status_code


def test_findings_stand_by_rule(browser: Client, klein: Agenda) -> None:
    assert gevonden(browser) == {
        ZONDER_DOEL: ["activiteit A1 “=Los”"],
        "doel-zonder-indicator": ["doel 1.1 “Iedereen doet mee”"],
        "kader-zonder-gevolg": ["kader K1 “Werk eerst”"],
    }


def test_a_finding_says_its_source_its_question_and_where_to_mend_it(browser: Client, klein: Agenda) -> None:
    html = browser.get(BEGIN).content.decode()
    stukken = [f"/beheer/goals/activiteit/{los(klein)}/change/", "Bron: S2-23, S0-20, I-04", "Aan welk doel draagt"]
    assert [stuk for stuk in stukken if stuk not in html] == []


def test_it_can_be_filtered_by_rule_and_by_opgave(browser: Client, klein: Agenda) -> None:
    assert list(gevonden(browser, f"?regel={ZONDER_DOEL}")) == [ZONDER_DOEL]
    assert list(gevonden(browser, f"?opgave={klein.opgaven.get().pk}")) == ["doel-zonder-indicator"]


def test_the_menu_counts_what_is_open_in_the_chosen_opgave(browser: Client, klein: Agenda) -> None:
    verklaar(browser, klein, "De raad besluit in mei.")
    regels = ["activiteit-zonder-doel", "doel-zonder-indicator", "kader-zonder-gevolg"]
    for vraag, aantallen in (("", [0, 1, 1]), (f"?opgave={klein.opgaven.get().pk}", [0, 1, 0])):
        menu = browser.get(f"{BEGIN}{vraag}").context["regels"]
        assert {regel.id: aantal for regel, aantal in menu.items()} == dict(zip(regels, aantallen, strict=True))


def test_a_filter_that_makes_no_sense_filters_nothing(browser: Client, klein: Agenda) -> None:
    assert len(gevonden(browser, "?regel=weg&opgave=x")) == 3


def test_an_agenda_without_findings_says_so(browser: Client) -> None:
    maak_agenda(slug="klein")
    assert "In deze agenda staat geen vraag open." in browser.get(BEGIN).content.decode()


def test_what_is_shown_but_no_shortcoming_stands_apart(browser: Client, agenda: Agenda) -> None:
    inhoud = browser.get(f"/redactie/{agenda.slug}/volledigheid/").context
    assert [groep.regel.id for groep in inhoud["informatie"]] == ["streefwaarde-volgt"]
    assert "streefwaarde-volgt" not in [groep.regel.id for groep in inhoud["groepen"]]


def test_an_explained_finding_stands_apart_with_its_reason(browser: Client, klein: Agenda, ravi: User) -> None:
    assert verklaar(browser, klein, "De raad besluit in mei.") == 302
    assert ZONDER_DOEL not in gevonden(browser)
    (punt,) = browser.get(BEGIN).context["verklaard"]
    verklaring = punt.verklaard.verklaring
    assert (punt.naam, verklaring.reden, verklaring.door) == ("activiteit A1 “=Los”", "De raad besluit in mei.", ravi)


def test_it_can_be_taken_up_again(browser: Client, klein: Agenda) -> None:
    verklaar(browser, klein, "De raad besluit in mei.")
    assert browser.post(f"{BEGIN}{klein.verklaringen.get().pk}/opheffen/").status_code == 302
    assert ZONDER_DOEL in gevonden(browser)


@pytest.mark.parametrize("reden", ["", "   "])
def test_a_reason_is_asked_for(browser: Client, klein: Agenda, reden: str) -> None:
    assert verklaar(browser, klein, reden) == 422
    assert not klein.verklaringen.exists()


def test_what_is_not_found_can_not_be_explained(browser: Client, klein: Agenda) -> None:
    velden = {"element": str(los(klein)), "regel": "kader-verlopen", "reden": "Toch."}
    assert browser.post(f"{BEGIN}verklaren/", velden).status_code == 404
    assert verklaar(browser, klein, "Eén keer.") == 302
    assert verklaar(browser, klein, "Nog een keer.") == 404


def test_explaining_and_lifting_are_written_down(browser: Client, klein: Agenda, ravi: User) -> None:
    verklaar(browser, klein, "De raad besluit in mei.")
    browser.post(f"{BEGIN}{klein.verklaringen.get().pk}/opheffen/")
    regels = ravi.logentry_set.order_by("pk").values_list("action_flag", "change_message")
    assert list(regels) == [(1, "De raad besluit in mei."), (3, "De raad besluit in mei.")]


def test_the_tree_counts_no_explained_finding(browser: Client, klein: Agenda) -> None:
    assert browser.get("/redactie/klein/").context["met_vraag"] == 3
    verklaar(browser, klein, "De raad besluit in mei.")
    assert browser.get("/redactie/klein/").context["met_vraag"] == 2


def test_the_download_holds_the_same_list_and_no_formula(browser: Client, klein: Agenda) -> None:
    verklaar(browser, klein, "=1+1")
    antwoord = browser.get("/redactie/klein/volledigheid.xlsx")
    assert antwoord["Content-Disposition"] == 'attachment; filename="klein-volledigheid.xlsx"'
    blad = openpyxl.load_workbook(BytesIO(antwoord.content)).active
    assert blad is not None
    kop, *rijen = [[cel.value for cel in rij] for rij in blad.iter_rows()]
    assert kop[:3] == ["vraag", "onderdeel", "bevinding"]
    assert [(rij[1], rij[5], rij[6]) for rij in rijen] == [
        ("doel 1.1 “Iedereen doet mee”", "open", None),
        ("kader K1 “Werk eerst”", "open", None),
        ("activiteit A1 “=Los”", "verklaard", "=1+1"),
    ]
    assert {cel.data_type for rij in blad.iter_rows() for cel in rij if cel.value} == {"s"}


def test_the_download_follows_the_filter(browser: Client, klein: Agenda) -> None:
    antwoord = browser.get(f"/redactie/klein/volledigheid.xlsx?regel={ZONDER_DOEL}")
    blad = openpyxl.load_workbook(BytesIO(antwoord.content)).active
    assert blad is not None
    assert blad.max_row == 2
