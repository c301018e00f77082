"""Metingen and bedragen in the form of what they belong to."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting
from kaderapp.models import User
from policies.admin import rijen
from policies.models import Kader, Opgave
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_indicator,
    maak_kader,
    maak_meting,
    maak_opgave,
)
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db

INTUSSEN = (
    "Iemand anders heeft dit intussen gewijzigd. Wat u invulde, staat hieronder; waar het verschilt, staat erbij wat "
    "nu is opgeslagen. Neem over wat u wilt houden en sla opnieuw op."
)


@pytest.fixture
def indicator() -> Indicator:
    return maak_indicator(maak_agenda(), decimalen=1)


def meting(nummer: int = 0, aantal: int = 1, **velden: Any) -> dict[str, Any]:
    """A new line in the form."""
    standaard = {"soort": "realisatie", "periode": "2027", "gebied": "gemeente", "waarde": "8,5", "gelezen_revisie": 1}
    return _regel("metingen", nummer, aantal, standaard | velden)


def bedrag(**velden: Any) -> dict[str, Any]:
    standaard = {"soort": "lasten", "fase": "raming", "jaar": "2027", "bedrag": "1000", "gelezen_revisie": 1}
    return _regel("bedragen", 0, 1, standaard | velden)


def _regel(soort: str, nummer: int, aantal: int, velden: dict[str, Any]) -> dict[str, Any]:
    return {f"{soort}-TOTAL_FORMS": aantal} | {f"{soort}-{nummer}-{veld}": w for veld, w in velden.items()}


# -- adding -----------------------------------------------------------------------------------


def test_a_meting_is_added_with_its_agenda_and_comes_last(browser: Client, indicator: Indicator) -> None:
    maak_meting(maak_indicator(indicator.agenda), volgorde=6)
    assert Formulier(browser, Indicator, indicator).verstuur(**meting()) == {}
    nieuw = indicator.metingen.get()
    assert (nieuw.agenda, nieuw.volgorde, nieuw.waarde) == (indicator.agenda, 7, Decimal("8.5"))
    assert (nieuw.periode_van, nieuw.periode_tot) == (date(2027, 1, 1), date(2027, 12, 31))


def test_metingen_of_several_years_come_one_after_another(browser: Client, indicator: Indicator) -> None:
    velden = meting(0, 2) | meting(1, 2, periode="2028")
    assert Formulier(browser, Indicator, indicator).verstuur(**velden) == {}
    assert [(m.periode_van.year, m.volgorde) for m in indicator.metingen.all() if m.periode_van] == [
        (2027, 1),
        (2028, 2),
    ]


def test_a_norm_needs_no_period(browser: Client, indicator: Indicator) -> None:
    assert Formulier(browser, Indicator, indicator).verstuur(**meting(soort="norm", periode="")) == {}
    assert indicator.metingen.get().periode_van is None


def test_a_new_indicator_may_bring_its_metingen(browser: Client) -> None:
    kader = maak_kader(maak_agenda())
    velden = {"agenda": str(kader.agenda_id), "naam": "Schulden", "kader": str(kader.pk)}
    assert Formulier(browser, Indicator).verstuur(**velden, **meting()) == {}
    assert Meting.objects.get(indicator__naam="Schulden").agenda == kader.agenda


@pytest.mark.parametrize(
    ("model", "maak"), [(Opgave, maak_opgave), (Doel, maak_doel), (Activiteit, maak_activiteit), (Kader, maak_kader)]
)
def test_a_bedrag_is_added_where_it_belongs(browser: Client, model: Any, maak: Any) -> None:
    eigenaar = maak(maak_agenda())
    assert Formulier(browser, model, eigenaar).verstuur(**bedrag()) == {}
    nieuw = eigenaar.bedragen.get()
    assert (nieuw.agenda, nieuw.bedrag, nieuw.volgorde) == (eigenaar.agenda, 1000, 1)


# -- refusing ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("velden", "waar", "zin"),
    [
        ({"waarde": ""}, "__all__", "Geef precies één van: waarde, reden zonder waarde, verhaal."),
        ({"reden_leeg": "nnb"}, "__all__", "Geef precies één van: waarde, reden zonder waarde, verhaal."),
        ({"periode": ""}, "__all__", "Geef het begin en het einde van de periode. Alleen een norm mag zonder."),
        (
            {"periode": "ooit"},
            "periode",
            "Schrijf een jaar (2027), jaren (2027-2030) of dagen (1-1-2027 t/m 30-6-2027).",
        ),
        ({"gebied": "Utrecht"}, "gebied", "Schrijf gemeente, NL, wijk:naam of klasse:naam."),
        ({"soort": ""}, "soort", "Dit veld is verplicht."),
    ],
)
def test_a_row_is_refused_at_the_row(
    browser: Client, indicator: Indicator, velden: dict[str, Any], waar: str, zin: str
) -> None:
    fouten = Formulier(browser, Indicator, indicator).verstuur(**meting(**velden))
    assert zin in fouten[f"metingen-0-{waar}"]


def test_a_row_with_a_story_keeps_to_its_story(browser: Client, indicator: Indicator) -> None:
    maak_meting(indicator, tekst="<p>Het ging goed.</p>")
    fouten = Formulier(browser, Indicator, indicator).verstuur(**{"metingen-0-waarde": "3"})
    assert fouten == {"metingen-0-__all__": ["Geef precies één van: waarde, reden zonder waarde, verhaal."]}


def test_a_meting_that_is_there_already_is_refused(browser: Client, indicator: Indicator) -> None:
    maak_meting(indicator)
    fouten = Formulier(browser, Indicator, indicator).verstuur(**meting(1, 2))
    assert fouten == {"metingen-1-__all__": ["Deze indicator heeft al zo'n meting voor deze periode en dit gebied."]}


def test_a_bedrag_is_refused_at_the_row(browser: Client) -> None:
    fouten = Formulier(browser, Opgave, maak_opgave(maak_agenda())).verstuur(**bedrag(bedrag="", fase=""))
    assert sorted(fouten["bedragen-0-__all__"]) == [
        "Kies een fase. Alleen een plafond heeft er geen nodig.",
        "Vul het bedrag in, of kies pro memorie.",
    ]


# -- at the same time -------------------------------------------------------------------------


def test_a_changed_row_counts_as_a_revisie_of_the_row_alone(browser: Client, indicator: Indicator) -> None:
    rij = maak_meting(indicator)
    assert Formulier(browser, Indicator, indicator).verstuur(**{"metingen-0-waarde": "9"}) == {}
    assert (Meting.objects.get(pk=rij.pk).revisie, Indicator.objects.get(pk=indicator.pk).revisie) == (2, 1)


def test_a_row_that_did_not_change_keeps_its_revisie(browser: Client, indicator: Indicator) -> None:
    rij, _ = maak_meting(indicator), maak_meting(indicator, soort="streefwaarde")
    assert Formulier(browser, Indicator, indicator).verstuur(**{"metingen-1-waarde": "9"}) == {}
    assert Meting.objects.get(pk=rij.pk).revisie == 1


def test_a_row_that_another_changed_is_refused_and_both_are_shown(browser: Client, indicator: Indicator) -> None:
    rij = maak_meting(indicator)
    formulier = Formulier(browser, Indicator, indicator)
    Meting.objects.filter(pk=rij.pk).update(waarde=12, revisie=2)
    fouten = formulier.verstuur(**{"metingen-0-waarde": "9"})
    assert fouten["metingen-0-__all__"] == [INTUSSEN]
    assert fouten["metingen-0-waarde"] == ["Nu is opgeslagen: 12"]
    assertContains(formulier.pagina, 'name="metingen-0-waarde" value="9"')
    assert Meting.objects.get(pk=rij.pk).waarde == 12


def test_who_saw_the_difference_may_save_the_row(browser: Client, indicator: Indicator) -> None:
    rij = maak_meting(indicator)
    formulier = Formulier(browser, Indicator, indicator)
    Meting.objects.filter(pk=rij.pk).update(waarde=12, revisie=2)
    formulier.verstuur(**{"metingen-0-waarde": "9"})
    assert formulier.verstuur(**{"metingen-0-waarde": "9", "metingen-0-gelezen_revisie": "2"}) == {}
    assert (Meting.objects.get(pk=rij.pk).waarde, Meting.objects.get(pk=rij.pk).revisie) == (Decimal(9), 3)


def test_a_row_that_another_changed_is_not_removed_unseen(browser: Client, indicator: Indicator) -> None:
    rij = maak_meting(indicator)
    formulier = Formulier(browser, Indicator, indicator)
    Meting.objects.filter(pk=rij.pk).update(waarde=12, revisie=2)
    assert formulier.verstuur(**{"metingen-0-DELETE": "on"})["inline"] == [rijen.EERST_LEZEN]
    assert Meting.objects.filter(pk=rij.pk).exists()


def test_a_row_that_another_removed_is_told_with_what_was_typed(browser: Client, indicator: Indicator) -> None:
    rij = maak_meting(indicator)
    formulier = Formulier(browser, Indicator, indicator)
    rij.delete()
    (zin,) = formulier.verstuur(**{"metingen-0-waarde": "9"})["inline"]
    assert zin.startswith("Iemand anders heeft deze regel intussen verwijderd. U vulde in: ")
    assert "Waarde 9" in zin


def test_a_row_can_be_removed(browser: Client, indicator: Indicator) -> None:
    maak_meting(indicator)
    assert Formulier(browser, Indicator, indicator).verstuur(**{"metingen-0-DELETE": "on"}) == {}
    assert not indicator.metingen.exists()


# -- reading ----------------------------------------------------------------------------------


def test_who_may_only_look_sees_the_rows_without_fields(client: Client, indicator: Indicator) -> None:
    maak_meting(indicator)
    cato = User.objects.create_user("cato", is_staff=True)
    cato.groups.add(Group.objects.get(name="college"))
    client.force_login(cato)
    pagina = client.get(adres(Indicator, "change", indicator.pk))
    assertContains(pagina, "<p>2027</p>")
    assertNotContains(pagina, 'name="metingen-0-waarde"')


def test_more_rows_than_fit_are_edited_in_their_own_list(
    browser: Client, indicator: Indicator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rijen, "MEESTE_RIJEN", 1)
    for soort in ("realisatie", "prognose"):
        maak_meting(indicator, soort=soort)
    formulier = Formulier(browser, Indicator, indicator)
    assertContains(formulier.pagina, f'href="/beheer/goals/meting/?indicator={indicator.pk}"')
    assert formulier.verstuur(naam="Anders") == {}
    assert browser.get(adres(Meting, "changelist"), {"indicator": str(indicator.pk)}).context["cl"].result_count == 2


def test_bijdragen_have_no_other_place_and_therefore_always_fit(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    agenda = maak_agenda()
    activiteit = maak_activiteit(agenda, maak_doel(agenda), maak_doel(agenda))
    monkeypatch.setattr(rijen, "MEESTE_RIJEN", 1)
    assert Formulier(browser, Activiteit, activiteit).verstuur(**{"bijdragen-1-gewicht": "neven"}) == {}
    assert list(activiteit.bijdragen.values_list("gewicht", flat=True)) == ["hoofd", "neven"]


def _rijen_bij(eigenaar: Any, aantal: int) -> None:
    for nummer in range(aantal):
        jaar = 2000 + nummer
        if isinstance(eigenaar, Indicator):
            maak_meting(eigenaar, periode_van=date(jaar, 1, 1), periode_tot=date(jaar, 12, 31))
        else:
            maak_bedrag(eigenaar.agenda, **{eigenaar._meta.model_name: eigenaar}, jaar=jaar)
        if isinstance(eigenaar, Activiteit):
            eigenaar.bijdragen.create(doel=maak_doel(eigenaar.agenda), volgorde=nummer)


@pytest.mark.parametrize("aantal", [1, 4, 60])
@pytest.mark.parametrize(
    ("maak", "vragen"),
    [(maak_opgave, 13), (maak_doel, 22), (maak_activiteit, 22), (maak_kader, 15), (maak_indicator, 19)],
    ids=["opgave", "doel", "activiteit", "kader", "indicator"],
)
def test_a_form_takes_as_many_queries_for_many_rows_as_for_one(
    browser: Client, django_assert_num_queries: DjangoAssertNumQueries, maak: Any, vragen: int, aantal: int
) -> None:
    eigenaar = maak(maak_agenda())
    _rijen_bij(eigenaar, aantal)
    ContentType.objects.clear_cache()
    with django_assert_num_queries(vragen):
        pagina = browser.get(adres(type(eigenaar), "change", eigenaar.pk))
    assert pagina.context["inline_admin_formsets"][0].formset.initial_form_count() == aantal


def test_a_bedrag_of_another_kind_of_owner_is_not_touched(browser: Client) -> None:
    opgave = maak_opgave(maak_agenda())
    elders = maak_bedrag(opgave.agenda, kader=maak_kader(opgave.agenda))
    assert Formulier(browser, Opgave, opgave).verstuur(**bedrag()) == {}
    assert Bedrag.objects.get(pk=elders.pk).revisie == 1


# -- order and words --------------------------------------------------------------------------


def test_metingen_stand_year_by_year(browser: Client, indicator: Indicator) -> None:
    for jaar, soort in ((2028, "realisatie"), (2027, "streefwaarde"), (2027, "realisatie"), (2026, "nulmeting")):
        maak_meting(indicator, soort=soort, periode_van=date(jaar, 1, 1), periode_tot=date(jaar, 12, 31))
    maak_meting(indicator, soort="norm")
    (grid,) = Formulier(browser, Indicator, indicator).pagina.context["inline_admin_formsets"]
    rijen = [form.instance for form in grid.formset.initial_forms]
    assert [(rij.periode_van and rij.periode_van.year, rij.soort) for rij in rijen] == [
        *((None, "norm"), (2026, "nulmeting"), (2027, "realisatie"), (2027, "streefwaarde"), (2028, "realisatie")),
    ]


def test_the_button_of_a_grid_reads_as_a_sentence(browser: Client, indicator: Indicator) -> None:
    (grid,) = html.fromstring(Formulier(browser, Indicator, indicator).pagina.content).xpath("//@data-inline-formset")
    assert json.loads(grid)["options"]["addText"] == "Nog een meting toevoegen"
