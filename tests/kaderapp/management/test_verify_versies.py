"""manage.py verify_versies: recomputes every hash and the chain; the findings themselves are in test_controleren."""

import pytest
from django.db import connection

from kaderapp.kadernota.controleren import TRIGGERS
from policies.models import Agenda, Versie
from tests.kaderapp.management.opdrachten import Uitvoerder


@pytest.mark.usefixtures("agenda")
def test_when_all_is_well_it_says_how_many_there_are(draai: Uitvoerder) -> None:
    uitslag = draai("verify_versies")
    assert (uitslag.status, uitslag.uit) == (0, "3 versies en 0 PDF's gecontroleerd: alles klopt.\n")


@pytest.mark.usefixtures("zonder_bewaking")
def test_when_something_is_wrong_it_ends_with_one_and_a_line_for_each(draai: Uitvoerder, agenda: Agenda) -> None:
    nota = agenda.versies.get(nummer="1.0")
    Versie.objects.filter(pk=nota.pk).update(inhoud="{}")
    uitslag = draai("verify_versies")
    bewaking = [
        f"De database mist de bewaking “{naam}”. Voer de migraties opnieuw uit."
        for namen in TRIGGERS[connection.vendor].values()
        for naam in sorted(namen)
    ]
    regels = uitslag.fout.removeprefix("CommandError: ").splitlines()
    assert uitslag.status == 1
    assert regels == [*bewaking, f"{nota}: de inhoud past niet bij de hash {nota.sha256[:12]}."]


@pytest.mark.usefixtures("lege_database")
def test_a_database_without_versies_is_fine_but_for_its_guards(draai: Uitvoerder) -> None:
    assert "versies gecontroleerd" not in draai("verify_versies").fout
