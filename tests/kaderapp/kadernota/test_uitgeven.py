"""Which edition a reader gets: only what is public, and of that the one that holds."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from kaderapp import demo
from kaderapp.kadernota.momentopname import from_json, momentopname
from kaderapp.kadernota.opnamen import opnamen
from kaderapp.kadernota.uitgave import Editie, Uitgave
from kaderapp.kadernota.uitgeven import editie_van, gelezen, openbaar, openbare_agendas, uitgave_van, werkversie
from kaderapp.kadernota.vaststellen import leg_ter_inzage, maak_versie, stel_vast
from policies.models import Agenda, Versie
from tests.factories import maak_agenda, maak_kader, maak_opgave

pytestmark = pytest.mark.django_db

VANDAAG = timezone.localdate()
INZAGE: dict[str, Any] = {"van": VANDAAG, "tot": VANDAAG + timedelta(days=42)}


@pytest.fixture
def eigen() -> Agenda:
    """An agenda without Versies."""
    agenda = maak_agenda(titel="Aan het water", slug="aan-het-water")
    maak_opgave(agenda)
    return agenda


@pytest.fixture(autouse=True)
def _vers() -> None:
    opnamen.vergeet()


def stel_nota_vast(agenda: Agenda, nummer: str, op: date) -> Versie:
    nota = maak_versie(agenda, nummer=nummer)
    stel_vast(nota, op=op, besluit=f"Raadsbesluit {nummer}", achteraf=True)
    return nota


def stel_stand_vast(agenda: Agenda, nummer: str) -> Versie:
    stand = maak_versie(agenda, nummer=nummer, soort="stand")
    stel_vast(stand, op=date(2026, 6, 1), besluit=f"Collegebesluit {nummer}", achteraf=True)
    return stand


def huidige(agenda: Agenda) -> str:
    return openbaar(agenda.slug).huidige.nummer


def openbare_uitgave(slug: str, nummer: str | None = None) -> Uitgave:
    return uitgave_van(openbaar(slug).versie(nummer))


# -- which one --------------------------------------------------------------------------------


def test_a_concept_reaches_nobody(eigen: Agenda) -> None:
    maak_versie(eigen, nummer="0.1")
    with pytest.raises(Versie.DoesNotExist):
        openbaar(eigen.slug)


def test_a_concept_reaches_nobody_by_its_number(eigen: Agenda) -> None:
    stel_nota_vast(eigen, "1.0", date(2026, 2, 25))
    maak_versie(eigen, nummer="2.0")
    with pytest.raises(Versie.DoesNotExist):
        openbaar(eigen.slug).versie("2.0")


def test_an_agenda_that_is_not_there_is_said_to_be_not_there() -> None:
    with pytest.raises(Versie.DoesNotExist):
        openbaar("bestaat-niet")


def test_as_long_as_nothing_was_adopted_readers_get_the_newest_public_versie(eigen: Agenda) -> None:
    for nummer in ("0.1", "0.2"):
        leg_ter_inzage(maak_versie(eigen, nummer=nummer), **INZAGE)
    assert huidige(eigen) == "0.2"


def test_an_adopted_nota_goes_before_a_newer_one_that_lies_ter_inzage(eigen: Agenda) -> None:
    stel_nota_vast(eigen, "1.0", date(2026, 2, 25))
    leg_ter_inzage(maak_versie(eigen, nummer="2.0"), **INZAGE)
    assert huidige(eigen) == "1.0"


def test_the_nota_that_was_adopted_last_holds_whenever_it_was_registered(eigen: Agenda) -> None:
    stel_nota_vast(eigen, "2.0", date(2026, 9, 25))
    stel_vast(maak_versie(eigen, nummer="1.0"), op=date(2026, 2, 25), besluit="Raadsbesluit 1.0", achteraf=True)
    assert huidige(eigen) == "2.0"


def test_of_two_nota_s_of_one_day_the_later_one_holds(eigen: Agenda) -> None:
    for nummer in ("1.0", "1.0-erratum"):
        stel_nota_vast(eigen, nummer, date(2026, 2, 25))
    assert huidige(eigen) == "1.0-erratum"


def test_the_nota_that_holds_comes_with_its_newest_stand(eigen: Agenda) -> None:
    stel_nota_vast(eigen, "1.0", date(2026, 2, 25))
    for nummer in ("1.1", "1.2"):
        stel_stand_vast(eigen, nummer)
    assert huidige(eigen) == "1.2"


def test_a_stand_that_the_college_did_not_adopt_takes_no_place(eigen: Agenda) -> None:
    stel_nota_vast(eigen, "1.0", date(2026, 2, 25))
    leg_ter_inzage(maak_versie(eigen, nummer="1.1", soort="stand"), **INZAGE)
    assert huidige(eigen) == "1.0"


def test_a_stand_of_an_older_nota_does_not_come_back(eigen: Agenda) -> None:
    stel_nota_vast(eigen, "1.0", date(2026, 2, 25))
    stel_stand_vast(eigen, "1.1")
    maak_kader(eigen)
    stel_nota_vast(eigen, "2.0", date(2026, 9, 25))
    assert huidige(eigen) == "2.0"


def test_an_older_versie_stays_at_its_number(eigen: Agenda) -> None:
    stel_nota_vast(eigen, "1.0", date(2026, 2, 25))
    stel_nota_vast(eigen, "2.0", date(2026, 9, 25))
    assert openbare_uitgave(eigen.slug, "1.0").nummer == "1.0"


def test_all_public_versies_come_newest_first(eigen: Agenda) -> None:
    maak_versie(eigen, nummer="0.1")
    stel_nota_vast(eigen, "1.0", date(2026, 2, 25))
    leg_ter_inzage(maak_versie(eigen, nummer="2.0"), **INZAGE)
    assert [editie.nummer for editie in openbaar(eigen.slug).edities] == ["2.0", "1.0"]


# -- the list of agendas ----------------------------------------------------------------------


def test_the_list_shows_each_public_agenda_by_its_titel(eigen: Agenda) -> None:
    stel_nota_vast(eigen, "1.0", date(2026, 2, 25))
    maak_versie(maak_agenda(titel="Nog geheim"), nummer="0.1")
    uitgaven, _ = gelezen(openbare_agendas())
    titels = [uitgave.momentopname.agenda.titel for uitgave in uitgaven]
    assert titels == ["Aan het water", Agenda.objects.get(slug=demo.SLUG).titel]


@pytest.mark.parametrize("aantal", [1, 4])
def test_the_list_takes_one_query_and_one_for_each_new_content(
    aantal: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for nummer in range(aantal - 1):
        stel_nota_vast(maak_agenda(titel=f"Agenda {nummer}"), "1.0", date(2026, 2, 25))
    gelezen(openbare_agendas())
    with django_assert_num_queries(1):
        assert len(gelezen(openbare_agendas())[0]) == aantal


# -- the edition ------------------------------------------------------------------------------


def test_an_edition_shows_what_was_frozen(eigen: Agenda) -> None:
    nota = stel_nota_vast(eigen, "1.0", date(2026, 2, 25))
    maak_kader(eigen, titel="Later bedacht")
    uitgave = openbare_uitgave(eigen.slug)
    assert uitgave.momentopname == from_json(nota.inhoud)
    assert (uitgave.soort, uitgave.status, uitgave.besluit, uitgave.datum, uitgave.sha256) == (
        "nota",
        "vastgesteld",
        "Raadsbesluit 1.0",
        date(2026, 2, 25),
        nota.sha256,
    )


def test_the_status_of_an_edition_is_that_of_now_and_its_text_that_of_then(eigen: Agenda) -> None:
    versie = maak_versie(eigen, nummer="1.0")
    begin = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
    leg_ter_inzage(versie, van=date(2026, 1, 5), tot=date(2026, 2, 16), nu=begin)
    voor = openbare_uitgave(eigen.slug)
    stel_vast(versie, op=date(2026, 2, 25), besluit="Raadsbesluit 1", achteraf=True)
    na = openbare_uitgave(eigen.slug)
    assert (voor.status, na.status) == ("ter_inzage", "vastgesteld")
    assert na.momentopname is voor.momentopname


@pytest.mark.parametrize("aantal", [1, 4])
def test_a_list_of_editions_reads_no_content(
    eigen: Agenda, aantal: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for nummer in range(aantal):
        stel_nota_vast(eigen, f"{nummer}.0", date(2026, 2, 25))
    with django_assert_num_queries(1) as vragen:
        assert len(openbaar(eigen.slug).edities) == aantal
    assert '"policies_versie"."inhoud"' not in vragen[0]["sql"]


def test_a_line_in_a_list_says_the_same_as_the_edition(nota: Versie) -> None:
    uitgave, editie = uitgave_van(nota), editie_van(nota)
    velden = Editie.__dataclass_fields__
    assert [getattr(uitgave, veld) for veld in velden] == [getattr(editie, veld) for veld in velden]


@pytest.mark.usefixtures("zonder_bewaking")
def test_what_is_damaged_leaves_the_others_readable(eigen: Agenda, nota: Versie) -> None:
    gaaf = stel_nota_vast(eigen, "1.0", date(2026, 2, 25))
    Versie.objects.filter(pk=nota.pk).update(inhoud="{}")
    uitgaven, beschadigd = gelezen([nota, gaaf])
    assert ([u.permalink for u in uitgaven], [f.versie for f in beschadigd]) == ([gaaf.get_absolute_url()], [nota])


def test_the_working_tree_is_an_edition_that_is_not_public(agenda: Agenda) -> None:
    uitgave = werkversie(agenda)
    assert uitgave.momentopname == momentopname(agenda)
    assert (uitgave.openbaar, uitgave.nummer, uitgave.permalink, uitgave.status_in_woorden) == (
        False,
        "",
        "",
        "Werkversie, niet openbaar",
    )


# -- parts that are left out ------------------------------------------------------------------


def test_a_versie_keeps_the_choice_that_its_agenda_had(eigen: Agenda) -> None:
    eigen.weggelaten = ["geld"]
    versie = maak_versie(eigen, nummer="0.1")
    eigen.weggelaten = []
    eigen.save(update_fields=["weggelaten"])
    assert uitgave_van(Versie.objects.get(pk=versie.pk)).weggelaten == {"geld"}
    assert werkversie(eigen).weggelaten == frozenset()


def test_the_werkversie_goes_without_what_its_agenda_leaves_out(eigen: Agenda) -> None:
    eigen.weggelaten = ["geld", "planning"]
    assert werkversie(eigen).weggelaten == {"geld", "planning"}


def test_the_choice_is_no_part_of_what_is_frozen(eigen: Agenda) -> None:
    was = momentopname(eigen)
    eigen.weggelaten = ["geld"]
    eigen.save(update_fields=["weggelaten"])
    assert momentopname(eigen) == was
