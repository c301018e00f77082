"""Nobody waits for ever for a PostgreSQL that is there and says nothing (R13)."""

import socket
import struct
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Thread

import environ
import pytest
from psycopg import Connection, OperationalError
from psycopg_pool import ConnectionPool

from kaderapp import postgresql
from kaderapp.databases import databases
from kaderapp.postgresql import Verbinding

WELKOM = b"R" + struct.pack("!ii", 8, 0) + b"Z" + struct.pack("!i", 5) + b"I"
"""You are logged in, and I am ready for your question."""


@pytest.fixture
def zwijger() -> Iterator[str]:
    """Address of a server that lets everybody in and answers nothing after that."""
    binnen: list[socket.socket] = []

    def ontvang() -> None:
        while True:
            try:
                gast, _ = deur.accept()
            except OSError:
                return
            binnen.append(gast)
            gast.recv(4096)
            gast.sendall(WELKOM)

    with socket.create_server(("127.0.0.1", 0)) as deur:
        draad = Thread(target=ontvang)
        draad.start()
        yield f"host=127.0.0.1 port={deur.getsockname()[1]} user=x sslmode=disable gssencmode=disable"
        deur.shutdown(socket.SHUT_RDWR)
        draad.join()
    for gast in binnen:
        gast.close()


def test_a_question_of_the_pool_ends_and_its_connection_is_gone(zwijger: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "STIL", 0.05)
    with closing(Verbinding.connect(zwijger, autocommit=True)) as verbinding:
        with pytest.raises(OperationalError):
            verbinding.execute("SELECT 1")
        assert verbinding.closed


def test_a_connection_of_ones_own_gets_its_own_patience(zwijger: str) -> None:
    """As that of the stempel, which is in no pool."""
    with closing(Connection.connect(zwijger, autocommit=True)) as verbinding:
        verbinding.wait = partial(verbinding.wait, timeout=0.05)  # type: ignore[method-assign]
        with pytest.raises(OperationalError):
            verbinding.execute("SELECT 1")


def test_a_pool_gives_up_on_connections_that_are_silent(zwijger: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As at a request: the check of a connection, before it is handed out, is a question too."""
    monkeypatch.setattr(postgresql, "STIL", 0.05)
    pool = ConnectionPool(
        zwijger,
        connection_class=Verbinding,
        kwargs={"autocommit": True},
        min_size=1,
        max_size=1,
        check=ConnectionPool.check_connection,
        timeout=0.3,
        open=True,
    )
    with closing(pool), pytest.raises(OperationalError):
        pool.getconn()


def test_the_settings_bound_every_silence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://iemand@127.0.0.1:5432/kaderapp")
    opties = databases(environ.Env(), tmp_path)["default"]["OPTIONS"]
    assert opties["pool"]["connection_class"] is Verbinding
    assert (opties["connect_timeout"], opties["tcp_user_timeout"], opties["keepalives_idle"]) == (2, 3_000, 2)
    assert "statement_timeout=15s" in opties["options"]
    assert postgresql.STIL > 15
