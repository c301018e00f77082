"""What the admin tells the script that keeps unsaved forms."""

import pytest
from django.test import Client

from kaderapp.models import User
from policies.admin.concept import COOKIE
from policies.models import Gemeente, Opgave
from tests.factories import maak_agenda, maak_opgave
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db

ID = "0123456789abcdef" * 2
SCRIPT = '<script src="/static/beheer/concept.js" data-gebruiker="{}" type="module"{}></script>'


@pytest.fixture
def user() -> User:
    return User.objects.create_superuser("bo")


@pytest.fixture
def browser(client: Client, user: User) -> Client:
    client.force_login(user)
    return client


@pytest.fixture
def opgave() -> Opgave:
    return maak_opgave(maak_agenda(), naam="Meedoen")


def test_a_form_keeps_what_is_typed_for_its_user(browser: Client, user: User, opgave: Opgave) -> None:
    html = Formulier(browser, Opgave, opgave).pagina.content.decode()
    assert html.count(SCRIPT.format(user.pk, " data-concept")) == 1


def test_a_list_only_clears_up(browser: Client, user: User) -> None:
    html = browser.get(adres(Opgave, "changelist")).content.decode()
    assert html.count(SCRIPT.format(user.pk, "")) == 1


def test_a_form_that_comes_back_says_that_it_was_not_stored(browser: Client, user: User, opgave: Opgave) -> None:
    formulier = Formulier(browser, Opgave, opgave)
    assert formulier.verstuur(naam="") != {}
    assert SCRIPT.format(user.pk, " data-concept data-verzonden") in formulier.pagina.content.decode()
    assert COOKIE not in formulier.pagina.cookies


def test_a_save_names_the_concept_that_is_stored(browser: Client, opgave: Opgave) -> None:
    formulier = Formulier(browser, Opgave, opgave)
    assert formulier.verstuur(naam="Iedereen doet mee", _concept=ID) == {}
    koekje = formulier.pagina.cookies[COOKIE]
    assert (koekje.value, koekje["path"], koekje["samesite"]) == (ID, "/", "Lax")


@pytest.mark.parametrize("concept", ["", "x", ID + "0", f"{ID}; path=/x", "<script>"])
def test_what_is_no_concept_is_not_named(browser: Client, opgave: Opgave, concept: str) -> None:
    formulier = Formulier(browser, Opgave, opgave)
    assert formulier.verstuur(naam="Iedereen doet mee", _concept=concept) == {}
    assert COOKIE not in formulier.pagina.cookies


def test_the_gemeente_has_it_too(browser: Client, user: User) -> None:
    html = Formulier(browser, Gemeente, Gemeente.objects.get()).pagina.content.decode()
    assert SCRIPT.format(user.pk, " data-concept") in html


def test_logging_out_clears_the_storage_of_the_browser(browser: Client) -> None:
    assert browser.get("/beheer/").headers.get("Clear-Site-Data") is None
    assert browser.post("/beheer/logout/").headers["Clear-Site-Data"] == '"storage"'
    assert browser.get("/beheer/login/").headers.get("Clear-Site-Data") is None
