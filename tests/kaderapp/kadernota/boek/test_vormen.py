"""Every odd shape gives a sound document, in each arrangement."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from kaderapp.kadernota.boek.document import kadernota_html
from tests.kaderapp.kadernota.boek.vormen import INDELINGEN, VORMEN, in_indeling

PAREN = [(vorm, indeling) for vorm in VORMEN for indeling in INDELINGEN]


@pytest.fixture(scope="module")
def documenten() -> dict[tuple[str, str], str]:
    return {paar: kadernota_html(in_indeling(VORMEN[paar[0]](), paar[1])) for paar in PAREN}


@pytest.mark.parametrize("paar", PAREN, ids="-".join)
def test_each_anchor_stands_once_and_every_reference_finds_one(
    documenten: dict[tuple[str, str], str], paar: tuple[str, str]
) -> None:
    ankers = Counter(re.findall(r' id="([^"]+)"', documenten[paar]))
    verwezen = set(re.findall(r'(?:href="#|data-p=")([^"]+)"', documenten[paar]))
    assert ([anker for anker, vaak in ankers.items() if vaak > 1], sorted(verwezen - set(ankers))) == ([], [])


@pytest.mark.parametrize("paar", PAREN, ids="-".join)
def test_headings_never_skip_a_level(documenten: dict[tuple[str, str], str], paar: tuple[str, str]) -> None:
    niveaus = [int(n) for n in re.findall(r"<h([1-6])", documenten[paar])]
    assert [(een, ander) for een, ander in pairwise(niveaus) if ander > een + 1] == []


@pytest.mark.parametrize("vorm", VORMEN)
def test_every_page_begins_a_chapter_or_the_cover(documenten: dict[tuple[str, str], str], vorm: str) -> None:
    """The chapters are laid out apart, so nothing may stand between them."""
    inhoud = documenten[vorm, "w_vragen"].split("<main>")[1].split("</main>")[0]
    diep, los = 0, []
    for deel in re.findall(r"<section\b[^>]*>|</section>|[^<]+|<[^>]+>", inhoud):
        if deel.startswith("<section") and diep == 0 and not re.search(r'class="(?:hoofdstuk|omslag)\b', deel):
            los.append(deel)
        diep += deel.startswith("<section") - (deel == "</section>")
        if diep == 0 and deel != "</section>" and deel.strip():
            los.append(deel)
    assert los == []
