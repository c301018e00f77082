"""Measures served pages as README.md says to serve them: gunicorn with threads, behind a proxy that keeps connections.

A service whose name ends in "los" has one sync worker and a new connection for every request, as behind a proxy that
keeps none.

All services run beside each other and are asked in turn, a few hundred requests at a time. What else the machine does
can only add to the processor time of a request, so the round that was disturbed least is what a service takes.
"""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict, dataclass, field
from http.client import HTTPConnection, HTTPException
from statistics import median

from benchmarks.dienst import KAAL
from benchmarks.gegevens import SLUG
from benchmarks.meten import Maat

RONDES, KEER, VOORAF = 15, 300, 100
LOS = " los"
GUNICORN = [sys.executable, "-m", "gunicorn", "benchmarks.dienst", "--log-level", "error"]
DRADEN = ["--threads", "4"]
KOPPEN = {"Host": "localhost", "Accept-Encoding": "gzip, deflate, br", "X-Forwarded-Proto": "https"}


@dataclass
class Dienst:
    naam: str
    poort: int
    pad: str
    server: "subprocess.Popen[bytes]"
    tijden: list[float] = field(default_factory=list)
    """Seconds of processor time per thousand requests, gunicorn's own part included; one for each round."""

    def ronde(self) -> None:
        begin, _ = self._gebruik()
        self._vraag(KEER)
        self.tijden.append((self._gebruik()[0] - begin) / KEER * 1_000)

    def warm_op(self) -> None:
        self._wacht()
        self.omvang = self._vraag(VOORAF)

    def maat(self) -> Maat:
        _, geheugen = self._gebruik()
        rondes = {"mediaan": round(median(self.tijden), 3), "hoogste": round(max(self.tijden), 3)}
        return Maat(min(self.tijden), geheugen, {"bytes": self.omvang, **rondes})

    def _vraag(self, keer: int) -> int:
        """Asks the page as many times; gives the bytes of the largest answer."""
        if self.naam.endswith(LOS):
            return max(len(self._haal(self.pad)) for _ in range(keer))
        with closing(self._verbind()) as verbinding:
            return max(len(_lees(verbinding, self.pad)) for _ in range(keer))

    def _haal(self, pad: str) -> bytes:
        with closing(self._verbind()) as verbinding:
            return _lees(verbinding, pad)

    def _verbind(self) -> HTTPConnection:
        return HTTPConnection("127.0.0.1", self.poort, timeout=60)

    def _wacht(self) -> None:
        while True:
            if self.server.poll() is not None:
                raise SystemExit(f"gunicorn start niet voor {self.naam}")
            try:
                self._haal("/cpu")
            except (OSError, HTTPException):
                time.sleep(0.1)
            else:
                return

    def _gebruik(self) -> tuple[float, float]:
        seconden, mib = self._haal("/cpu").split()
        return float(seconden), float(mib)


def _lees(verbinding: HTTPConnection, pad: str) -> bytes:
    verbinding.request("GET", pad, headers=KOPPEN)
    antwoord = verbinding.getresponse()
    inhoud = antwoord.read()
    if antwoord.status != 200:
        raise SystemExit(f"{pad} gaf {antwoord.status}")
    return inhoud


def meet(grootte: str, *namen: str) -> None:
    """Prints the Maat of each service by its name (benchmarks/dienst.py knows them)."""
    with ExitStack() as stapel:
        diensten = [stapel.enter_context(_dienst(naam, grootte)) for naam in namen]
        for dienst in diensten:
            dienst.warm_op()
        for _ in range(RONDES):
            for dienst in diensten:
                dienst.ronde()
        print(json.dumps({dienst.naam: asdict(dienst.maat()) for dienst in diensten}))


@contextmanager
def _dienst(naam: str, grootte: str) -> Iterator[Dienst]:
    with socket.create_server(("127.0.0.1", 0)) as deur:
        omgeving = os.environ | {"DIENST": naam.removesuffix(LOS), "GROOTTE": grootte, "ACHTER_PROXY": "true"}
        opdracht = [*GUNICORN, "--bind", f"fd://{deur.fileno()}", *([] if naam.endswith(LOS) else DRADEN)]
        server = subprocess.Popen(opdracht, env=omgeving, pass_fds=[deur.fileno()])
        try:
            pad = KAAL if naam.startswith("kaal") else f"/agenda/{SLUG}/"
            yield Dienst(naam, deur.getsockname()[1], pad, server)
        finally:
            server.terminate()
            server.wait()
