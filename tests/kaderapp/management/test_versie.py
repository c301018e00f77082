"""manage.py versie: make a Versie and move it through its states."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.utils.timezone import localdate

from kaderapp import demo
from kaderapp.kadernota import pdf
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.vaststellen import leg_ter_inzage, maak_versie
from kaderapp.models import User
from policies.models import Agenda, Versie
from tests.factories import maak_kader
from tests.kaderapp.management.opdrachten import Uitvoerder

BESLUIT = ("--op", "2026-11-19", "--besluit", "Raadsbesluit 2026-099", "--achteraf")
VANDAAG = localdate()
INZAGE = ("--van", VANDAAG.isoformat(), "--tot", (VANDAAG + timedelta(days=42)).isoformat())


@pytest.fixture(autouse=True)
def _snelle_pdf(gemaakte_pdfs: list[Uitgave]) -> None:
    """Making a PDF is tested elsewhere."""


@pytest.fixture
def ingezien(agenda: Agenda) -> Versie:
    """A Versie of which the inzage is over."""
    begin = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
    versie = maak_versie(agenda, nummer="3.0", nu=begin)
    leg_ter_inzage(versie, van=date(2026, 9, 1), tot=date(2026, 10, 13), nu=begin)
    return versie


def stand(agenda: Agenda, nummer: str) -> str:
    return agenda.versies.get(nummer=nummer).status


def test_a_concept_is_made(draai: Uitvoerder, agenda: Agenda) -> None:
    uitslag = draai("versie", demo.SLUG, "concept", "--nummer", "9.0", "--toelichting", "Na de raad.")
    assert (uitslag.status, uitslag.uit) == (0, f"Versie 9.0 van {agenda} is nu: concept.\n")
    assert agenda.versies.get(nummer="9.0").toelichting == "Na de raad."


def test_a_concept_is_laid_ter_inzage(draai: Uitvoerder, agenda: Agenda) -> None:
    draai("versie", demo.SLUG, "concept", "--nummer", "9.0")
    uitslag = draai("versie", demo.SLUG, "ter_inzage", "--nummer", "9.0", *INZAGE)
    assert (uitslag.status, uitslag.uit) == (0, f"Versie 9.0 van {agenda} is nu: ter inzage.\n")
    assert stand(agenda, "9.0") == "ter_inzage"


def test_what_lay_ter_inzage_is_adopted(draai: Uitvoerder, ingezien: Versie) -> None:
    uitslag = draai("versie", demo.SLUG, "vastgesteld", "--nummer", "3.0", *BESLUIT)
    assert (uitslag.status, uitslag.uit) == (0, f"Versie 3.0 van {ingezien.agenda} is nu: vastgesteld.\n")
    assert stand(ingezien.agenda, "3.0") == "vastgesteld"


def test_with_the_status_its_pdf_is_stored(draai: Uitvoerder, ingezien: Versie) -> None:
    draai("versie", demo.SLUG, "vastgesteld", "--nummer", "3.0", *BESLUIT)
    [document] = ingezien.documenten.all()
    inhoud = "%PDF-1.7 3.0 Vastgesteld door de raad op 19\u00a0november 2026"
    assert (document.status, b"".join(document.lees()).decode()) == ("vastgesteld", inhoud)


def test_without_a_pdf_there_is_no_new_status(
    draai: Uitvoerder, ingezien: Versie, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mislukt(uitgave: Uitgave, *rest: Any) -> bytes:
        raise pdf.PdfMislukt("De PDF werd te groot.")

    monkeypatch.setattr(pdf, "kadernota_pdf", mislukt)
    uitslag = draai("versie", demo.SLUG, "vastgesteld", "--nummer", "3.0", *BESLUIT)
    assert (uitslag.status, uitslag.fout) == (1, "CommandError: De PDF werd te groot.")
    assert stand(ingezien.agenda, "3.0") == "ter_inzage"


def test_an_older_decision_is_registered_afterwards(draai: Uitvoerder, agenda: Agenda) -> None:
    maak_versie(agenda, nummer="0.9")
    besluit = ("--op", "2026-01-29", "--besluit", "Raadsbesluit 2026-003")
    opdracht = ("versie", demo.SLUG, "vastgesteld", "--nummer", "0.9", *besluit)
    assert [draai(*opdracht).status, draai(*opdracht, "--achteraf").status] == [1, 0]


def test_who_did_it_is_kept(draai: Uitvoerder, ingezien: Versie) -> None:
    gijs = User.objects.create_user("gijs")
    draai("versie", demo.SLUG, "vastgesteld", "--nummer", "3.0", *BESLUIT, "--door", "gijs")
    ingezien.refresh_from_db()
    assert ingezien.vastgesteld_door == gijs
    assert LogEntry.objects.get(user=gijs).change_message == "Vastgesteld op 19-11-2026: Raadsbesluit 2026-099."


@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        (("elders", "concept", "--nummer", "9.0"), f"Er is geen agenda “elders”. Wel: {demo.SLUG}."),
        (
            (demo.SLUG, "ter_inzage", "--nummer", "9.0", *INZAGE),
            f"Agenda “{demo.SLUG}” heeft geen versie 9.0. Wel: 2.0, 1.1, 1.0.",
        ),
        (
            (demo.SLUG, "ter_inzage", "--nummer", "2.0"),
            "Geef de eerste en de laatste dag van de inzage: --van 2026-11-09 --tot 2027-01-04.",
        ),
        (
            (demo.SLUG, "vastgesteld", "--nummer", "2.0", "--op", "2026-11-19"),
            "Geef de dag en de bron van het besluit: --op 2026-06-25 --besluit 2026-041.",
        ),
        (
            (demo.SLUG, "concept", "--nummer", "1.0"),
            "Deze agenda heeft al een versie met dit nummer. Kies een ander.",
        ),
        (
            (demo.SLUG, "vastgesteld", "--nummer", "1.0", *BESLUIT),
            "Versie 1.0 is vastgesteld. U kunt haar niet meer vaststellen.",
        ),
        (
            (demo.SLUG, "concept", "--nummer", "9/0"),
            "Gebruik in het nummer alleen letters, cijfers en punten of streepjes ertussen, bijvoorbeeld 1.0.",
        ),
        (
            (demo.SLUG, "vastgesteld", "--nummer", "2.0", *BESLUIT),
            "Versie 2.0 ligt tot en met 4\u00a0januari 2027 ter inzage, en die termijn kan niet korter. Leg een "
            "besluit van die dag of later vast, of maak een nieuwe versie met een kortere inzage.",
        ),
        (
            (demo.SLUG, "vastgesteld", "--nummer", "2.0", "--op", "0001-01-01", "--besluit", "x", "--achteraf"),
            "1\u00a0januari 0001 ligt voor 1900. Geef een ander jaar.",
        ),
        (
            (demo.SLUG, "vastgesteld", "--nummer", "2.0", "--op", "2999-01-01", "--besluit", "2999-001"),
            "1\u00a0januari 2999 ligt in de toekomst. Leg een besluit vast als het is genomen, met de dag van de "
            "vergadering.",
        ),
        (
            (demo.SLUG, "concept", "--nummer", "9.0", *BESLUIT),
            "Bij de status concept kan dit niet: --op, --besluit, --achteraf. Laat het weg; het hoort bij vastgesteld.",
        ),
        (
            (demo.SLUG, "concept", "--nummer", "9.0", "--achteraf"),
            "Bij de status concept kan dit niet: --achteraf. Laat het weg; het hoort bij vastgesteld.",
        ),
        (
            (demo.SLUG, "vastgesteld", "--nummer", "2.0", *BESLUIT, *INZAGE),
            "Bij de status vastgesteld kan dit niet: --van, --tot. Laat het weg; het hoort bij ter_inzage.",
        ),
        (
            (demo.SLUG, "ter_inzage", "--nummer", "2.0", *INZAGE, "--soort", "nota", "--toelichting", ""),
            "Bij de status ter_inzage kan dit niet: --soort, --toelichting. Laat het weg; het hoort bij concept.",
        ),
        ((demo.SLUG, "concept", "--nummer", "9.0", "--door", "niemand"), "Er is geen gebruiker “niemand”."),
    ],
    ids=str,
)
def test_bad_input_is_refused_in_words_and_changes_nothing(
    draai: Uitvoerder, agenda: Agenda, argumenten: tuple[str, ...], zin: str
) -> None:
    voor = list(Versie.objects.values())
    uitslag = draai("versie", *argumenten)
    assert (uitslag.status, uitslag.fout) == (1, f"CommandError: {zin}")
    assert list(Versie.objects.values()) == voor


def test_a_stand_that_differs_is_refused_with_every_difference_on_a_line(draai: Uitvoerder, agenda: Agenda) -> None:
    draai("versie", demo.SLUG, "concept", "--nummer", "9.0")
    draai("versie", demo.SLUG, "vastgesteld", "--nummer", "9.0", *BESLUIT)
    for titel in ("Wonen", "Werken"):
        maak_kader(agenda, titel=titel, volgorde=9999)
    uitslag = draai("versie", demo.SLUG, "concept", "--nummer", "9.1", "--soort", "stand")
    eerste, *rest = uitslag.fout.splitlines()
    assert eerste.startswith("CommandError: Deze stand wijkt af van nota 9.0")
    assert sorted(regel.split("“")[1] for regel in rest) == ["Werken” is nieuw.", "Wonen” is nieuw."]


def test_a_stand_is_made_and_adopted(draai: Uitvoerder, agenda: Agenda) -> None:
    draai("versie", demo.SLUG, "concept", "--nummer", "9.0")
    draai("versie", demo.SLUG, "vastgesteld", "--nummer", "9.0", *BESLUIT)
    assert draai("versie", demo.SLUG, "concept", "--nummer", "9.1", "--soort", "stand").status == 0
    assert draai("versie", demo.SLUG, "vastgesteld", "--nummer", "9.1", *BESLUIT).status == 0
    assert agenda.versies.get(nummer="9.1").nota == agenda.versies.get(nummer="9.0")
