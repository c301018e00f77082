"""What was typed, as words to look for."""

from kaderapp.kadernota.zoeken.vraag import MEESTE_TEKENS, MEESTE_WOORDEN, lees

WMO = [["Wmo", "Wet maatschappelijke ondersteuning"]]


def keuzes(getypt: str, synoniemen: list[list[str]] | None = None) -> list[tuple[tuple[str, ...], ...]]:
    return [term.keuzes for term in lees(getypt, synoniemen or []).termen]


def test_words_that_stand_everywhere_do_not_count() -> None:
    assert keuzes("Wat doet de gemeente aan armoede?") == [(("armoede",),)]


def test_they_count_where_there_is_nothing_else() -> None:
    assert keuzes("van de") == [(("van",),), (("de",),)]


def test_a_word_counts_once() -> None:
    assert keuzes("zorg Zorg ZORG") == [(("zorg",),)]


def test_nothing_asks_nothing() -> None:
    assert [lees(niets).termen for niets in ("", "   ", "?!", "\x00\x1f")] == [()] * 4


def test_a_synoniem_will_do_in_every_form() -> None:
    assert keuzes("uitkeringen", [["bijstand", "uitkering"]]) == [(("uitkeringen",), ("bijstand",))]


def test_a_synoniem_may_be_more_words() -> None:
    assert keuzes("wmo hulp", WMO) == [(("wmo",), ("wet", "maatschappelijke", "ondersteuning")), (("hulp",),)]


def test_more_words_may_have_a_synoniem() -> None:
    gelezen = keuzes("hulp wet maatschappelijke ondersteuning", WMO)
    assert gelezen == [(("hulp",),), (("wet", "maatschappelijke", "ondersteuning"), ("wmo",))]


def test_a_synoniem_with_a_word_that_does_not_count() -> None:
    assert keuzes("hulp in huis", [["hulp in huis", "thuishulp"]]) == [(("hulp", "huis"), ("thuishulp",))]


def test_a_long_question_is_cut_and_says_so() -> None:
    lang = lees("woord " * 50_000)
    assert (len(lang.tekst) <= MEESTE_TEKENS, lang.ingekort) == (True, True)
    veel = lees(" ".join(f"w{nummer}" for nummer in range(MEESTE_WOORDEN + 1)))
    assert (len(veel.termen), veel.ingekort) == (MEESTE_WOORDEN, True)
    assert not lees(" ".join(f"w{nummer}" for nummer in range(MEESTE_WOORDEN))).ingekort
    assert lees("x" * (MEESTE_TEKENS + 1)).ingekort
    assert not lees("x" * MEESTE_TEKENS).ingekort


def test_control_characters_fall_away() -> None:
    assert lees("zorg\x00\x08\u202e  en\n hulp").tekst == "zorg en hulp"
