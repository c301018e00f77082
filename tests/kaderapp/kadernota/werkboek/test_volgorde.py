"""The order of rows: that of the file, and behind them what the file does not name."""

from typing import Any

import pytest
from django.db.models import Model

from goals.models import Activiteit, Doel, Meting
from kaderapp.kadernota.werkboek.importeren import importeer
from policies.models import Kader, Opgave
from tests.kaderapp.kadernota.werkboek.bouw import (
    ACTIVITEIT,
    DOEL,
    INDICATOR,
    KADER,
    METING,
    OPGAVE,
    SLUG,
    Cellen,
    een,
    export,
    laad,
    met_rijen,
    opname,
    rijen_van,
)

pytestmark = pytest.mark.django_db


def rijen(basis: Cellen, *codes: str, **anders: str) -> list[Cellen]:
    return [basis | {"code": code} | anders for code in codes]


def kaders_op_rij() -> list[str]:
    def diep(kaders: tuple[Any, ...]) -> list[str]:
        return [code for kader in kaders for code in [kader.code, *diep(kader.kinderen)]]

    return diep(opname().kaders)


def revisies(model: type[Model]) -> dict[str, int]:
    return dict(model._default_manager.filter(agenda__slug=SLUG).values_list("code", "revisie"))


def test_rows_come_in_file_order() -> None:
    laad(Kaders=rijen(KADER, "K2", "K1", "K3"))
    assert kaders_op_rij() == ["K2", "K1", "K3"]


def test_another_order_in_the_file_moves_them() -> None:
    laad(Kaders=rijen(KADER, "K1", "K2", "K3"))
    laad(Kaders=rijen(KADER, "K3", "K1", "K2"))
    assert kaders_op_rij() == ["K3", "K1", "K2"]


def test_moving_one_row_changes_one_row() -> None:
    laad(Kaders=rijen(KADER, "K1", "K2", "K3", "K4"))
    verslag = laad(Kaders=rijen(KADER, "K4", "K1", "K2", "K3"))
    assert list(map(str, verslag.wijzigingen)) == ["gewijzigd: blad Kaders, K4 (volgorde)"]


def test_only_the_row_that_moved_gets_a_new_revisie() -> None:
    laad(Kaders=rijen(KADER, "K1", "K2", "K3"))
    laad(Kaders=rijen(KADER, "K3", "K1", "K2"))
    assert revisies(Kader) == {"K1": 1, "K2": 1, "K3": 2}


def test_a_row_that_the_file_names_comes_before_those_it_does_not_name() -> None:
    laad(Kaders=rijen(KADER, "K1", "K2", "K3"))
    laad(Kaders=rijen(KADER, "K3"))
    assert kaders_op_rij() == ["K3", "K1", "K2"]


def test_rows_that_the_file_does_not_name_keep_their_order() -> None:
    laad(Kaders=rijen(KADER, "K3", "K1", "K2", "K4"))
    laad(Kaders=rijen(KADER, "K4", "K1"))
    assert kaders_op_rij() == ["K4", "K1", "K3", "K2"]


def test_rows_that_the_file_does_not_name_are_not_called_changed() -> None:
    laad(Kaders=rijen(KADER, "K1", "K2", "K3"))
    verslag = laad(Kaders=rijen(KADER, "K2", "K3"))
    assert [str(wijziging) for wijziging in verslag.wijzigingen] == [
        "gewijzigd: blad Kaders, K2 (volgorde)",
        "gewijzigd: blad Kaders, K3 (volgorde)",
    ]
    assert revisies(Kader) == {"K1": 1, "K2": 2, "K3": 2}


def test_a_partial_workbook_changes_nothing_the_second_time() -> None:
    laad(Kaders=rijen(KADER, "K1", "K2", "K3"))
    laad(Kaders=rijen(KADER, "K3"))
    assert str(laad(Kaders=rijen(KADER, "K3"))) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 2 ongewijzigd"


def test_a_new_row_comes_where_the_file_has_it() -> None:
    laad(Kaders=rijen(KADER, "K1", "K2"))
    verslag = laad(Kaders=rijen(KADER, "K1", "K9", "K2"))
    assert kaders_op_rij() == ["K1", "K9", "K2"]
    assert str(verslag) == "1 toegevoegd, 0 gewijzigd, 0 verwijderd, 3 ongewijzigd"


def test_order_counts_among_rows_under_the_same_parent() -> None:
    lijsten = rijen(KADER, "L1", "L2", soort="lijst")
    laad(Kaders=[*lijsten, *rijen(KADER, "a", "b", ouder="L2"), *rijen(KADER, "c", "d", ouder="L1")])
    assert kaders_op_rij() == ["L1", "c", "d", "L2", "a", "b"]


def test_children_may_stand_anywhere_in_the_file() -> None:
    a, b, c = rijen(KADER, "a", "b", "c")
    laad(Kaders=[a | {"ouder": "c"}, b | {"ouder": "a"}, c])
    assert kaders_op_rij() == ["c", "a", "b"]


def test_moving_a_parent_does_not_change_its_children() -> None:
    lijsten = rijen(KADER, "L1", "L2", soort="lijst")
    laad(Kaders=[*lijsten, *rijen(KADER, "a", "b", ouder="L1"), *rijen(KADER, "c", ouder="L2")])
    laad(Kaders=[lijsten[1] | {"ouder": None}, lijsten[0] | {"ouder": None}])
    assert kaders_op_rij() == ["L2", "c", "L1", "a", "b"]
    assert revisies(Kader) == {"L1": 1, "L2": 2, "a": 1, "b": 1, "c": 1}


def test_moving_an_opgave_does_not_change_its_doelen() -> None:
    laad(Opgaven=rijen(OPGAVE, "O1", "O2"), Doelen=[DOEL, DOEL | {"code": "D2", "opgave": "O2"}])
    verslag = laad(Opgaven=rijen(OPGAVE, "O2", "O1"))
    assert str(verslag) == "0 toegevoegd, 1 gewijzigd, 0 verwijderd, 2 ongewijzigd"
    assert revisies(Doel) == {"D1": 1, "D2": 1}


def test_doelen_are_read_per_opgave() -> None:
    laad(
        Opgaven=rijen(OPGAVE, "O1", "O2"),
        Doelen=[*rijen(DOEL, "D3", opgave="O2"), *rijen(DOEL, "D2", "D1", opgave="O1")],
    )
    assert [doel.code for opgave in opname().opgaven for doel in opgave.doelen] == ["D2", "D1", "D3"]


def test_a_doel_that_moves_to_another_opgave_stands_where_the_file_has_it() -> None:
    laad(
        Opgaven=rijen(OPGAVE, "O1", "O2"),
        Doelen=[*rijen(DOEL, "D1", "D2", opgave="O1"), *rijen(DOEL, "D3", opgave="O2")],
    )
    verslag = laad(Doelen=[*rijen(DOEL, "D1", "D2", "D3", opgave="O2")])
    assert [[doel.code for doel in opgave.doelen] for opgave in opname().opgaven] == [[], ["D1", "D2", "D3"]]
    assert str(verslag) == "0 toegevoegd, 2 gewijzigd, 0 verwijderd, 2 ongewijzigd"


def test_metingen_keep_their_order_per_indicator() -> None:
    laad(
        Opgaven=[OPGAVE],
        Doelen=[DOEL],
        Indicatoren=rijen(INDICATOR, "I1", "I2"),
        Metingen=[METING | {"indicator": i, "jaar": j} for j in (2026, 2025) for i in ("I2", "I1")],
    )
    laad(Metingen=[METING | {"jaar": 2027}])
    jaren = [[m.periode_van.year for m in indicator.metingen if m.periode_van] for indicator in opname().indicatoren]
    assert jaren == [[2027, 2026, 2025], [2026, 2025]]


def test_a_reading_order_made_in_forms_survives_an_unchanged_import() -> None:
    laad(Opgaven=rijen(OPGAVE, "O1", "O2", "O3"))
    Opgave.objects.filter(agenda__slug=SLUG).update(volgorde=7)
    vooraf = opname()
    assert str(importeer(export())) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 4 ongewijzigd"
    assert opname() == vooraf
    assert set(Opgave.objects.filter(agenda__slug=SLUG).values_list("volgorde", flat=True)) == {7}


def test_a_new_row_finds_its_place_between_rows_of_one_number() -> None:
    laad(Opgaven=rijen(OPGAVE, "O1", "O2", "O3"))
    Opgave.objects.filter(agenda__slug=SLUG).update(volgorde=7)
    oud = export()
    eerste, *rest = rijen_van(oud, "Opgaven")
    importeer(met_rijen(oud, "Opgaven", [eerste, OPGAVE | {"code": "O9"}, *rest]))
    assert [opgave.code for opgave in opname().opgaven] == [str(eerste["code"]), "O9", *(str(r["code"]) for r in rest)]


def test_removing_a_row_leaves_the_others_as_they_are() -> None:
    laad(Opgaven=rijen(OPGAVE, "O1", "O2", "O3"))
    laad(Opgaven=[{"code": "O2", "verwijderen": "ja"}])
    assert list(Opgave.objects.filter(agenda__slug=SLUG).values_list("code", "volgorde", "revisie")) == [
        ("O1", 1, 1),
        ("O3", 3, 1),
    ]


def test_the_doelen_of_an_activiteit_keep_the_order_of_the_cell() -> None:
    laad(Opgaven=[OPGAVE], Doelen=rijen(DOEL, "D1", "D2", "D3"), Activiteiten=[ACTIVITEIT | {"doelen": "D3; D1"}])
    laad(Activiteiten=[ACTIVITEIT | {"doelen": "D2; D1; D3"}])
    assert [b.doel.code for b in een(Activiteit).bijdragen.all()] == ["D2", "D1", "D3"]


def test_the_first_doel_is_the_hoofdbijdrage() -> None:
    laad(Opgaven=[OPGAVE], Doelen=rijen(DOEL, "D1", "D2"), Activiteiten=[ACTIVITEIT | {"doelen": "D2; D1"}])
    assert [b.gewicht for b in een(Activiteit).bijdragen.all()] == ["hoofd", "neven"]


def test_what_people_wrote_at_a_bijdrage_stays() -> None:
    laad(Opgaven=[OPGAVE], Doelen=rijen(DOEL, "D1", "D2"), Activiteiten=[ACTIVITEIT | {"doelen": "D1"}])
    een(Activiteit).bijdragen.update(toelichting="Vooral in de winter.")
    laad(Activiteiten=[ACTIVITEIT | {"doelen": "D2; D1"}])
    assert [b.toelichting for b in een(Activiteit).bijdragen.all()] == ["", "Vooral in de winter."]


@pytest.mark.parametrize("kaders", ["K1; K2", "K2; K1"])
def test_the_kaders_of_a_doel_have_no_order_of_their_own(kaders: str) -> None:
    laad(Opgaven=[OPGAVE], Kaders=rijen(KADER, "K1", "K2"), Doelen=[DOEL | {"kaders": "K1; K2"}])
    assert laad(Doelen=[DOEL | {"kaders": kaders}]).aantal("gewijzigd") == 0


def test_the_other_opgaven_of_a_doel_have_no_order_of_their_own() -> None:
    opgaven, doelen = rijen(OPGAVE, "O1", "O2", "O3"), [DOEL | {"opgave": "O1; O3; O2"}]
    laad(Opgaven=opgaven, Doelen=doelen)
    assert laad(Opgaven=opgaven, Doelen=doelen).aantal("gewijzigd") == 0


def test_ten_thousand_metingen_are_not_renumbered_for_one() -> None:
    laad(
        Opgaven=[OPGAVE],
        Doelen=[DOEL],
        Indicatoren=rijen(INDICATOR, "I1", "I2"),
        Metingen=[METING | {"indicator": i, "jaar": j} for i in ("I1", "I2") for j in range(2001, 2006)],
    )
    vooraf = dict(Meting.objects.filter(indicator__code="I2", agenda__slug=SLUG).values_list("pk", "volgorde"))
    laad(Metingen=[METING | {"jaar": 2027}])
    assert dict(Meting.objects.filter(indicator__code="I2", agenda__slug=SLUG).values_list("pk", "volgorde")) == vooraf
