"""Our own Dutch: compiled as it is written, and without a hole."""

import re
from gettext import GNUTranslations
from pathlib import Path

import pytest
from django.conf import settings

MAP = Path(settings.BASE_DIR) / "locale" / "nl" / "LC_MESSAGES"
REGEL = re.compile(r'(msgid|msgid_plural|msgstr(?:\[\d\])?) "(.*)"\Z')

Catalogus = dict[str | tuple[str, int], str]


def geschreven(domein: str) -> Catalogus:
    """What stands in the .po: every text on one line."""
    catalogus: Catalogus = {}
    sleutel = ""
    for regel in (MAP / f"{domein}.po").read_text(encoding="utf-8").splitlines():
        if gevonden := REGEL.match(regel):
            soort, tekst = gevonden[1], gevonden[2].replace('\\"', '"').replace("\\n", "\n")
            if soort == "msgid":
                sleutel = tekst
            elif soort == "msgstr":
                catalogus[sleutel] = tekst
            elif soort.startswith("msgstr["):
                catalogus[sleutel, int(soort[7])] = tekst
    catalogus.pop("")
    return catalogus


def vertaald(domein: str) -> Catalogus:
    """What stands in the .mo."""
    with (MAP / f"{domein}.mo").open("rb") as bestand:
        catalogus: Catalogus = dict(GNUTranslations(bestand)._catalog)  # type: ignore[attr-defined]
    catalogus.pop("")
    return catalogus


@pytest.mark.parametrize("domein", ["django", "djangojs"])
def test_what_is_compiled_is_what_is_written(domein: str) -> None:
    assert vertaald(domein) == geschreven(domein)


@pytest.mark.parametrize("domein", ["django", "djangojs"])
def test_nothing_is_left_open(domein: str) -> None:
    assert [wat for wat, dutch in geschreven(domein).items() if not dutch.strip()] == []


@pytest.mark.parametrize("domein", ["django", "djangojs"])
def test_a_translation_fills_in_the_same_things(domein: str) -> None:
    vult = re.compile(r"%\(\w+\)[sdr]|%[sd]|\{\}")
    anders = [
        wat
        for wat, dutch in geschreven(domein).items()
        if isinstance(wat, str) and sorted(vult.findall(wat)) != sorted(vult.findall(dutch))
    ]
    assert anders == []
