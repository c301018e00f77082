"""Two people move at once: one of them does, the other is told, and the order is one that somebody chose."""

from collections.abc import Callable
from threading import Barrier

from policies.models import Kader
from policies.models.volgorde import Volgorde, VolgordeGewijzigd, verplaats
from tests.eigen_database import EigenDatabase
from tests.factories import maak_agenda, maak_kader


def test_of_two_moves_at_once_one_is_refused(eigen_database: EigenDatabase) -> None:
    agenda = maak_agenda()
    kaders = [maak_kader(agenda, titel=naam, volgorde=plaats) for plaats, naam in enumerate("abcd", start=1)]
    gezien = Volgorde(Kader, agenda.pk).kenmerk(kaders[0].pk)
    samen = Barrier(2, timeout=20)

    def zet(kader: Kader, naar: int) -> Callable[[], Volgorde]:
        def daad() -> Volgorde:
            samen.wait()
            return verplaats(kader, naar=naar, gezien=gezien)

        return daad

    uitkomsten = eigen_database.tegelijk(zet(kaders[0], 3), zet(kaders[3], 0))
    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["Volgorde", "VolgordeGewijzigd"]
    gelukt = next(plek for plek, uitkomst in enumerate(uitkomsten) if not isinstance(uitkomst, VolgordeGewijzigd))
    nu = "".join(Kader.objects.filter(agenda=agenda).values_list("titel", flat=True))
    assert nu == ["bcda", "dabc"][gelukt]
