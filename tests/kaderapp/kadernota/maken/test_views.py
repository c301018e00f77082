"""The screen: what one may choose, what is remembered, and that each gets the own documents only."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from kaderapp.kadernota.boek.proces import PdfMislukt
from kaderapp.kadernota.maken import documenten, formaten
from kaderapp.kadernota.maken.documenten import MEESTE_IN_DE_RIJ
from kaderapp.kadernota.maken.formaten import Formaat
from kaderapp.kadernota.maken.onderdelen import UITLEG, in_woorden
from kaderapp.kadernota.vaststellen import maak_versie
from kaderapp.models import Taak, User
from kaderapp.models.taak import BEWAARTERMIJN, Staat
from policies.models import Agenda, Wijziging
from policies.models.delen import Deel
from tests.kaderapp.kadernota.maken.conftest import Pers, browser_van, iemand

pytestmark = pytest.mark.django_db

ALLES = {"editie": "-", "formaat": "pdf", "delen": [deel.value for deel in Deel]}


@pytest.fixture
def ravi() -> User:
    return iemand("redacteur", "ravi")


@pytest.fixture
def browser(ravi: User) -> Client:
    return browser_van(ravi)


@pytest.fixture
def scherm(agenda: Agenda) -> str:
    return reverse("kadernota-maken", args=[agenda.slug])


def zonder(*delen: str, **anders: Any) -> dict[str, Any]:
    return ALLES | {"delen": [deel.value for deel in Deel if deel not in delen]} | anders


def vraag(browser: Client, scherm: str, **gegevens: Any) -> Any:
    """Asks, and looks at what came of it."""
    return browser.post(scherm, gegevens or ALLES, follow=True)


# -- the choice -------------------------------------------------------------------------------


def test_every_part_is_explained() -> None:
    assert set(UITLEG) == set(Deel)


@pytest.mark.parametrize(
    ("weg", "zin"),
    [
        ([], "alle onderdelen"),
        (["geld"], "zonder geld"),
        (["geld", "bijlagen"], "zonder geld en bijlagen"),
        (["geld", "planning", "bijlagen"], "zonder geld, planning en bijlagen"),
        (["bestaat niet meer"], "alle onderdelen"),
    ],
)
def test_what_is_left_out_is_said_in_words(weg: list[str], zin: str) -> None:
    assert in_woorden(weg) == zin


def test_a_document_of_the_working_tree_is_made_and_downloaded(browser: Client, scherm: str, agenda: Agenda) -> None:
    antwoord = vraag(browser, scherm)
    assertContains(antwoord, "De kadernota staat klaar")
    taak = Taak.objects.get()
    download = browser.get(reverse("kadernota-document", args=[taak.pk]))
    assert (download.content, download["Content-Type"]) == (b"%PDF-1.7 Werkversie, niet openbaar", "application/pdf")
    assert download["Cache-Control"] == "private, no-store"
    assert download["Content-Disposition"].startswith(
        'attachment; filename="Kadernota sociaal domein 2027-2030 (werkversie '
    )
    assert download["X-Content-Type-Options"] == "nosniff"


def test_it_goes_without_what_is_not_ticked(browser: Client, scherm: str, pers: Pers) -> None:
    antwoord = vraag(browser, scherm, **zonder("geld", "bijlagen"))
    assert [uitgave.weggelaten for uitgave in pers.gemaakt] == [{"geld", "bijlagen"}]
    assertContains(antwoord, "zonder geld en bijlagen")


def test_a_concept_is_made_as_asked(browser: Client, scherm: str, agenda: Agenda, pers: Pers) -> None:
    maak_versie(agenda, nummer="2.1")
    assertContains(browser.get(scherm), "Concept 2.1 van")
    vraag(browser, scherm, **zonder("geld", editie="2.1"))
    gemaakt = [(u.nummer, u.status_in_woorden, u.weggelaten) for u in pers.gemaakt]
    assert gemaakt == [("2.1", "Concept", frozenset({"geld"}))]


def test_a_link_from_a_versie_chooses_it(browser: Client, scherm: str, agenda: Agenda) -> None:
    Agenda.objects.filter(pk=agenda.pk).update(weggelaten=["planning"])
    agenda.refresh_from_db()
    maak_versie(agenda, nummer="2.1+")
    antwoord = browser.get(scherm, {"versie": "2.1+"})
    assertContains(antwoord, 'value="2.1+"', count=1)
    assert (antwoord.context["form"].initial["editie"], "planning" in antwoord.context["form"].initial["delen"]) == (
        "2.1+",
        False,
    )


def test_nobody_changes_the_choice_of_all_by_making_one_document(browser: Client, scherm: str) -> None:
    veld = browser.get(scherm).context["form"]["onthoud"]
    assert (veld.value(), "checked" in str(veld)) == (False, False)


def test_a_versie_that_is_fixed_is_downloaded_and_not_chosen(browser: Client, scherm: str, agenda: Agenda) -> None:
    antwoord = browser.get(scherm, {"versie": "1.0"})
    assertContains(antwoord, "Versie 1.0 ligt vast")
    assertContains(antwoord, reverse("versie-kadernota-pdf", args=[agenda.slug, "1.0"]), count=2)
    assertNotContains(antwoord, 'value="1.0"')


def test_a_versie_that_is_fixed_is_not_made_again_by_whoever_asks(browser: Client, scherm: str, pers: Pers) -> None:
    antwoord = vraag(browser, scherm, **ALLES | {"editie": "1.0"})
    assert (antwoord.status_code, Taak.objects.count(), pers.gemaakt) == (422, 0, [])
    assertContains(antwoord, "Versie 1.0 van 25\xa0juni 2026 ligt vast.", status_code=422)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"editie": "9.9"}, "Deze tekst is er niet meer."),
        ({"editie": ""}, "Kies een tekst."),
        ({"formaat": "exe"}, "Kies een soort uit de lijst."),
        ({"delen": ["geld", "onzin"]}, "Dit onderdeel kennen wij niet."),
    ],
)
def test_what_can_not_be_chosen_gets_a_sentence(browser: Client, scherm: str, anders: Any, zin: str) -> None:
    antwoord = browser.post(scherm, ALLES | anders)
    assertContains(antwoord, zin, status_code=422)
    assert not Taak.objects.exists()


def test_another_format_is_one_line(
    browser: Client, scherm: str, pers: Pers, monkeypatch: pytest.MonkeyPatch, agenda: Agenda
) -> None:
    """It can be chosen, and of a Versie that is fixed it is made with the parts of that Versie."""
    word = Formaat("docx", "Word", "Om te bewerken.", "docx", "application/x-word", maak=lambda u, v: b"PK" + pers(u))
    monkeypatch.setitem(formaten.FORMATEN, "docx", word)
    antwoord = browser.get(scherm)
    assertContains(antwoord, "Maak Word van versie 1.0")
    assertContains(antwoord, '<p class="keuze__uitleg" id="id_formaat_1_uitleg">Om te bewerken.</p>', html=True)
    vraag(browser, scherm, editie="1.0", formaat="docx", delen=["geld"])
    taak = Taak.objects.get()
    assert [(u.nummer, u.weggelaten) for u in pers.gemaakt] == [("1.0", frozenset())]
    download = browser.get(reverse("kadernota-document", args=[taak.pk]))
    assert (download["Content-Type"], '(versie 1.0, 25 juni 2026).docx"' in download["Content-Disposition"]) == (
        "application/x-word",
        True,
    )


# -- what is remembered -----------------------------------------------------------------------


def test_the_parts_are_remembered_for_the_agenda_and_in_its_history(
    browser: Client, scherm: str, agenda: Agenda, ravi: User
) -> None:
    vraag(browser, scherm, **zonder("geld", onthoud="on"))
    nu = Agenda.objects.get(pk=agenda.pk)
    assert (nu.weggelaten, nu.revisie) == (["geld"], agenda.revisie + 1)
    assert Wijziging.objects.van(agenda)[0].door == ravi
    assert LogEntry.objects.filter(user=ravi, object_id=str(agenda.pk)).count() == 1
    college = browser_van(iemand("college")).get(scherm)
    assert "geld" not in college.context["form"].initial["delen"]


def test_the_same_parts_again_change_nothing(browser: Client, scherm: str, agenda: Agenda) -> None:
    vraag(browser, scherm, **ALLES | {"onthoud": "on"})
    assert Agenda.objects.get(pk=agenda.pk).revisie == agenda.revisie


@pytest.mark.parametrize("anders", [{}, {"editie": "2.1", "onthoud": "on"}])
def test_nothing_is_remembered_unasked_or_of_a_versie(
    browser: Client, scherm: str, agenda: Agenda, anders: dict[str, str]
) -> None:
    maak_versie(agenda, nummer="2.1")
    vraag(browser, scherm, **zonder("geld", **anders))
    assert Agenda.objects.get(pk=agenda.pk).weggelaten == []


@pytest.mark.parametrize("rol", ["college", "griffie"])
def test_who_may_not_change_the_agenda_chooses_for_one_document(
    rol: str, scherm: str, agenda: Agenda, pers: Pers
) -> None:
    browser = browser_van(iemand(rol))
    assertNotContains(browser.get(scherm), "Onthoud deze onderdelen")
    vraag(browser, scherm, **zonder("geld", onthoud="on"))
    assert [uitgave.weggelaten for uitgave in pers.gemaakt] == [{"geld"}]
    assert Agenda.objects.get(pk=agenda.pk).weggelaten == []


def test_who_is_kept_to_the_own_groepen_remembers_nothing_for_all(scherm: str, agenda: Agenda) -> None:
    browser = browser_van(iemand("redacteur", alleen_eigen_groepen=True))
    vraag(browser, scherm, **zonder("geld", onthoud="on"))
    assert Agenda.objects.get(pk=agenda.pk).weggelaten == []


# -- whose it is ------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", ["taak", "taak-stand", "kadernota-document", "taak-laat-vallen"])
def test_nobody_gets_the_document_of_another(naam: str, browser: Client, scherm: str) -> None:
    vraag(browser, scherm)
    ander, adres = browser_van(iemand("redacteur", "ander")), reverse(naam, args=[Taak.objects.get().pk])
    antwoord: Any = ander.post(adres) if naam == "taak-laat-vallen" else ander.get(adres)
    assert (antwoord.status_code, Taak.objects.count()) == (404, 1)
    assertNotContains(ander.get(scherm), str(Taak.objects.get().pk))


@pytest.mark.parametrize("naam", ["taak", "kadernota-document"])
def test_who_lost_the_role_lost_the_document(naam: str, browser: Client, scherm: str, ravi: User) -> None:
    vraag(browser, scherm)
    ravi.groups.clear()
    assert browser.get(reverse(naam, args=[Taak.objects.get().pk])).status_code == 403


def test_what_is_not_ready_or_no_kadernota_is_no_document(browser: Client, scherm: str, ravi: User) -> None:
    for soort, staat in (("kadernota", Staat.WACHT), ("voorstel", Staat.KLAAR)):
        gegevens = {"blad": "", "terug": "/"}
        taak = Taak.objects.create(
            soort=soort,
            eigenaar=ravi,
            staat=staat,
            gegevens=gegevens,
            uitkomst={},
            gemaakt_op="2026-11-22T12:00Z",
            klaar_op="2026-11-22T12:00Z",
        )
        assert browser.get(reverse("kadernota-document", args=[taak.pk])).status_code == 404


def test_a_document_that_never_was_is_not_found(browser: Client) -> None:
    assert browser.get(reverse("kadernota-document", args=[uuid4()])).status_code == 404


# -- the list ---------------------------------------------------------------------------------


def test_the_list_says_what_was_made(browser: Client, scherm: str) -> None:
    assertContains(browser.get(scherm), "nog geen document laten maken")
    vraag(browser, scherm, **zonder("geld"))
    antwoord = browser.get(scherm)
    assertContains(antwoord, "zonder geld")
    assertContains(antwoord, reverse("kadernota-document", args=[Taak.objects.get().pk]))


def test_a_document_can_be_thrown_away(browser: Client, scherm: str) -> None:
    vraag(browser, scherm)
    assertRedirects(browser.post(reverse("taak-laat-vallen", args=[Taak.objects.get().pk])), scherm)
    assert not Taak.objects.exists()


def test_old_documents_make_room(browser: Client, scherm: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documenten, "MEESTE_BEWAARD", 2)
    gevraagd = []
    for _ in range(4):
        vraag(browser, scherm)
        gevraagd.append(Taak.objects.latest("gemaakt_op").pk)
    assert list(Taak.objects.order_by("gemaakt_op").values_list("pk", flat=True)) == gevraagd[-2:]


def test_a_document_goes_after_its_term(browser: Client, scherm: str) -> None:
    vraag(browser, scherm)
    eerste = Taak.objects.get()
    Taak.objects.update(gemaakt_op=eerste.gemaakt_op - BEWAARTERMIJN - timedelta(seconds=1))
    vraag(browser, scherm)
    assert not Taak.objects.filter(pk=eerste.pk).exists()


def test_nobody_gets_a_document_after_its_term_also_when_nothing_was_asked_since(browser: Client, scherm: str) -> None:
    vraag(browser, scherm)
    eerste = Taak.objects.get()
    adressen = [reverse(naam, args=[eerste.pk]) for naam in ("kadernota-document", "taak", "taak-stand")]
    assert [browser.get(adres).status_code for adres in adressen] == [200, 200, 200]
    Taak.objects.update(gemaakt_op=eerste.gemaakt_op - BEWAARTERMIJN - timedelta(seconds=1))
    assert [browser.get(adres).status_code for adres in adressen] == [404, 404, 404]
    assertNotContains(browser.get(scherm), str(eerste.pk))


def test_the_list_takes_as_many_queries_for_four_as_for_one(
    browser: Client, scherm: str, django_assert_num_queries: Any
) -> None:
    vraag(browser, scherm)
    with django_assert_num_queries(11):
        browser.get(scherm)
    for _ in range(3):
        vraag(browser, scherm)
    with django_assert_num_queries(11):
        browser.get(scherm)


# -- asking twice -----------------------------------------------------------------------------


def wachtrij(browser: Client, scherm: str, **gegevens: Any) -> str:
    """Asks without looking, so that it waits."""
    return str(browser.post(scherm, gegevens or ALLES)["Location"])


def test_the_same_question_leads_to_the_document_that_is_being_made(browser: Client, scherm: str) -> None:
    assert wachtrij(browser, scherm) == wachtrij(browser, scherm)
    assert Taak.objects.count() == 1


def test_another_question_another_person_and_a_changed_text_are_made_too(
    browser: Client, scherm: str, agenda: Agenda
) -> None:
    ander = browser_van(iemand("griffie"))
    gevraagd = {wachtrij(browser, scherm), wachtrij(browser, scherm, **zonder("geld")), wachtrij(ander, scherm)}
    opgave = agenda.opgaven.all()[0]
    type(opgave).objects.filter(pk=opgave.pk).update(naam="Een andere naam")
    assert len(gevraagd | {wachtrij(browser, scherm)}) == 4


def test_who_has_enough_in_the_queue_waits(browser: Client, scherm: str) -> None:
    for deel in list(Deel)[:MEESTE_IN_DE_RIJ]:
        wachtrij(browser, scherm, **zonder(deel))
    antwoord = browser.post(scherm, zonder("besluit"))
    assertContains(antwoord, "U laat al 5 documenten maken.", status_code=422)


# -- what goes wrong --------------------------------------------------------------------------


def test_a_text_that_can_not_be_made_is_explained_and_the_next_one_is_fine(
    browser: Client, scherm: str, pers: Pers
) -> None:
    def val() -> None:
        raise PdfMislukt("Het maken van de PDF duurde te lang. Kort een lange tekst of tabel in.")

    pers.doe = val
    antwoord = vraag(browser, scherm)
    assertContains(antwoord, "Het maken van de PDF duurde te lang. Kort een lange tekst of tabel in.")
    assertContains(antwoord, "Maak de kadernota opnieuw")
    pers.doe = lambda: None
    assertContains(vraag(browser, scherm), "De kadernota staat klaar")


def test_the_ways_in_are_there_for_who_may(agenda: Agenda, scherm: str) -> None:
    versie = agenda.versies.get(nummer="1.0")
    griffie = browser_van(iemand("griffie"))
    in_beheer = griffie.get(reverse("admin:policies_versie_change", args=[versie.pk]))
    assertContains(in_beheer, f"{scherm}?versie=1.0")
    assertNotContains(in_beheer, reverse("redactie-agenda", args=[agenda.slug]) + "#")
    assertContains(griffie.get(reverse("admin:policies_agenda_change", args=[agenda.pk])), f'href="{scherm}"')
    assertContains(browser_van(iemand("redacteur")).get(reverse("redactie-agenda", args=[agenda.slug])), scherm)


def test_who_does_not_edit_sees_no_way_to_editing(scherm: str, agenda: Agenda) -> None:
    griffie = browser_van(iemand("griffie")).get(scherm)
    assertNotContains(griffie, f'href="{reverse("redactie-agenda", args=[agenda.slug])}"')
    assertNotContains(griffie, reverse("inlezen"))
