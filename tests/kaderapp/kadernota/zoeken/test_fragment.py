"""The part of a text that shows why it was found."""

from kaderapp.kadernota.zoeken.fragment import LENGTE, fragment

ZIN = "Dit is een gewone zin over niets. "


def toon(tekst: str, *raak: str) -> str:
    """The fragment with what was found in brackets."""
    delen = fragment(tekst, {woord: (nummer, 1.0) for nummer, woord in enumerate(raak)})
    return "".join(f"[{deel.tekst}]" if deel.raak else deel.tekst for deel in delen)


def test_a_short_text_is_shown_whole() -> None:
    assert toon("Wij helpen Kinderen, en één kind.", "kinderen", "kind") == "Wij helpen [Kinderen], en één [kind]."


def test_of_an_empty_text_nothing_is_shown() -> None:
    assert fragment("", {"x": (0, 1.0)}) == []


def test_it_begins_where_the_sentence_begins() -> None:
    assert toon(f"{ZIN * 9}Kijk, hier staat hulp.", "hulp") == "… Kijk, hier staat [hulp]."


def test_in_a_long_sentence_it_begins_with_a_word() -> None:
    gevonden = toon("woorden " * 60 + "hulp " + "woorden " * 60, "hulp")
    assert (gevonden[:17], gevonden[-9:]) == ("… woorden woorden", "woorden …")
    assert gevonden.count("[hulp]") == 1
    assert len(gevonden) < LENGTE + 20


def test_it_shows_the_place_with_most_of_what_was_sought() -> None:
    tekst = f"Hier staat hulp. {ZIN * 9}Hier staat hulp voor ouders. {ZIN * 9}"
    assert toon(tekst, "hulp", "ouders").startswith("… Hier staat [hulp] voor [ouders].")


def test_without_a_find_it_is_the_beginning() -> None:
    assert toon(ZIN * 20, "hulp").startswith("Dit is een gewone zin")


def test_a_text_without_spaces_is_cut_as_well() -> None:
    assert len(toon("x" * 5_000, "hulp")) <= LENGTE + 3
