import pytest

from kaderapp.kadernota.werkboek.melding import Melding, WerkboekGeweigerd, bedoelde_u, weigering


def test_a_melding_names_blad_rij_kolom_and_waarde() -> None:
    melding = Melding("Kaders", 12, "hardheid", "hard", "kies een van bindend, richtinggevend.")
    assert str(melding) == ('Blad Kaders, rij 12, kolom hardheid, waarde "hard": kies een van bindend, richtinggevend.')


def test_what_a_melding_does_not_know_is_left_out() -> None:
    assert str(Melding("Kaders", None, None, None, "dit blad ontbreekt.")) == "Blad Kaders: dit blad ontbreekt."


def test_a_melding_without_a_place_is_a_sentence() -> None:
    assert str(Melding(None, None, None, None, "dit bestand is leeg.")) == "Dit bestand is leeg."


def test_a_melding_that_starts_with_the_rij_has_a_capital() -> None:
    assert str(Melding(None, 3, None, None, "deze rij is dubbel.")) == "Rij 3: deze rij is dubbel."


def test_an_empty_waarde_is_shown_as_such() -> None:
    assert (
        str(Melding("Kaders", 2, "code", "", "vul dit in.")) == 'Blad Kaders, rij 2, kolom code, waarde "": vul dit in.'
    )


def test_a_long_waarde_is_shortened() -> None:
    assert str(Melding(None, None, None, "a" * 61, "kort dit in.")) == f'Waarde "{"a" * 59}…": kort dit in.'


def test_a_waarde_of_sixty_characters_is_shown_in_full() -> None:
    assert str(Melding(None, None, None, "a" * 60, "kort dit in.")) == f'Waarde "{"a" * 60}": kort dit in.'


def test_a_melding_stays_one_line() -> None:
    assert str(Melding("Kaders", 2, "titel", "een\ntwee\tdrie", "te lang.")) == (
        'Blad Kaders, rij 2, kolom titel, waarde "een↵twee⇥drie": te lang.'
    )


def test_a_control_character_can_not_act_on_the_terminal() -> None:
    assert str(Melding("\x1b[2J", 2, "\u202edleh", "\x07", "fout.\x00")) == (
        'Blad <U+001B>[2J, rij 2, kolom <U+202E>dleh, waarde "<U+0007>": fout.<U+0000>'
    )


def test_a_melding_is_a_fout_unless_it_says_otherwise() -> None:
    assert Melding(None, None, None, None, "x").soort == "fout"


def test_a_refused_werkboek_carries_its_meldingen() -> None:
    meldingen = [Melding("Kaders", 2, None, None, "een."), Melding("Kaders", 3, None, None, "twee.")]
    assert WerkboekGeweigerd(meldingen).meldingen == meldingen


def test_a_refused_werkboek_prints_a_line_per_melding() -> None:
    geweigerd = WerkboekGeweigerd([Melding("Kaders", 2, None, None, "een."), Melding("Kaders", 3, None, None, "twee.")])
    assert str(geweigerd) == "Blad Kaders, rij 2: een.\nBlad Kaders, rij 3: twee."


def test_a_weigering_is_one_melding() -> None:
    assert weigering("dit blad is te lang.", blad="Kaders").meldingen == [
        Melding("Kaders", None, None, None, "dit blad is te lang.")
    ]


@pytest.mark.parametrize(
    ("naam", "bedoeld"),
    [
        ("Indicatorne", "Indicatoren"),
        ("opgave ", "Opgaven"),
        ("Activiteit", "Activiteiten"),
        ("METING", "Metingen"),
        ("Beslispunten", ""),
        ("Blad1", ""),
        ("", ""),
    ],
)
def test_a_name_that_is_nearly_right_is_recognised(naam: str, bedoeld: str) -> None:
    vraag = bedoelde_u(naam, ["Opgaven", "Doelen", "Activiteiten", "Indicatoren", "Metingen", "Bedragen"])
    assert vraag == (f" Bedoelde u {bedoeld}?" if bedoeld else "")
