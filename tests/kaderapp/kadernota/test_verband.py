"""The relations in a momentopname, both ways, without a query."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.verband import Verband, met_kinderen, van_kracht
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.voorbeeld import sleutel


def doel(code: str, *kinderen: boom.Doel, **velden: Any) -> boom.Doel:
    return voorbeeld.doel(code, "", code, kinderen=kinderen, **velden)


def kader(code: str, *kinderen: boom.Kader, **velden: Any) -> boom.Kader:
    return voorbeeld.kader(code, "", code, kinderen=kinderen, **velden)


def activiteit(code: str, *doelen: str, **velden: Any) -> boom.Activiteit:
    return voorbeeld.activiteit(code, "", code, *doelen, **velden)


def codes(elementen: Any) -> list[str]:
    return [element.code for element in elementen]


@pytest.fixture
def verband() -> Verband:
    """Two opgaven that count and one that was withdrawn, with what hangs on them."""
    eerste = doel("D1", doel("D1a"), kaders=(sleutel("K1a"), sleutel("Kx")))
    opgaven = (
        voorbeeld.opgave("O1", "", "O1", (eerste, doel("Dx", doel("Dxa"), status="vervallen"))),
        voorbeeld.opgave("O2", "", "O2", (doel("D2", ook_opgaven=(sleutel("O1"),)),)),
        voorbeeld.opgave("Ox", "", "Ox", (doel("Doy"),), status="vervallen"),
    )
    kaders = (
        kader("K1", kader("K1a", kader("K1u")), opgave=sleutel("O1")),
        kader("K2"),
        kader("Kx", kader("Kxa"), opgave=sleutel("O1"), status="vervallen"),
    )
    activiteiten = (
        activiteit("A1", "D1", "D2", kaders=(sleutel("K1"), sleutel("Kx"))),
        activiteit("A2", "Dx", "D2"),
        activiteit("A3", "Dx", "Doy"),
        activiteit("A4"),
    )
    indicatoren = (
        voorbeeld.indicator("I1", "", "D1a", "I1"),
        voorbeeld.indicator("I2", "", "A1", "I2"),
        voorbeeld.indicator("I3", "", "K1u", "I3"),
        voorbeeld.indicator("I4", "", "Dx", "I4"),
        voorbeeld.indicator("I5", "", "K2", "I5"),
    )
    bedragen = tuple(voorbeeld.bedrag(van, 2027, "lasten", "1000") for van in ("O1", "D1a", "A1", "K1a", "A2", "Kxa"))
    return Verband(
        voorbeeld.klein(
            opgaven=opgaven, kaders=kaders, activiteiten=activiteiten, indicatoren=indicatoren, bedragen=bedragen
        )
    )


def test_children_come_behind_their_parent(verband: Verband) -> None:
    assert codes(met_kinderen(verband.momentopname.kaders)) == ["K1", "K1a", "K1u", "K2", "Kx", "Kxa"]


def test_what_was_withdrawn_takes_along_what_stands_under_it(verband: Verband) -> None:
    assert codes(van_kracht(verband.momentopname.kaders)) == ["K1", "K1a", "K1u", "K2"]


def test_doelen_that_count_come_opgave_by_opgave(verband: Verband) -> None:
    assert codes(verband.doelen) == ["D1", "D1a", "D2"]


def test_an_opgave_that_was_withdrawn_does_not_count(verband: Verband) -> None:
    assert codes(verband.opgaven) == ["O1", "O2"]


def test_every_element_is_found_by_its_sleutel_withdrawn_or_not(verband: Verband) -> None:
    gezocht = ["O1", "Ox", "D1a", "Dxa", "K1u", "Kxa", "A4", "I5", "P1", "G1"]
    assert [verband.element[sleutel(code)].code for code in gezocht] == gezocht


def test_an_opgave_knows_the_doelen_of_others_that_serve_it(verband: Verband) -> None:
    assert codes(verband.doelen_ook_van_opgave[sleutel("O1")]) == ["D2"]


def test_a_doel_knows_its_opgave_at_every_level(verband: Verband) -> None:
    assert verband.opgave_van_doel[sleutel("D1a")].code == "O1"


def test_a_kader_belongs_to_an_opgave_or_to_all(verband: Verband) -> None:
    assert codes(verband.kaders_van_opgave[sleutel("O1")]) == ["K1"]
    assert codes(verband.algemene_kaders) == ["K2"]


def test_a_kader_that_was_withdrawn_binds_nobody(verband: Verband) -> None:
    assert codes(verband.kaders_van_doel[sleutel("D1")]) == ["K1a"]
    assert codes(verband.kaders_van_activiteit[sleutel("A1")]) == ["K1"]


def test_a_kader_knows_what_falls_under_it(verband: Verband) -> None:
    assert codes(verband.doelen_bij_kader[sleutel("K1a")]) == ["D1"]
    assert codes(verband.activiteiten_bij_kader[sleutel("K1")]) == ["A1"]


def test_an_activiteit_contributes_to_doelen_that_count(verband: Verband) -> None:
    assert codes(verband.doelen_van_activiteit[sleutel("A2")]) == ["D2"]


def test_a_doel_knows_what_contributes_to_it(verband: Verband) -> None:
    assert codes(verband.activiteiten_bij_doel[sleutel("D2")]) == ["A1", "A2"]


def test_an_activiteit_stands_once_at_the_opgave_of_its_first_doel(verband: Verband) -> None:
    assert {o.code: codes(verband.activiteiten_van_opgave.get(o.sleutel, [])) for o in verband.opgaven} == {
        "O1": ["A1"],
        "O2": ["A2"],
    }


def test_activiteiten_whose_doelen_were_all_withdrawn_are_found(verband: Verband) -> None:
    assert codes(verband.activiteiten_zonder_doel) == ["A3", "A4"]


def test_an_opgave_gathers_the_indicatoren_of_what_stands_under_it(verband: Verband) -> None:
    assert codes(verband.indicatoren_van_opgave[sleutel("O1")]) == ["I1", "I3", "I2"]


def test_an_opgave_gathers_its_money_once(verband: Verband) -> None:
    van = {o.code: [b.van for b in verband.bedragen_van_opgave[o.sleutel]] for o in verband.opgaven}
    assert van == {"O1": [sleutel(code) for code in ("O1", "D1a", "K1a", "A1")], "O2": [sleutel("A2")]}


def test_a_groep_is_found_by_its_sleutel() -> None:
    assert Verband(voorbeeld.klein()).groep[sleutel("G2")].code == "G2"


def test_an_empty_agenda_has_no_relations() -> None:
    verband = Verband(voorbeeld.leeg())
    assert (verband.doelen, verband.kaders, verband.indicatoren_van, verband.activiteiten_zonder_doel) == (
        (),
        (),
        {},
        [],
    )


def test_a_verband_never_asks_the_database(uitgave: Uitgave, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    verband = Verband(uitgave.momentopname)
    eigenschappen = [naam for naam in dir(Verband) if not naam.startswith("_")]
    with django_assert_num_queries(0):
        assert [getattr(verband, naam) is not None for naam in eigenschappen] == [True] * len(eigenschappen)
