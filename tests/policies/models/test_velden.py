"""Fields that clean what they store, whichever way it comes in."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from policies.models import Opgave
from policies.models.velden import vijftien_cijfers
from tests.factories import maak_agenda, maak_opgave
from tests.weigeren import per_veld

pytestmark = pytest.mark.django_db

VUIL, SCHOON = "  Mee\u202edoen\x00\n nu ", "Meedoen nu"
SCRIPT = "<p>Iedereen<script>alert(1)</script> <b>telt</b></p>"
TEKST = "<p>Iedereen <strong>telt</strong></p>"


def opgeslagen(opgave: Opgave) -> Opgave:
    return Opgave.objects.get(pk=opgave.pk)


def test_a_regel_is_clean_after_create() -> None:
    assert opgeslagen(maak_opgave(maak_agenda(), naam=VUIL)).naam == SCHOON


def test_a_regel_is_clean_on_the_instance_itself_after_saving() -> None:
    assert maak_opgave(maak_agenda(), naam=VUIL).naam == SCHOON


def test_a_regel_is_clean_after_update() -> None:
    opgave = maak_opgave(maak_agenda())
    Opgave.objects.filter(pk=opgave.pk).update(naam=VUIL)
    assert opgeslagen(opgave).naam == SCHOON


def test_a_regel_is_clean_after_bulk_create() -> None:
    opgave = Opgave(agenda=maak_agenda(), naam=VUIL)
    Opgave.objects.bulk_create([opgave])
    assert opgeslagen(opgave).naam == SCHOON


def test_a_regel_is_clean_after_bulk_update() -> None:
    opgave = maak_opgave(maak_agenda())
    opgave.naam = VUIL
    Opgave.objects.bulk_update([opgave], ["naam"])
    assert opgeslagen(opgave).naam == SCHOON


def test_a_regel_is_stored_in_nfc() -> None:
    assert opgeslagen(maak_opgave(maak_agenda(), naam="cafe\u0301")).naam == "café"


def test_a_regel_of_nothing_but_forbidden_characters_is_empty() -> None:
    assert per_veld(Opgave(agenda=maak_agenda(), naam="\u202e\x00 "))["naam"] == ["Dit veld kan niet leeg zijn"]


def test_a_tekst_loses_what_is_no_text_on_every_way_in() -> None:
    agenda = maak_agenda()
    gemaakt, gewijzigd = maak_opgave(agenda, beschrijving=SCRIPT), maak_opgave(agenda)
    Opgave.objects.filter(pk=gewijzigd.pk).update(beschrijving=SCRIPT)
    assert [opgeslagen(o).beschrijving for o in (gemaakt, gewijzigd)] == [TEKST, TEKST]


def test_a_text_that_is_too_long_is_refused_with_its_length() -> None:
    zin = "Deze tekst heeft 30001 tekens. Er passen er 30000 in: maak hem korter."
    assert per_veld(Opgave(agenda=maak_agenda(), naam="a" * 30_001)) == {"naam": [zin]}


def test_a_search_for_letters_of_a_tekst_is_not_taken_for_html() -> None:
    maak_opgave(maak_agenda(), beschrijving="<p>Bruggen bouwen tussen kernen</p>")
    assert Opgave.objects.filter(beschrijving__icontains="bruggen BOUWEN").count() == 1


@pytest.mark.parametrize("getal", ["0", "1204.5", "999999999999999", "123456789.123456", "-0.100000000000000000"])
def test_the_check_lets_a_number_of_fifteen_digits_pass(getal: str) -> None:
    vijftien_cijfers(Decimal(getal))


@pytest.mark.parametrize("getal", ["1234567890123456", "1234567890.123456", "-0.1234567890123456"])
def test_a_number_of_more_digits_is_refused(getal: str) -> None:
    with pytest.raises(ValidationError, match=r"Dit getal heeft meer dan 15 cijfers\. Rond het af\."):
        vijftien_cijfers(Decimal(getal))
