"""A file that starts an activiteit before its questions are answered says so, and is not refused (I-05)."""

import pytest

from goals.models import Activiteit
from kaderapp.kadernota.werkboek.gestart import NOG_OPEN
from tests.factories import maak_groep
from tests.kaderapp.kadernota.werkboek.bouw import ACTIVITEIT, BEDRAG, DOEL, OPGAVE, Cellen, een, laad

pytestmark = pytest.mark.django_db

EEN = ACTIVITEIT | {"doelen": "D1"}
ANTWOORDEN: Cellen = {"wat": "x", "wie_betrokken": "x", "waar": "x", "van": "1-1-2027", "tevreden_als": "x"}
KOSTEN = BEDRAG | {"van": "A1"}


@pytest.fixture(autouse=True)
def _opgeslagen() -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL], Activiteiten=[EEN])


def let_op(*rijen: Cellen, **bladen: list[Cellen]) -> list[str]:
    return [str(melding) for melding in laad(Activiteiten=list(rijen), **bladen).meldingen]


@pytest.mark.parametrize("status", ["lopend", "gereed"])
def test_a_start_with_open_questions_is_named(status: str) -> None:
    zin = NOG_OPEN.format("Waar doen we het? Wat mag het kosten?")
    assert let_op(EEN | ANTWOORDEN | {"waar": None, "status": status}) == [
        f'Blad Activiteiten, rij 2, kolom status, waarde "{status}": {zin}'
    ]
    assert een(Activiteit).status == status


def test_a_start_with_all_answers_needs_no_word() -> None:
    assert let_op(EEN | ANTWOORDEN | {"status": "lopend"}, Bedragen=[KOSTEN]) == []


def test_partners_that_are_stored_answer_too() -> None:
    activiteit = een(Activiteit)
    activiteit.partners.add(maak_groep(activiteit.agenda))
    zonder_wie = EEN | ANTWOORDEN | {"wie_betrokken": None, "status": "lopend"}
    assert let_op(zonder_wie, Bedragen=[KOSTEN]) == []


def test_what_ran_already_or_is_added_as_running_is_not_asked() -> None:
    tweede = EEN | {"code": "A2", "status": "lopend"}
    assert let_op(tweede) == []
    assert let_op(tweede | {"titel": "Anders"}) == []
