"""From concept to adopted in the browser's own steps: what is typed stays, and work goes on in the background."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from kaderapp import demo
from kaderapp.kadernota import pdf
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.vaststellen import leg_ter_inzage, maak_versie
from kaderapp.models import Taak, User
from policies.models import Agenda, Document, Documentstuk, Versie
from tests.factories import NU, maak_agenda, maak_opgave

pytestmark = pytest.mark.django_db

VANDAAG = localdate()
INZAGE = {"van": VANDAAG.isoformat(), "tot": (VANDAAG + timedelta(days=42)).isoformat()}


@pytest.fixture
def eigen(db: None) -> Agenda:
    agenda = maak_agenda(slug="klein", titel="Aan het water")
    maak_opgave(agenda)
    return agenda


def met_rol(rol: str) -> Client:
    wie = User.objects.create_user(rol, is_staff=True, first_name=rol)
    wie.groups.add(Group.objects.get(name=rol))
    client = Client()
    client.force_login(wie)
    return client


@pytest.fixture
def griffie(db: None) -> Client:
    return met_rol("griffie")


@pytest.fixture
def concept(eigen: Agenda) -> Versie:
    return maak_versie(eigen, nummer="1.0")


def adres(naam: str, *delen: str) -> str:
    return reverse(naam, args=["klein", *delen])


TER_INZAGE, VASTSTELLEN = "/redactie/klein/versies/1.0/ter-inzage/", "/redactie/klein/versies/1.0/vaststellen/"


# -- the list ---------------------------------------------------------------------------------


def test_the_list_says_the_status_of_each_and_what_can_be_done(griffie: Client, concept: Versie) -> None:
    pagina = griffie.get(adres("versies"))
    assertContains(pagina, "<dt>Status</dt><dd>Concept</dd>", html=True)
    assertContains(pagina, TER_INZAGE)
    assertContains(pagina, VASTSTELLEN)


def test_who_may_only_look_sees_no_buttons(concept: Versie) -> None:
    pagina = met_rol("college").get(adres("versies"))
    assertContains(pagina, "Concept")
    for weg in (TER_INZAGE, VASTSTELLEN, adres("versie-maken")):
        assertNotContains(pagina, weg)


def test_who_edits_finds_the_list_and_the_way_back(concept: Versie) -> None:
    ravi = met_rol("redacteur")
    assertContains(ravi.get(adres("redactie-agenda")), adres("versies"))
    assertContains(ravi.get(adres("versies")), adres("redactie-agenda"))


def test_who_edits_nothing_is_sent_nowhere_he_cannot_go(griffie: Client, concept: Versie) -> None:
    assertNotContains(griffie.get(adres("versies")), adres("redactie-agenda") + '"')


def test_an_agenda_without_versies_says_what_to_do(griffie: Client, eigen: Agenda) -> None:
    assertContains(griffie.get(adres("versies")), "Er is nog geen versie")


@pytest.mark.parametrize("aantal", [1, 4])
def test_the_number_of_questions_does_not_grow_with_the_versies(
    griffie: Client, eigen: Agenda, django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    for nummer in range(aantal):
        maak_versie(eigen, nummer=f"1.{nummer}")
    with django_assert_num_queries(10):
        griffie.get(adres("versies"))


# -- make one ---------------------------------------------------------------------------------


def test_a_versie_is_made_of_the_working_tree(griffie: Client, eigen: Agenda) -> None:
    velden = {"soort": "nota", "nummer": "2.0", "toelichting": "Na de inspraak."}
    assertRedirects(griffie.post(adres("versie-maken"), velden), adres("versies"))
    versie = eigen.versies.get()
    assert (versie.nummer, versie.status, versie.toelichting) == ("2.0", "concept", "Na de inspraak.")
    assert versie.gemaakt_door == User.objects.get(username="griffie")


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"soort": "nota", "nummer": ""}, "Geef de versie een nummer"),
        ({"soort": "nota", "nummer": "1/0"}, "alleen letters, cijfers en punten"),
        ({"soort": "nota", "nummer": "1.0"}, "al een versie met dit nummer"),
        ({"soort": "stand", "nummer": "1.1"}, "Een stand hoort bij een vastgestelde nota"),
        ({"soort": "boek", "nummer": "1.1"}, "boek"),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_stays(
    griffie: Client, concept: Versie, velden: dict[str, str], zin: str
) -> None:
    pagina = griffie.post(adres("versie-maken"), velden | {"toelichting": "Mijn toelichting"})
    assertContains(pagina, zin, status_code=422)
    assertContains(pagina, 'value="Mijn toelichting"', status_code=422)
    assert Versie.objects.filter(agenda=concept.agenda).count() == 1


def test_the_page_says_which_parts_are_left_out(griffie: Client, eigen: Agenda) -> None:
    assertContains(griffie.get(adres("versie-maken")), "Alle onderdelen komen in de kadernota.")
    Agenda.objects.filter(pk=eigen.pk).update(weggelaten=["geld", "rollen"])
    assertContains(griffie.get(adres("versie-maken")), "De kadernota gaat zonder: geld, wie doet wat.")


# -- bring it out -----------------------------------------------------------------------------


def test_laying_it_ter_inzage_ends_on_a_page_with_the_text_and_the_pdf(
    griffie: Client, concept: Versie, gemaakte_pdfs: list[Uitgave]
) -> None:
    pagina = griffie.post(TER_INZAGE, INZAGE, follow=True)
    assertContains(pagina, "<h1>Versie 1.0 ligt ter inzage</h1>", html=True)
    assertContains(pagina, 'href="/agenda/klein/versie/1.0/kadernota.pdf"')
    concept.refresh_from_db()
    assert (concept.status, concept.documenten.count()) == ("ter_inzage", 1)


def test_a_decision_is_registered(griffie: Client, concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    besluit = {"op": VANDAAG.isoformat(), "besluit": "Raadsbesluit 2026-099"}
    assertContains(griffie.post(VASTSTELLEN, besluit, follow=True), "Versie 1.0 is vastgesteld")
    concept.refresh_from_db()
    assert (concept.besluit, concept.vastgesteld_door) == (besluit["besluit"], User.objects.get(username="griffie"))


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"van": "", "tot": ""}, "Geef de eerste dag van de inzage."),
        ({"van": "morgen", "tot": INZAGE["tot"]}, "geldige datum"),
        ({"van": "2026-01-01", "tot": "2026-02-01"}, "al voorbij"),
        ({"van": INZAGE["tot"], "tot": INZAGE["van"]}, "ligt voor die bij"),
    ],
)
def test_what_is_wrong_is_said_at_once_and_what_was_typed_stays(
    griffie: Client, concept: Versie, gemaakte_pdfs: list[Uitgave], velden: dict[str, str], zin: str
) -> None:
    pagina = griffie.post(TER_INZAGE, velden)
    assertContains(pagina, zin, status_code=422)
    for waarde in filter(None, velden.values()):
        assertContains(pagina, f'value="{waarde}"', status_code=422)
    assert (Taak.objects.count(), gemaakte_pdfs) == (0, [])


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_damaged_versie_is_refused_in_words(griffie: Client, concept: Versie) -> None:
    Versie.objects.filter(pk=concept.pk).update(inhoud="{}")
    assertContains(griffie.post(TER_INZAGE, INZAGE), "Versie 1.0 van agenda “klein” is beschadigd", status_code=422)


def test_a_button_that_was_pressed_twice_does_it_once(
    griffie: Client, concept: Versie, gemaakte_pdfs: list[Uitgave]
) -> None:
    for _keer in range(2):
        assertContains(griffie.post(TER_INZAGE, INZAGE, follow=True), "Versie 1.0 ligt ter inzage")
    assert (len(gemaakte_pdfs), Document.objects.filter(versie=concept).count()) == (1, 1)


def test_what_failed_leads_back_to_the_form_with_what_was_typed(
    griffie: Client, concept: Versie, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mislukt(uitgave: Uitgave, *rest: Any) -> bytes:
        raise pdf.PdfMislukt("De PDF werd te groot.")

    monkeypatch.setattr(pdf, "kadernota_pdf", mislukt)
    besluit = {"op": VANDAAG.isoformat(), "besluit": "Besluit “9” & meer"}
    pagina = griffie.post(VASTSTELLEN, besluit, follow=True)
    assertContains(pagina, "Er is niets opgeslagen. De PDF werd te groot.")
    terug = Taak.objects.get().gegevens["terug"]
    formulier = griffie.get(terug).context["form"]
    assert (formulier["op"].value(), formulier["besluit"].value()) == (besluit["op"], besluit["besluit"])
    assert not formulier["achteraf"].value()


def test_while_it_goes_on_the_page_tells_the_step(griffie: Client, concept: Versie) -> None:
    gegevens = {"versie": concept.pk, "nummer": "1.0", "slug": "klein", "daad": "ter_inzage", "invoer": INZAGE}
    wie = User.objects.get(username="griffie")
    taak = Taak.objects.create(soort="uitbrengen", eigenaar=wie, gegevens=gegevens, gemaakt_op=NU)
    Taak.objects.huur(taak.pk, NU + timedelta(days=9_999))
    Taak.objects.filter(pk=taak.pk).update(stap="Stap 2 van 3: De PDF maken")
    pagina = griffie.get(reverse("uitbreng-taak", args=[taak.pk]))
    assertContains(pagina, "<h1>Versie 1.0 wordt ter inzage gelegd</h1>", html=True)
    assertContains(pagina, "Stap 2 van 3: De PDF maken")
    stand = griffie.get(reverse("uitbreng-taak-stand", args=[taak.pk])).json()
    assert stand == {"loopt": True, "tekst": "Stap 2 van 3: De PDF maken", "gedaan": 0, "totaal": 0}


def test_nobody_sees_the_work_of_another(griffie: Client, concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    griffie.post(TER_INZAGE, INZAGE)
    taak, ander = Taak.objects.get(), User.objects.create_superuser("baas")
    elders = Client()
    elders.force_login(ander)
    assert elders.get(reverse("uitbreng-taak", args=[taak.pk])).status_code == 404


def test_who_lost_the_right_sees_his_own_work_no_more(
    griffie: Client, concept: Versie, gemaakte_pdfs: list[Uitgave]
) -> None:
    griffie.post(TER_INZAGE, INZAGE)
    User.objects.get(username="griffie").groups.clear()
    assert griffie.get(reverse("uitbreng-taak", args=[Taak.objects.get().pk])).status_code == 403


def test_the_work_of_another_kind_is_not_shown_here(griffie: Client) -> None:
    taak = Taak.objects.create(soort="voorstel", eigenaar=User.objects.get(username="griffie"), gemaakt_op=NU)
    assert griffie.get(reverse("uitbreng-taak", args=[taak.pk])).status_code == 404


# -- the PDFs ---------------------------------------------------------------------------------


def test_the_earlier_pdf_stays_for_staff(griffie: Client, concept: Versie) -> None:
    leg_ter_inzage(concept, van=VANDAAG, tot=VANDAAG)
    Document.objects.bewaar(concept, b"%PDF van de inzage", NU)
    besluit = {"vastgesteld_op": VANDAAG, "besluit": "2026-099"}
    Versie.objects.filter(pk=concept.pk).update(status="vastgesteld", **besluit)
    weg = adres("versie-document", "1.0", "ter_inzage")
    assertContains(griffie.get(adres("versies")), f'href="{weg}"')
    response: Any = griffie.get(weg)
    assert b"".join(response.streaming_content) == b"%PDF van de inzage"
    assert response["Content-Disposition"] == 'attachment; filename="klein-versie-1.0-ter-inzage.pdf"'
    assert response["Cache-Control"] == "private, no-store"
    assert griffie.get(adres("versie-document", "1.0", "vastgesteld")).status_code == 404


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_damaged_pdf_is_not_given_to_staff_either(griffie: Client, nota: Versie) -> None:
    Document.objects.bewaar(nota, b"%PDF", NU)
    Documentstuk.objects.update(inhoud=b"%PDX")
    weg = reverse("versie-document", args=[demo.SLUG, "1.0", "vastgesteld"])
    assertContains(griffie.get(weg), "Versie 1.0 is nu niet te lezen", status_code=500)


@pytest.mark.parametrize("deel", ["1%00/ter-inzage/", "1%00/vaststellen/", "1%00/vastgesteld.pdf", "1.0/ter%00.pdf"])
def test_an_address_that_no_database_can_look_up_is_not_there(griffie: Client, concept: Versie, deel: str) -> None:
    assert griffie.get(f"/redactie/klein/versies/{deel}").status_code == 404
