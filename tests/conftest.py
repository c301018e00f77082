"""What all tests share: a database that holds the demo, and quick password hashing."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from kaderapp import demo
from kaderapp.kadernota import pdf, stempel
from kaderapp.kadernota.pagina import bewaren
from kaderapp.kadernota.redactie.vragen import onthouden
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.uitgeven import uitgave_van, werkversie
from kaderapp.models import User
from policies.models import Agenda, Versie
from tests.eigen_database import EigenDatabase, kopie, sjabloon

VAN_DE_DATABASE = {"db", "transactional_db", "eigen_database", "django_db_setup"}
SNEL = "django.contrib.auth.hashers.MD5PasswordHasher"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what a database can answer for: all else is the same on SQLite, where everything runs."""
    if connection.vendor != "postgresql":
        return
    blijft = [item for item in items if _hangt_van_de_database_af(item)]
    weg = [item for item in items if not _hangt_van_de_database_af(item)]
    items[:] = blijft
    config.hook.pytest_deselected(items=weg)


def _hangt_van_de_database_af(item: pytest.Item) -> bool:
    """A browser sees the same pages on each; only SQLite in memory shows its server what a test made."""
    if item.path.is_relative_to(Path(__file__).parent / "browser"):
        return False
    return item.get_closest_marker("django_db") is not None or not VAN_DE_DATABASE.isdisjoint(
        getattr(item, "fixturenames", ())
    )


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Every test database holds the demo from the start, so that no test depends on which ran before."""
    from django.test import override_settings

    with django_db_blocker.unblock(), override_settings(PASSWORD_HASHERS=[SNEL]):
        demo.laad()
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock():
            _sluit_andere_sessies()


def _sluit_andere_sessies() -> None:
    """A thread of a test server may hold a session that is idle by now; PostgreSQL drops no database in use."""
    connection.close_pool()  # type: ignore[attr-defined]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    connection.close()


@pytest.fixture(autouse=True)
def _snelle_wachtwoorden(settings: Any) -> None:
    settings.PASSWORD_HASHERS = [SNEL]


@pytest.fixture(autouse=True)
def _niets_onthouden() -> None:
    """What one test found in an agenda is rolled back for the next."""
    onthouden.vergeet()


@pytest.fixture(autouse=True)
def _eigen_pdf_plaatsen(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No other run of these tests on this machine is in the way."""
    settings.PDF_MAP = tmp_path_factory.getbasetemp() / "pdf"


@pytest.fixture(autouse=True)
def _werk_in_de_test(settings: Any) -> None:
    """Long work is done at once: a process of its own would not see what a test has not committed."""
    settings.TAKEN_APART = False


@pytest.fixture(autouse=True)
def _niets_bewaard(monkeypatch: pytest.MonkeyPatch) -> None:
    """No page of another test is given again; and no connection but that of the test sees what it did not commit."""
    bewaren.teksten.wis()
    bewaren.merken.wis()
    monkeypatch.setattr(stempel, "publiek", lambda: None)


@pytest.fixture
def gemaakte_pdfs(monkeypatch: pytest.MonkeyPatch) -> list[Uitgave]:
    """The editions of which a PDF was made; instead of one there comes a line about it, at once."""
    uitgaven: list[Uitgave] = []

    def maak(uitgave: Uitgave, *rest: Any) -> bytes:
        uitgaven.append(uitgave)
        return f"%PDF-1.7 {uitgave.nummer} {uitgave.status_in_woorden}".encode()

    monkeypatch.setattr(pdf, "kadernota_pdf", maak)
    return uitgaven


@pytest.fixture
def browser(client: Client, db: None) -> Client:
    """Of a beheerder who may do everything."""
    client.force_login(User.objects.create_superuser("bo"))
    return client


@pytest.fixture
def agenda(db: None) -> Agenda:
    """The demo agenda."""
    return Agenda.objects.get(slug=demo.SLUG)


@pytest.fixture
def nota(agenda: Agenda) -> Versie:
    """The adopted nota of the demo."""
    return agenda.versies.get(nummer="1.0")


@pytest.fixture
def uitgave(nota: Versie) -> Uitgave:
    """The adopted nota as an edition."""
    return uitgave_van(nota)


@pytest.fixture
def werk(agenda: Agenda) -> Uitgave:
    """The working tree as an edition."""
    return werkversie(agenda)


@pytest.fixture
def zonder_bewaking(db: None) -> None:
    """Without the triggers that guard Versies, their PDFs and history; the rollback after the test brings them back."""
    for naam in ("0002_versie_onwijzigbaar", "0003_wijziging_blijft", "0004_document_blijft"):
        migratie = import_module(f"policies.migrations.{naam}")
        per_database = {"sqlite": migratie.SQLITE_WEG, "postgresql": migratie.POSTGRESQL_WEG}
        with connection.cursor() as cursor:
            for opdracht in per_database[connection.vendor].split("--\n"):
                cursor.execute(opdracht)


@pytest.fixture
def lege_database(zonder_bewaking: None) -> None:
    """A database without agendas and accounts."""
    from django.contrib.auth import get_user_model

    from policies.models import Document, Documentstuk, Gemeente, Wijziging

    with connection.cursor() as cursor:
        for model in (Documentstuk, Document, Versie, Wijziging):
            cursor.execute(f"DELETE FROM {model._meta.db_table}")
    Agenda.objects.all().delete()
    Gemeente.objects.all().delete()
    get_user_model().objects.all().delete()


@pytest.fixture(scope="session")
def _sjabloon(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with django_db_blocker.unblock(), sjabloon(tmp_path_factory.mktemp("sjabloon")) as naam:
        yield naam


@pytest.fixture
def eigen_database(_sjabloon: str, db: None, tmp_path: Path) -> Iterator[EigenDatabase]:
    """A database of its own for this test, in place of the one that all tests share."""
    with kopie(_sjabloon, tmp_path) as database, database.verbinding():
        yield database
