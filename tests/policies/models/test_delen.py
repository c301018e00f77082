"""The parts that a kadernota goes without."""

import pytest
from django.core.exceptions import ValidationError

from policies.models import Agenda
from tests.factories import maak_agenda
from tests.weigeren import per_veld

pytestmark = pytest.mark.django_db


def test_a_new_agenda_leaves_nothing_out() -> None:
    assert Agenda.objects.get(pk=maak_agenda().pk).weggelaten == []


@pytest.mark.parametrize(
    "keuze", [["geld", "samenvatting"], ["geld", "samenvatting", "geld"], {"geld", "samenvatting"}]
)
def test_a_choice_is_always_written_down_the_same(keuze: list[str] | set[str]) -> None:
    agenda = maak_agenda(weggelaten=keuze)
    assert Agenda.objects.get(pk=agenda.pk).weggelaten == ["samenvatting", "geld"]
    Agenda.objects.filter(pk=agenda.pk).update(weggelaten=["planning", *keuze])
    assert Agenda.objects.get(pk=agenda.pk).weggelaten == ["samenvatting", "geld", "planning"]


@pytest.mark.parametrize("keuze", [["kaft"], "geld", {"geld": True}, [["geld"]]])
def test_what_is_no_part_is_refused(keuze: object) -> None:
    agenda = maak_agenda()
    agenda.weggelaten = keuze
    assert per_veld(agenda) == {
        "weggelaten": [
            "Kies alleen uit deze onderdelen: samenvatting, doelenboom, register, indicatoren, geld, planning, "
            "rollen, waswordt, bijlagen, besluit."
        ]
    }


def test_everything_may_be_left_out() -> None:
    agenda = maak_agenda()
    agenda.weggelaten = [
        *("besluit", "bijlagen", "waswordt", "rollen", "planning", "geld"),
        *("indicatoren", "register", "doelenboom", "samenvatting"),
    ]
    try:
        agenda.full_clean()
    except ValidationError as fout:
        pytest.fail(str(fout))
