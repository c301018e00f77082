"""Finds English in a page, by words that are not Dutch."""

import json
import re
from html import unescape
from typing import Any

from lxml import html as lxml_html

ATTRIBUTEN = ("aria-label", "title", "placeholder", "alt", "aria-description")
ENGELS = frozenset(
    re.findall(
        r"\S+",
        """
        about above access action actions active add added address after already amount and another any are authorized
        available back been before below can cannot change changed changes choose clear click close confirm contain
        content continue correct create created currently date deactivate delete deleted deleting designates don’t
        each edit email entry enter error errors field fields following for forgotten from full go group groups has
        have help hide history hold home instead it its last leave like list log login logout manage may modified must
        name names navigation new no none not nothing object objects only or order other own part password passwords
        permission permissions personal please press previous raw recent related remove removed required results
        return run save saved search see select selected should show sidebar sorting specific staff successfully sure
        than that the their them these they this time today toggle total trouble try type typing unknown unselect
        unselecting use user username users value view warning what when where whether which will with without would
        yes you your
        """,
    )
)
WOORD = re.compile(r"\b[A-Za-z’']+\b")
"""Whole words: the hexadecimal of a sleutel spells "add" now and then."""


def engelse_woorden(pagina: str) -> list[str]:
    """Every text and attribute with an English word in it, and that word."""
    boom: Any = lxml_html.fromstring(pagina)
    for weg in boom.xpath("//script | //style"):
        weg.drop_tree()
    teksten = [str(tekst) for tekst in boom.xpath("//text()")]
    teksten += [str(el.get(naam)) for naam in ATTRIBUTEN for el in boom.xpath(f"//*[@{naam}]")]
    teksten += [t for el in boom.xpath("//@data-inline-formset") for t in _van_inline(el)]
    teksten += [str(el.get("value")) for el in boom.xpath("//input[@type='submit' or @type='button']")]
    return sorted({f"{woord}: {' '.join(t.split())[:100]}" for t in teksten for woord in _engels(unescape(t))})


def _van_inline(json_: str) -> list[str]:
    opties = json.loads(json_)["options"]
    return [opties["addText"], opties["deleteText"]]


def _engels(tekst: str) -> set[str]:
    return {woord.lower() for woord in WOORD.findall(tekst)} & ENGELS
