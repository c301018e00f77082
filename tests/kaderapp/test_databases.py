"""A connection to SQLite waits its turn, also when it is the first one to a file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kaderapp import databases
from kaderapp.databases import Verbinding


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    """A file as a backup leaves it: not in WAL mode."""
    pad = tmp_path / "teruggezet.sqlite3"
    with closing(sqlite3.connect(pad)) as verbinding:
        verbinding.execute("CREATE TABLE opgave (naam TEXT)")
    return pad


@pytest.fixture
def ander(bestand: Path) -> Iterator[sqlite3.Connection]:
    """Somebody else, who is busy writing in it."""
    with closing(sqlite3.connect(bestand, isolation_level=None)) as verbinding:
        verbinding.execute("BEGIN IMMEDIATE")
        yield verbinding


def modus(verbinding: sqlite3.Connection) -> str:
    return str(verbinding.execute("PRAGMA journal_mode").fetchone()[0])


def test_the_first_connection_switches_a_file_to_wal(bestand: Path) -> None:
    with closing(Verbinding(bestand, timeout=1)):
        pass
    with closing(sqlite3.connect(bestand)) as verbinding:
        assert modus(verbinding) == "wal"


def test_a_first_connection_waits_until_another_is_ready(
    bestand: Path, ander: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without that, two first readers of a backup that was put back would see "database is locked"."""
    monkeypatch.setattr(databases, "sleep", lambda _: ander.execute("COMMIT"))
    with closing(Verbinding(bestand, timeout=60)) as verbinding:
        assert modus(verbinding) == "wal"


def test_its_patience_is_not_endless(bestand: Path, ander: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        Verbinding(bestand, timeout=0)


def test_what_is_no_database_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "geen.sqlite3").write_text("Dit is een brief, en geen database." * 10)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        Verbinding(tmp_path / "geen.sqlite3", timeout=60)
