"""Places for who makes a PDF: so many on this machine, freed by the kernel, and waited for no longer than a moment."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from kaderapp.kadernota import pdf
from kaderapp.kadernota.boek import plaatsen
from kaderapp.kadernota.boek.plaatsen import PdfBezet, plaats
from kaderapp.kadernota.boek.proces import Grenzen, PdfMislukt, draai
from tests.kaderapp.kadernota import voorbeeld

BEZET = """
import sys
from pathlib import Path
from kaderapp.kadernota.boek.plaatsen import plaats
with plaats(Path(sys.argv[1]), 1):
    print("bezet", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "pdf"


@pytest.fixture
def zonder_geduld(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plaatsen, "WACHT", 0)


def is_vol(map_: Path, aantal: int = 1) -> bool:
    try:
        with plaats(map_, aantal):
            return False
    except PdfBezet:
        return True


@contextmanager
def elders_bezet(map_: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process has the only place."""
    opdracht = [sys.executable, "-c", BEZET, str(map_)]
    pijp = subprocess.PIPE
    with subprocess.Popen(opdracht, cwd=settings.BASE_DIR, stdin=pijp, stdout=pijp, text=True) as ander:
        try:
            assert ander.stdout is not None
            assert ander.stdout.readline() == "bezet\n"
            yield ander
        finally:
            ander.kill()


@pytest.mark.usefixtures("zonder_geduld")
@pytest.mark.parametrize("aantal", [1, 3])
def test_there_are_as_many_places_as_are_set(map_: Path, aantal: int) -> None:
    with ExitStack() as stapel:
        for _ in range(aantal):
            assert not is_vol(map_, aantal)
            stapel.enter_context(plaats(map_, aantal))
        assert is_vol(map_, aantal)
    assert not is_vol(map_, aantal)


@pytest.mark.usefixtures("zonder_geduld")
def test_a_place_is_freed_where_the_making_fails(map_: Path) -> None:
    with pytest.raises(ValueError, match="kapot"), plaats(map_, 1):
        raise ValueError("kapot")
    assert not is_vol(map_)


@pytest.mark.usefixtures("zonder_geduld")
def test_the_places_are_those_of_all_processes_together(map_: Path) -> None:
    with elders_bezet(map_):
        assert is_vol(map_)


@pytest.mark.usefixtures("zonder_geduld")
def test_a_process_that_is_killed_leaves_its_place(map_: Path) -> None:
    with elders_bezet(map_) as ander:
        ander.send_signal(signal.SIGKILL)
        ander.wait()
        assert not is_vol(map_)


@pytest.mark.usefixtures("zonder_geduld")
def test_the_place_stays_taken_as_long_as_the_renderer_runs(map_: Path) -> None:
    with plaats(map_, 1) as bestand:
        tekenaar = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=(bestand,))
    assert is_vol(map_)
    tekenaar.communicate(b"\n")
    assert not is_vol(map_)


def test_the_renderer_gets_the_file_of_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lezer, schrijver = os.pipe()
    (tmp_path / "tekenaar.py").write_text(f"import os\nos.write({schrijver}, b'hier')\n")
    monkeypatch.setattr("kaderapp.kadernota.boek.proces.WORTEL", tmp_path)
    draai("tekenaar", {}, Grenzen(cpu=30, klok=60, geheugen=2**30, uitvoer=1000), houdt=(schrijver,))
    os.close(schrijver)
    assert os.read(lezer, 10) == b"hier"
    os.close(lezer)


# -- waiting ----------------------------------------------------------------------------------


def terwijl_iemand_wacht(monkeypatch: pytest.MonkeyPatch, daad: Callable[[], Any]) -> None:
    monkeypatch.setattr("kaderapp.kadernota.boek.plaatsen.time.sleep", lambda tik: daad())


def test_who_waits_gets_the_place_that_is_freed(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ExitStack() as ander:
        ander.enter_context(plaats(map_, 1))
        terwijl_iemand_wacht(monkeypatch, ander.close)
        assert not is_vol(map_)


def test_one_of_a_process_waits_and_the_next_hears_at_once(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gehoord: list[bool] = []
    with ExitStack() as ander:
        ander.enter_context(plaats(map_, 1))

        def een_tweede() -> None:
            gehoord.append(is_vol(map_))
            ander.close()

        terwijl_iemand_wacht(monkeypatch, een_tweede)
        assert not is_vol(map_)
    assert gehoord == [True]


@pytest.mark.usefixtures("zonder_geduld")
def test_after_waiting_in_vain_somebody_may_wait_again(map_: Path) -> None:
    with plaats(map_, 1):
        assert [is_vol(map_), is_vol(map_)] == [True, True]
    assert plaatsen._wachtbank.acquire(blocking=False)
    plaatsen._wachtbank.release()


# -- the directory ----------------------------------------------------------------------------


def test_the_directory_is_for_one_account(map_: Path) -> None:
    assert not is_vol(map_)
    assert map_.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("hoe", ["open to others", "a link", "a file"])
def test_a_directory_that_is_not_ours_alone_is_refused(map_: Path, tmp_path: Path, hoe: str) -> None:
    if hoe == "a file":
        map_.write_text("")
    elif hoe == "a link":
        (tmp_path / "elders").mkdir(mode=0o700)
        map_.symlink_to(tmp_path / "elders")
    else:
        map_.mkdir()
        map_.chmod(0o770)
    with pytest.raises(PdfMislukt, match="Verwijder haar, of geef PDF_MAP een andere map"):
        is_vol(map_)


# -- a kadernota ------------------------------------------------------------------------------


@pytest.mark.usefixtures("zonder_geduld")
def test_a_kadernota_takes_a_place_and_hands_it_to_the_renderer(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.PDF_TEGELIJK = 1
    gezien: list[tuple[bool, int]] = []

    def teken(html: str, *, houdt: tuple[int, ...], **overige: Any) -> bytes:
        gezien.append((is_vol(settings.PDF_MAP), len(houdt)))
        return b"%PDF"

    monkeypatch.setattr(pdf, "pdf_van", teken)
    assert pdf.kadernota_pdf(voorbeeld.uitgave()) == b"%PDF"
    assert (gezien, is_vol(settings.PDF_MAP)) == ([(True, 1)], False)


@pytest.mark.usefixtures("zonder_geduld")
def test_where_all_places_are_taken_no_kadernota_is_made(settings: Any) -> None:
    settings.PDF_TEGELIJK = 1
    with plaats(settings.PDF_MAP, 1), pytest.raises(PdfBezet, match="Probeer het over een halve minuut opnieuw"):
        pdf.kadernota_pdf(voorbeeld.uitgave())
