"""What is only for development: a 404 as readers get it, and the trace of everything else."""

from typing import Any

import pytest
from django.test import Client

from kaderapp import demo
from kaderapp.kadernota import uitgeven

pytestmark = pytest.mark.django_db
ONBEKEND = ["/weg/", "/agenda/bestaat-niet/", f"/agenda/{demo.SLUG}/versie/9.9/", "/stijl/000000000000.css"]


@pytest.fixture
def ontwikkelaar(settings: Any) -> Client:
    settings.DEBUG = True
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("adres", ONBEKEND)
def test_an_unknown_address_is_the_page_that_readers_get(ontwikkelaar: Client, adres: str) -> None:
    response = ontwikkelaar.get(adres)
    assert response.status_code == 404
    assert "<h1>Deze pagina bestaat niet</h1>" in response.content.decode()
    assert "DEBUG" not in response.content.decode()


def test_an_address_without_its_slash_is_still_completed(ontwikkelaar: Client) -> None:
    response = ontwikkelaar.get(f"/agenda/{demo.SLUG}")
    assert (response.status_code, response["Location"]) == (301, f"/agenda/{demo.SLUG}/")


def test_a_real_error_keeps_its_trace(ontwikkelaar: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(slug: str) -> None:
        raise RuntimeError("een gewone fout")

    monkeypatch.setattr(uitgeven, "openbaar", stuk)
    response = ontwikkelaar.get(f"/agenda/{demo.SLUG}/")
    assert response.status_code == 500
    assert "RuntimeError" in response.content.decode()
    assert "een gewone fout" in response.content.decode()
