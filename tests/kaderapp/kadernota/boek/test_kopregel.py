"""The running heads: one line, cut by the width of its letters."""

import pytest

from kaderapp.kadernota.boek.kopregel import CORPS, HOOFDSTUK, van_hoofdstuk
from kaderapp.kadernota.inhoud.hoofdstuk import Hoofdstuk
from kaderapp.kadernota.inhoud.letterbreedte import breedte

SMAL = "Illustraties bij alle vijf de wijken, stijlvol"
BREED = "Wat willen wij als gemeente samen met inwoners mogelijk maken"


def kop(titel: str) -> str:
    return van_hoofdstuk(Hoofdstuk(titel=titel, secties=()))


def test_a_title_that_fits_is_whole_however_many_letters_it_has() -> None:
    assert (kop(SMAL), len(SMAL) > 40) == (SMAL, True)


@pytest.mark.parametrize("titel", [BREED, "W" * 60, f"Kort {'W' * 60}"])
def test_a_title_that_is_too_wide_is_cut_to_what_fits(titel: str) -> None:
    assert breedte(kop(titel), CORPS) <= HOOFDSTUK
    assert kop(titel).endswith("…")


def test_it_is_cut_between_words() -> None:
    assert kop(BREED).removesuffix("…") in {BREED[:i] for i, letter in enumerate(BREED) if letter == " "}
