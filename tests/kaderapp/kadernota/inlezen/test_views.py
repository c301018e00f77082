"""From upload to outcome in the browser's own steps; each only sees the own files (S1, S2)."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django.asserts import assertContains, assertRedirects

from kaderapp.kadernota.inlezen.views import LIJSTEN
from kaderapp.kadernota.momentopname import momentopname
from kaderapp.kadernota.werkboek.exporteren import blad_van, werkmap_van
from kaderapp.kadernota.werkboek.tabel import FORMATEN
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx, schrijf_xlsx
from kaderapp.models import Taak, User
from policies.models import Agenda, Opgave
from tests.factories import maak_activiteit

pytestmark = pytest.mark.django_db

NAAM = "Een andere naam voor deze opgave"


@pytest.fixture
def ravi(redacteur: User) -> Client:
    client = Client()
    client.force_login(redacteur)
    return client


def zonder_recht(rol: str = "") -> Client:
    user = User.objects.create_user("niemand", is_staff=True)
    if rol:
        user.groups.add(Group.objects.get(name=rol))
    client = Client()
    client.force_login(user)
    return client


def gewijzigd(agenda: Agenda) -> bytes:
    """The workbook of the agenda, with another name for its first opgave."""
    werkmap = werkmap_van(momentopname(agenda))
    opgaven = next(blad for blad in werkmap.bladen if blad.naam == "Opgaven")
    opgaven.rijen[0].cellen[opgaven.kolommen.index("naam")] = NAAM
    return schrijf_xlsx(werkmap)


def stuur(client: Client, inhoud: bytes, naam: str = "werkboek.xlsx") -> Any:
    return client.post(reverse("inlezen"), {"bestand": SimpleUploadedFile(naam, inhoud)}, follow=True)


@pytest.mark.parametrize("adres", ["/inlezen/", "/inlezen/lijst/kaders/"])
def test_a_browser_sends_the_file_along(adres: str, ravi: Client) -> None:
    assertContains(ravi.get(adres), 'enctype="multipart/form-data"', count=1)


def met_status(agenda: Agenda, blad: str, status: str, *namen: str) -> bytes:
    """The workbook of the agenda, with another status for what has one of these names (all, when none is given)."""
    werkmap = werkmap_van(momentopname(agenda))
    lijst = next(deel for deel in werkmap.bladen if deel.naam == blad)
    titel, plaats = (
        lijst.kolommen.index("titel" if "titel" in lijst.kolommen else "naam"),
        lijst.kolommen.index("status"),
    )
    for rij in lijst.rijen:
        if not namen or rij.cellen[titel] in namen:
            rij.cellen[plaats] = status
    return schrijf_xlsx(werkmap)


def test_a_proposal_names_the_activiteiten_that_an_opgave_would_leave_behind(agenda: Agenda, ravi: Client) -> None:
    """I-04; the contract of the workbook gives a notice here, and refuses where the doelen themselves are withdrawn."""
    antwoord = stuur(ravi, met_status(agenda, "Opgaven", "vervallen"))
    assertContains(antwoord, "Let op")
    assertContains(antwoord, "deze lopende activiteit draagt aan geen doel meer bij dat geldt")


def test_a_proposal_names_the_questions_of_what_it_would_start(agenda: Agenda, ravi: Client) -> None:
    """I-05."""
    activiteit = maak_activiteit(agenda, agenda.doelen.filter(status="actief", ouder=None)[0], titel="Nog niets bekend")
    antwoord = stuur(ravi, met_status(agenda, "Activiteiten", "lopend", activiteit.titel))
    assertContains(antwoord, "met dit bestand start deze activiteit, terwijl er nog vragen openstaan")
    assertContains(antwoord, "Wat gaan we doen?")


def test_an_upload_leads_to_a_proposal_and_stores_nothing(agenda: Agenda, ravi: Client) -> None:
    antwoord = stuur(ravi, gewijzigd(agenda))
    assertContains(antwoord, "Wat dit bestand verandert")
    assertContains(antwoord, "0 toegevoegd, 1 gewijzigd, 0 verwijderd")
    assertContains(antwoord, NAAM)
    assert not Opgave.objects.filter(naam=NAAM).exists()


def test_a_proposal_calls_a_doel_by_its_text(agenda: Agenda, ravi: Client) -> None:
    werkmap = werkmap_van(momentopname(agenda))
    doelen = next(blad for blad in werkmap.bladen if blad.naam == "Doelen")
    doelen.rijen[0].cellen[doelen.kolommen.index("tekst")] = "Iedereen telt mee"
    code = doelen.rijen[0].cellen[doelen.kolommen.index("code")]
    assertContains(stuur(ravi, schrijf_xlsx(werkmap)), f"{code} Iedereen telt mee")


def test_the_proposal_is_carried_out_when_it_is_confirmed(agenda: Agenda, ravi: Client) -> None:
    stuur(ravi, gewijzigd(agenda))
    antwoord = ravi.post(reverse("taak-bevestig", args=[Taak.objects.get().pk]), follow=True)
    assertContains(antwoord, "0 toegevoegd, 1 gewijzigd, 0 verwijderd")
    assert Opgave.objects.filter(agenda=agenda, naam=NAAM).count() == 1


def test_a_proposal_can_be_dropped_with_its_file(agenda: Agenda, ravi: Client) -> None:
    stuur(ravi, gewijzigd(agenda))
    antwoord = ravi.post(reverse("taak-laat-vallen", args=[Taak.objects.get().pk]))
    assertRedirects(antwoord, reverse("inlezen"))
    assert not Taak.objects.exists()


@pytest.mark.parametrize("naam", ["taak", "taak-stand", "taak-bevestig", "taak-laat-vallen"])
def test_nobody_gets_at_a_file_of_another(naam: str, agenda: Agenda, ravi: Client) -> None:
    stuur(ravi, gewijzigd(agenda))
    ander = zonder_recht("redacteur")
    adres = reverse(naam, args=[Taak.objects.get().pk])
    antwoord: Any = ander.get(adres) if naam in ("taak", "taak-stand") else ander.post(adres)
    assert (antwoord.status_code, Taak.objects.count()) == (404, 1)


def test_what_was_refused_can_not_be_confirmed(ravi: Client) -> None:
    antwoord = stuur(ravi, b"geen werkboek")
    assertContains(antwoord, "Dit bestand is niet ingelezen")
    assert ravi.post(reverse("taak-bevestig", args=[Taak.objects.get().pk])).status_code == 404


def test_a_file_without_changes_says_so_and_has_nothing_to_confirm(agenda: Agenda, ravi: Client) -> None:
    antwoord = stuur(ravi, schrijf_xlsx(werkmap_van(momentopname(agenda))))
    assertContains(antwoord, "In dit bestand staat niets anders dan wat er al is.")


@pytest.mark.parametrize(("data", "zin"), [({}, "Kies een bestand."), ({"bestand": b""}, "Dit bestand is leeg.")])
def test_no_file_gives_a_sentence_that_says_what_to_do(data: dict[str, bytes], zin: str, ravi: Client) -> None:
    bestanden = {naam: SimpleUploadedFile("leeg.xlsx", inhoud) for naam, inhoud in data.items()}
    assertContains(ravi.post(reverse("inlezen"), bestanden), zin)


def test_a_hostile_name_of_a_file_is_only_text(ravi: Client) -> None:
    antwoord = stuur(ravi, b"x", naam='<img src=x onerror="alert(1)">.xlsx')
    assert b"<img src=x" not in antwoord.content


@pytest.mark.parametrize("lijst", LIJSTEN)
@pytest.mark.parametrize("adres", ["lijst-inlezen", "lijst-download"])
def test_a_list_is_for_who_may_with_that_model(adres: str, lijst: str, ravi: Client) -> None:
    assert ravi.get(reverse(adres, args=[lijst])).status_code == 200
    ander = zonder_recht()
    pad = reverse(adres, args=[lijst])
    assert [ander.get(pad).status_code, ander.get(f"{pad}?formaat=csv").status_code] == [403, 403]
    assert ander.post(reverse("lijst-inlezen", args=[lijst]), {}).status_code == 403


@pytest.mark.parametrize("formaat", FORMATEN)
def test_a_list_is_downloaded_as_it_is_now(formaat: str, agenda: Agenda, ravi: Client) -> None:
    antwoord = ravi.get(reverse("lijst-download", args=["kaders"]), {"agenda": agenda.slug, "formaat": formaat})
    assert antwoord.content == FORMATEN[formaat].schrijf(blad_van(momentopname(agenda), "Kaders"))
    assert antwoord["Content-Disposition"] == f'attachment; filename="{agenda.slug}-kaders.{formaat}"'
    assert antwoord["Cache-Control"] == "private, no-store"


def test_a_downloaded_list_is_read_in_again_without_a_change(agenda: Agenda, ravi: Client) -> None:
    lijst = ravi.get(reverse("lijst-download", args=["kaders"]), {"agenda": agenda.slug, "formaat": "ods"})
    bestand = SimpleUploadedFile("kaders.ods", lijst.content)
    adres = reverse("lijst-inlezen", args=["kaders"])
    antwoord = ravi.post(adres, {"agenda": str(agenda.pk), "bestand": bestand}, follow=True)
    assertContains(antwoord, "In dit bestand staat niets anders dan wat er al is.")


def test_another_kind_of_file_is_refused_at_the_form(agenda: Agenda, ravi: Client) -> None:
    bestand = SimpleUploadedFile("kaders.docx", b"x")
    antwoord = ravi.post(reverse("lijst-inlezen", args=["kaders"]), {"agenda": str(agenda.pk), "bestand": bestand})
    assertContains(antwoord, "eindigt op .xlsx, .csv of .ods")


def test_a_list_that_is_not_there_is_not_found(ravi: Client) -> None:
    assert ravi.get(reverse("lijst-download", args=["gebruikers"])).status_code == 404


def test_the_workbook_of_the_site_is_the_one_to_read_in(agenda: Agenda, ravi: Client) -> None:
    download = ravi.get(reverse("voorbeeld-werkboek", args=[agenda.slug]))
    assert lees_xlsx(download.content).bladen[0].naam == "Agenda"
