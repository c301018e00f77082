"""What every page of an agenda must be, whatever stands on it; and how a test makes one."""

import itertools
import re
from collections import Counter
from datetime import date
from html import unescape
from typing import TypeVar

from django.template.loader import render_to_string

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import Pagina
from tests.kaderapp.kadernota import voorbeeld

P = TypeVar("P", bound=Pagina)


def maak(soort: type[P], opname: boom.Momentopname, vandaag: date, /, **vraag: str) -> P:
    return soort(voorbeeld.uitgave(opname), vandaag, vraag=vraag)


def html_van(pagina: Pagina) -> str:
    return render_to_string(pagina.sjabloon, {"pagina": pagina, "gemeente": pagina.gemeente})


def woorden_van(pagina: Pagina) -> str:
    """The text of the page as one line, no-break spaces as spaces."""
    zonder = re.sub(r"<[^>]*>", " ", re.sub(r"</?(?:a|b|span|strong)\b[^>]*>", "", html_van(pagina)))
    return " ".join(unescape(zonder).replace("\u00a0", " ").split())


def fouten(html: str) -> list[str]:
    """Ids that are there twice, links on the page that lead nowhere, and headings that skip a level."""
    ids = Counter(re.findall(r'\sid="([^"]*)"', html))
    niveaus = [int(niveau) for niveau in re.findall(r"<h([1-6])[\s>]", html)]
    return [
        *(f"id {anker} staat er {aantal} keer" for anker, aantal in ids.items() if aantal > 1),
        *(f"#{doel} is er niet" for doel in re.findall(r'href="#([^"]*)"', html) if doel not in ids),
        *(f"h{a} en dan h{b}" for a, b in itertools.pairwise(niveaus) if b > a + 1),
    ]
