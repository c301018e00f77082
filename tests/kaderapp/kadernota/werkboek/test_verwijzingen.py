"""References: codes in the cells of other rows, or sleutels written out."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from goals.models import Activiteit, Bedrag, Doel
from kaderapp.kadernota.werkboek.importeren import importeer
from policies.models import Agenda, Groep, Kader, Opgave, Paragraaf
from tests.kaderapp.kadernota.werkboek.bouw import (
    ACTIVITEIT,
    AGENDA,
    BEDRAG,
    DOEL,
    GROEP,
    INDICATOR,
    KADER,
    OPGAVE,
    PARAGRAAF,
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


def kaders(aantal: int) -> list[Cellen]:
    return [KADER | {"code": f"K{nummer}"} for nummer in range(1, aantal + 1)]


def test_several_codes_are_separated_by_semicolons() -> None:
    laad(**alles() | {"Kaders": kaders(3), "Doelen": [DOEL | {"kaders": " K1;K3 ; ;K2;"}]})
    assert een(Doel).kaders.count() == 3


def test_a_code_that_is_named_twice_counts_once() -> None:
    laad(Opgaven=[OPGAVE], Kaders=kaders(1), Doelen=[DOEL | {"kaders": "K1; K1"}])
    assert een(Doel).kaders.count() == 1


def test_a_reference_may_be_a_whole_number() -> None:
    laad(Opgaven=[OPGAVE | {"code": 1}], Doelen=[DOEL | {"opgave": 1}])
    assert een(Doel).opgave is not None


def test_a_reference_can_not_be_a_decimal_number() -> None:
    assert geweigerd(Opgaven=[OPGAVE], Doelen=[DOEL | {"opgave": Decimal("1.1")}]) == [
        'Blad Doelen, rij 2, kolom opgave, waarde "1,1": een code is geen getal met een komma. Maak van de cel tekst.'
    ]


def test_a_reference_may_come_before_what_it_refers_to() -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL | {"code": "D2", "ouder": "D1", "opgave": None}, DOEL])
    assert een(Doel, code="D2").ouder == een(Doel, code="D1")


def test_a_reference_is_resolved_among_what_is_stored() -> None:
    laad(Opgaven=[OPGAVE])
    laad(Doelen=[DOEL])
    assert een(Doel).opgave == een(Opgave)


def test_a_reference_may_be_a_sleutel_written_out() -> None:
    laad(Opgaven=[OPGAVE])
    opgave = een(Opgave)
    laad(Doelen=[DOEL | {"opgave": str(opgave.pk).upper()}])
    assert een(Doel).opgave == opgave


def test_the_workbook_comes_before_what_is_stored() -> None:
    laad(Opgaven=[OPGAVE])
    nieuw = uuid4()
    laad(Opgaven=[OPGAVE | {"sleutel": str(nieuw)}], Doelen=[DOEL])
    assert een(Doel).opgave_id == nieuw


def test_a_stored_code_leads_to_an_element_with_a_sleutel_of_its_own() -> None:
    laad(Opgaven=[OPGAVE | {"sleutel": str(uuid4())}])
    laad(Doelen=[DOEL])
    assert een(Doel).opgave == een(Opgave)


def test_an_unknown_reference_is_named() -> None:
    assert geweigerd(Opgaven=[OPGAVE], Doelen=[DOEL | {"kaders": "K8; K9"}]) == [
        'Blad Doelen, rij 2, kolom kaders, waarde "K8; K9": “K8” is niet te vinden. '
        "Kies een code van blad Kaders, of voeg die rij toe.",
        'Blad Doelen, rij 2, kolom kaders, waarde "K8; K9": “K9” is niet te vinden. '
        "Kies een code van blad Kaders, of voeg die rij toe.",
    ]


def test_a_long_unknown_reference_is_shortened() -> None:
    assert f"“{'x' * 59}…” is niet te vinden" in geweigerd(Opgaven=[OPGAVE], Doelen=[DOEL | {"opgave": "x" * 999}])[0]


def test_an_unknown_reference_names_all_sheets_that_it_may_lead_to() -> None:
    assert geweigerd(Paragrafen=[PARAGRAAF | {"bij": "X"}]) == [
        'Blad Paragrafen, rij 2, kolom bij, waarde "X": “X” is niet te vinden. '
        "Kies een code van blad Opgaven, Kaders of Activiteiten, of voeg die rij toe."
    ]


def test_a_reference_to_the_wrong_sheet_is_named() -> None:
    assert geweigerd(Opgaven=[OPGAVE], Doelen=[DOEL | {"kaders": "O1"}]) == [
        'Blad Doelen, rij 2, kolom kaders, waarde "O1": “O1” staat op blad Opgaven; '
        "hier hoort een code van blad Kaders. Kies een andere code."
    ]


def test_a_stored_element_of_the_wrong_sheet_is_named_as_well() -> None:
    laad(Opgaven=[OPGAVE])
    assert geweigerd(Kaders=[KADER | {"ouder": "O1"}]) == [
        'Blad Kaders, rij 2, kolom ouder, waarde "O1": “O1” staat op blad Opgaven; '
        "hier hoort een code van blad Kaders. Kies een andere code."
    ]


def test_references_are_case_sensitive() -> None:
    assert "“o1” is niet te vinden" in geweigerd(Opgaven=[OPGAVE], Doelen=[DOEL | {"opgave": "o1"}])[0]


def test_one_reference_is_one_code() -> None:
    assert geweigerd(Kaders=[*kaders(2), KADER | {"code": "K3", "ouder": "K1; K2"}]) == [
        'Blad Kaders, rij 4, kolom ouder, waarde "K1; K2": hier past één code. Haal de andere weg.'
    ]


def test_an_element_of_another_agenda_can_not_be_referred_to() -> None:
    laad(Agenda=[AGENDA | {"slug": "andere"}], Opgaven=[OPGAVE])
    vreemd = Opgave.objects.get(agenda__slug="andere")
    assert geweigerd(Doelen=[DOEL | {"opgave": str(vreemd.pk)}])[0].endswith(
        "is niet te vinden. Kies een code van blad Opgaven, of voeg die rij toe."
    )


def test_what_the_workbook_removes_can_not_be_referred_to() -> None:
    laad(Kaders=kaders(1))
    assert geweigerd(
        Opgaven=[OPGAVE], Doelen=[DOEL | {"kaders": "K1"}], Kaders=[{"code": "K1", "verwijderen": "ja"}]
    ) == [
        'Blad Doelen, rij 2, kolom kaders, waarde "K1": “K1” wordt in dit werkboek verwijderd. '
        "Verwijs naar een ander element."
    ]


def test_an_activiteit_may_refer_to_a_list_and_to_a_single_kader() -> None:
    rijen = [KADER | {"soort": "lijst"}, KADER | {"code": "K1.1", "ouder": "K1"}]
    laad(Kaders=rijen, Activiteiten=[ACTIVITEIT | {"kaders": "K1; K1.1"}])
    assert een(Activiteit).kaders.count() == 2


@pytest.mark.parametrize("code", ["O1", "K1", "A1"])
def test_a_paragraaf_may_introduce_an_opgave_kader_or_activiteit(code: str) -> None:
    laad(**alles() | {"Paragrafen": [PARAGRAAF | {"bij": code}]})
    assert een(Paragraaf).bij is not None


@pytest.mark.parametrize("code", ["D1", "A1", "K1"])
def test_an_indicator_is_of_a_doel_activiteit_or_kader(code: str) -> None:
    laad(**alles() | {"Indicatoren": [INDICATOR | {"van": code}]})
    (indicator,) = opname().indicatoren
    elementen = {"D1": opname().opgaven[0].doelen[0], "A1": opname().activiteiten[0], "K1": opname().kaders[0]}
    assert indicator.van == elementen[code].sleutel


@pytest.mark.parametrize("code", ["O1", "D1", "A1", "K1", "G1"])
def test_a_bedrag_is_of_an_opgave_doel_activiteit_kader_or_groep(code: str) -> None:
    laad(**alles() | {"Bedragen": [BEDRAG | {"van": code}]})
    assert str(importeer(export())) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 12 ongewijzigd"


# -- the code of a groep, or text -------------------------------------------------------------


def regisseur() -> Any:
    return een(Activiteit)


def test_a_regisseur_may_be_the_code_of_a_groep() -> None:
    laad(Groepen=[GROEP], Activiteiten=[ACTIVITEIT | {"regisseur": "G1"}])
    assert (regisseur().regisseur, regisseur().regisseur_groep) == ("", een(Groep))


def test_a_regisseur_may_be_text() -> None:
    laad(Groepen=[GROEP], Activiteiten=[ACTIVITEIT | {"regisseur": " De  wijkmakelaar; ook in Oost "}])
    assert (regisseur().regisseur, regisseur().regisseur_groep) == ("De wijkmakelaar; ook in Oost", None)


def test_a_regisseur_that_is_a_code_of_another_sheet_is_text() -> None:
    laad(Opgaven=[OPGAVE], Activiteiten=[ACTIVITEIT | {"regisseur": "O1"}])
    assert regisseur().regisseur == "O1"


def test_a_regisseur_in_words_changes_nothing_the_second_time() -> None:
    rijen = [ACTIVITEIT | {"regisseur": "De  wijk\nmakelaar"}]
    laad(Activiteiten=rijen)
    assert str(laad(Activiteiten=rijen)) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 2 ongewijzigd"


def test_a_regisseur_in_words_links_once_the_groep_is_there() -> None:
    laad(Activiteiten=[ACTIVITEIT | {"regisseur": "G1"}])
    laad(Groepen=[GROEP], Activiteiten=[ACTIVITEIT | {"regisseur": "G1"}])
    assert regisseur().regisseur_groep is not None


def test_a_regisseur_who_was_text_beside_a_groep_of_that_code_stays_text_in_an_export() -> None:
    laad(Groepen=[GROEP], Activiteiten=[ACTIVITEIT])
    Activiteit.objects.filter(agenda__slug=SLUG).update(regisseur="G1")
    assert str(importeer(export())) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 3 ongewijzigd"


def test_a_regisseur_who_is_removed_is_no_text() -> None:
    laad(Groepen=[GROEP])
    rijen = [ACTIVITEIT | {"regisseur": "G1"}]
    assert geweigerd(Groepen=[{"code": "G1", "verwijderen": "ja"}], Activiteiten=rijen) == [
        'Blad Activiteiten, rij 2, kolom regisseur, waarde "G1": “G1” wordt in dit werkboek verwijderd. '
        "Verwijs naar een ander element."
    ]


def test_a_regisseur_in_words_has_at_most_thirty_thousand_characters() -> None:
    assert "30.001 tekens" in geweigerd(Activiteiten=[ACTIVITEIT | {"regisseur": "a" * 30_001}])[0]


def test_a_budgethouder_may_be_the_code_of_a_groep_or_text() -> None:
    rijen = [BEDRAG | {"budgethouder": "G1"}, BEDRAG | {"jaar": 2028, "budgethouder": "De controller"}]
    laad(Opgaven=[OPGAVE], Groepen=[GROEP], Bedragen=rijen)
    eerste, tweede = Bedrag.objects.filter(agenda__slug=SLUG).order_by("jaar")
    assert (eerste.budgethouder, eerste.budgethouder_groep) == ("", een(Groep))
    assert (tweede.budgethouder, tweede.budgethouder_groep) == ("De controller", None)


# -- references that lead out of the agenda, made elsewhere -----------------------------------


def test_a_relation_to_another_agenda_is_not_exported() -> None:
    laad(Agenda=[AGENDA | {"slug": "andere"}], Kaders=kaders(1))
    laad(Activiteiten=[ACTIVITEIT])
    een(Activiteit).kaders.add(Kader.objects.get(agenda__slug="andere"))
    assert str(importeer(export())) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 2 ongewijzigd"


def test_a_paragraaf_with_something_that_is_gone_is_exported_without_it() -> None:
    laad(Paragrafen=[PARAGRAAF])
    Paragraaf.objects.filter(agenda__slug=SLUG).update(bij=uuid4())
    assert str(importeer(export())) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 2 ongewijzigd"


def test_a_paragraaf_with_a_doel_is_exported_without_it() -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL], Paragrafen=[PARAGRAAF])
    Paragraaf.objects.filter(agenda__slug=SLUG).update(bij=een(Doel).pk)
    assert str(importeer(export())) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 4 ongewijzigd"


def test_a_reference_leaves_other_agendas_alone() -> None:
    laad(Agenda=[AGENDA | {"slug": "andere"}], Opgaven=[OPGAVE])
    laad(Opgaven=[OPGAVE], Doelen=[DOEL])
    assert Agenda.objects.get(slug="andere").opgaven.get().doelen.count() == 0
