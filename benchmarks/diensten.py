"""Measures served pages as a server in use does it: gunicorn with one sync worker, a connection for every request.

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
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from http.client import HTTPConnection, HTTPException
from statistics import median

from benchmarks.dienst import KAAL
from benchmarks.gegevens import SLUG
from benchmarks.meten import Maat

RONDES, KEER, VOORAF = 15, 300, 100
KOPPEN = {"Host": "localhost", "Accept-Encoding": "gzip, deflate, br", "X-Forwarded-Proto": "https"}


@dataclass
class Dienst:
    naam: str
    poort: int
    pad: str
    tijden: list[float] = field(default_factory=list)
    """Seconds of processor time per thousand requests, gunicorn's own part included; one for each round."""

    def ronde(self) -> None:
        begin, _ = self._gebruik()
        for _ in range(KEER):
            self.haal(self.pad)
        self.tijden.append((self._gebruik()[0] - begin) / KEER * 1_000)

    def warm_op(self) -> None:
        self._wacht()
        self.omvang = max(len(self.haal(self.pad)) for _ in range(VOORAF))

    def maat(self) -> Maat:
        _, geheugen = self._gebruik()
        rondes = {"mediaan": round(median(self.tijden), 3), "hoogste": round(max(self.tijden), 3)}
        return Maat(min(self.tijden), geheugen, {"bytes": self.omvang, **rondes})

    def haal(self, pad: str) -> bytes:
        verbinding = HTTPConnection("127.0.0.1", self.poort, timeout=60)
        try:
            verbinding.request("GET", pad, headers=KOPPEN)
            antwoord = verbinding.getresponse()
            inhoud = antwoord.read()
        finally:
            verbinding.close()
        if antwoord.status != 200:
            raise SystemExit(f"{pad} gaf {antwoord.status}")
        return inhoud

    def _wacht(self) -> None:
        for _ in range(300):
            try:
                self.haal("/cpu")
            except (OSError, HTTPException):
                time.sleep(0.1)
            else:
                return

    def _gebruik(self) -> tuple[float, float]:
        seconden, mib = self.haal("/cpu").split()
        return float(seconden), float(mib)


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
        omgeving = os.environ | {"DIENST": naam, "GROOTTE": grootte, "ACHTER_PROXY": "true"}
        opdracht = ["gunicorn", "benchmarks.dienst", "--bind", f"fd://{deur.fileno()}", "--log-level", "error"]
        server = subprocess.Popen([sys.executable, "-m", *opdracht], env=omgeving, pass_fds=[deur.fileno()])
        try:
            yield Dienst(naam, deur.getsockname()[1], KAAL if naam.startswith("kaal") else f"/agenda/{SLUG}/")
        finally:
            server.terminate()
            server.wait()
