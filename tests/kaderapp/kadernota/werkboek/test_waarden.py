"""What may stand in a cell of each kind, and what is stored for it."""

from datetime import date
from decimal import Decimal

import pytest

from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting
from kaderapp.kadernota.werkboek.celwaarden import FORMULE_ZONDER_UITKOMST, FOUTWAARDE
from kaderapp.kadernota.werkboek.werkmap import Celfout, Celwaarde
from policies.models import Agenda, Groep, Kader, Moment, Opgave
from tests.kaderapp.kadernota.werkboek.bouw import (
    ACTIVITEIT,
    AGENDA,
    BEDRAG,
    DOEL,
    GROEP,
    INDICATOR,
    KADER,
    METING,
    MOMENT,
    OPGAVE,
    SLUG,
    Cellen,
    een,
    geweigerd,
    laad,
)

pytestmark = pytest.mark.django_db

GEEN_GETAL = "dit is geen getal. Schrijf het als 1204,5 of 1.204,5, zonder teken of eenheid."
GEEN_DATUM = "dit is geen datum. Schrijf hem als 31-12-2027 of 2027-12-31."
BASIS: dict[str, list[Cellen]] = {"Opgaven": [OPGAVE], "Doelen": [DOEL], "Indicatoren": [INDICATOR]}


def reden(kolom: str, waarde: str, **bladen: list[Cellen]) -> str:
    """The sentence with which this cell is refused; nothing else may be wrong."""
    (melding,) = geweigerd(**bladen)
    plaats, _, zin = melding.partition(": ")
    assert plaats.endswith(f'kolom {kolom}, waarde "{waarde}"')
    return zin


# -- ja and nee -------------------------------------------------------------------------------


@pytest.mark.parametrize(("cel", "waarde"), [("ja", True), ("JA ", True), (True, True), ("nee", False), (False, False)])
def test_ja_and_nee_are_read_in_any_case_and_as_cells(cel: Celwaarde, waarde: bool) -> None:
    laad(Activiteiten=[ACTIVITEIT | {"hoofdlijn": cel}])
    assert een(Activiteit).hoofdlijn is waarde


@pytest.mark.parametrize("cel", ["waar", "x", "yes", 1, 0])
def test_other_words_than_ja_and_nee_are_refused(cel: Celwaarde) -> None:
    rijen = [ACTIVITEIT | {"hoofdlijn": cel}]
    assert reden("hoofdlijn", str(cel), Activiteiten=rijen) == "vul ja of nee in."


def test_blank_is_nee() -> None:
    laad(Activiteiten=[ACTIVITEIT | {"hoofdlijn": "ja"}])
    laad(Activiteiten=[ACTIVITEIT | {"hoofdlijn": None}])
    assert een(Activiteit).hoofdlijn is False


@pytest.mark.parametrize(("cel", "waarde"), [("ja", True), ("nee", False), (None, None)])
def test_delegeerbaar_may_be_open(cel: str | None, waarde: bool | None) -> None:
    laad(Kaders=[KADER | {"delegeerbaar": cel}])
    assert een(Kader).delegeerbaar is waarde


# -- dates ------------------------------------------------------------------------------------


@pytest.mark.parametrize("cel", [date(2027, 12, 31), "2027-12-31", "31-12-2027", " 31-12-2027\n"])
def test_a_date_is_read_in_three_forms(cel: Celwaarde) -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL | {"termijn": cel}])
    assert een(Doel).termijn == date(2027, 12, 31)


def test_a_date_may_lack_leading_zeros() -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL | {"termijn": "1-2-2027"}])
    assert een(Doel).termijn == date(2027, 2, 1)


@pytest.mark.parametrize("cel", ["31/12/2027", "december 2027", "2027", "27-12-31", "31-12-2027 10:00", "३१-१२-२०२७"])
def test_another_form_is_no_date(cel: str) -> None:
    assert reden("termijn", cel, Opgaven=[OPGAVE], Doelen=[DOEL | {"termijn": cel}]) == GEEN_DATUM


def test_a_number_is_no_date() -> None:
    assert reden("termijn", "46387", Opgaven=[OPGAVE], Doelen=[DOEL | {"termijn": 46387}]) == GEEN_DATUM


@pytest.mark.parametrize("cel", ["31-12-1899", "01-01-0001", "9999-12-31"])
def test_a_day_in_a_year_that_cannot_be_meant_is_refused(cel: str) -> None:
    assert reden("termijn", cel, Opgaven=[OPGAVE], Doelen=[DOEL | {"termijn": cel}]) == (
        "geef een dag in de jaren 1900 tot en met 2200."
    )


@pytest.mark.parametrize("cel", ["javascript:alert(1)", "www.cbs.nl", "https://"])
def test_the_bron_of_an_indicator_is_a_page_on_the_web(cel: str) -> None:
    bladen = {"Opgaven": [OPGAVE], "Doelen": [DOEL], "Indicatoren": [INDICATOR | {"bron_url": cel}]}
    assert reden("bron_url", cel, **bladen) == "geef een adres dat begint met https:// of http://, zonder spaties."


@pytest.mark.parametrize("cel", ["30-02-2027", "2027-13-01", "0-1-2027"])
def test_a_day_that_does_not_exist_is_refused(cel: str) -> None:
    assert reden("termijn", cel, Opgaven=[OPGAVE], Doelen=[DOEL | {"termijn": cel}]) == (
        "deze dag bestaat niet. Schrijf een datum als 31-12-2027."
    )


@pytest.mark.parametrize(
    ("naam", "rij", "van", "tot"),
    [
        ("Agenda", AGENDA, "periode_van", "periode_tot"),
        ("Agenda", AGENDA, "ingangsdatum", "evaluatiedatum"),
        ("Groepen", GROEP, "actief_van", "actief_tot"),
        ("Kaders", KADER, "geldig_van", "geldig_tot"),
        ("Activiteiten", ACTIVITEIT, "van", "tot"),
        ("Momenten", MOMENT, "van", "tot"),
    ],
)
def test_the_first_date_comes_first(naam: str, rij: Cellen, van: str, tot: str) -> None:
    datums = {van: date(2027, 2, 2), tot: date(2027, 2, 1)}
    assert reden(tot, "01-02-2027", **{naam: [rij | datums]}) == (
        f"deze datum ligt voor die bij {van} (02-02-2027). Wijzig een van beide."
    )
    laad(**{naam: [rij | {van: date(2027, 2, 2), tot: date(2027, 2, 2)}]})


def test_a_date_is_compared_with_the_stored_one() -> None:
    laad(Momenten=[MOMENT | {"van": "2027-02-02"}])
    assert "deze datum ligt voor die bij van" in geweigerd(Momenten=[MOMENT | {"tot": "2027-02-01"}])[0]


# -- numbers ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cel", "waarde"),
    [
        (12, "12"),
        (Decimal("12.5"), "12.5"),
        ("12", "12"),
        ("12,5", "12.5"),
        ("1204,5", "1204.5"),
        ("1.204,5", "1204.5"),
        ("1.204", "1204"),
        ("1.204.000", "1204000"),
        ("-3,25", "-3.25"),
        ("−3,25", "-3.25"),
        ("+3", "3"),
        (" 7 ", "7"),
        ("0", "0"),
        (0, "0"),
        (Decimal("0.30000000000000004"), "0.3"),
        (Decimal(99999999999999), "99999999999999"),
        (Decimal("123456789.123456"), "123456789.123456"),
    ],
    ids=repr,
)
def test_a_number_is_a_number_cell_or_dutch_text(cel: Celwaarde, waarde: str) -> None:
    laad(**BASIS, Metingen=[METING | {"waarde": cel}])
    assert een(Meting).waarde == Decimal(waarde)


@pytest.mark.parametrize(
    "cel",
    [
        "veel",
        "1,204.5",
        "80%",
        "NaN",
        "nan",
        "Infinity",
        "-inf",
        "1e5",
        "12 kg",
        "€ 5",
        "1.20",
        "12.5",
        "1 204",
        ",5",
        "--1",
        "٣",
    ],
)
def test_text_that_is_no_dutch_number_is_refused(cel: str) -> None:
    assert reden("waarde", cel, **BASIS, Metingen=[METING | {"waarde": cel}]) == GEEN_GETAL


@pytest.mark.parametrize(
    ("cel", "waarde"),
    [(Decimal("NaN"), "NaN"), (Decimal("Infinity"), "Infinity"), (True, "ja"), (date(2027, 1, 2), "02-01-2027")],
)
def test_a_cell_that_is_no_number_is_refused(cel: Celwaarde, waarde: str) -> None:
    assert reden("waarde", waarde, **BASIS, Metingen=[METING | {"waarde": cel}]) == GEEN_GETAL


@pytest.mark.parametrize(
    ("cel", "waarde", "zin"),
    [
        (10**14, "100000000000000", "hier passen hoogstens 14 cijfers voor de komma. Verlaag het getal."),
        (-(10**14), "-100000000000000", "hier passen hoogstens 14 cijfers voor de komma. Verlaag het getal."),
        (Decimal("0.1234567"), "0,1234567", "hier passen hoogstens 6 cijfers achter de komma. Rond het getal af."),
        (
            Decimal("1234567890.123456"),
            "1234567890,123456",
            "er passen hoogstens 15 cijfers in een getal. Rond het af.",
        ),
        (
            Decimal("33.333333333333336"),
            "33,333333333333336",
            "hier passen hoogstens 6 cijfers achter de komma. Rond het getal af.",
        ),
    ],
)
def test_a_number_that_no_database_keeps_whole_is_refused(cel: Celwaarde, waarde: str, zin: str) -> None:
    assert reden("waarde", waarde, **BASIS, Metingen=[METING | {"waarde": cel}]) == zin


def test_a_bedrag_is_in_whole_cents() -> None:
    assert reden("bedrag", "1,005", Opgaven=[OPGAVE], Bedragen=[BEDRAG | {"bedrag": Decimal("1.005")}]) == (
        "hier passen hoogstens 2 cijfers achter de komma. Rond het getal af."
    )


def test_a_bedrag_has_no_sign() -> None:
    assert reden("bedrag", "-500", Opgaven=[OPGAVE], Bedragen=[BEDRAG | {"bedrag": -500}]) == (
        "vul het bedrag zonder minteken in. De soort zegt of het lasten of baten zijn."
    )


def test_the_largest_bedrag_fits() -> None:
    laad(Opgaven=[OPGAVE], Bedragen=[BEDRAG | {"bedrag": "99.999.999.999.999"}])
    assert een(Bedrag).bedrag == 99_999_999_999_999


def test_capacity_has_at_most_six_digits_before_the_comma() -> None:
    laad(Activiteiten=[ACTIVITEIT | {"capaciteit_fte": "999.999,99"}])
    assert reden("capaciteit_fte", "1000000", Activiteiten=[ACTIVITEIT | {"capaciteit_fte": 1_000_000}]) == (
        "hier passen hoogstens 6 cijfers voor de komma. Verlaag het getal."
    )


@pytest.mark.parametrize("cel", [Decimal("2027.5"), "2027,5"])
def test_a_year_is_a_whole_number(cel: Celwaarde) -> None:
    assert reden("jaar", "2027,5", Opgaven=[OPGAVE], Bedragen=[BEDRAG | {"jaar": cel}]) == (
        "vul een geheel getal in, zonder cijfers achter de komma."
    )


@pytest.mark.parametrize(
    ("cel", "waarde", "zin"),
    [
        (27, "27", "vul een getal in van 1900 of hoger."),
        (20277, "20277", "vul een getal in van hoogstens 2.200."),
        ("tweeduizend", "tweeduizend", GEEN_GETAL),
    ],
)
def test_a_year_is_between_1900_and_2200(cel: Celwaarde, waarde: str, zin: str) -> None:
    assert reden("jaar", waarde, Opgaven=[OPGAVE], Bedragen=[BEDRAG | {"jaar": cel}]) == zin


@pytest.mark.parametrize("rang", [-5, 0, 3, -2_000_000_000, 2_000_000_000])
def test_a_rank_may_be_any_whole_number(rang: int) -> None:
    laad(Kaders=[KADER | {"rang": rang}])
    assert een(Kader).rang == rang


@pytest.mark.parametrize("rang", [-3_000_000_000, 3_000_000_000])
def test_a_rank_that_does_not_fit_is_refused(rang: int) -> None:
    assert reden("rang", str(rang), Kaders=[KADER | {"rang": rang}]).startswith("vul een getal in van ")


def test_zetels_are_not_negative() -> None:
    assert reden("zetels", "-1", Groepen=[GROEP | {"zetels": -1}]) == "vul een getal in van 0 of hoger."


def test_blank_zetels_are_not_zero() -> None:
    laad(Groepen=[GROEP | {"zetels": None}])
    assert een(Groep).zetels is None


@pytest.mark.parametrize(
    ("cel", "jaren"), [("2022;2025", [2022, 2025]), (" 2022 ; ", [2022]), (2022, [2022]), (None, [])]
)
def test_years_of_a_break_are_separated_by_semicolons(cel: Celwaarde, jaren: list[int]) -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL], Indicatoren=[INDICATOR | {"trendbreuk_jaren": cel}])
    assert een(Indicator).trendbreuk_jaren == jaren


@pytest.mark.parametrize("cel", ["2022, 2025", "22", "1899", "2022-2025"])
def test_other_years_of_a_break_are_refused(cel: str) -> None:
    rijen = [INDICATOR | {"trendbreuk_jaren": cel}]
    assert reden("trendbreuk_jaren", cel, Opgaven=[OPGAVE], Doelen=[DOEL], Indicatoren=rijen) == (
        "noem jaren van vier cijfers, met een puntkomma ertussen: 2022;2025."
    )


# -- choices ----------------------------------------------------------------------------------


@pytest.mark.parametrize("cel", ["bindend", "Bindend", " BINDEND "])
def test_a_choice_is_read_in_any_case(cel: str) -> None:
    laad(Kaders=[KADER | {"hardheid": cel}])
    assert een(Kader).hardheid == "bindend"


def test_another_word_is_refused_with_the_words_that_may_be() -> None:
    assert reden("hardheid", "hard", Kaders=[KADER | {"hardheid": "hard"}]) == "kies een van: bindend, richtinggevend."


def test_a_ja_cell_counts_as_the_word_ja() -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL | {"meetbaar": True}])
    assert een(Doel).meetbaar == "ja"


@pytest.mark.parametrize(
    ("naam", "rij", "kolom", "standaard"),
    [
        ("Opgaven", OPGAVE, "status", "actief"),
        ("Kaders", KADER, "status", "actief"),
        ("Kaders", KADER, "hardheid", ""),
        ("Momenten", MOMENT, "precisie", "dag"),
        ("Momenten", MOMENT, "fase", ""),
        ("Activiteiten", ACTIVITEIT, "voortgang", ""),
    ],
)
def test_the_default_of_a_choice(naam: str, rij: Cellen, kolom: str, standaard: str) -> None:
    model = {"Opgaven": Opgave, "Kaders": Kader, "Momenten": Moment, "Activiteiten": Activiteit}[naam]
    laad(**{naam: [rij]})
    assert getattr(een(model), kolom) == standaard


@pytest.mark.parametrize(
    ("naam", "rij", "kolom"),
    [
        ("Agenda", AGENDA, "soort"),
        ("Agenda", AGENDA, "indeling"),
        ("Groepen", GROEP, "soort"),
        ("Kaders", KADER, "soort"),
        ("Activiteiten", ACTIVITEIT, "soort"),
        ("Activiteiten", ACTIVITEIT, "status"),
        ("Momenten", MOMENT, "soort"),
    ],
)
def test_a_required_choice_has_no_default(naam: str, rij: Cellen, kolom: str) -> None:
    assert "deze cel mag niet leeg zijn. Kies een van: " in geweigerd(**{naam: [rij | {kolom: None}]})[0]


# -- the agenda's own words and numbers -------------------------------------------------------


def test_a_label_is_singular_and_plural() -> None:
    laad(Agenda=[AGENDA | {"label_opgave": " thema | thema's "}])
    assert Agenda.objects.get(slug=SLUG).label_opgave == "thema|thema's"


@pytest.mark.parametrize("cel", ["thema", "thema|", "a|b|c"])
def test_another_label_is_refused(cel: str) -> None:
    assert reden("label_opgave", cel, Agenda=[AGENDA | {"label_opgave": cel}]) == (
        "geef enkelvoud en meervoud met een staande streep ertussen: opgave|opgaven."
    )


@pytest.mark.parametrize(("cel", "waarde"), [(1, "1"), ("a", "a"), ("1.a.I", "1.a.I"), ("Geen", "geen"), (None, "1")])
def test_a_numbering_is_a_pattern_or_geen(cel: Celwaarde, waarde: str) -> None:
    laad(Agenda=[AGENDA | {"nummering_doel": cel}])
    assert Agenda.objects.get(slug=SLUG).nummering_doel == waarde


@pytest.mark.parametrize("cel", ["2", "b", "1.1.1.1", "1,a"])
def test_another_numbering_is_refused(cel: str) -> None:
    assert reden("nummering_kader", cel, Agenda=[AGENDA | {"nummering_kader": cel}]) == (
        "kies 1, a, A of I (per niveau, met een punt ertussen: 1.a), of geen."
    )


@pytest.mark.parametrize(
    ("cel", "waarde"),
    [
        (None, "gemeente"),
        ("Gemeente", "gemeente"),
        ("nl", "NL"),
        ("Wijk: De Akker", "wijk:De Akker"),
        ("klasse:50k", "klasse:50k"),
    ],
)
def test_a_gebied_has_four_forms(cel: str | None, waarde: str) -> None:
    laad(**BASIS, Metingen=[METING | {"gebied": cel}])
    assert een(Meting).gebied == waarde


@pytest.mark.parametrize("cel", ["Utrecht", "wijk:", "wijk", "gemeente:x", "NL:x"])
def test_another_gebied_is_refused(cel: str) -> None:
    assert reden("gebied", cel, **BASIS, Metingen=[METING | {"gebied": cel}]) == (
        "schrijf gemeente, NL, wijk:naam of klasse:naam, of laat de cel leeg."
    )


# -- cells that hold nothing that can be used -------------------------------------------------


@pytest.mark.parametrize(
    ("fout", "waarde"),
    [(Celfout(FORMULE_ZONDER_UITKOMST, "=A1*2"), "=A1*2"), (Celfout(FOUTWAARDE, "#DEEL/0!"), "#DEEL/0!")],
)
@pytest.mark.parametrize("kolom", ["code", "naam", "groepen", "sleutel", "revisie", "verwijderen"])
def test_an_error_cell_is_an_error_in_every_column(fout: Celfout, waarde: str, kolom: str) -> None:
    assert reden(kolom, waarde, Opgaven=[OPGAVE | {kolom: fout}]) == fout.reden


def test_every_wrong_cell_of_a_row_is_named() -> None:
    rij = METING | {"soort": "meting", "jaar": "x", "waarde": "veel", "voorlopig": "?"}
    assert [melding.split(", ")[2] for melding in geweigerd(**BASIS, Metingen=[rij])] == [
        "kolom soort",
        "kolom jaar",
        "kolom waarde",
        "kolom voorlopig",
    ]


def test_a_wrong_cell_hides_no_other_mistake_in_its_row() -> None:
    rij = MOMENT | {"soort": "feest", "van": "2027-02-02", "tot": "2027-02-01"}
    assert [melding.split(", ")[2] for melding in geweigerd(Momenten=[rij])] == ["kolom soort", "kolom tot"]
