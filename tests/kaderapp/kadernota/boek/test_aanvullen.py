"""What the book of an edition tells besides its text, and nothing that came later."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.conf import settings
from django.test import Client
from PIL import Image

from kaderapp import demo
from kaderapp.kadernota.boek.aanvullen import huisstijl, voor_het_boek
from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.uitgeven import uitgave_van, werkversie
from policies.kleur import LEESBAAR, WIT, contrast
from policies.models import Agenda, Gemeente, Versie
from policies.models.delen import Deel
from tests.kaderapp.kadernota import voorbeeld

pytestmark = pytest.mark.django_db


def versie(nummer: str) -> Versie:
    return Versie.objects.select_related("agenda", "nota").get(agenda__slug=demo.SLUG, nummer=nummer)


@pytest.mark.parametrize(
    ("nummer", "eerder", "vorige"),
    [("1.0", [], None), ("1.1", ["1.0"], "1.0"), ("2.0", ["1.0", "1.1"], "1.0")],
)
def test_only_editions_before_this_one_are_told(nummer: str, eerder: list[str], vorige: str | None) -> None:
    boek = voor_het_boek(uitgave_van(versie(nummer)))
    assert ([e.nummer for e in boek.geschiedenis], boek.vorige and boek.vorige.nummer) == (eerder, vorige)


def test_the_working_tree_comes_after_all_of_them() -> None:
    boek = voor_het_boek(werkversie(Agenda.objects.get(slug=demo.SLUG)))
    assert ([e.nummer for e in boek.geschiedenis], boek.vorige and boek.vorige.nummer) == (["1.0", "1.1", "2.0"], "2.0")


def test_what_became_of_an_earlier_edition_since_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Version 2.0 is adopted on a day after the working tree of now was looked at."""
    later = versie("2.0")
    later.status, later.vastgesteld_op, later.besluit = "vastgesteld", date(2100, 1, 1), "RB"
    monkeypatch.setattr("kaderapp.kadernota.boek.aanvullen._eerder", lambda uitgave: (None, [later]))
    (editie,) = voor_het_boek(werkversie(Agenda.objects.get(slug=demo.SLUG))).geschiedenis
    assert (editie.status, editie.besluit) == ("ter_inzage", "")


def test_the_nota_before_is_not_read_for_an_annex_that_is_left_out() -> None:
    uitgave = voorbeeld.uitgave(uitgave_van(versie("2.0")).momentopname, nummer="2.0", weggelaten={Deel.WASWORDT})
    assert voor_het_boek(uitgave).vorige is None


def test_the_table_of_editions_ends_with_this_one() -> None:
    document = kadernota_html(voor_het_boek(uitgave_van(versie("1.1"))))
    tabel = document.split('id="versies"')[1].split("</table>")[0]
    assert [tabel.find(nummer) > 0 for nummer in (">1.0<", ">1.1<", ">2.0<")] == [True, True, False]
    assert "Eerste nota." in tabel


@pytest.mark.parametrize(
    ("velden", "accent"),
    [
        ({}, ""),
        ({"thema": "groen"}, "#2a6340"),
        ({"kleur": "#7a1f1f", "kleur_donker": "#401010"}, "#7a1f1f"),
    ],
)
def test_the_accent_is_that_of_the_gemeente(velden: dict[str, str], accent: str) -> None:
    assert huisstijl(Gemeente(naam="X", **velden)).accent == accent


def test_an_accent_that_is_too_light_is_made_darker() -> None:
    accent = huisstijl(Gemeente(naam="X", kleur="#ffcc00", kleur_donker="#000000")).accent
    assert contrast(accent, WIT) >= LEESBAAR


def plaatje() -> bytes:
    uit = BytesIO()
    Image.new("RGB", (8, 8), "#7a1f1f").save(uit, "PNG")
    return uit.getvalue()


def test_logo_and_accent_are_in_the_document() -> None:
    stijl = huisstijl(
        Gemeente(naam="X", kleur="#7a1f1f", kleur_donker="#401010", logo=plaatje(), logo_naam="0123456789ab.png")
    )
    document = kadernota_html(voorbeeld.uitgave(huisstijl=stijl))
    assert 'alt="Logo van de gemeente Zilverhoek"' in document
    assert ("#7a1f1f" in document, "#1c4f5c" in document) == (True, False)


def test_a_logo_that_the_pdf_refuses_is_left_out() -> None:
    stijl = huisstijl(Gemeente(naam="X", logo=b"geen plaatje", logo_naam="0123456789ab.png"))
    assert "<img" not in kadernota_html(voorbeeld.uitgave(huisstijl=stijl))


def test_a_number_in_the_register_leads_to_its_kader_on_the_site(client: Client) -> None:
    document = kadernota_html(uitgave_van(versie("1.0")))
    adres, nummer = re.findall(rf'href="{settings.SITE_URL}(/agenda/[^"]+/onderdeel/[^"]+/)">(K[^<]+)<', document)[0]
    bladzijde = client.get(adres, follow=True)
    assert (bladzijde.status_code, nummer in bladzijde.content.decode()) == (200, True)
