"""Sheets, columns and blank cells: what a workbook says, and what it leaves unsaid."""

import pytest

from kaderapp.kadernota.werkboek.bladen import BLADEN, kolomnamen
from kaderapp.kadernota.werkboek.importeren import importeer
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.werkmap import Blad, Rij, Werkmap
from policies.models import Agenda, Kader, Opgave, Visie
from tests.kaderapp.kadernota.werkboek.bouw import (
    AGENDA,
    DOEL,
    INDICATOR,
    KADER,
    METING,
    OPGAVE,
    Cellen,
    alles,
    blad,
    een,
    geweigerd,
    geweigerde_werkmap,
    laad,
    werkboek,
)

pytestmark = pytest.mark.django_db

KOLOMMEN = {
    "Agenda": "slug titel gemeente soort indeling periode_van periode_tot ingangsdatum evaluatiedatum label_opgave "
    "label_doel label_activiteit label_kader nummering_opgave nummering_doel nummering_kader eerste_nummer",
    "Visie": "waarom visie missie herkomst",
    "Paragrafen": "ouder soort hoofdvraag titel tekst bijlage_status bij",
    "Groepen": "soort naam zetels actief_van actief_tot",
    "Opgaven": "naam alias maatschappelijk_effect beschrijving doorkijk status groepen",
    "Kaders": "ouder soort titel tekst gevolg onderbouwing hardheid rang geldig_van geldig_tot geldig_tot_gebeurtenis "
    "grondslag herkomst delegeerbaar vervolgkeuze vervolgkeuze_door komt_terug_op alias groep opgave status",
    "Doelen": "opgave ouder soort tekst richting zodat meetbaar herkomst termijn kaders status",
    "Activiteiten": "soort titel waarom wat voor_wie wie_betrokken waar van tot regisseur capaciteit_fte tevreden_als "
    "hoofdlijn status stopreden score voortgang toelichting doelen kaders",
    "Indicatoren": "van naam definitie soort eenheid per_aantal decimalen gewenst optelbaar frequentie_maanden bron "
    "bron_url outcome bbv_code bekend_voor_jaar trendbreuk_jaren",
    "Metingen": "indicator soort jaar periode_van periode_tot gebied waarde reden_leeg tekst voorlopig toelichting",
    "Bedragen": "van jaar soort fase bedrag structureel beinvloedbaar taakveld dekking budgethouder voorlopig pm "
    "toelichting",
    "Momenten": "ouder soort naam fase van tot precisie tijd_in_woorden minuten groep opgave bij_overschrijden",
}
"""The contract, column by column."""


def test_the_sheets_are_those_of_the_contract() -> None:
    assert list(BLADEN) == list(KOLOMMEN)


@pytest.mark.parametrize("naam", KOLOMMEN)
def test_the_columns_are_those_of_the_contract(naam: str) -> None:
    code = [] if naam in ("Agenda", "Visie") else ["code"]
    assert kolomnamen(naam) == [*code, *KOLOMMEN[naam].split(), "sleutel", "revisie", "verwijderen"]


def test_every_sheet_is_read() -> None:
    assert str(laad(**alles())) == "12 toegevoegd, 0 gewijzigd, 0 verwijderd, 0 ongewijzigd"


def test_the_case_of_a_header_does_not_matter() -> None:
    kop = Blad("Opgaven", ["CODE", "Naam", "aLIAS"], [Rij(2, ["O1", "Wonen", "Huis"])])
    importeer(Werkmap([blad("Agenda", [AGENDA]), kop]))
    assert een(Opgave).alias == "Huis"


def test_the_case_of_the_name_of_a_sheet_does_not_matter() -> None:
    importeer(Werkmap([blad("agenda ", [AGENDA]), blad("OPGAVEN", [OPGAVE])]))
    assert Opgave.objects.filter(agenda__slug="proef").count() == 1


def test_a_missing_sheet_says_nothing() -> None:
    laad(**alles())
    assert str(laad()) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 1 ongewijzigd"


def test_a_missing_column_says_nothing() -> None:
    laad(Opgaven=[OPGAVE | {"alias": "Jeugd"}])
    laad(Opgaven=[OPGAVE | {"naam": "Opgroeien en leren"}])
    assert een(Opgave).alias == "Jeugd"


def test_a_blank_cell_empties_the_field() -> None:
    laad(Opgaven=[OPGAVE | {"alias": "Jeugd"}])
    laad(Opgaven=[OPGAVE | {"alias": None}])
    assert een(Opgave).alias == ""


def test_a_cell_of_spaces_is_blank() -> None:
    laad(Opgaven=[OPGAVE | {"alias": "Jeugd"}])
    laad(Opgaven=[OPGAVE | {"alias": " \u00a0\n"}])
    assert een(Opgave).alias == ""


def test_a_blank_reference_empties_the_relation() -> None:
    laad(**alles())
    laad(Opgaven=[OPGAVE | {"groepen": None}])
    assert not een(Opgave).groepen.exists()


def test_a_blank_choice_becomes_the_default() -> None:
    laad(Kaders=[KADER | {"status": "vervallen"}])
    laad(Kaders=[KADER | {"status": None}])
    assert een(Kader).status == "actief"


def test_a_blank_word_for_a_level_becomes_the_default() -> None:
    laad(Agenda=[AGENDA | {"label_doel": "ambitie|ambities"}])
    laad(Agenda=[AGENDA | {"label_doel": None}])
    assert Agenda.objects.get(slug="proef").label_doel == "doel|doelen"


def test_a_required_cell_can_not_be_blank() -> None:
    laad(Opgaven=[OPGAVE])
    assert geweigerd(Opgaven=[OPGAVE | {"naam": None}]) == [
        "Blad Opgaven, rij 2, kolom naam: deze cel mag niet leeg zijn. Vul haar in."
    ]


def test_a_required_cell_with_only_invisible_characters_is_blank() -> None:
    assert geweigerd(Opgaven=[OPGAVE | {"naam": "\u202e"}]) == [
        'Blad Opgaven, rij 2, kolom naam, waarde "<U+202E>": deze cel mag niet leeg zijn. Vul haar in.'
    ]


def test_a_required_choice_names_the_words() -> None:
    assert geweigerd(Doelen=[DOEL | {"soort": None}], Opgaven=[OPGAVE]) == [
        "Blad Doelen, rij 2, kolom soort: deze cel mag niet leeg zijn. Kies een van: groep, doel, subdoel, resultaat."
    ]


def test_a_required_column_can_not_be_missing_for_a_new_row() -> None:
    assert geweigerd(Opgaven=[{"code": "O1"}, {"code": "O2"}]) == [
        "Blad Opgaven, rij 2, kolom naam: deze kolom ontbreekt, en een nieuwe rij kan niet zonder. Voeg haar toe."
    ]


def test_a_required_column_may_be_missing_for_a_stored_row() -> None:
    laad(Opgaven=[OPGAVE])
    assert str(laad(Opgaven=[{"code": "O1"}])) == "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 2 ongewijzigd"


def test_an_unknown_sheet_is_skipped_with_a_notice() -> None:
    verslag = laad(Opgave=[{"code": "O1"}], Opgaven=[OPGAVE])
    assert list(map(str, verslag.meldingen)) == [
        "Blad Opgave: dit blad kent kaderapp niet; het is overgeslagen. Bedoelde u Opgaven? Bekend zijn: Agenda, "
        "Visie, Paragrafen, Groepen, Opgaven, Kaders, Doelen, Activiteiten, Indicatoren, Metingen, Bedragen, Momenten."
    ]


@pytest.mark.parametrize(
    "bladen",
    [{"Indicatorne": [INDICATOR], "Metingen": [METING]}, {"Agenda": [], "Indicatorne": [INDICATOR]}],
    ids=["ander-blad-fout", "agenda-fout"],
)
def test_a_refusal_keeps_the_notices_that_explain_it(bladen: dict[str, list[Cellen]]) -> None:
    with pytest.raises(WerkboekGeweigerd) as geweigerd:
        laad(**bladen)
    (melding,) = geweigerd.value.let_op
    assert str(melding).startswith(
        "Blad Indicatorne: dit blad kent kaderapp niet; het is overgeslagen. Bedoelde u Indicatoren? Bekend zijn: "
    )


def test_an_unknown_column_that_is_nearly_right_is_recognised() -> None:
    assert geweigerd(Groepen=[{"code": "G1", "soort": "raad", "naam": "Raad", "zetel": 3}]) == [
        "Blad Groepen, rij 1, kolom zetel: deze kolom kent kaderapp niet. Bedoelde u zetels? Verwijder haar, of kies "
        "een van: code, soort, naam, zetels, actief_van, actief_tot, sleutel, revisie, verwijderen."
    ]


def test_an_unknown_column_is_named() -> None:
    assert geweigerd(Groepen=[{"code": "G1", "soort": "raad", "naam": "Raad", "Kleur": "rood"}]) == [
        "Blad Groepen, rij 1, kolom Kleur: deze kolom kent kaderapp niet. Verwijder haar, of kies een van: code, "
        "soort, naam, zetels, actief_van, actief_tot, sleutel, revisie, verwijderen."
    ]


def test_an_unknown_column_is_an_error_without_rows_as_well() -> None:
    leeg = Blad("Groepen", ["code", "kleur"], [])
    assert geweigerde_werkmap(Werkmap([*werkboek().bladen, leeg]))[0].startswith("Blad Groepen, rij 1, kolom kleur: ")


def test_a_column_with_numbers_of_persons_gets_its_own_advice() -> None:
    assert geweigerd(Metingen=[METING | {"BSN": 12}])[0] == (
        "Blad Metingen, rij 1, kolom BSN: kaderapp bewaart geen gegevens van personen. "
        "Staan hier aantallen? Zet die op het blad Metingen."
    )


def test_a_doubled_column_is_named() -> None:
    dubbel = Blad("Opgaven", ["code", "naam", "Naam"], [Rij(2, ["O1", "Wonen", "Bouwen"])])
    assert geweigerde_werkmap(Werkmap([*werkboek().bladen, dubbel])) == [
        "Blad Opgaven, rij 1, kolom naam: deze kolom staat er 2 keer (in B, C); laat er één staan."
    ]


def test_an_unknown_column_that_is_doubled_is_named_once_for_each() -> None:
    dubbel = Blad("Groepen", ["code", "naam", "soort", "x", "X"], [])
    meldingen = geweigerde_werkmap(Werkmap([*werkboek().bladen, dubbel]))
    assert [melding.partition(".")[0] for melding in meldingen] == [
        "Blad Groepen, rij 1, kolom x: deze kolom staat er 2 keer (in D, E); laat er één staan",
        "Blad Groepen, rij 1, kolom x: deze kolom kent kaderapp niet",
    ]


def test_values_under_a_blank_header_are_an_error() -> None:
    zonder_kop = Blad("Opgaven", ["code", "naam", ""], [Rij(2, ["O1", "Wonen", "let op!"])])
    assert geweigerde_werkmap(Werkmap([*werkboek().bladen, zonder_kop])) == [
        'Blad Opgaven, rij 2, kolom C, waarde "let op!": deze kolom heeft geen naam in rij 1; '
        "zet de naam erboven of maak de kolom leeg."
    ]


def test_two_sheets_of_one_name_are_an_error() -> None:
    dubbel = Werkmap([*werkboek(Opgaven=[OPGAVE]).bladen, blad("opgaven", [OPGAVE])])
    assert geweigerde_werkmap(dubbel) == ["Blad opgaven: dit blad staat er meer dan één keer. Voeg de bladen samen."]


def test_without_sheet_agenda_nothing_is_read() -> None:
    assert geweigerde_werkmap(Werkmap([blad("Opgaven", [OPGAVE])])) == [
        "Blad Agenda: dit blad ontbreekt. Voeg het toe, met één rij voor de agenda."
    ]


def test_a_sheet_agenda_without_rows_is_an_error() -> None:
    assert geweigerde_werkmap(Werkmap([Blad("Agenda", ["slug"], [])])) == [
        "Blad Agenda: op dit blad staat geen rij. Zet er één rij op, voor de agenda."
    ]


def test_a_sheet_agenda_with_two_rows_is_an_error() -> None:
    assert geweigerd(Agenda=[AGENDA, AGENDA | {"slug": "tweede"}]) == [
        "Blad Agenda: op dit blad hoort precies één rij te staan; het zijn er 2. Laat er één staan."
    ]


def test_a_sheet_visie_with_two_rows_is_an_error() -> None:
    assert geweigerd(Visie=[{"visie": "Een"}, {"visie": "Twee"}]) == [
        "Blad Visie: op dit blad hoort één rij te staan; het zijn er 2. Laat er één staan."
    ]


def test_a_sheet_visie_without_rows_says_nothing() -> None:
    laad(Visie=[{"visie": "Een"}])
    laad(Visie=[])
    assert een(Visie).visie == "<p>Een</p>"


def test_a_partial_workbook_needs_only_the_slug() -> None:
    laad(**alles())
    verslag = laad(Agenda=[{"slug": "proef"}], Doelen=[{"code": "D1", "zodat": "het beter gaat"}])
    assert str(verslag) == "0 toegevoegd, 1 gewijzigd, 0 verwijderd, 1 ongewijzigd"


def test_a_new_agenda_needs_more_than_the_slug() -> None:
    ontbreekt = "deze kolom ontbreekt, en een nieuwe rij kan niet zonder. Voeg haar toe."
    assert geweigerd(Agenda=[{"slug": "nieuw"}]) == [
        f"Blad Agenda, rij 2, kolom titel: {ontbreekt}",
        f"Blad Agenda, rij 2, kolom soort: {ontbreekt}",
        f"Blad Agenda, rij 2, kolom indeling: {ontbreekt}",
    ]


def test_without_a_column_slug_nothing_else_is_judged() -> None:
    assert geweigerd(Agenda=[{"titel": "Proef"}], Doelen=[DOEL]) == [
        "Blad Agenda, rij 2, kolom slug: deze kolom ontbreekt. Voeg haar toe, met de korte naam van de agenda."
    ]


@pytest.mark.parametrize("slug", ["Sociaal Domein", "sociaal_domein", "société", "-a", "a--b"])
def test_a_slug_has_only_letters_digits_and_hyphens(slug: str) -> None:
    assert geweigerd(Agenda=[AGENDA | {"slug": slug}]) == [
        f'Blad Agenda, rij 2, kolom slug, waarde "{slug}": gebruik alleen kleine letters (a–z), cijfers en streepjes.'
    ]


def test_a_slug_has_at_most_a_hundred_characters() -> None:
    assert geweigerd(Agenda=[AGENDA | {"slug": "a" * 101}])[0].endswith("gebruik hoogstens 100 tekens.")


def test_another_gemeente_is_a_notice() -> None:
    verslag = laad(Agenda=[AGENDA | {"gemeente": "Elders"}])
    assert list(map(str, verslag.meldingen)) == [
        'Blad Agenda, rij 2, kolom gemeente, waarde "Elders": deze installatie is van gemeente Wilgenrade. '
        "De agenda is daar ingelezen."
    ]


@pytest.mark.parametrize("naam", ["Wilgenrade", " wilgenrade", "Gemeente Wilgenrade", None])
def test_this_gemeente_is_no_notice(naam: str | None) -> None:
    assert laad(Agenda=[AGENDA | {"gemeente": naam}]).meldingen == ()
