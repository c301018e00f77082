"""A made-up permanent address costs little, however often it is asked."""

from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kaderapp import demo
from kaderapp.kadernota import sleutels
from kaderapp.kadernota.uitgeven import openbaar
from policies.models import Versie

pytestmark = pytest.mark.django_db

AGENDA = f"/agenda/{demo.SLUG}/"


@pytest.fixture(autouse=True)
def vers() -> None:
    sleutels.bewaard.wis()


def leest_inhoud(client: Client, pad: str) -> tuple[int, list[bool]]:
    """The status, and of each question whether it reads or searches the text of a Versie."""
    with CaptureQueriesContext(connection) as vragen:
        status = client.get(pad).status_code
    return status, [True for vraag in vragen.captured_queries if '"inhoud"' in vraag["sql"]]


def test_a_text_is_searched_for_sleutels_once(client: Client) -> None:
    eerst = leest_inhoud(client, f"{AGENDA}onderdeel/{uuid4()}/")
    assert (eerst[0], bool(eerst[1])) == (404, True)
    assert leest_inhoud(client, f"{AGENDA}onderdeel/{uuid4()}/") == (404, [])


def test_every_element_of_a_versie_is_known() -> None:
    alle = openbaar(demo.SLUG)
    for versie in alle.versies:
        elementen = alle.uitgave(versie.nummer).verband.element
        assert [sleutel for sleutel in elementen if not sleutels.bevat(versie, sleutel)] == []
        assert not sleutels.bevat(versie, uuid4())


def test_half_of_two_sleutels_is_none() -> None:
    een, twee = UUID(int=1 << 64), UUID(int=2)
    tussen = (een.bytes + twee.bytes)[8:24]
    assert sleutels._staat_in(een.bytes + twee.bytes, twee.bytes)
    assert not sleutels._staat_in(een.bytes + twee.bytes, tussen)
    assert sleutels._staat_in(een.bytes + twee.bytes + tussen, tussen)


def test_a_damaged_versie_holds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    versie = openbaar(demo.SLUG).huidige
    sleutel = next(iter(openbaar(demo.SLUG).uitgave(versie.nummer).verband.element))
    monkeypatch.setattr(versie, "sha256", "0" * 64)
    assert not sleutels.bevat(versie, sleutel)
    assert Versie.objects.get(pk=versie.pk).sha256 != versie.sha256
