"""The same document gives the same file, whenever and wherever it is made."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.boek.proces import WORTEL, grenzen
from tests.kaderapp.kadernota import voorbeeld

OP_EEN_ANDERE_DAG = """
import datetime, sys, time
echt, later = time.time, {later}
time.time = lambda: echt() + later
class Dag(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().fromtimestamp(echt() + later, tz)
    @classmethod
    def utcnow(cls):
        return cls.now(datetime.UTC).replace(tzinfo=None)
datetime.datetime = Dag
from kaderapp.kadernota.pdf import main
sys.exit(main())
"""
"""The program that makes the PDF, with a clock that is wrong by so many seconds."""


@dataclass(frozen=True)
class Plek:
    """Where and when it is made; `later` is how many seconds the clock is fast."""

    map: Path
    zaad: str
    zone: str
    later: int
    masker: int
    taal: str


def maak(opdracht: bytes, plek: Plek) -> str:
    omgeving = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "PYTHONPATH": str(WORTEL)}
    gemaakt = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", OP_EEN_ANDERE_DAG.format(later=plek.later)],
        input=opdracht,
        capture_output=True,
        check=True,
        cwd=plek.map,
        env={**omgeving, "PYTHONHASHSEED": plek.zaad, "TZ": plek.zone, "LANG": plek.taal},
        umask=plek.masker,
    )
    assert gemaakt.stdout.startswith(b"%PDF-1.7")
    return sha256(gemaakt.stdout).hexdigest()


def test_day_zone_hash_seed_folder_and_umask_make_no_difference(tmp_path: Path) -> None:
    html = kadernota_html(
        voorbeeld.uitgave(voorbeeld.leeg(paragrafen=voorbeeld.klein().paragrafen, kaders=voorbeeld.klein().kaders))
    )
    opdracht = json.dumps(
        {
            "grenzen": asdict(grenzen(len(html))),
            "html": html,
            "merk": "a" * 64,
            "website": "",
            "gewoon": False,
            "kast": "",
            "bestanden": [
                {
                    "naam": f"{n}.json",
                    "soort": "application/json",
                    "verband": "Data",
                    "omschrijving": n,
                    "inhoud": "e30=",
                }
                for n in ("b", "a")
            ],
        }
    ).encode()
    plekken = (
        Plek(WORTEL, "0", "UTC", 0, 0o022, "C.UTF-8"),
        Plek(tmp_path, "1", "Pacific/Auckland", 40_000_000, 0o077, "C"),
        Plek(Path("/"), "12345", "America/New_York", -90_000, 0o000, "nl_NL.UTF-8"),
        Plek(tmp_path, "random", "Europe/Amsterdam", 3_600 * 24 * 366, 0o027, "C.UTF-8"),
    )
    assert len({maak(opdracht, plek) for plek in plekken}) == 1
