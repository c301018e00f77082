"""Gemeente: the one row about who uses this installation."""

import pytest
from django.db import IntegrityError, transaction

from policies.models import Gemeente
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "gemeente_een_rij": ({"pk": 2}, "Er is al een gemeente. Wijzig die."),
    "gemeente_naam_gevuld": ({"naam": ""}, "Vul “naam” in."),
    "gemeente_thema_keuze": ({"thema": "rood"}, "Kies bij “thema” een van: blauw, groen."),
    "gemeente_bedragen_in_keuze": (
        {"bedragen_in": "miljoen"},
        "Kies bij “bedragen in” een van: euro, duizend.",
    ),
    "gemeente_saldo_keuze": ({"saldo": "rood"}, "Kies bij “saldo” een van: baten_min_lasten, lasten_min_baten."),
}


@pytest.fixture
def _zonder_gemeente(db: None) -> None:
    Gemeente.objects.all().delete()


def gemeente_met(**velden: object) -> Gemeente:
    return Gemeente(**{"pk": 1, "naam": "Zilverhoek"} | velden)


@pytest.mark.usefixtures("_zonder_gemeente")
@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_gemeente_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(gemeente_met(**velden)) == [zin]


@pytest.mark.usefixtures("_zonder_gemeente")
@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(gemeente_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_a_gemeente_is_tried_here() -> None:
    assert set(GEVALLEN) == beperkingen(Gemeente)


def test_a_second_gemeente_is_refused_in_words() -> None:
    assert zinnen(Gemeente(naam="Elders")) == ["Er is al een gemeente. Wijzig die."]


def test_a_second_gemeente_does_not_replace_the_first() -> None:
    naam = Gemeente.objects.deze().naam
    with pytest.raises(IntegrityError), transaction.atomic():
        Gemeente(naam="Elders").save()
    assert Gemeente.objects.deze().naam == naam


def test_the_gemeente_can_be_changed() -> None:
    gemeente = Gemeente.objects.deze()
    gemeente.naam = "Zilverhoek"
    gemeente.full_clean()
    gemeente.save()
    assert Gemeente.objects.get().naam == "Zilverhoek"


@pytest.mark.usefixtures("_zonder_gemeente")
def test_without_a_row_there_is_a_nameless_gemeente() -> None:
    assert str(Gemeente.objects.deze()) == "Gemeente"


@pytest.mark.parametrize("code", ["1961", "GM61", "gm1961", "GM1961\n"])
def test_a_gemeentecode_is_gm_with_four_digits(code: str) -> None:
    uitleg = "Een gemeentecode is GM met vier cijfers, bijvoorbeeld GM1961."
    assert uitleg in per_veld(gemeente_met(code=code))["code"]


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"kleur": "#1b4f9c"}, ["Geef beide kleuren, of geen van beide."]),
        ({"kleur": "#ffd700", "kleur_donker": "#222222"}, ["Deze kleur is te licht"]),
        ({"kleur": "rood", "kleur_donker": "#222222"}, ["Geef een kleur als #"]),
    ],
)
def test_colours_that_nobody_can_read_are_refused(velden: dict[str, str], zegt: list[str]) -> None:
    gevonden = zinnen(gemeente_met(**velden))
    assert [any(zin.startswith(deel) for zin in gevonden) for deel in zegt] == [True], gevonden
