"""Which element a row is about."""

from uuid import NAMESPACE_URL, uuid4, uuid5

import pytest

from goals.models import Bedrag, Doel, Meting
from kaderapp.kadernota.werkboek.importeren import importeer
from policies.models import Agenda, Groep, Opgave, Visie
from tests.kaderapp.kadernota.werkboek.bouw import (
    AGENDA,
    BEDRAG,
    DOEL,
    GROEP,
    INDICATOR,
    KADER,
    METING,
    OPGAVE,
    SLUG,
    Cellen,
    alles,
    een,
    export,
    geweigerd,
    laad,
    opname,
)

pytestmark = pytest.mark.django_db

NIETS = "0 toegevoegd, 0 gewijzigd, 0 verwijderd"
BASIS: dict[str, list[Cellen]] = {"Opgaven": [OPGAVE], "Doelen": [DOEL], "Indicatoren": [INDICATOR]}


# -- by sleutel and by code -------------------------------------------------------------------


def test_without_a_sleutel_the_identity_is_made_of_slug_sheet_and_code() -> None:
    laad(Opgaven=[OPGAVE])
    assert een(Opgave).pk == uuid5(uuid5(NAMESPACE_URL, "urn:kaderapp:werkboek"), "proef/Opgaven/O1")


def test_the_code_is_in_its_composed_form_for_that() -> None:
    laad(Opgaven=[OPGAVE | {"code": "cafe\u0301"}])
    assert een(Opgave).pk == uuid5(uuid5(NAMESPACE_URL, "urn:kaderapp:werkboek"), "proef/Opgaven/café")


def test_a_sleutel_that_is_filled_in_is_the_identity() -> None:
    sleutel = uuid4()
    laad(Opgaven=[OPGAVE | {"sleutel": f" {sleutel} "}])
    assert een(Opgave).pk == sleutel


def test_a_row_with_the_sleutel_of_an_element_changes_that_element() -> None:
    laad(Opgaven=[OPGAVE])
    sleutel = een(Opgave).pk
    laad(Opgaven=[OPGAVE | {"code": "O7", "sleutel": str(sleutel), "naam": "Anders"}])
    assert een(Opgave).naam == "Anders"


def test_importing_a_file_twice_changes_nothing() -> None:
    laad(**alles())
    assert str(laad(**alles())) == f"{NIETS}, 12 ongewijzigd"


def test_the_same_codes_in_another_agenda_are_other_elements() -> None:
    laad(Opgaven=[OPGAVE])
    laad(Agenda=[AGENDA | {"slug": "andere"}], Opgaven=[OPGAVE])
    assert Opgave.objects.filter(code="O1", agenda__slug__in=[SLUG, "andere"]).count() == 2


def test_a_sleutel_is_a_uuid() -> None:
    assert geweigerd(Opgaven=[OPGAVE | {"sleutel": "O1"}]) == [
        'Blad Opgaven, rij 2, kolom sleutel, waarde "O1": dit is geen sleutel. '
        "Laat de cel leeg, of neem de sleutel over uit een export."
    ]


def test_a_sleutel_stands_in_one_row() -> None:
    sleutel = str(uuid4())
    assert geweigerd(Opgaven=[OPGAVE | {"sleutel": sleutel}, OPGAVE | {"code": "O2", "sleutel": sleutel}]) == [
        f'Blad Opgaven, rij 3, kolom sleutel, waarde "{sleutel}": deze sleutel staat ook in rij 2. Laat er één staan.'
    ]


def test_a_sleutel_stands_on_one_sheet() -> None:
    sleutel = str(uuid4())
    assert geweigerd(Opgaven=[OPGAVE | {"sleutel": sleutel}], Groepen=[GROEP | {"sleutel": sleutel}]) == [
        f'Blad Opgaven, rij 2, kolom sleutel, waarde "{sleutel}": deze sleutel staat ook op blad Groepen, rij 2. '
        "Laat er één staan."
    ]


def test_a_sleutel_and_a_code_may_not_lead_to_one_element() -> None:
    laad(Opgaven=[OPGAVE])
    assert geweigerd(Opgaven=[OPGAVE, OPGAVE | {"code": "O2", "sleutel": str(een(Opgave).pk)}])[0].endswith(
        "hetzelfde element staat ook in rij 2. Laat er één staan."
    )


def test_a_sleutel_of_another_sheet_is_an_error() -> None:
    laad(Groepen=[GROEP])
    sleutel = een(Groep).pk
    assert geweigerd(Opgaven=[OPGAVE | {"sleutel": str(sleutel)}]) == [
        f'Blad Opgaven, rij 2, kolom sleutel, waarde "{sleutel}": deze sleutel hoort bij een rij van blad Groepen. '
        "Maak de cel leeg."
    ]


def test_a_code_whose_identity_stands_on_another_sheet_is_an_error() -> None:
    laad(Groepen=[GROEP | {"sleutel": str(uuid5(uuid5(NAMESPACE_URL, "urn:kaderapp:werkboek"), "proef/Opgaven/O1"))}])
    assert geweigerd(Opgaven=[OPGAVE]) == [
        'Blad Opgaven, rij 2, kolom code, waarde "O1": deze code hoort bij een rij van blad Groepen. '
        "Kies een andere code."
    ]


@pytest.mark.parametrize("naam", ["Opgaven", "Groepen"])
def test_a_sleutel_of_another_agenda_is_an_error(naam: str) -> None:
    laad(Agenda=[AGENDA | {"slug": "andere"}], Opgaven=[OPGAVE])
    sleutel = str(Opgave.objects.get(agenda__slug="andere").pk)
    rij = {"Opgaven": OPGAVE, "Groepen": GROEP}[naam] | {"sleutel": sleutel}
    assert geweigerd(**{naam: [rij]}) == [
        f'Blad {naam}, rij 2, kolom sleutel, waarde "{sleutel}": deze sleutel hoort bij een andere agenda. '
        "Maak de cel leeg."
    ]


def test_a_code_of_an_agenda_that_had_this_slug_is_an_error() -> None:
    laad(Groepen=[GROEP])
    Agenda.objects.filter(slug=SLUG).update(slug="oud")
    assert geweigerd(Agenda=[AGENDA | {"sleutel": str(uuid4())}], Groepen=[GROEP]) == [
        'Blad Groepen, rij 2, kolom code, waarde "G1": een andere agenda, die eerder deze slug had, heeft dit element '
        "al. Kies een andere code, of op blad Agenda een andere slug."
    ]


# -- the agenda and its visie -----------------------------------------------------------------


def test_an_agenda_is_known_by_its_slug() -> None:
    laad()
    sleutel = Agenda.objects.get(slug=SLUG).pk
    laad(Agenda=[AGENDA | {"titel": "Nieuwe titel"}])
    assert Agenda.objects.get(pk=sleutel).titel == "Nieuwe titel"


def test_an_agenda_of_another_slug_is_another_agenda() -> None:
    laad()
    laad(Agenda=[AGENDA | {"slug": "tweede"}])
    assert Agenda.objects.filter(slug__in=[SLUG, "tweede"]).count() == 2


def test_a_sleutel_of_an_agenda_does_not_go_with_another_slug() -> None:
    laad()
    sleutel = Agenda.objects.get(slug=SLUG).pk
    assert geweigerd(Agenda=[AGENDA | {"slug": "tweede", "sleutel": str(sleutel)}]) == [
        f'Blad Agenda, rij 2, kolom sleutel, waarde "{sleutel}": deze sleutel hoort bij een andere agenda. '
        "Maak de cel leeg."
    ]


def test_a_slug_does_not_go_with_another_sleutel() -> None:
    laad()
    sleutel = str(uuid4())
    assert geweigerd(Agenda=[AGENDA | {"sleutel": sleutel}]) == [
        f'Blad Agenda, rij 2, kolom sleutel, waarde "{sleutel}": de agenda met deze slug heeft een andere sleutel. '
        "Maak de cel leeg."
    ]


def test_a_visie_is_known_by_its_agenda() -> None:
    laad(Visie=[{"visie": "Een"}])
    sleutel = een(Visie).pk
    laad(Visie=[{"visie": "Twee"}])
    assert Visie.objects.get(pk=sleutel).visie == "<p>Twee</p>"


def test_a_visie_does_not_go_with_another_sleutel() -> None:
    laad(Visie=[{"visie": "Een"}])
    assert geweigerd(Visie=[{"visie": "Twee", "sleutel": str(uuid4())}])[0].endswith(
        "de visie van deze agenda heeft een andere sleutel. Maak de cel leeg."
    )


def test_a_visie_can_not_take_the_sleutel_of_another_element() -> None:
    laad(Opgaven=[OPGAVE])
    assert geweigerd(Visie=[{"visie": "Een", "sleutel": str(een(Opgave).pk)}])[0].endswith(
        "deze sleutel hoort bij een rij van blad Opgaven. Maak de cel leeg."
    )


# -- metingen and bedragen without a code -----------------------------------------------------


def test_a_meting_without_a_code_is_known_by_its_content() -> None:
    laad(**BASIS, Metingen=[METING])
    assert str(laad(Metingen=[METING | {"waarde": 13}])) == "0 toegevoegd, 1 gewijzigd, 0 verwijderd, 1 ongewijzigd"


@pytest.mark.parametrize("anders", [{"soort": "prognose"}, {"jaar": 2026}, {"gebied": "NL"}])
def test_a_meting_with_other_content_is_another_meting(anders: Cellen) -> None:
    laad(**BASIS, Metingen=[METING])
    assert str(laad(Metingen=[METING | anders])) == "1 toegevoegd, 0 gewijzigd, 0 verwijderd, 1 ongewijzigd"


def test_a_meting_that_a_person_made_is_known_by_its_content() -> None:
    laad(**BASIS, Metingen=[METING])
    Meting.objects.filter(agenda__slug=SLUG).update(sleutel=uuid4())
    laad(Metingen=[METING | {"waarde": 13}])
    assert een(Meting).waarde == 13


def test_blank_and_gemeente_are_one_gebied() -> None:
    laad(**BASIS, Metingen=[METING | {"gebied": "gemeente"}])
    assert str(laad(Metingen=[METING])) == f"{NIETS}, 2 ongewijzigd"


def test_a_year_and_its_period_are_one() -> None:
    laad(**BASIS, Metingen=[METING])
    rij = {k: v for k, v in METING.items() if k != "jaar"} | {"periode_van": "2025-01-01", "periode_tot": "31-12-2025"}
    assert str(laad(Metingen=[rij])) == f"{NIETS}, 2 ongewijzigd"


def test_a_meting_stands_in_one_row() -> None:
    assert geweigerd(**BASIS, Metingen=[METING, METING | {"waarde": 13}]) == [
        "Blad Metingen, rij 3: dezelfde meting staat ook in rij 2. Laat er één staan."
    ]


def test_a_meting_stands_in_one_row_with_or_without_a_code() -> None:
    assert geweigerd(**BASIS, Metingen=[METING | {"code": "m1"}, METING]) == [
        "Blad Metingen, rij 3: dezelfde meting staat ook in rij 2. Laat er één staan."
    ]


def test_a_meting_stands_in_one_row_whatever_its_code() -> None:
    assert geweigerd(**BASIS, Metingen=[METING | {"code": "m1"}, METING | {"code": "m2"}]) == [
        'Blad Metingen, rij 3, kolom indicator, waarde "I1": dezelfde meting staat in rij 2. Laat er één staan.'
    ]


def test_a_meting_with_a_code_can_not_repeat_a_stored_one() -> None:
    laad(**BASIS, Metingen=[METING])
    assert geweigerd(Metingen=[METING | {"code": "m1"}]) == [
        'Blad Metingen, rij 2, kolom indicator, waarde "I1": dezelfde meting staat al in de agenda. Laat er één staan.'
    ]


def test_metingen_whose_year_can_not_be_read_are_not_called_the_same() -> None:
    geen_jaar = "dit is geen getal. Schrijf het als 1204,5 of 1.204,5, zonder teken of eenheid."
    assert geweigerd(**BASIS, Metingen=[METING | {"jaar": "x"}, METING | {"jaar": "y"}]) == [
        f'Blad Metingen, rij 2, kolom jaar, waarde "x": {geen_jaar}',
        f'Blad Metingen, rij 3, kolom jaar, waarde "y": {geen_jaar}',
    ]


def test_two_metingen_may_swap_their_years() -> None:
    laad(**BASIS, Metingen=[METING, METING | {"jaar": 2026, "waarde": 13}])
    sleutels = [str(meting.pk) for meting in Meting.objects.filter(agenda__slug=SLUG).order_by("periode_van")]
    rijen = [METING | {"sleutel": sleutels[0], "jaar": 2026}, METING | {"sleutel": sleutels[1], "jaar": 2025}]
    laad(Metingen=rijen)
    assert {str(m.pk): m.periode_van.year for m in Meting.objects.filter(agenda__slug=SLUG) if m.periode_van} == {
        sleutels[0]: 2026,
        sleutels[1]: 2025,
    }


def test_a_new_meting_may_take_the_place_of_one_that_moved() -> None:
    laad(**BASIS, Metingen=[METING])
    sleutel = str(een(Meting).pk)
    laad(Metingen=[METING | {"sleutel": sleutel, "jaar": 2026}, METING | {"waarde": 99}])
    assert een(Meting, waarde=99).periode_van.year == 2025


def test_a_bedrag_without_a_code_is_known_by_its_content() -> None:
    laad(Opgaven=[OPGAVE], Bedragen=[BEDRAG])
    assert str(laad(Bedragen=[BEDRAG | {"bedrag": 2000}])) == "0 toegevoegd, 1 gewijzigd, 0 verwijderd, 1 ongewijzigd"


@pytest.mark.parametrize(
    "anders",
    [
        {"van": "G1"},
        {"jaar": 2028},
        {"soort": "baten"},
        {"fase": "begroting"},
        {"taakveld": "6.1"},
        {"structureel": "ja"},
        {"dekking": "reserve"},
    ],
)
def test_a_bedrag_with_other_content_is_another_bedrag(anders: Cellen) -> None:
    laad(Opgaven=[OPGAVE], Groepen=[GROEP], Bedragen=[BEDRAG])
    assert str(laad(Bedragen=[BEDRAG | anders])) == "1 toegevoegd, 0 gewijzigd, 0 verwijderd, 1 ongewijzigd"


def test_a_bedrag_stands_in_one_row() -> None:
    assert geweigerd(Opgaven=[OPGAVE], Bedragen=[BEDRAG, BEDRAG | {"bedrag": 1}]) == [
        "Blad Bedragen, rij 3: hetzelfde bedrag staat ook in rij 2. Laat er één staan."
    ]


def test_bedragen_that_are_the_same_but_for_their_codes_are_two() -> None:
    laad(Opgaven=[OPGAVE], Bedragen=[BEDRAG | {"code": "b1"}, BEDRAG | {"code": "b2"}])
    assert Bedrag.objects.filter(agenda__slug=SLUG).count() == 2


def test_two_bedragen_that_a_person_made_alike_stay_two_in_an_export() -> None:
    laad(Opgaven=[OPGAVE], Bedragen=[BEDRAG])
    Bedrag.objects.create(
        agenda=een(Opgave).agenda, opgave=een(Opgave), jaar=2027, soort="lasten", fase="raming", bedrag=5
    )
    assert str(importeer(export())) == f"{NIETS}, 4 ongewijzigd"


# -- revisie ----------------------------------------------------------------------------------


def test_a_changed_row_gets_a_new_revisie() -> None:
    laad(Opgaven=[OPGAVE])
    laad(Opgaven=[OPGAVE | {"naam": "Anders"}])
    assert een(Opgave).revisie == 2


def test_an_unchanged_row_keeps_its_revisie() -> None:
    laad(Opgaven=[OPGAVE])
    laad(Opgaven=[OPGAVE])
    assert een(Opgave).revisie == 1


def test_an_older_revisie_refuses_the_whole_file_and_names_every_such_row() -> None:
    laad(Opgaven=[OPGAVE, OPGAVE | {"code": "O2"}], Kaders=[KADER])
    Opgave.objects.filter(agenda__slug=SLUG).update(revisie=3)
    tekst = "dit element is intussen gewijzigd (revisie 3). Maak een nieuwe export en neem uw wijziging over."
    rijen = [OPGAVE | {"revisie": 2}, OPGAVE | {"code": "O2", "revisie": 1}]
    assert geweigerd(Opgaven=rijen, Kaders=[KADER | {"titel": "Nieuw", "revisie": 1}]) == [
        f'Blad Opgaven, rij 2, kolom revisie, waarde "2": {tekst}',
        f'Blad Opgaven, rij 3, kolom revisie, waarde "1": {tekst}',
    ]


def test_the_revisie_of_agenda_and_visie_counts_as_well() -> None:
    laad(Visie=[{"visie": "Een"}])
    Agenda.objects.filter(slug=SLUG).update(revisie=2)
    Visie.objects.filter(agenda__slug=SLUG).update(revisie=2)
    meldingen = geweigerd(Agenda=[AGENDA | {"revisie": 1}], Visie=[{"visie": "Twee", "revisie": 1}])
    assert [melding.partition(",")[0] for melding in meldingen] == ["Blad Agenda", "Blad Visie"]


def test_an_older_revisie_can_not_remove_either() -> None:
    laad(Opgaven=[OPGAVE])
    Opgave.objects.filter(agenda__slug=SLUG).update(revisie=2)
    assert "(revisie 2)" in geweigerd(Opgaven=[{"code": "O1", "revisie": 1, "verwijderen": "ja"}])[0]


@pytest.mark.parametrize("revisie", [1, 2, None])
def test_the_same_a_later_or_no_revisie_is_let_through(revisie: int | None) -> None:
    laad(Opgaven=[OPGAVE])
    laad(Opgaven=[OPGAVE | {"naam": "Anders", "revisie": revisie}])
    assert een(Opgave).naam == "Anders"


@pytest.mark.parametrize("revisie", [0, 1, 7])
def test_on_a_new_row_revisie_is_ignored(revisie: int) -> None:
    laad(Opgaven=[OPGAVE | {"revisie": revisie}])
    assert een(Opgave).revisie == 1


def test_a_revisie_is_a_whole_number() -> None:
    assert geweigerd(Opgaven=[OPGAVE | {"revisie": "nieuw"}])[0].startswith(
        'Blad Opgaven, rij 2, kolom revisie, waarde "nieuw": dit is geen getal.'
    )


def test_an_import_of_what_an_export_left_is_not_stale() -> None:
    laad(**BASIS)
    laad(Doelen=[DOEL | {"tekst": "Anders"}])
    assert str(importeer(export())) == f"{NIETS}, 4 ongewijzigd"
    assert een(Doel).revisie == 2
    assert opname().opgaven[0].revisie == 1
