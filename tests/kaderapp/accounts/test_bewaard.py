"""What is typed outlives a login: nothing is lost, nobody else sees it, and no other site can make use of it."""

import html
import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from kaderapp.accounts.bewaard import COOKIE
from kaderapp.models import BewaardFormulier, User
from policies.models import Opgave
from tests.factories import maak_agenda, maak_opgave
from tests.formulier import Formulier, adres
from tests.kaderapp.accounts.conftest import WACHTWOORD

pytestmark = pytest.mark.django_db

HIER = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}
TEKST = "<p>Jongeren doen mee.</p>\r\n<p>“Iedereen” & altijd</p>"


@pytest.fixture
def opgave() -> Opgave:
    return maak_opgave(maak_agenda(), naam="Meedoen")


@pytest.fixture
def formulier(ingelogd: Client, opgave: Opgave) -> Formulier:
    """The form of the opgave, opened by Ravi, whose login then expired."""
    open_formulier = Formulier(ingelogd, Opgave, opgave)
    open_formulier.velden |= {"naam": "Iedereen doet mee", "beschrijving": TEKST}
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    return open_formulier


def stuur(formulier: Formulier, koppen: dict[str, str] = HIER, **velden: Any) -> Any:
    return formulier.browser.post(formulier.adres, formulier.velden | velden, headers=koppen)


def log_in(client: Client, naar: str, naam: str = "ravi") -> Any:
    return client.post("/inloggen/", {"username": naam, "password": WACHTWOORD, "next": naar}, follow=True)


def opnieuw(pagina: Any) -> tuple[str, dict[str, list[str]]]:
    """Where the page would send the form again, and with what."""
    tekst = pagina.content.decode()
    blok = tekst[tekst.index('enctype="multipart/form-data"') - 400 :]
    velden: dict[str, list[str]] = {}
    for naam, waarde in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', blok):
        velden.setdefault(html.unescape(naam), []).append(html.unescape(waarde))
    velden.pop("csrfmiddlewaretoken", None)
    (actie,) = re.findall(r'action="([^"]*)" enctype', blok)
    return html.unescape(actie), velden


# -- after the login expired ------------------------------------------------------------------


def test_what_was_typed_is_given_back_and_can_be_saved(formulier: Formulier, opgave: Opgave) -> None:
    naar_inloggen = stuur(formulier)
    sleutel = BewaardFormulier.objects.get().pk
    assert naar_inloggen["Location"] == f"/inloggen/?next=/ingevuld/{sleutel}/"
    assertContains(formulier.browser.get(naar_inloggen["Location"]), "Wat u invulde is bewaard")
    pagina = log_in(formulier.browser, f"/ingevuld/{sleutel}/")
    actie, velden = opnieuw(pagina)
    assert (actie, velden["naam"]) == (adres(Opgave, "change", opgave.pk), ["Iedereen doet mee"])
    assert formulier.browser.post(actie, velden).status_code == 302
    assert Opgave.objects.get(pk=opgave.pk).naam == "Iedereen doet mee"


@pytest.mark.parametrize("tekst", [TEKST, "nul \x00 en \ufffe", '"><script>alert(1)</script>', "\t spaties  "])
def test_every_character_is_kept(formulier: Formulier, tekst: str) -> None:
    stuur(formulier, beschrijving=tekst)
    assert dict(json.loads(BewaardFormulier.objects.get().velden))["beschrijving"] == tekst


def test_what_was_typed_is_no_markup_of_the_page(formulier: Formulier) -> None:
    stuur(formulier, beschrijving='"><script>alert(1)</script> x')
    pagina = log_in(formulier.browser, f"/ingevuld/{BewaardFormulier.objects.get().pk}/")
    assertNotContains(pagina, "<script>")


def test_what_was_typed_can_be_read_on_the_page(formulier: Formulier) -> None:
    stuur(formulier)
    pagina = log_in(formulier.browser, f"/ingevuld/{BewaardFormulier.objects.get().pk}/")
    assertContains(pagina, "<dt>naam</dt><dd>Iedereen doet mee</dd>", html=True)


def test_a_text_of_two_megabytes_comes_back(formulier: Formulier) -> None:
    lang = "Een lange zin. " * 140_000
    stuur(formulier, beschrijving=lang)
    pagina = log_in(formulier.browser, f"/ingevuld/{BewaardFormulier.objects.get().pk}/")
    assert opnieuw(pagina)[1]["beschrijving"] == [lang]


def test_the_address_holds_nothing_that_was_typed(formulier: Formulier) -> None:
    assert "Iedereen" not in stuur(formulier)["Location"]


def test_a_file_is_not_kept_and_that_is_said(formulier: Formulier) -> None:
    stuur(formulier, werkboek=SimpleUploadedFile("agenda.xlsx", b"PK"))
    pagina = log_in(formulier.browser, f"/ingevuld/{BewaardFormulier.objects.get().pk}/")
    assertContains(pagina, "Een bestand kunnen wij niet bewaren. Kies na “Ga verder” opnieuw: agenda.xlsx.")


def test_somebody_else_does_not_find_it(formulier: Formulier) -> None:
    User.objects.create_user("rosa", password=WACHTWOORD)
    stuur(formulier)
    pagina = log_in(formulier.browser, f"/ingevuld/{BewaardFormulier.objects.get().pk}/", "rosa")
    assert pagina.status_code == 404
    assertNotContains(pagina, "Iedereen", status_code=404)


def test_after_a_day_it_is_gone(formulier: Formulier) -> None:
    stuur(formulier)
    bewaard = BewaardFormulier.objects.get()
    BewaardFormulier.objects.update(gemaakt_op=timezone.now() - timedelta(hours=25))
    assert log_in(formulier.browser, f"/ingevuld/{bewaard.pk}/").status_code == 404


def test_what_expired_is_removed_when_something_new_comes(formulier: Formulier) -> None:
    stuur(formulier)
    oud = BewaardFormulier.objects.get()
    BewaardFormulier.objects.update(gemaakt_op=timezone.now() - timedelta(hours=25))
    stuur(formulier)
    assert (BewaardFormulier.objects.count(), BewaardFormulier.objects.filter(pk=oud.pk).exists()) == (1, False)


def test_of_one_person_twenty_are_kept(formulier: Formulier) -> None:
    for _ in range(22):
        stuur(formulier)
    assert BewaardFormulier.objects.count() == 20


def test_of_a_stranger_nothing_is_kept(client: Client, opgave: Opgave) -> None:
    pad = adres(Opgave, "change", opgave.pk)
    assert client.post(pad, {"naam": "Vol"}, headers=HIER)["Location"] == f"/inloggen/?next={pad}"
    assert not BewaardFormulier.objects.exists()


@pytest.mark.parametrize("waarde", ["1", "1:geen-handtekening", ""])
def test_a_cookie_that_was_not_signed_here_is_no_reason_to_keep_anything(formulier: Formulier, waarde: str) -> None:
    formulier.browser.cookies[COOKIE] = waarde
    stuur(formulier)
    assert not BewaardFormulier.objects.exists()


def test_for_who_was_switched_off_nothing_is_kept(formulier: Formulier, ravi: User) -> None:
    User.objects.filter(pk=ravi.pk).update(is_active=False)
    stuur(formulier)
    assert not BewaardFormulier.objects.exists()


def test_a_secret_is_never_kept(ingelogd: Client) -> None:
    Session.objects.all().delete()
    velden = {"old_password": WACHTWOORD, "new_password1": "nieuw", "new_password2": "nieuw"}
    assert ingelogd.post("/wachtwoord/wijzigen/", velden, headers=HIER).status_code == 302
    assert not BewaardFormulier.objects.exists()


def test_the_cookie_opens_nothing(ingelogd: Client) -> None:
    ander = Client()
    ander.cookies[COOKIE] = ingelogd.cookies[COOKIE].value
    assert ander.get("/account/").status_code == 302


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(ingelogd: Client) -> None:
    kruimel = ingelogd.cookies[COOKIE]
    assert (kruimel["httponly"], kruimel["samesite"], kruimel["path"]) == (True, "Lax", "/")


# -- a token that changed ---------------------------------------------------------------------


@pytest.fixture
def streng(ravi: User) -> Client:
    """A browser that must show its token, in which Ravi logged in elsewhere since he opened the form."""
    browser = Client(enforce_csrf_checks=True)
    browser.get("/inloggen/")
    token = browser.cookies["kaderapp-csrf"].value
    velden = {"username": "ravi", "password": WACHTWOORD, "csrfmiddlewaretoken": token}
    assert browser.post("/inloggen/", velden, headers=HIER).status_code == 302
    return browser


OUD = {"naam": "Iedereen doet mee", "csrfmiddlewaretoken": "a" * 64}


def test_after_a_change_of_token_the_form_is_given_back(streng: Client, opgave: Opgave) -> None:
    pad = adres(Opgave, "change", opgave.pk)
    pagina = streng.post(pad, OUD, headers=HIER)
    assert pagina.status_code == 403
    assert opnieuw(pagina) == (pad, {"naam": ["Iedereen doet mee"]})


def test_the_form_that_is_given_back_has_a_token_that_works(streng: Client, opgave: Opgave) -> None:
    pad = adres(Opgave, "change", opgave.pk)
    pagina = streng.post(pad, OUD, headers=HIER)
    token = re.findall(r'csrfmiddlewaretoken" value="(\w+)"', pagina.content.decode())[-1]
    assert streng.post(pad, {"naam": "", "csrfmiddlewaretoken": token}, headers=HIER).status_code == 409  # no revisie


@pytest.mark.parametrize(
    "koppen",
    [
        {"Origin": "https://kwaad.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://testserver", "Sec-Fetch-Site": "cross-site"},
        {"Referer": "https://kwaad.example/"},
        {},
    ],
)
def test_what_another_site_sends_is_not_given_back(streng: Client, opgave: Opgave, koppen: dict[str, str]) -> None:
    pagina = streng.post(adres(Opgave, "change", opgave.pk), OUD, headers=koppen)
    assertContains(pagina, "Dit formulier is verlopen", status_code=403)
    assertNotContains(pagina, "Iedereen doet mee", status_code=403)


def test_a_name_that_a_proxy_changes_counts_as_our_own(streng: Client, opgave: Opgave, settings: Any) -> None:
    settings.CSRF_TRUSTED_ORIGINS = ["https://kaders.example"]
    koppen = {"Origin": "https://kaders.example", "Sec-Fetch-Site": "same-origin"}
    pagina = streng.post(adres(Opgave, "change", opgave.pk), OUD, headers=koppen)
    assertContains(pagina, "Iedereen doet mee", status_code=403)


def test_without_a_session_the_form_waits_for_the_login(streng: Client, opgave: Opgave) -> None:
    Session.objects.all().delete()
    antwoord = streng.post(adres(Opgave, "change", opgave.pk), OUD, headers=HIER)
    assert antwoord["Location"] == f"/inloggen/?next=/ingevuld/{BewaardFormulier.objects.get().pk}/"


def test_a_password_is_not_given_back(streng: Client) -> None:
    velden = {"username": "ravi", "password": WACHTWOORD, "csrfmiddlewaretoken": "a" * 64}
    pagina = streng.post("/inloggen/", velden, headers=HIER)
    assertContains(pagina, "Dit formulier is verlopen", status_code=403)
    assertNotContains(pagina, WACHTWOORD, status_code=403)
