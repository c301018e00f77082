"""Commands as they are given on a command line, in this process and inside the transaction of the test."""

from dataclasses import dataclass
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, load_command_class


@dataclass(frozen=True)
class Uitslag:
    """Exit status, and what was printed where."""

    status: int
    uit: str
    fout: str


class Uitvoerder:
    """Gives a command the way manage.py does; an exception that a user would see as a trace fails the test."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, naam: str, *argumenten: Any) -> Uitslag:
        uit, fout = StringIO(), StringIO()
        opdracht: Any = load_command_class("kaderapp", naam)
        opdracht._called_from_command_line = True
        self.capsys.readouterr()
        try:
            opties = vars(opdracht.create_parser("manage.py", naam).parse_args([str(a) for a in argumenten]))
            opties.pop("args", None)
            opdracht.execute(**opties | {"stdout": uit, "stderr": fout, "no_color": True})
            status = 0
        except CommandError as geweigerd:
            status, gezegd = geweigerd.returncode, f"CommandError: {geweigerd}"
            fout.write(gezegd)
        except SystemExit as einde:
            status = int(einde.code or 0)
        gedrukt = self.capsys.readouterr()
        return Uitslag(status, uit.getvalue() + gedrukt.out, fout.getvalue() + gedrukt.err)
