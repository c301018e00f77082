"""Two people who keep a choice at once: one after the other, each with a line in the history (R1)."""

from kaderapp.kadernota.maken.onthouden import onthoud
from kaderapp.models import User
from policies.models import Agenda, Wijziging
from tests.eigen_database import EigenDatabase
from tests.kaderapp.kadernota.maken.conftest import iemand


def test_of_two_who_choose_at_once_both_are_in_the_history(eigen_database: EigenDatabase) -> None:
    agenda = Agenda.objects.get(slug="sociaal-domein-2027")
    begin, keuzes = agenda.revisie, {"ravi": ["geld"], "rosa": ["planning", "bijlagen"]}
    mensen: dict[str, User] = {naam: iemand("redacteur", naam) for naam in keuzes}

    def kies(naam: str) -> None:
        onthoud(agenda, keuzes[naam], door=mensen[naam])

    assert eigen_database.tegelijk(lambda: kies("ravi"), lambda: kies("rosa")) == [None, None]
    laatste, eerste = Wijziging.objects.van(agenda)[:2]
    assert {laatste.door, eerste.door} == set(mensen.values())
    assert (laatste.revisie, eerste.revisie) == (begin + 2, begin + 1)
    nu = Agenda.objects.get(pk=agenda.pk)
    assert laatste.door is not None
    assert (nu.revisie, nu.weggelaten) == (begin + 2, keuzes[laatste.door.username])
