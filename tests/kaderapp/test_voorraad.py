"""A bounded memory: what was used last stays."""

from kaderapp.voorraad import Voorraad


def test_the_longest_unused_makes_room() -> None:
    voorraad: Voorraad[str, str] = Voorraad(100, 2)
    voorraad.bewaar("a", "A", 1)
    voorraad.bewaar("b", "B", 1)
    voorraad.haal("a")
    voorraad.bewaar("c", "C", 1)
    assert [voorraad.haal(sleutel) for sleutel in "abc"] == ["A", None, "C"]


def test_bytes_are_a_bound_too() -> None:
    voorraad: Voorraad[int, str] = Voorraad(100, 1_000)
    for sleutel in range(50):
        voorraad.bewaar(sleutel, "x", 10)
    assert (len(voorraad), voorraad.omvang) == (10, 100)


def test_one_thing_does_not_take_the_place_of_all() -> None:
    voorraad: Voorraad[str, str] = Voorraad(100, 10)
    voorraad.bewaar("groot", "x", 11)
    assert (voorraad.haal("groot"), voorraad.omvang) == (None, 0)


def test_the_same_key_counts_once() -> None:
    voorraad: Voorraad[str, str] = Voorraad(100, 10)
    for inhoud in "xyz":
        voorraad.bewaar("a", inhoud, 10)
    assert (voorraad.haal("a"), len(voorraad), voorraad.omvang) == ("z", 1, 10)


def test_with_alles_what_is_too_large_is_kept_alone() -> None:
    voorraad: Voorraad[str, str] = Voorraad(100, 10, alles=True)
    voorraad.bewaar("klein", "x", 40)
    voorraad.bewaar("groot", "y", 500)
    assert ([voorraad.haal(sleutel) for sleutel in ("klein", "groot")], voorraad.omvang) == ([None, "y"], 500)
    voorraad.bewaar("klein", "x", 40)
    assert ([voorraad.haal(sleutel) for sleutel in ("klein", "groot")], voorraad.omvang) == (["x", None], 40)
