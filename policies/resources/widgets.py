"""How one cell of a workbook is read and written, per kind of column.

`clean` takes a cell (text, number, date, bool or None) and gives the stored value, or raises ValueError with a
Dutch sentence that says what to do. `render` is its inverse. A blank cell gives `leeg`. Texts are Markdown
in a cell and HTML in the database; everything else is what a person would type.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import models
from import_export.widgets import Widget

from policies.models.agenda import LABEL, NUMMERING
from policies.models.beperkingen import EERSTE_JAAR, LAATSTE_JAAR
from policies.models.velden import ADRES
from policies.resources.cel import Cel, als_korte_tekst, als_regel, als_tekst, duizendtallen, is_blanco, keur_lengte
from policies.tekst import lengte_als_markdown, naar_markdown, schoon_plat, van_markdown

DATUM_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
DATUM_NL = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")


class CelWidget(Widget):
    """Base: blank is `leeg`, the rest is up to `lees`."""

    leeg: Any = ""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        return self.leeg if is_blanco(value) else self.lees(value)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return None if value is None or value == "" else value

    def lees(self, cel: Any) -> Any:
        raise NotImplementedError


class RegelWidget(CelWidget):
    """Plain text."""

    def lees(self, cel: Cel) -> str:
        return als_regel(cel)


class TekstWidget(CelWidget):
    """Formatted text: Markdown in the cell."""

    def lees(self, cel: Cel) -> str:
        tekst = als_korte_tekst(cel)
        html = _korte_tekst(tekst) if len(tekst) < 500 else van_markdown(tekst)
        keur_lengte(lengte_als_markdown(html))
        return html

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return naar_markdown(value) or None


_korte_tekst = lru_cache(maxsize=1024)(van_markdown)
"""The same remark often stands beside many figures."""


class KeuzeWidget(CelWidget):
    """One of the words of a list of choices, in any case."""

    def __init__(self, keuzes: type[models.TextChoices], leeg: str = "") -> None:
        super().__init__()
        self.woorden = {woord.lower(): woord for woord in keuzes.values}
        self.leeg = str(leeg)

    def lees(self, cel: Cel) -> str:
        woord = als_tekst(cel).strip().lower()
        if woord not in self.woorden:
            raise ValueError(f"kies een van: {', '.join(self.woorden.values())}.")
        return self.woorden[woord]


class JaNeeWidget(CelWidget):
    """ja or nee; a TRUE or FALSE cell is read as such."""

    def __init__(self, leeg: bool | None = False) -> None:
        super().__init__()
        self.leeg = leeg

    def lees(self, cel: Cel) -> bool:
        if isinstance(cel, bool):
            return cel
        woord = als_tekst(cel).strip().lower()
        if woord not in ("ja", "nee"):
            raise ValueError("vul ja of nee in.")
        return woord == "ja"

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return None if value is None else "ja" if value else "nee"


class DatumWidget(CelWidget):
    """A day in a year that can be meant."""

    leeg = None

    def lees(self, cel: Cel) -> date:
        dag = self._dag(cel)
        if not EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
            raise ValueError(f"geef een dag in de jaren {EERSTE_JAAR} tot en met {LAATSTE_JAAR}.")
        return dag

    def _dag(self, cel: Cel) -> date:
        if isinstance(cel, date):
            return cel
        tekst = als_tekst(cel).strip()
        try:
            if delen := DATUM_ISO.fullmatch(tekst):
                return date(*map(int, delen.groups()))
            if delen := DATUM_NL.fullmatch(tekst):
                return date(*map(int, reversed(delen.groups())))
        except ValueError:
            raise ValueError("deze dag bestaat niet. Schrijf een datum als 31-12-2027.") from None
        raise ValueError("dit is geen datum. Schrijf hem als 31-12-2027 of 2027-12-31.")


class JarenWidget(CelWidget):
    """Years, separated by semicolons."""

    leeg = ()

    def __init__(self, eerste: int, laatste: int) -> None:
        super().__init__()
        self.eerste, self.laatste = eerste, laatste

    def lees(self, cel: Cel) -> tuple[int, ...]:
        jaren = [deel.strip() for deel in als_tekst(cel).split(";") if deel.strip()]
        if not all(re.fullmatch("[0-9]{4}", jaar) and self.eerste <= int(jaar) <= self.laatste for jaar in jaren):
            raise ValueError("noem jaren van vier cijfers, met een puntkomma ertussen: 2022;2025.")
        return tuple(int(jaar) for jaar in jaren)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return "; ".join(map(str, value)) or None


class PatroonWidget(CelWidget):
    """Text of one form, with a default for a blank cell."""

    def __init__(self, patroon: re.Pattern[str], uitleg: str, leeg: str = "", lengte: int | None = None) -> None:
        super().__init__()
        self.patroon = patroon
        self.uitleg = uitleg
        self.leeg = leeg
        self.lengte = lengte

    def lees(self, cel: Cel) -> str:
        tekst = als_regel(cel)
        if not self.patroon.match(tekst):
            raise ValueError(self.uitleg)
        if self.lengte is not None and len(tekst) > self.lengte:
            raise ValueError(f"gebruik hoogstens {duizendtallen(self.lengte)} tekens.")
        return tekst


class AdresWidget(PatroonWidget):
    """The address of a web page."""

    def __init__(self) -> None:
        super().__init__(ADRES, "geef een adres dat begint met https:// of http://, zonder spaties.")


class LabelWidget(PatroonWidget):
    """The gemeente's own word for a level: enkelvoud|meervoud."""

    def __init__(self, leeg: str) -> None:
        super().__init__(LABEL, f"geef enkelvoud en meervoud met een staande streep ertussen: {leeg}.", leeg)

    def lees(self, cel: Cel) -> str:
        return "|".join(woord.strip() for woord in super().lees(cel).split("|"))


class NummeringWidget(PatroonWidget):
    def __init__(self) -> None:
        super().__init__(NUMMERING, "kies 1, a, A of I (per niveau, met een punt ertussen: 1.a), of geen.", "1")

    def lees(self, cel: Cel) -> str:
        tekst = als_tekst(cel).strip()
        return super().lees("geen" if tekst.lower() == "geen" else tekst)


class GebiedWidget(PatroonWidget):
    """The area of a meting; blank is the gemeente."""

    def __init__(self, patroon: re.Pattern[str]) -> None:
        super().__init__(patroon, "schrijf gemeente, NL, wijk:naam of klasse:naam, of laat de cel leeg.", "gemeente")

    def lees(self, cel: Cel) -> str:
        tekst = schoon_plat(als_tekst(cel))
        soort, streep, naam = tekst.partition(":")
        bekend = {"gemeente": "gemeente", "nl": "NL", "wijk": "wijk", "klasse": "klasse"}
        gewoon = bekend.get(soort.strip().lower(), soort)
        return super().lees(f"{gewoon}{streep}{naam.strip()}")

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return None if value == self.leeg else value
