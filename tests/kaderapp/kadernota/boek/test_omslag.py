"""The cover is one page, however long its texts are, and always says what the status is."""

import io
import re
from dataclasses import replace

import pikepdf
import pytest

from kaderapp.kadernota.boek.bronnen import haal
from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.inhoud.woorden import ingekort
from kaderapp.kadernota.pdf import pdf_van
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.druk.lezer import lees

WOORDEN = "samen verder in het sociaal domein van de gemeente aan het water "


def met_titel(titel: str, besluit: str = "2026-041") -> str:
    opname = voorbeeld.leeg(agenda=voorbeeld.agenda(titel=titel))
    return kadernota_html(replace(voorbeeld.uitgave(opname), besluit=besluit))


@pytest.mark.parametrize(
    ("lang", "klassen"), [(30, None), (60, "lang"), (120, "heel-lang"), (200, "uiterst-lang"), (600, "uiterst-lang")]
)
def test_a_longer_title_has_smaller_letters(lang: int, klassen: str | None) -> None:
    kop = re.search(r'<h1(?: class="([^"]+)")?>', met_titel((WOORDEN * 10)[:lang].strip()))
    stijl = haal("kadernota:kadernota.css")[0].decode()
    maten = [float(maat) for maat in re.findall(r"\.omslag h1(?:\.[a-z-]+)? \{ font-size: ([\d.]+)pt", stijl)]
    assert kop is not None
    assert kop[1] == klassen
    assert klassen is None or f".omslag h1.{klassen} {{ font-size" in stijl
    assert (len(maten), maten) == (4, sorted(maten, reverse=True))


@pytest.mark.parametrize(
    "html", [met_titel((WOORDEN * 3).strip()), met_titel(f"{WOORDEN * 40}: {WOORDEN * 40}", WOORDEN * 40)]
)
def test_the_cover_has_all_that_belongs_there(html: str) -> None:
    with pikepdf.open(io.BytesIO(pdf_van(html))) as pdf:
        kinderen = lees(pdf).kinderen
        op_omslag = [deel for deel in kinderen if min(deel.bladen) == 0]
        assert {blad for deel in op_omslag for blad in deel.bladen} == {0}
        assert "Vastgesteld door de raad" in "".join(deel.tekst for deel in op_omslag)


def test_what_is_left_out_of_a_long_text_is_said() -> None:
    assert ingekort("kort en goed", 12) == "kort en goed"
    assert ingekort("kort, en goed", 12) == "kort, en…"
    assert ingekort("langwoord", 5) == "lang…"
