"""The traps of real municipal documents: each can be stored as it is, frozen, and read back (domain.md, section 7)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from goals.models import Doel, Indicator
from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.geld import geldtabel
from kaderapp.kadernota.inhoud.getallen import geldigheid, jaar_of_deel
from kaderapp.kadernota.inhoud.monitor import Beeld, beeld, eenheid
from kaderapp.kadernota.inhoud.oordeel import resultaat, richting
from kaderapp.kadernota.momentopname import Momentopname, boom, from_json
from kaderapp.kadernota.vaststellen import maak_versie, stel_vast
from kaderapp.kadernota.verband import Verband
from policies.models import Agenda, Versie, Wijziging
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_groep,
    maak_indicator,
    maak_kader,
    maak_meting,
    maak_opgave,
    maak_paragraaf,
)
from tests.weigeren import zinnen

pytestmark = pytest.mark.django_db

EIGEN_TABELLEN = [m for app in ("policies", "goals") for m in apps.get_app_config(app).get_models()]


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda()


def heel_jaar(jaar: int) -> dict[str, date]:
    return {"periode_van": date(jaar, 1, 1), "periode_tot": date(jaar, 12, 31)}


def terug(agenda: Agenda) -> Momentopname:
    """Everything passes the forms, is frozen, adopted, and comes back out of the database."""
    assert {str(e): fouten for e in _elementen(agenda) if (fouten := zinnen(e))} == {}
    versie = maak_versie(agenda, nummer=f"{agenda.versies.count() + 1}.0")
    stel_vast(versie, op=date(2026, 2, 25), besluit="Raadsbesluit 2026-012", achteraf=True)
    return from_json(Versie.objects.get(pk=versie.pk).inhoud)


def _elementen(agenda: Agenda) -> Iterator[models.Model]:
    for model in EIGEN_TABELLEN:
        if any(veld.name == "agenda" for veld in model._meta.fields) and model not in (Versie, Wijziging):
            yield from model._base_manager.filter(agenda=agenda)


def doelen(opname: Momentopname) -> tuple[boom.Doel, ...]:
    return Verband(opname).doelen


def het_beeld(agenda: Agenda) -> Beeld:
    (indicator,) = terug(agenda).indicatoren
    return beeld(indicator)


def meet(indicator: Indicator, soort: str, jaar: int, waarde: str, **velden: Any) -> None:
    maak_meting(indicator, soort=soort, waarde=Decimal(waarde), **heel_jaar(jaar) | velden)


# -- texts ------------------------------------------------------------------------------------


def test_t1_doelen_may_have_the_very_same_tekst(agenda: Agenda) -> None:
    opgave = maak_opgave(agenda)
    for team in ("Loket", "Procesbegeleiders", "Maatwerk"):
        groep = maak_doel(agenda, opgave=opgave, soort="groep", tekst=team)
        maak_doel(agenda, ouder=groep, tekst="Inwoners voelen zich serieus genomen")
    zelfde = [doel for doel in doelen(terug(agenda)) if doel.tekst == "Inwoners voelen zich serieus genomen"]
    assert len({doel.sleutel for doel in zelfde}) == 3


def test_t2_a_kader_may_have_two_names(agenda: Agenda) -> None:
    maak_kader(agenda, titel="Resultaatgericht werken", alias="Sturen op efficiëntie")
    (kader,) = terug(agenda).kaders
    assert (kader.titel, kader.alias) == ("Resultaatgericht werken", "Sturen op efficiëntie")


def test_t3_an_opgave_that_is_renamed_stays_the_same_and_keeps_its_old_name_in_the_older_versie(
    agenda: Agenda,
) -> None:
    opgave = maak_opgave(agenda, naam="Vitaliteit")
    (toen,) = terug(agenda).opgaven
    opgave.naam, opgave.alias = "Gezond leven", "Vitaliteit"
    opgave.save()
    (nu,) = terug(agenda).opgaven
    assert (toen.naam, nu.naam, nu.alias) == ("Vitaliteit", "Gezond leven", "Vitaliteit")
    assert toen.sleutel == nu.sleutel


def test_t4_numbering_starts_again_in_each_list(agenda: Agenda) -> None:
    for titel in ("Sociaal Loket", "Sociaal Team"):
        lijst = maak_kader(agenda, soort="lijst", titel=titel, volgorde=titel.endswith("Team"))
        for nummer in range(2):
            maak_kader(agenda, ouder=lijst, titel=f"{titel} {nummer}", volgorde=nummer)
    assert [[kind.nummer for kind in lijst.kinderen] for lijst in terug(agenda).kaders] == [
        ["K1.1", "K1.2"],
        ["K2.1", "K2.2"],
    ]


def test_t5_a_kader_may_end_in_a_dangling_tenzij(agenda: Agenda) -> None:
    maak_kader(agenda, tekst="<p>Hulp is dichtbij, tenzij</p>")
    (kader,) = terug(agenda).kaders
    assert kader.tekst == "<p>Hulp is dichtbij, tenzij</p>"


def test_t6_an_annex_may_be_for_information_only(agenda: Agenda) -> None:
    maak_paragraaf(agenda, soort="bijlage", titel="Kaart", bijlage_status="ter_vaststelling", volgorde=1)
    maak_paragraaf(agenda, soort="bijlage", titel="Maatregelen", bijlage_status="ter_informatie", volgorde=2)
    assert [(p.titel, p.bijlage_status) for p in terug(agenda).paragrafen] == [
        ("Kaart", "ter_vaststelling"),
        ("Maatregelen", "ter_informatie"),
    ]


def test_t7_a_scenario_is_called_2_plus(agenda: Agenda) -> None:
    maak_paragraaf(agenda, soort="scenario", titel="2+", tekst="<p>Langzame groei.</p>")
    (scenario,) = terug(agenda).paragrafen
    assert scenario.titel == "2+"


def test_t8_a_slot_at_the_start_of_a_sentence_becomes_a_capital(agenda: Agenda) -> None:
    opgave = maak_opgave(agenda)
    maak_doel(agenda, opgave=opgave, tekst="{richting} inwoners doen mee", richting="meer", volgorde=1)
    maak_doel(agenda, opgave=opgave, tekst="Kinderen voelen zich {richting} veilig", richting="meer", volgorde=2)
    maak_doel(agenda, opgave=opgave, tekst="{richting} inwoners hebben schulden", volgorde=3)
    gevonden = doelen(terug(agenda))
    assert [leesbaar(doel) for doel in gevonden] == [
        "Meer inwoners doen mee",
        "Kinderen voelen zich meer veilig",
        "[meer / minder / gelijk: nog te kiezen] inwoners hebben schulden",
    ]


# -- figures ----------------------------------------------------------------------------------


def test_t9_years_without_a_figure_are_absent_and_not_0(agenda: Agenda) -> None:
    indicator = maak_indicator(agenda, frequentie_maanden=48)
    meet(indicator, "nulmeting", 2020, "31")
    meet(indicator, "realisatie", 2024, "28")
    beeld_ = het_beeld(agenda)
    assert beeld_.gemeten == ((2020, Decimal(31)), (2024, Decimal(28)))
    assert beeld_.indicator.frequentie_maanden == 48


def test_t10_unique_persons_are_not_added_up(agenda: Agenda) -> None:
    kader = maak_kader(agenda)
    for plaats, (naam, personen) in enumerate(
        [("Begeleiding", "1204"), ("Hulp bij huishouden", "928"), ("Totaal", "1622")]
    ):
        indicator = maak_indicator(agenda, kader=kader, naam=naam, eenheid="unieke personen", volgorde=plaats)
        meet(indicator, "realisatie", 2021, personen)
    gevonden = terug(agenda).indicatoren
    assert [indicator.optelbaar for indicator in gevonden] == [False, False, False]
    assert [meting.waarde for indicator in gevonden for meting in indicator.metingen] == [1204, 928, 1622]


def test_t11_a_printed_total_is_kept_beside_its_parts_also_where_it_is_wrong(agenda: Agenda) -> None:
    kader = maak_kader(agenda)
    for plaats, (naam, euro) in enumerate([("Begeleiding", "2618000"), ("Vervoer", "2000000"), ("Totaal", "4518000")]):
        indicator = maak_indicator(agenda, kader=kader, naam=naam, eenheid="euro", optelbaar=True, volgorde=plaats)
        uitleg = "<p>Gedrukt totaal; de delen zijn samen € 4.618.000.</p>" if naam == "Totaal" else ""
        meet(indicator, "realisatie", 2022, euro, toelichting=uitleg)
    *delen, totaal = (indicator.metingen[0] for indicator in terug(agenda).indicatoren)
    som = sum((deel.waarde for deel in delen if deel.waarde is not None), Decimal(0))
    assert (som, totaal.waarde) == (Decimal(4_618_000), Decimal(4_518_000))
    assert totaal.toelichting == "<p>Gedrukt totaal; de delen zijn samen € 4.618.000.</p>"


def test_t12_a_column_called_bsn_holds_a_count_and_there_is_no_field_for_a_person(agenda: Agenda) -> None:
    indicator = maak_indicator(agenda, naam="Unieke cliënten (kolom “BSN”)", eenheid="personen")
    meet(indicator, "realisatie", 2021, "1622")
    (gevonden,) = terug(agenda).indicatoren
    assert (gevonden.naam, gevonden.metingen[0].waarde) == ("Unieke cliënten (kolom “BSN”)", Decimal(1622))
    namen = {veld.name for model in EIGEN_TABELLEN for veld in model._meta.get_fields()}
    assert {naam for naam in namen if "bsn" in naam.lower() or "geboorte" in naam.lower()} == set()


def test_t13_a_figure_may_be_of_part_of_a_year(agenda: Agenda) -> None:
    indicator = maak_indicator(agenda)
    meet(indicator, "realisatie", 2022, "12", voorlopig=True, periode_tot=date(2022, 11, 30))
    (cel,) = het_beeld(agenda).realisaties
    assert (cel.periode, cel.voorlopig) == ("januari tot en met november 2022", True)


def test_t14_blank_is_not_0(agenda: Agenda) -> None:
    indicator = maak_indicator(agenda)
    meet(indicator, "realisatie", 2021, "0")
    maak_meting(indicator, reden_leeg="te_klein", **heel_jaar(2022))
    cellen = het_beeld(agenda).realisaties
    assert [(cel.waarde, cel.tekst, cel.reden) for cel in cellen] == [
        (Decimal(0), "0", ""),
        (None, "te klein", "aantal te klein om te tonen"),
    ]


def test_t15_a_goal_can_be_reached_while_its_result_is_not(agenda: Agenda) -> None:
    indicator = maak_indicator(agenda, gewenst="dalen")
    for soort, jaar, waarde in [("nulmeting", 2020, "150"), ("streefwaarde", 2024, "100"), ("realisatie", 2024, "120")]:
        meet(indicator, soort, jaar, waarde)
    beeld_ = het_beeld(agenda)
    assert (richting(beeld_).uitkomst, resultaat(beeld_).uitkomst) == ("ja", "nee")


# -- relations --------------------------------------------------------------------------------


def test_t16_an_activiteit_whose_doel_was_withdrawn_is_found(agenda: Agenda) -> None:
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel, titel="Verweesd", status="lopend")
    Doel.objects.filter(pk=doel.pk).update(status="vervallen")
    assert [activiteit.titel for activiteit in Verband(terug(agenda)).activiteiten_zonder_doel] == ["Verweesd"]


def test_t20_a_kader_holds_for_all_or_for_one_groep(agenda: Agenda) -> None:
    groep = maak_groep(agenda, soort="dialooggroep", naam="Cluster Jeugd")
    maak_kader(agenda, titel="Voor allen", volgorde=1)
    maak_kader(agenda, titel="Voor Jeugd", groep=groep, volgorde=2)
    assert [(kader.titel, kader.groep) for kader in terug(agenda).kaders] == [
        ("Voor allen", None),
        ("Voor Jeugd", groep.pk),
    ]


def test_t23_a_kader_holds_until_an_event(agenda: Agenda) -> None:
    maak_kader(agenda, geldig_van=date(2027, 1, 1), geldig_tot_gebeurtenis="de evaluatie van de gebiedsteams")
    (kader,) = terug(agenda).kaders
    gezien = geldigheid(kader.geldig_van, kader.geldig_tot, kader.geldig_tot_gebeurtenis)
    assert gezien == "geldig vanaf 2027 tot en met de evaluatie van de gebiedsteams"


def test_t26_each_indicator_has_its_own_unit(agenda: Agenda) -> None:
    kader = maak_kader(agenda)
    maak_indicator(agenda, kader=kader, eenheid="inwoners", per_aantal=10_000, volgorde=1)
    maak_indicator(agenda, kader=kader, eenheid="% van de jongeren", volgorde=2)
    assert [eenheid(indicator) for indicator in terug(agenda).indicatoren] == [
        "inwoners per 10.000",
        "% van de jongeren",
    ]


def test_t27_a_reference_has_a_year_of_its_own(agenda: Agenda) -> None:
    indicator = maak_indicator(agenda)
    meet(indicator, "realisatie", 2025, "7.9")
    meet(indicator, "realisatie", 2023, "8.8", gebied="NL")
    beeld_ = het_beeld(agenda)
    assert [cel.periode for cel in beeld_.realisaties] == ["2025"]
    assert [(r.naam, r.cel.periode) for r in beeld_.referenties] == [("Nederland", "2023")]


def test_t28_an_amount_may_be_pm(agenda: Agenda) -> None:
    maak_bedrag(agenda, pm=True)
    opname = terug(agenda)
    (bedrag,) = opname.bedragen
    assert (bedrag.bedrag, bedrag.pm) == (None, True)
    assert geldtabel([("", opname.bedragen)], opname.gemeente).blokken[0].regels[0].cellen[0].tekst == "PM"


def test_t29_a_taakveld_is_the_code_of_its_year(agenda: Agenda) -> None:
    opgave = maak_opgave(agenda)
    for plaats, (jaar, code) in enumerate([(2025, "6.71"), (2026, "6.71a"), (2027, "43-3")]):
        maak_bedrag(agenda, opgave=opgave, jaar=jaar, taakveld=code, volgorde=plaats)
    assert [(bedrag.jaar, bedrag.taakveld) for bedrag in terug(agenda).bedragen] == [
        (2025, "6.71"),
        (2026, "6.71a"),
        (2027, "43-3"),
    ]


def test_t38_activiteiten_contribute_to_several_doelen_and_doelen_get_several_activiteiten(agenda: Agenda) -> None:
    opgave = maak_opgave(agenda)
    een, ander = (maak_doel(agenda, opgave=opgave, volgorde=plaats) for plaats in range(2))
    maak_activiteit(agenda, een, ander, titel="Eén loket", volgorde=1)
    maak_activiteit(agenda, ander, een, titel="Straatcoaches", volgorde=2)
    opname = terug(agenda)
    assert [[b.doel for b in a.bijdragen] for a in opname.activiteiten] == [[een.pk, ander.pk], [ander.pk, een.pk]]
    verband = Verband(opname)
    assert [len(verband.activiteiten_bij_doel[doel.pk]) for doel in (een, ander)] == [2, 2]


def test_t39_of_a_norm_in_weeks_less_is_better(agenda: Agenda) -> None:
    indicator = maak_indicator(agenda, naam="Wachttijd", eenheid="weken", gewenst="dalen")
    maak_meting(indicator, soort="norm", waarde=8, toelichting="<p>Binnen acht weken, Jeugdwet.</p>")
    meet(indicator, "realisatie", 2026, "7")
    beeld_ = het_beeld(agenda)
    assert (beeld_.norm.tekst if beeld_.norm else "", resultaat(beeld_).uitkomst) == ("8", "ja")


def test_t40_a_streefwaarde_may_come_before_a_nulmeting_and_that_is_said(agenda: Agenda) -> None:
    indicator = maak_indicator(agenda, gewenst="dalen")
    meet(indicator, "streefwaarde", 2028, "7.5")
    beeld_ = het_beeld(agenda)
    assert [jaar_of_deel(m.periode_van, m.periode_tot) for m in beeld_.indicator.metingen] == ["2028"]
    assert richting(beeld_).reden == "Er is geen nulmeting met een cijfer."
