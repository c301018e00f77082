"""Measures a served page as a server in use does it: gunicorn with one sync worker, a connection for every request."""

import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import asdict
from http.client import HTTPConnection, HTTPException

from benchmarks.dienst import KAAL
from benchmarks.gegevens import SLUG
from benchmarks.meten import Maat

KEER, VOORAF = 3_000, 100
KOPPEN = {"Host": "localhost", "Accept-Encoding": "gzip, deflate, br", "X-Forwarded-Proto": "https"}


def meet(dienst: str, grootte: str) -> None:
    """Prints the Maat of a thousand requests: what the worker took, gunicorn's own part included."""
    pad = KAAL if dienst.startswith("kaal") else f"/agenda/{SLUG}/"
    with socket.create_server(("127.0.0.1", 0)) as deur:
        poort = deur.getsockname()[1]
        omgeving = os.environ | {"DIENST": dienst, "GROOTTE": grootte, "ACHTER_PROXY": "true"}
        opdracht = ["gunicorn", "benchmarks.dienst", "--bind", f"fd://{deur.fileno()}", "--log-level", "error"]
        server = subprocess.Popen([sys.executable, "-m", *opdracht], env=omgeving, pass_fds=[deur.fileno()])
        try:
            _wacht(poort)
            omvang = max(len(_haal(poort, pad)) for _ in range(VOORAF))
            begin, _ = _gebruik(poort)
            for _ in range(KEER):
                _haal(poort, pad)
            einde, geheugen = _gebruik(poort)
        finally:
            server.terminate()
            server.wait()
    print(json.dumps(asdict(Maat((einde - begin) / KEER * 1_000, geheugen, {"bytes": omvang}))))


def _wacht(poort: int) -> None:
    for _ in range(300):
        try:
            _haal(poort, "/cpu")
        except (OSError, HTTPException):
            time.sleep(0.1)
        else:
            return


def _gebruik(poort: int) -> tuple[float, float]:
    seconden, mib = _haal(poort, "/cpu").split()
    return float(seconden), float(mib)


def _haal(poort: int, pad: str) -> bytes:
    verbinding = HTTPConnection("127.0.0.1", poort, timeout=60)
    try:
        verbinding.request("GET", pad, headers=KOPPEN)
        antwoord = verbinding.getresponse()
        inhoud = antwoord.read()
    finally:
        verbinding.close()
    if antwoord.status != 200:
        raise SystemExit(f"{pad} gaf {antwoord.status}")
    return inhoud
