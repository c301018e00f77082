"""The lock on guessing: ten tries in an hour, for whoever the name is of, and never for ever (S11)."""

from datetime import datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client, RequestFactory
from django.utils import timezone
from pytest_django.asserts import assertContains

from kaderapp.accounts import slot
from kaderapp.models import Inlogpoging, User
from tests.eigen_database import EigenDatabase
from tests.kaderapp.accounts.conftest import WACHTWOORD

pytestmark = pytest.mark.django_db

HIER, ELDERS = "203.0.113.7", "198.51.100.9"


def raad(client: Client, naam: str = "ravi", keer: int = 1, wachtwoord: str = "verkeerd", van: str = HIER) -> list[int]:
    """Logs in so many times from one address; the statuses of the answers."""
    velden = {"username": naam, "password": wachtwoord}
    return [client.post("/inloggen/", velden, REMOTE_ADDR=van).status_code for _ in range(keer)]


def is_in(client: Client, van: str = HIER) -> bool:
    return raad(client, wachtwoord=WACHTWOORD, van=van) == [302]


def later(**tijd: float) -> None:
    """Lets time pass for all tries."""
    for poging in Inlogpoging.objects.all():
        Inlogpoging.objects.filter(pk=poging.pk).update(op=poging.op - timedelta(**tijd))


@pytest.mark.parametrize("naam", ["ravi", "RAVI@wilgenrade.example", "niemand", "oud"])
def test_after_ten_tries_a_name_is_locked_whoever_it_is_of(client: Client, ravi: User, naam: str) -> None:
    User.objects.create_user("oud", password=WACHTWOORD, is_active=False)
    assert raad(client, naam, keer=12) == [200] * 10 + [429] * 2


def test_the_right_password_does_not_open_the_lock(client: Client, ravi: User) -> None:
    raad(client, keer=10)
    assert not is_in(client)


def test_name_and_address_of_one_person_count_together(client: Client, ravi: User) -> None:
    assert raad(client, keer=5) + raad(client, ravi.email, keer=6) == [200] * 10 + [429]


def test_capitals_make_no_other_name(client: Client) -> None:
    assert raad(client, "niemand", keer=5) + raad(client, "NIEMAND", keer=6) == [200] * 10 + [429]


def test_the_page_says_when_to_try_again(client: Client, ravi: User) -> None:
    raad(client, keer=10)
    pagina = client.post("/inloggen/", {"username": "ravi", "password": WACHTWOORD}, REMOTE_ADDR=HIER)
    eerste = Inlogpoging.objects.earliest("op").op
    tot = timezone.localtime(eerste + timedelta(hours=1))
    assertContains(pagina, f"Probeer het opnieuw na <strong>{tot:%H:%M} uur</strong>", status_code=429)
    assert 3_500 < int(pagina["Retry-After"]) <= 3_600


def test_the_page_is_the_same_for_a_name_that_does_not_exist(client: Client, ravi: User) -> None:
    raad(client, keer=10)
    raad(client, "niemand", keer=10)
    bladen = {
        client.post("/inloggen/", {"username": naam, "password": "x"}, REMOTE_ADDR=HIER).content
        for naam in ("ravi", "niemand")
    }
    assert len({blad.split(b"<strong>")[0] for blad in bladen}) == 1


def test_the_lock_ends_by_itself(client: Client, ravi: User) -> None:
    raad(client, keer=10)
    later(minutes=61)
    assert is_in(client)


def test_trying_on_does_not_prolong_the_lock(client: Client, ravi: User) -> None:
    raad(client, keer=10)
    later(minutes=40)
    raad(client, keer=5)
    later(minutes=21)
    assert is_in(client)


def test_there_are_never_more_than_ten_tries_in_an_hour(client: Client, ravi: User) -> None:
    raad(client, keer=6)
    later(minutes=40)
    assert raad(client, keer=6) == [200] * 4 + [429] * 2
    later(minutes=21)
    assert raad(client, keer=7) == [200] * 6 + [429]


def test_somebody_elsewhere_is_not_locked_out(client: Client, ravi: User) -> None:
    raad(client, keer=12)
    assert is_in(client, van=ELDERS)


def test_who_gets_it_right_starts_again(client: Client, ravi: User) -> None:
    raad(client, keer=9)
    assert is_in(client)
    assert raad(Client(), keer=10) == [200] * 10


def test_an_empty_form_is_no_try(client: Client) -> None:
    raad(client, "ravi", wachtwoord="", keer=3)
    assert not Inlogpoging.objects.exists()


def test_what_is_counted_cannot_be_read(client: Client, ravi: User) -> None:
    raad(client)
    poging = Inlogpoging.objects.get()
    assert {len(poging.account), len(poging.adres)} == {64}
    assert not {"ravi", HIER, str(ravi.pk)} & {poging.account, poging.adres}


def test_old_tries_are_removed(client: Client, ravi: User) -> None:
    raad(client, keer=3)
    later(hours=1)
    raad(client, "niemand")
    assert Inlogpoging.objects.count() == 1


def test_of_tries_at_the_same_moment_no_more_than_ten_count(eigen_database: EigenDatabase) -> None:
    deze, start = slot.Poging("a" * 64, "b" * 64), Barrier(14)

    def probeer() -> bool:
        start.wait()
        try:
            deze.tel()
        except slot.OpSlot:
            return False
        return True

    assert sum(eigen_database.tegelijk(*[probeer] * 14)) <= 10


# -- from where -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("achter_proxy", "keten", "verwacht"),
    [
        (False, "192.0.2.1", HIER),
        (True, f"192.0.2.1, {ELDERS}", ELDERS),
        (True, ELDERS, ELDERS),
        (True, "", HIER),
    ],
)
def test_only_what_the_own_proxy_adds_is_believed(settings: Any, achter_proxy: bool, keten: str, verwacht: str) -> None:
    settings.ACHTER_PROXY = achter_proxy
    assert slot.adres(RequestFactory().get("/", REMOTE_ADDR=HIER, HTTP_X_FORWARDED_FOR=keten)) == verwacht


# -- opening it -------------------------------------------------------------------------------


@pytest.fixture
def op_slot(client: Client, ravi: User) -> User:
    raad(client, keer=11)
    return ravi


def tot(user: User) -> datetime | None:
    return slot.op_slot_tot(user)


def test_it_knows_until_when_somebody_is_locked(op_slot: User) -> None:
    assert tot(op_slot) == Inlogpoging.objects.earliest("op").op + timedelta(hours=1)


def test_nobody_is_locked_by_nine_tries_here_and_nine_elsewhere(client: Client, ravi: User) -> None:
    raad(client, keer=9)
    raad(client, keer=9, van=ELDERS)
    assert tot(ravi) is None


def test_a_command_opens_it(client: Client, op_slot: User, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("slot_eraf", "ravi@wilgenrade.example")
    assert capsys.readouterr().out == "Ravi Redactie kan weer inloggen.\n"
    assert is_in(client)


def test_the_command_says_when_nothing_was_locked(ravi: User, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("slot_eraf", "ravi")
    assert capsys.readouterr().out == "Ravi Redactie stond niet op slot.\n"


def test_the_command_knows_no_strangers(db: None) -> None:
    with pytest.raises(CommandError, match=r"^Er is geen account met de naam of het e-mailadres niemand\.$"):
        call_command("slot_eraf", "niemand")
