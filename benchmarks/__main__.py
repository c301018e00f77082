"""`make bench`: prints each ratio with its goal and writes benchmarks/results.json.

With arguments only the named groups run, and only at the named sizes: `python -m benchmarks pdf pagina 60 300`.
"""

import json
import multiprocessing
import os
import platform
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks import gegevens, pdfs
from benchmarks.bladen import tabel
from benchmarks.meten import Verhouding, draai_maten, draai_rijen, vergelijk, verhouding

UITSLAGEN = Path(__file__).parent / "results.json"
ZOEK_DOELEN = {60: None, 300: 3.0}
PAGINA_DOELEN = {60: 1.8, 300: None, 1500: 1.8}


def pagina(groottes: list[int]) -> list[Verhouding]:
    return [
        vergelijk(
            f"pagina zonder cache, {n} activiteiten, tegen modellen met prefetch",
            ["pagina_onze", str(n)],
            ["pagina_ander", str(n)],
            doel=doel,
        )
        for n, doel in PAGINA_DOELEN.items()
        if n in groottes
    ]


def invoer(_: list[int]) -> list[Verhouding]:
    return [
        vergelijk(
            f"10.000 metingen {woorden}, tegen import-export zonder meer",
            ["import_onze", wat],
            ["import_ander", wat],
            doel=doel,
        )
        for wat, woorden, doel in (("nieuw", "inlezen", 6.0), ("weer", "ongewijzigd nog eens", 15.0))
    ]


def dienst(_: list[int]) -> list[Verhouding]:
    """Requests per second of processor time against a view that only says "ok"."""
    maten = draai_maten(["dienst", "60", "deur", "django", "kaal", "kaal zonder middleware", "deur los", "kaal los"])
    return [
        verhouding(f"{wat}, tegen een kale view{bij}", [maten[onze]], [maten[ander]], doel=doel)
        for wat, onze, bij, ander, doel in (
            ("1.000 bewaarde pagina's voor Django langs", "deur", "", "kaal", 2.0),
            ("1.000 bewaarde pagina's voor Django langs", "deur", " zonder middleware", "kaal zonder middleware", 0.85),
            ("1.000 bewaarde pagina's door Django heen", "django", "", "kaal", 0.40),
            (
                "1.000 bewaarde pagina's voor Django langs, elk met een nieuwe verbinding",
                "deur los",
                "",
                "kaal los",
                None,
            ),
        )
    ]


def bladen(groottes: list[int]) -> list[Verhouding]:
    """No ratio: a table of every kind of page."""
    for grootte in {60, 300}.intersection(groottes):
        print(tabel(grootte, draai_rijen(["bladen", str(grootte)])), flush=True)
    return []


def zoeken(groottes: list[int]) -> list[Verhouding]:
    return [
        vergelijk(
            f"een zoekvraag met haar pagina, {n} activiteiten, tegen icontains",
            ["zoek_onze", str(n)],
            ["zoek_ander", str(n)],
            doel=doel,
        )
        for n, doel in ZOEK_DOELEN.items()
        if n in groottes
    ]


GROEPEN = {
    "pdf": pdfs.meet,
    "pagina": pagina,
    "dienst": dienst,
    "bladen": bladen,
    "zoeken": zoeken,
    "import": invoer,
}


def main(wat: list[str]) -> None:
    namen = [naam for naam in wat if not naam.isdecimal()]
    groottes = [n for n in gegevens.MAAL if str(n) in wat] or list(gegevens.MAAL)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kaderapp.settings")
    for grootte in {60, *groottes}:
        # Each in a process of its own: Django knows one database setting per process.
        proces = multiprocessing.get_context("spawn").Process(target=gegevens.maak, args=(grootte,))
        proces.start()
        proces.join()
    uitslagen = []
    for naam in namen or GROEPEN:
        for uitslag in GROEPEN[naam](groottes):
            print(uitslag, flush=True)
            uitslagen.append(asdict(uitslag))
    _schrijf(uitslagen)


def _schrijf(uitslagen: list[dict[str, object]]) -> None:
    """Keeps earlier results of groups that did not run now."""
    eerder = json.loads(UITSLAGEN.read_text())["verhoudingen"] if UITSLAGEN.exists() else []
    nu = {uitslag["naam"] for uitslag in uitslagen}
    alles = sorted([*(e for e in eerder if e["naam"] not in nu), *uitslagen], key=lambda u: str(u["naam"]))
    machine = {"python": platform.python_version(), "cores": os.cpu_count()}
    UITSLAGEN.write_text(f"{json.dumps({'machine': machine, 'verhoudingen': alles}, indent=1, ensure_ascii=False)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
