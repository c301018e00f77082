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
from time import monotonic
from typing import Any

from benchmarks.waarnemen import Samen


@dataclass(frozen=True)
class Maat:
    """One run: CPU seconds (own and of child processes), peak memory in MiB, and what the run itself tells."""

    cpu: float
    geheugen: float
    """Of the largest process."""
    extra: dict[str, Any]
    duur: float = 0.0
    """Seconds by the clock."""
    samen: float = 0.0
    """Peak memory of all processes together, where that was watched."""


class Mislukt(SystemExit):
    """A task that did not end well."""


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
    hoogstens: bool = False
    """The goal is a ceiling: less is better."""

    @property
    def gehaald(self) -> bool:
        if self.doel is None:
            return True
        return self.verhouding <= self.doel if self.hoogstens else self.verhouding >= self.doel

    def __str__(self) -> str:
        grens = "hoogstens " if self.hoogstens else ""
        oordeel = "" if self.doel is None else f"  doel {grens}{self.doel:.2f}: {'gehaald' if self.gehaald else 'NIET'}"
        return (
            f"{self.naam:<58} {self.ander:8.3f} s / {self.onze:8.3f} s = {self.verhouding:6.2f} x{oordeel}"
            f"   geheugen {self.geheugen_ander:.0f} / {self.geheugen_onze:.0f} MiB"
        )


def vergelijk(naam: str, onze: list[str], ander: list[str], *, doel: float | None, keer: int = 3) -> Verhouding:
    """Runs both sides `keer` times in turn and compares the medians."""
    paren = [(draai(onze), draai(ander)) for _ in range(keer)]
    return verhouding(naam, *zip(*paren, strict=True), doel=doel)


def verhouding(
    naam: str,
    onze_maten: Sequence[Maat],
    andere_maten: Sequence[Maat],
    *,
    doel: float | None,
    hoogstens: bool = False,
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
        extra={"onze": _extra(onze_maten), "ander": _extra(andere_maten)},
        hoogstens=hoogstens,
    )


def _extra(maten: Sequence[Maat]) -> dict[str, Any]:
    """What the last run tells, what all took by the clock and together, and how far the runs are apart."""
    extra = dict(maten[-1].extra)
    if any(maat.duur for maat in maten):
        extra["duur"] = round(median(maat.duur for maat in maten), 3)
    if any(maat.samen for maat in maten):
        extra["geheugen_samen"] = round(max(maat.samen for maat in maten))
    if len(maten) > 1:
        extra["cpu"] = [round(maat.cpu, 4) for maat in maten]
    return extra


def draai(taak: list[str], *, samen: bool = False) -> Maat:
    """One run of `python -m benchmarks.taken TASK …`; the task prints its own measure as JSON on its last line.

    With `samen` the memory of all its processes together is watched. Raises Mislukt.
    """
    regel, hoogste = _voer_uit(taak, samen=samen)
    return Maat(**json.loads(regel) | {"samen": hoogste})


def draai_maten(taak: list[str]) -> dict[str, Maat]:
    """Of a task that measures several sides at once."""
    return {naam: Maat(**maat) for naam, maat in _laatste_regel(taak).items()}


def draai_rijen(taak: list[str]) -> list[list[Any]]:
    """Of a task that prints rows."""
    rijen: list[list[Any]] = _laatste_regel(taak)
    return rijen


def draai_rij(taak: list[str]) -> dict[str, Any]:
    """Of a task that prints what it found."""
    rij: dict[str, Any] = _laatste_regel(taak)
    return rij


def _laatste_regel(taak: list[str]) -> Any:
    return json.loads(_voer_uit(taak, samen=False)[0])


def _voer_uit(taak: list[str], *, samen: bool) -> tuple[str, float]:
    """The last line that a task prints, and the peak of the memory of all its processes if that is asked for."""
    kind = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.taken", *taak],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ,
    )
    waarnemer = Samen(kind.pid)
    if samen:
        waarnemer.start()
    uit, klachten = kind.communicate()
    hoogste = waarnemer.stop() if samen else 0.0
    if kind.returncode:
        raise Mislukt(f"{' '.join(taak)} mislukte:\n{klachten[-3000:]}")
    return uit.splitlines()[-1], hoogste


class Klok:
    """Measures the CPU of a block, with that of the child processes it waited for, and the time by the clock."""

    def __enter__(self) -> "Klok":
        self.begin, self.vanaf = _cpu(), monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        self.cpu, self.duur = _cpu() - self.begin, monotonic() - self.vanaf

    def tel_op(self, ander: "Klok") -> None:
        """Adds a block that was measured apart."""
        self.cpu, self.duur = self.cpu + ander.cpu, self.duur + ander.duur

    def meld(self, keer: int = 1, **extra: Any) -> None:
        """Prints the Maat of one of `keer` repetitions."""
        print(json.dumps(asdict(self.maat(keer, **extra))))

    def maat(self, keer: int = 1, **extra: Any) -> Maat:
        """The Maat of one of `keer` repetitions."""
        piek = max(resource.getrusage(wie).ru_maxrss for wie in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        return Maat(self.cpu / keer, piek / 1024, extra, self.duur / keer)


def _cpu() -> float:
    gebruik = [resource.getrusage(wie) for wie in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(deel.ru_utime + deel.ru_stime for deel in gebruik)
