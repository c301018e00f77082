"""How a benchmark measures: each side in a process of its own, the two in turn, CPU seconds and peak memory.

Ratios are what counts: absolute times differ from machine to machine and from hour to hour.
"""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Maat:
    """One run: CPU seconds (own and of child processes), peak memory in MiB, and what the run itself tells."""

    cpu: float
    geheugen: float
    extra: dict[str, Any]


@dataclass(frozen=True)
class Verhouding:
    """The peer against ours: `verhouding` 2.0 means that ours takes half of its CPU."""

    naam: str
    doel: float | None
    onze: float
    ander: float
    verhouding: float
    geheugen_onze: float
    geheugen_ander: float
    extra: dict[str, Any]

    def __str__(self) -> str:
        oordeel = (
            ""
            if self.doel is None
            else f"  doel {self.doel:.2f}: {'gehaald' if self.verhouding >= self.doel else 'NIET'}"
        )
        return (
            f"{self.naam:<58} {self.ander:8.3f} s / {self.onze:8.3f} s = {self.verhouding:6.2f} x{oordeel}"
            f"   geheugen {self.geheugen_ander:.0f} / {self.geheugen_onze:.0f} MiB"
        )


def vergelijk(naam: str, onze: list[str], ander: list[str], *, doel: float | None, keer: int = 3) -> Verhouding:
    """Runs both sides `keer` times in turn and compares the medians."""
    paren = [(draai(onze), draai(ander)) for _ in range(keer)]
    return verhouding(naam, *zip(*paren, strict=True), doel=doel)


def verhouding(
    naam: str, onze_maten: Sequence[Maat], andere_maten: Sequence[Maat], *, doel: float | None
) -> Verhouding:
    onze_cpu, andere_cpu = (median(maat.cpu for maat in maten) for maten in (onze_maten, andere_maten))
    return Verhouding(
        naam=naam,
        doel=doel,
        onze=onze_cpu,
        ander=andere_cpu,
        verhouding=andere_cpu / onze_cpu,
        geheugen_onze=max(maat.geheugen for maat in onze_maten),
        geheugen_ander=max(maat.geheugen for maat in andere_maten),
        extra={"onze": onze_maten[-1].extra, "ander": andere_maten[-1].extra},
    )


def draai(taak: list[str]) -> Maat:
    """One run of `python -m benchmarks.taken TASK …`; the task prints its own measure as JSON on its last line."""
    return Maat(**_laatste_regel(taak))


def draai_maten(taak: list[str]) -> dict[str, Maat]:
    """Of a task that measures several sides at once."""
    return {naam: Maat(**maat) for naam, maat in _laatste_regel(taak).items()}


def draai_rijen(taak: list[str]) -> list[list[Any]]:
    """Of a task that prints rows."""
    rijen: list[list[Any]] = _laatste_regel(taak)
    return rijen


def _laatste_regel(taak: list[str]) -> Any:
    klaar = subprocess.run(
        [sys.executable, "-m", "benchmarks.taken", *taak], capture_output=True, text=True, check=False, env=os.environ
    )
    if klaar.returncode:
        raise SystemExit(f"{' '.join(taak)} mislukte:\n{klaar.stderr[-3000:]}")
    return json.loads(klaar.stdout.splitlines()[-1])


class Klok:
    """Measures the CPU of a block, with that of the child processes it waited for."""

    def __enter__(self) -> "Klok":
        self.begin = _cpu()
        return self

    def __exit__(self, *_: object) -> None:
        self.cpu = _cpu() - self.begin

    def meld(self, keer: int = 1, **extra: Any) -> None:
        """Prints the Maat of one of `keer` repetitions."""
        piek = max(resource.getrusage(wie).ru_maxrss for wie in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        print(json.dumps(asdict(Maat(self.cpu / keer, piek / 1024, extra))))


def _cpu() -> float:
    gebruik = [resource.getrusage(wie) for wie in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(deel.ru_utime + deel.ru_stime for deel in gebruik)
