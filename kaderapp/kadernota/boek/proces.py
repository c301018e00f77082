"""A child process with limits: the only place where a document of others can eat time or memory (S6).

The limits grow with the document. The kadernota of the demo is 0.45 MB of HTML and takes 10 s of processor time on a
quiet machine and 25 s on a busy one; one of 1,089 pages is 3 MB and takes 65 s and 1.9 GB when it is quiet. What needs
several times that is no document but an accident or an attack.
"""

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

log = logging.getLogger(__name__)
WORTEL = Path(__file__).resolve().parents[3]
GEHEUGEN, DIEP = 3, 4
"""Exit codes with which the child says that memory or depth ran out."""
TE_DRUK = 124
"""Ours, for a child that had too little of the processor to be ready by the clock."""
MB = 1_000_000
STAP = "stap "
MEESTE_KLACHTEN, LANGSTE_KLACHT = 40, 300


class PdfMislukt(Exception):
    """No PDF could be made; the message is a Dutch sentence for who made or keeps the text.

    A reader gets `kop` and `raad`; `later` is in how many seconds it makes sense to ask again.
    """

    kop = "De PDF is nu niet te maken"
    raad = "Probeer het over een paar minuten opnieuw. De hele tekst staat ook op de site, en die kunt u afdrukken."
    later = 120


@dataclass(frozen=True, slots=True)
class Grenzen:
    """Seconds of processor time and of clock, bytes of memory and of output."""

    cpu: int
    klok: int
    geheugen: int
    uitvoer: int


def grenzen(omvang: int, ruimte: float = 1) -> Grenzen:
    """For a document of `omvang` characters: 30 s and 1 GiB, and more for what is really long.

    More than three times what a kadernota needs on a busy machine, and four times that by the clock, for others work
    there as well. `ruimte` (PDF_RUIMTE) multiplies it for a slow machine.
    """
    mb = omvang / MB
    cpu = max(1, int((30 + 130 * mb) * ruimte))
    geheugen, uitvoer = int((1 + 1.2 * mb) * ruimte * 2**30), int((50 + 20 * mb) * ruimte * MB)
    return Grenzen(cpu=cpu, klok=4 * cpu, geheugen=geheugen, uitvoer=uitvoer)


def draai(
    module: str,
    opdracht: dict[str, Any],
    binnen: Grenzen,
    houdt: tuple[int, ...] = (),
    meld: Callable[[str], None] | None = None,
) -> bytes:
    """Run `python -m module` with the opdracht as JSON on its input; what it prints is the result.

    As long as it runs, it keeps the file descriptors in `houdt` open. What it says on lines that begin with "stap"
    goes to `meld`, without that word.
    Raises PdfMislukt when it takes too long, needs too much memory or stops with an error.
    """
    with tempfile.TemporaryFile() as in_, tempfile.TemporaryFile() as uit:
        in_.write(json.dumps({"grenzen": asdict(binnen), **opdracht}).encode())
        in_.seek(0)
        code, klachten = _wacht_op(_start(module, in_, uit, houdt), binnen, meld)
        if code:
            log.error("PDF mislukt, code %s: %s", code, klachten)
            raise PdfMislukt(_reden(code))
        uit.seek(0)
        return uit.read()


def _start(module: str, in_: IO[bytes], uit: IO[bytes], houdt: tuple[int, ...]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-X", "utf8", "-m", module],
        cwd=WORTEL,
        env=_omgeving(),
        stdin=in_,
        stdout=uit,
        stderr=subprocess.PIPE,
        pass_fds=houdt,
        start_new_session=True,
    )


def _wacht_op(kind: "subprocess.Popen[bytes]", binnen: Grenzen, meld: Callable[[str], None] | None) -> tuple[int, str]:
    """The exit code, and the end of what it complained about. Ends the child when the clock says so."""
    te_laat = threading.Event()

    def stop() -> None:
        te_laat.set()
        _stop(kind)

    wekker = threading.Timer(binnen.klok, stop)
    wekker.start()
    klachten: deque[str] = deque(maxlen=MEESTE_KLACHTEN)
    try:
        for regel in kind.stderr or ():
            tekst = regel.decode(errors="replace").rstrip()
            if not tekst.startswith(STAP):
                klachten.append(tekst[:LANGSTE_KLACHT])
            elif meld is not None:
                meld(tekst.removeprefix(STAP))
        kind.wait()
    except BaseException:
        _stop(kind)
        raise
    finally:
        wekker.cancel()
        if kind.stderr:
            kind.stderr.close()
    return TE_DRUK if te_laat.is_set() else kind.returncode, "\n".join(klachten)


def _stop(kind: "subprocess.Popen[bytes]") -> None:
    """End the child and whatever it started."""
    with suppress(ProcessLookupError):
        os.killpg(kind.pid, signal.SIGKILL)
    kind.wait()


def _omgeving() -> dict[str, str]:
    """Nothing of ours: no secrets, no database, and the same order of everything in every run."""
    bewaard = {naam: os.environ[naam] for naam in ("HOME", "PATH", "TMPDIR", "XDG_CACHE_HOME") if naam in os.environ}
    return {**bewaard, "LANG": "C.UTF-8", "PYTHONHASHSEED": "0", "TZ": "UTC"}


def _reden(code: int) -> str:
    if code == TE_DRUK:
        return "De machine heeft het nu te druk. Probeer het over een paar minuten opnieuw."
    redenen: dict[int, str] = {
        -signal.SIGXCPU: "Het maken van de PDF duurde te lang.",
        -signal.SIGKILL: "Het maken van de PDF is afgebroken.",
        -signal.SIGXFSZ: "De PDF werd te groot.",
        GEHEUGEN: "Het maken van de PDF vroeg te veel geheugen.",
        DIEP: "De tekst is te diep genest voor een PDF.",
    }
    reden = redenen.get(code, "De PDF kon niet worden gemaakt.")
    return f"{reden} Kort een lange tekst of tabel in en probeer het opnieuw."


def begrens(grens: dict[str, int]) -> None:
    """In the child, before anything is read: what the kernel will hold it to."""
    import resource

    zet: Callable[[int, tuple[int, int]], None] = resource.setrlimit
    zet(resource.RLIMIT_CORE, (0, 0))
    zet(resource.RLIMIT_CPU, (grens["cpu"], grens["cpu"] + 1))
    zet(resource.RLIMIT_AS, (grens["geheugen"], grens["geheugen"]))
    zet(resource.RLIMIT_FSIZE, (grens["uitvoer"], grens["uitvoer"]))
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # python ignores it, and would end with a fault of ours
