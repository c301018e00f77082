"""What is found, and in which order."""

import pytest

from tests.kaderapp.kadernota.zoeken.bouw import stuk, titels, uitslag

ARMOEDE = [["armoede", "geldzorgen"]]


def test_the_title_goes_before_the_text() -> None:
    assert titels("zorg", stuk("A", "zorg " * 40), stuk("Mantelzorg thuis en elders in de hele stad")) == [
        "Mantelzorg thuis en elders in de hele stad",
        "A",
    ]


def test_the_word_itself_goes_before_a_form_a_beginning_and_a_part() -> None:
    stukken = [
        stuk("deel", "kernwoning"),
        stuk("begin", "woningbouw"),
        stuk("vorm", "woningen"),
        stuk("zelf", "woning"),
    ]
    assert titels("woning", *stukken) == ["zelf", "vorm", "begin", "deel"]


def test_the_shortest_title_goes_first() -> None:
    assert titels("zorg", stuk("Zorg voor elkaar in de wijk"), stuk("Zorg")) == ["Zorg", "Zorg voor elkaar in de wijk"]


def test_a_text_that_repeats_the_word_goes_first() -> None:
    assert titels("zorg", stuk("een", "zorg"), stuk("veel", "zorg en nog eens zorg")) == ["veel", "een"]


def test_equals_stay_in_the_order_of_the_agenda() -> None:
    assert titels("zorg", stuk("b", "zorg"), stuk("a", "zorg"), stuk("c", "zorg")) == ["b", "a", "c"]


@pytest.mark.parametrize("getypt", ["K2.3", "k2.3", "kader K2.3"])
def test_a_number_finds_its_element_first(getypt: str) -> None:
    kader = {"soort": "kaders", "bijschrift": "Kader K2.3, bindend"}
    stukken = [stuk("K2.3 in een titel"), stuk("ander", "K2.3 " * 9), stuk("Kiezen", nummer="K2.3", **kader)]
    assert titels(getypt, *stukken)[0] == "Kiezen"


def test_a_number_is_found_without_its_letter_after_what_has_none() -> None:
    assert titels("2.3", stuk("kader", nummer="K2.3"), stuk("doel", nummer="2.3")) == ["doel", "kader"]


def test_every_word_must_be_there() -> None:
    gevonden = uitslag("jeugd wachttijd", stuk("een", "jeugd"), stuk("beide", "jeugdhulp en wachttijden"))
    assert ([t.stuk.titel for t in gevonden.treffers], gevonden.alle_woorden) == (["beide"], True)


def test_where_nothing_has_all_words_some_will_do_most_first() -> None:
    stukken = [stuk("een", "jeugd"), stuk("twee", "jeugd met wachttijd"), stuk("geen", "ouderen")]
    gevonden = uitslag("jeugd wachttijd boot", *stukken)
    assert ([t.stuk.titel for t in gevonden.treffers], gevonden.alle_woorden) == (["twee", "een"], False)
    assert gevonden.onbekend == ["boot"]


def test_a_rare_word_says_more_than_a_common_one() -> None:
    veel = [stuk(f"jeugd {nummer}", "jeugd") for nummer in range(8)]
    assert titels("jeugd boot kano", *veel, stuk("boot", "boot"))[0] == "boot"


def test_a_synoniem_is_found_after_the_word_itself() -> None:
    stukken = [stuk("a", "geldzorgen"), stuk("b", "armoede"), stuk("c", "armoedebeleid")]
    assert titels("armoede", *stukken, synoniemen=ARMOEDE) == ["b", "a", "c"]


def test_of_a_synoniem_of_more_words_all_must_be_there() -> None:
    wmo = [["Wmo", "Wet maatschappelijke ondersteuning"]]
    stukken = [stuk("a", "de wet"), stuk("b", "Wet maatschappelijke ondersteuning 2015"), stuk("c", "uit de Wmo")]
    assert titels("wmo", *stukken, synoniemen=wmo) == ["c", "b"]
    assert titels("wet maatschappelijke ondersteuning", *stukken, synoniemen=wmo) == ["b", "c"]


def test_a_compound_that_stands_nowhere_is_found_by_its_parts() -> None:
    stukken = [stuk("a", "mantelzorg"), stuk("b", "een woning voor mantelzorgers"), stuk("c", "woningen")]
    assert titels("mantelzorgwoning", *stukken) == ["b"]
    assert titels("zorgswoningen", *stukken) == []


@pytest.mark.parametrize("getypt", ["zeeppaard", "", "?", "(.*)", "[a-z]+", "%", "_", "\\", "'; --", '"'])
def test_what_is_not_there_is_not_found(getypt: str) -> None:
    assert titels(getypt, stuk("Zorg", "voor elkaar")) == []
