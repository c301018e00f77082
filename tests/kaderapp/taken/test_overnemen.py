"""Work outlives the process that does it: a living one keeps it, a killed one loses it, and it is done once (R4)."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from time import sleep
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.db import Error as DatabaseFout
from django.utils import timezone

from kaderapp.kadernota.maken.documenten import vraag_document
from kaderapp.kadernota.maken.keuze import Keuze
from kaderapp.models import Taak, User
from kaderapp.models.taak import HUUR, Verloren
from kaderapp.taken import hartslag, starten
from kaderapp.taken.starten import vraag
from policies.models import Agenda
from tests.eigen_database import EigenDatabase
from tests.kaderapp.conftest import maak_redacteur
from tests.kaderapp.omgeving import ONTWIKKELING

pytestmark = pytest.mark.django_db


def wacht_tot(klopt: Callable[[], bool], wat: str) -> None:
    for _ in range(1200):
        if klopt():
            return
        sleep(0.05)
    raise AssertionError(f"Dit gebeurde niet: {wat}.")


@pytest.fixture
def start_werker(eigen_database: EigenDatabase, tmp_path: Path) -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    """Starts a process that works on the database of this test, and writes its mails to files."""
    gestart: list[subprocess.Popen[bytes]] = []
    omgeving = ONTWIKKELING | {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "kaderapp.settings",
        "DATABASE_URL": eigen_database.url,
        "EMAIL_URL": f"filemail:///{tmp_path}/mails",
    }

    def start(*document: str) -> "subprocess.Popen[bytes]":
        opdracht = [sys.executable, "-m", "tests.kaderapp.taken.werker", *document]
        gestart.append(subprocess.Popen(opdracht, cwd=instellingen.BASE_DIR, env=omgeving))
        return gestart[-1]

    yield start
    for proces in gestart:
        proces.kill()
        proces.wait()


def test_a_living_process_keeps_its_work_and_a_killed_one_loses_it(
    eigen_database: EigenDatabase, start_werker: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Longer than the lease; then it is done again by another: one document and one mail."""
    monkeypatch.setattr(starten, "duw_aan", lambda *_args, **_hoe: None)
    keuze = Keuze(str(Agenda.objects.get(slug="sociaal-domein-2027").pk), "", "pdf")
    taak = vraag_document(maak_redacteur(), keuze, editie="Werkversie", terug="/", mail=True)

    def nu() -> Taak:
        return Taak.objects.get(pk=taak.pk)

    def vrij() -> bool:
        return Taak.objects.te_doen(timezone.now()).exists()

    eerste = start_werker()
    wacht_tot(lambda: nu().stap == "Het document wordt opgemaakt.", "het werk begon")
    gezien = nu().huur_tot
    assert gezien is not None
    wacht_tot(lambda: timezone.now() > gezien, "de eerste huur liep af")
    assert (vrij(), eerste.poll()) == (False, None)
    eerste.kill()
    eerste.wait()
    wacht_tot(vrij, "het werk van het gedode proces kwam vrij")
    assert start_werker("%PDF van de tweede").wait() == 0
    klaar = nu()
    assert (klaar.is_klaar, klaar.pogingen, bytes(klaar.bestand)) == (True, 2, b"%PDF van de tweede")
    (bericht,) = (tmp_path / "mails").iterdir()
    assert f"/taak/{taak.pk}/" in bericht.read_text()


# -- who was too slow -------------------------------------------------------------------------


@pytest.fixture
def overgenomen(redacteur: User) -> Taak:
    """As the process sees it that was thought dead, while another is at it."""
    taak = vraag("proef", redacteur)
    lang_geleden = timezone.now() - HUUR - timedelta(seconds=1)
    assert Taak.objects.huur(taak.pk, lang_geleden)
    oude = Taak.objects.get(pk=taak.pk)
    assert Taak.objects.huur(taak.pk, timezone.now())
    return oude


def test_who_lost_the_work_hears_so(overgenomen: Taak) -> None:
    with pytest.raises(Verloren):
        overgenomen.meld("Hallo")
    with pytest.raises(Verloren):
        overgenomen.leg_neer(b"van de oude")


def test_who_lost_the_work_can_not_end_it(overgenomen: Taak) -> None:
    nu = timezone.now()
    assert (overgenomen.klop(nu), overgenomen.rond_af({}, nu), overgenomen.mislukken("Nee.", nu)) == (False,) * 3
    assert (Taak.objects.get().loopt, Taak.objects.get().uitkomst) == (True, None)


# -- telling how far it is --------------------------------------------------------------------


@pytest.fixture
def gehuurd(redacteur: User) -> Taak:
    taak = vraag("proef", redacteur)
    assert Taak.objects.huur(taak.pk, timezone.now())
    return Taak.objects.get(pk=taak.pk)


def test_steps_are_written_twice_a_second_and_the_last_one_with_the_next_beat(
    gehuurd: Taak, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: Any
) -> None:
    tijd = [0.0]
    monkeypatch.setattr("kaderapp.models.taak.monotonic", lambda: tijd[0])
    with django_assert_num_queries(2):
        for stap in range(50):
            gehuurd.meld(f"Hoofdstuk {stap + 1} van 50 opmaken", stap, 50)
    assert (Taak.objects.get().gedaan, gehuurd.heeft_nieuws) == (1, True)
    assert gehuurd.klop(timezone.now())
    opgeslagen = Taak.objects.get()
    assert (opgeslagen.stap, opgeslagen.gedaan, gehuurd.heeft_nieuws) == ("Hoofdstuk 50 van 50 opmaken", 49, False)
    tijd[0] = 1.5
    gehuurd.meld("Klaar om te bewaren")
    assert (Taak.objects.get().stap, Taak.objects.get().totaal) == ("Klaar om te bewaren", 0)


def test_a_long_step_is_cut(gehuurd: Taak) -> None:
    gehuurd.meld("lang " * 100)
    assert len(Taak.objects.get().stap) == 200


class Slagen:
    """An Event that lets a heart beat so many times."""

    def __init__(self, aantal: int) -> None:
        self.over = aantal

    def wait(self, _seconden: float) -> bool:
        self.over -= 1
        return self.over < 0


@pytest.fixture
def _eigen_verbinding(monkeypatch: pytest.MonkeyPatch) -> None:
    """The heart beats in the thread of the test, whose connection must stay."""
    monkeypatch.setattr(hartslag, "connection", SimpleNamespace(close=lambda: None))


@pytest.mark.usefixtures("_eigen_verbinding")
def test_a_beat_renews_the_lease_and_writes_what_was_told(gehuurd: Taak, monkeypatch: pytest.MonkeyPatch) -> None:
    Taak.objects.update(huur_tot=timezone.now())
    # Nothing to tell, and not its time yet.
    hartslag._klop(gehuurd, Slagen(3))  # type: ignore[arg-type]
    assert not Taak.objects.bezig(timezone.now()).exists()
    gehuurd.stap = "Bezig"
    hartslag._klop(gehuurd, Slagen(1))  # type: ignore[arg-type]
    assert Taak.objects.bezig(timezone.now()).get().stap == "Bezig"
    Taak.objects.update(huur_tot=timezone.now())
    monkeypatch.setattr(hartslag, "SLAG", 0)
    hartslag._klop(gehuurd, Slagen(1))  # type: ignore[arg-type]
    assert Taak.objects.bezig(timezone.now()).exists()


@pytest.mark.usefixtures("_eigen_verbinding")
def test_the_heart_survives_a_database_that_is_away_and_stops_for_lost_work(
    gehuurd: Taak, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    antwoorden: Iterator[Any] = iter([DatabaseFout("weg"), True, False])

    def klop(_taak: Taak, _nu: datetime) -> bool:
        antwoord = next(antwoorden)
        if isinstance(antwoord, Exception):
            raise antwoord
        return bool(antwoord)

    monkeypatch.setattr(Taak, "klop", klop)
    monkeypatch.setattr(hartslag, "SLAG", 0)
    slagen = Slagen(9)
    hartslag._klop(gehuurd, slagen)  # type: ignore[arg-type]
    assert (slagen.over, "kon niet laten weten" in caplog.text) == (6, True)


# -- starting ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "keer"), [(0, 0), (-9, 1), (1, 1)])
def test_what_a_killed_process_left_is_given_out_again(code: int, keer: int, monkeypatch: pytest.MonkeyPatch) -> None:
    gewacht: list[float] = []
    geduwd: list[datetime] = []
    monkeypatch.setattr(starten, "sleep", gewacht.append)
    monkeypatch.setattr(starten, "duw_aan", geduwd.append)
    monkeypatch.setattr(starten, "connection", SimpleNamespace(close=lambda: None))
    starten._na_afloop(SimpleNamespace(wait=lambda: code))  # type: ignore[arg-type]
    assert (gewacht, len(geduwd)) == ([HUUR.total_seconds()] * keer, keer)


def test_who_keeps_looking_starts_no_process_each_time(
    redacteur: User, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.TAKEN_APART = True
    gestart: list[int] = []
    monkeypatch.setattr(starten, "_start_proces", lambda: gestart.append(1))
    monkeypatch.setattr(starten, "_onderweg", starten._Onderweg())
    vraag("proef", redacteur)
    for _ in range(3):
        starten.duw_aan(timezone.now())
    assert len(gestart) == 1
    starten.duw_aan(timezone.now(), meteen=True)
    assert len(gestart) == 2


def test_who_asks_the_same_once_more_starts_no_second_process(
    redacteur: User, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    geduwd: list[bool] = []
    monkeypatch.setattr(starten, "duw_aan", lambda nu, *, meteen=False: geduwd.append(meteen))
    with django_capture_on_commit_callbacks(execute=True):
        for kenmerk in ("een", "een", "twee", ""):
            vraag("proef", redacteur, eenmalig=kenmerk)
    assert geduwd == [True, False, True, True]


def test_two_who_press_the_button_at_once_ask_for_one_piece_of_work(
    eigen_database: EigenDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starten, "duw_aan", lambda *_args, **_hoe: None)
    wie = maak_redacteur()
    taken = eigen_database.tegelijk(*[lambda: vraag("proef", wie, eenmalig="zelfde", mail=True)] * 4)
    assert {taak.pk for taak in taken} == {Taak.objects.get().pk}
    assert Taak.objects.get().mail
