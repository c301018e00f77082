"""Long work: done once, seen while it goes on, taken over when its process died, and of one person only."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import override_settings
from django.utils import timezone
from lxml.etree import XMLSyntaxError

from kaderapp.models import Taak, User
from kaderapp.models.taak import BEWAARTERMIJN, HUUR, MEESTE_POGINGEN
from kaderapp.taken import soorten
from kaderapp.taken.soorten import Onmogelijk, Soort
from kaderapp.taken.starten import duw_aan, vraag
from kaderapp.taken.verrichten import ONVERWACHT, verricht, verricht_alles
from tests.eigen_database import EigenDatabase
from tests.kaderapp.conftest import maak_redacteur
from tests.kaderapp.omgeving import ONTWIKKELING, manage

pytestmark = pytest.mark.django_db


@pytest.fixture
def proefwerk(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Taak], Any]], None]:
    """Makes the kind of work "proef" do what a test says."""

    def zet(werk: Callable[[Taak], Any], **anders: Any) -> None:
        vast: dict[str, Any] = {"eis": lambda user, taak: None, "kop": lambda taak: "Proef", "sjabloon": "403.html"}
        soort = Soort(werk=werk, **vast | anders)
        monkeypatch.setattr(soorten, "import_string", lambda naam: soort)
        monkeypatch.setitem(soorten.SOORTEN, "proef", "proef")

    return zet


def test_work_ends_with_its_outcome(redacteur: User, proefwerk: Any) -> None:
    proefwerk(lambda taak: {"som": taak.gegevens["a"] + len(taak.bestand)})
    taak = vraag("proef", redacteur, bestand=b"abc", a=4)
    assert verricht_alles() == 1
    taak.refresh_from_db()
    assert (taak.loopt, taak.uitkomst, taak.huur_tot) == (False, {"som": 7}, None)


def test_work_is_done_by_one_process_only(redacteur: User, proefwerk: Any) -> None:
    proefwerk(lambda taak: {})
    taak = vraag("proef", redacteur)
    assert Taak.objects.huur(taak.pk, timezone.now())
    assert not Taak.objects.huur(taak.pk, timezone.now())
    assert not verricht(taak.pk)


def test_what_can_not_be_done_ends_with_a_sentence(redacteur: User, proefwerk: Any) -> None:
    def weiger(taak: Taak) -> dict[str, Any]:
        raise Onmogelijk("Dit gaat niet. Kies een ander bestand.")

    proefwerk(weiger)
    taak = vraag("proef", redacteur)
    verricht_alles()
    taak.refresh_from_db()
    assert (taak.is_mislukt, taak.uitkomst) == (True, {"reden": "Dit gaat niet. Kies een ander bestand."})


@pytest.mark.parametrize("fout", [KeyError, AttributeError, RuntimeError, User.DoesNotExist, XMLSyntaxError])
def test_a_fault_of_ours_is_logged_and_told_without_a_trace(
    fout: type[Exception], redacteur: User, proefwerk: Any, caplog: pytest.LogCaptureFixture
) -> None:
    def val(taak: Taak) -> dict[str, Any]:
        raise fout("geheim", 0, 0, 0) if fout is XMLSyntaxError else fout("geheim")

    proefwerk(val)
    taak = vraag("proef", redacteur)
    verricht_alles()
    taak.refresh_from_db()
    assert taak.uitkomst == {"reden": ONVERWACHT}
    assert fout.__name__ in caplog.text


def test_work_of_a_process_that_died_is_taken_over(redacteur: User, proefwerk: Any) -> None:
    proefwerk(lambda taak: {"poging": taak.pogingen})
    taak = vraag("proef", redacteur)
    lang_geleden = timezone.now() - HUUR - timedelta(seconds=1)
    assert Taak.objects.huur(taak.pk, lang_geleden)
    duw_aan(timezone.now())
    taak.refresh_from_db()
    assert taak.uitkomst == {"poging": 2}


def test_work_that_kills_every_process_is_given_up(redacteur: User, proefwerk: Any) -> None:
    proefwerk(lambda taak: {})
    taak = vraag("proef", redacteur)
    Taak.objects.filter(pk=taak.pk).update(
        staat="bezig", pogingen=MEESTE_POGINGEN, huur_tot=timezone.now() - timedelta(seconds=1)
    )
    duw_aan(timezone.now())
    taak.refresh_from_db()
    assert taak.is_mislukt


def test_work_waits_while_all_places_are_taken(redacteur: User, proefwerk: Any) -> None:
    proefwerk(lambda taak: {})
    bezig, wacht = vraag("proef", redacteur), vraag("proef", redacteur)
    Taak.objects.huur(bezig.pk, timezone.now())
    with override_settings(TAKEN_TEGELIJK=1):
        duw_aan(timezone.now())
    wacht.refresh_from_db()
    assert (wacht.loopt, wacht.pogingen, wacht.wachtenden()) == (True, 0, 0)
    with override_settings(TAKEN_TEGELIJK=1):
        assert wacht.stand_in_woorden() == "Er wordt nu ander werk gedaan. Daarna bent u aan de beurt."
    assert wacht.stand_in_woorden() == "Het werk begint zo."


def test_who_waits_sees_how_many_come_first(redacteur: User) -> None:
    vraag("proef", redacteur)
    tweede, derde = vraag("proef", redacteur), vraag("proef", redacteur)
    assert [taak.wachtenden() for taak in (tweede, derde)] == [1, 2]
    assert [taak.stand_in_woorden() for taak in (tweede, derde)] == [
        "Er wacht 1 ander voor u.",
        "Er wachten 2 anderen voor u.",
    ]


def test_old_work_is_thrown_away_with_its_file(redacteur: User) -> None:
    oud = vraag("proef", redacteur, bestand=b"x")
    Taak.objects.filter(pk=oud.pk).update(gemaakt_op=timezone.now() - BEWAARTERMIJN - timedelta(seconds=1))
    nieuw = vraag("proef", redacteur)
    assert list(Taak.objects.values_list("pk", flat=True)) == [nieuw.pk]


def test_the_command_does_the_work_in_a_process_of_its_own(eigen_database: EigenDatabase) -> None:
    with eigen_database.verbinding():
        taak = Taak.objects.create(
            soort="voorstel",
            eigenaar=maak_redacteur(),
            bestand=b"geen werkboek",
            gegevens={"bestandsnaam": "x.xlsx", "blad": "", "slug": "", "terug": "/"},
            gemaakt_op=timezone.now(),
        )
    uitvoer = manage("verricht", omgeving=ONTWIKKELING | {"DATABASE_URL": eigen_database.url})
    assert (uitvoer.returncode, uitvoer.stdout) == (0, "1 taken gedaan\n"), uitvoer.stderr
    with eigen_database.verbinding():
        taak.refresh_from_db()
    assert taak.uitkomst is not None
    assert "geweigerd" in taak.uitkomst
