"""An element gets another place; the others make room and stay what they are."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from pytest_django import DjangoAssertNumQueries

from policies.models import Agenda, Kader
from policies.models.volgorde import Volgorde, VolgordeGewijzigd, verplaats, verplaats_onder
from tests.factories import maak_agenda, maak_kader, maak_opgave

pytestmark = pytest.mark.django_db


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda()


def kaders(agenda: Agenda, namen: str, **velden: Any) -> list[Kader]:
    """A kader for each letter, in this order."""
    begin = Kader.objects.filter(agenda=agenda).count()
    return [maak_kader(agenda, titel=naam, volgorde=begin + plaats, **velden) for plaats, naam in enumerate(namen, 1)]


def volgorde(agenda: Agenda, **waar: Any) -> str:
    return "".join(Kader.objects.filter(agenda=agenda, **waar).values_list("titel", flat=True))


def gezien(element: Any) -> str:
    return Volgorde(type(element), element.agenda_id).kenmerk(element.pk)


@pytest.mark.parametrize(
    ("wie", "naar", "wordt"),
    [(0, 1, "bacd"), (1, 0, "bacd"), (3, 0, "dabc"), (0, 3, "bcda"), (2, 2, "abcd"), (1, 99, "acdb"), (1, -5, "bacd")],
)
def test_an_element_moves_to_a_place(agenda: Agenda, wie: int, naar: int, wordt: str) -> None:
    kader = kaders(agenda, "abcd")[wie]
    verplaats(kader, naar=naar, gezien=gezien(kader))
    assert volgorde(agenda) == wordt


def test_only_what_was_moved_gets_a_new_revisie(agenda: Agenda) -> None:
    kader = kaders(agenda, "abcd")[3]
    verplaats(kader, naar=0, gezien=gezien(kader))
    assert dict(Kader.objects.filter(agenda=agenda).values_list("titel", "revisie")) == {"d": 2, "a": 1, "b": 1, "c": 1}


def test_what_stays_in_its_place_stays_what_it_is(agenda: Agenda) -> None:
    kader = kaders(agenda, "ab")[0]
    verplaats(kader, naar=0, gezien=gezien(kader))
    kader.refresh_from_db()
    assert kader.revisie == 1


def test_places_that_were_never_chosen_are_counted_from_one(agenda: Agenda) -> None:
    for naam in "abc":
        maak_kader(agenda, titel=naam)
    eerst = volgorde(agenda)
    kader = Kader.objects.get(agenda=agenda, titel=eerst[2])
    verplaats(kader, naar=0, gezien=gezien(kader))
    assert volgorde(agenda) == eerst[2] + eerst[:2]
    assert list(Kader.objects.filter(agenda=agenda).values_list("volgorde", flat=True)) == [1, 2, 3]


def test_another_agenda_keeps_its_order(agenda: Agenda) -> None:
    ander = maak_agenda()
    kaders(ander, "xy")
    kader = kaders(agenda, "ab")[1]
    verplaats(kader, naar=0, gezien=gezien(kader))
    assert volgorde(ander) == "xy"


def test_an_element_moves_among_what_stands_in_the_same_place(agenda: Agenda) -> None:
    een, twee = kaders(agenda, "KL")
    kaders(agenda, "ab", ouder=een)
    laatste = kaders(agenda, "cde", ouder=twee)[2]
    verplaats(laatste, naar=0, gezien=gezien(laatste))
    assert (volgorde(agenda, ouder=een), volgorde(agenda, ouder=twee), volgorde(agenda, ouder=None)) == (
        "ab",
        "ecd",
        "KL",
    )


def test_what_stands_under_it_goes_along(agenda: Agenda) -> None:
    een = kaders(agenda, "K")[0]
    kaders(agenda, "ab", ouder=een)
    twee = kaders(agenda, "L")[0]
    kaders(agenda, "cd", ouder=twee)
    verplaats(twee, naar=0, gezien=gezien(twee))
    assert volgorde(agenda) == "LcdKab"


def test_a_move_on_top_of_another_one_is_refused(agenda: Agenda) -> None:
    a, b, _ = kaders(agenda, "abc")
    toen = gezien(b)
    verplaats(a, naar=2, gezien=gezien(a))
    with pytest.raises(VolgordeGewijzigd):
        verplaats(b, naar=0, gezien=toen)
    assert volgorde(agenda) == "bca"


def test_a_change_in_another_place_is_no_reason_to_refuse(agenda: Agenda) -> None:
    een, twee = kaders(agenda, "KL")
    a, _ = kaders(agenda, "ab", ouder=een)
    c, _ = kaders(agenda, "cd", ouder=twee)
    toen = gezien(c)
    verplaats(a, naar=1, gezien=gezien(a))
    verplaats(c, naar=1, gezien=toen)
    assert (volgorde(agenda, ouder=een), volgorde(agenda, ouder=twee)) == ("ba", "dc")


def test_what_is_gone_does_not_move(agenda: Agenda) -> None:
    kader, _ = kaders(agenda, "ab")
    toen = gezien(kader)
    Kader.objects.filter(pk=kader.pk).delete()
    with pytest.raises(VolgordeGewijzigd):
        verplaats(kader, naar=1, gezien=toen)


@pytest.mark.parametrize("aantal", [4, 40])
def test_a_move_costs_the_same_whatever_the_number(
    agenda: Agenda, aantal: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    kader = kaders(agenda, "x" * aantal)[-1]
    toen = gezien(kader)
    with django_assert_num_queries(6):
        verplaats(kader, naar=0, gezien=toen)


class TestOnderEenAnder:
    def test_it_comes_last_there(self, agenda: Agenda) -> None:
        een, twee = kaders(agenda, "KL")
        a = kaders(agenda, "a", ouder=een)[0]
        kaders(agenda, "bc", ouder=twee)
        verplaats_onder(a, twee, gezien=gezien(a))
        assert (volgorde(agenda, ouder=een), volgorde(agenda, ouder=twee)) == ("", "bca")
        assert (a.ouder, a.revisie) == (twee, 2)

    def test_it_comes_right_behind_what_it_is_the_first_under(self, agenda: Agenda) -> None:
        een, _ = kaders(agenda, "KL")
        a = kaders(agenda, "a")[0]
        verplaats_onder(a, een, gezien=gezien(a))
        assert volgorde(agenda) == "KaL"

    def test_it_can_stand_under_nothing(self, agenda: Agenda) -> None:
        een = kaders(agenda, "K")[0]
        a = kaders(agenda, "a", ouder=een)[0]
        kaders(agenda, "b", ouder=een)
        verplaats_onder(a, None, gezien=gezien(a))
        assert (volgorde(agenda, ouder=None), volgorde(agenda, ouder=een)) == ("Ka", "b")

    def test_where_it_stands_already_nothing_happens(self, agenda: Agenda) -> None:
        een = kaders(agenda, "K")[0]
        a, _ = kaders(agenda, "ab", ouder=een)
        verplaats_onder(a, een, gezien=gezien(a))
        a.refresh_from_db()
        assert (volgorde(agenda, ouder=een), a.revisie) == ("ab", 1)

    def test_it_never_gets_too_deep(self, agenda: Agenda) -> None:
        een, twee = kaders(agenda, "KL")
        a = kaders(agenda, "a", ouder=een)[0]
        kaders(agenda, "b", ouder=a)
        c = kaders(agenda, "c", ouder=twee)[0]
        with pytest.raises(ValidationError) as fout:
            verplaats_onder(a, c, gezien=gezien(a))
        assert fout.value.messages == ["Hier zijn 3 niveaus mogelijk. Kies een hoger element."]
        assert volgorde(agenda, ouder=een) == "a"

    def test_it_never_stands_under_itself(self, agenda: Agenda) -> None:
        een = kaders(agenda, "K")[0]
        a = kaders(agenda, "a", ouder=een)[0]
        with pytest.raises(ValidationError):
            verplaats_onder(een, a, gezien=gezien(een))

    def test_it_stays_in_its_agenda(self, agenda: Agenda) -> None:
        a = kaders(agenda, "a")[0]
        with pytest.raises(ValidationError) as fout:
            verplaats_onder(a, maak_kader(maak_agenda()), gezien=gezien(a))
        assert fout.value.messages == ["Kies een kader uit dezelfde agenda."]

    def test_what_is_gone_gets_nothing_under_it(self, agenda: Agenda) -> None:
        een, a = kaders(agenda, "Ka")
        Kader.objects.filter(pk=een.pk).delete()
        with pytest.raises(VolgordeGewijzigd):
            verplaats_onder(a, een, gezien=gezien(a))

    def test_it_is_refused_on_top_of_another_move(self, agenda: Agenda) -> None:
        een, a, b = kaders(agenda, "Kab")
        toen = gezien(a)
        verplaats(b, naar=0, gezien=gezien(b))
        with pytest.raises(VolgordeGewijzigd):
            verplaats_onder(a, een, gezien=toen)


def test_elements_without_a_tree_stand_among_all_of_their_agenda(agenda: Agenda) -> None:
    opgaven = [maak_opgave(agenda, naam=naam, volgorde=plaats) for plaats, naam in enumerate("abc", start=1)]
    verplaats(opgaven[0], naar=1, gezien=gezien(opgaven[0]))
    assert "".join(agenda.opgaven.values_list("naam", flat=True)) == "bac"


def test_an_element_may_stand_where_its_branch_fits(agenda: Agenda) -> None:
    een, twee = kaders(agenda, "KL")
    a = kaders(agenda, "a", ouder=een)[0]
    b = kaders(agenda, "b", ouder=a)[0]
    orde = Volgorde(Kader, agenda.pk)
    mogelijk = {
        (wie.titel, naar.titel)
        for wie in (een, a, b, twee)
        for naar in (een, a, b, twee)
        if orde.mag_onder(wie.pk, naar.pk)
    }
    assert mogelijk == {("a", "K"), ("a", "L"), ("b", "K"), ("b", "a"), ("b", "L"), ("L", "K"), ("L", "a")}
