"""What the processes of a measure take together. Looked at from outside, so that it costs the measured side nothing."""

import threading
from pathlib import Path

TUSSENPOOS = 0.4
"""Seconds; a glance at a process of 1 GB takes some 10 ms of ours."""


class Samen(threading.Thread):
    """The highest sum of the memory of a process and its descendants, in MiB.

    Pages that forked processes share count once (PSS).
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.hoogste = pid, 0.0
        self.klaar = threading.Event()

    def run(self) -> None:
        while not self.klaar.wait(TUSSENPOOS):
            self.hoogste = max(self.hoogste, sum(_pss(pid) for pid in stamboom(self.pid)))

    def stop(self) -> float:
        self.klaar.set()
        self.join()
        return self.hoogste


def stamboom(wortel: int) -> list[int]:
    """A process and all that descend from it."""
    kinderen: dict[int, list[int]] = {}
    for proces in Path("/proc").iterdir():
        if proces.name.isdecimal():
            try:
                ouder = int((proces / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue  # ended meanwhile
            kinderen.setdefault(ouder, []).append(int(proces.name))
    alle = [wortel]
    for pid in alle:
        alle.extend(kinderen.get(pid, ()))
    return alle


def _pss(pid: int) -> float:
    try:
        regels = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0  # ended meanwhile
    return sum(int(regel.split()[1]) for regel in regels if regel.startswith("Pss:")) / 1024
