"""A large agenda goes the whole way: from a workbook through a frozen version to everything that readers get.

The PDF of this size takes a minute; the benchmarks make it.
"""

from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from kaderapp.kadernota.momentopname import from_json, momentopname
from kaderapp.kadernota.vaststellen import maak_versie, stel_vast
from kaderapp.kadernota.werkboek.exporteren import werkmap_van
from kaderapp.kadernota.werkboek.importeren import importeer
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx, schrijf_xlsx
from policies.models import Agenda
from tests.groei import werkmap_maal
from tests.kaderapp.kadernota.werkboek.bouw import rijen_van

pytestmark = pytest.mark.django_db

KEER = 5


def test_an_agenda_of_three_hundred_activiteiten_goes_from_workbook_to_page_workbook_and_json(
    agenda: Agenda, client: Client
) -> None:
    aantal = KEER * agenda.activiteiten.count()
    bron = werkmap_maal(werkmap_van(momentopname(agenda)), KEER)
    importeer(lees_xlsx(schrijf_xlsx(bron)))
    stel_vast(maak_versie(agenda, nummer="300"), op=timezone.localdate(), besluit="Raadsbesluit 300")
    adres = f"/agenda/{agenda.slug}/versie/300/"
    uitgave = from_json(client.get(f"{adres}versie.json").content.decode())
    assert len(uitgave.activiteiten) == aantal >= 300
    assert uitgave == momentopname(agenda)
    pagina = unescape(client.get(f"{adres}lezen/").content.decode())
    titels = {activiteit.titel for activiteit in uitgave.activiteiten}
    assert [titel for titel in titels if pagina.count(titel) < KEER] == []
    werkboek = lees_xlsx(client.get(f"{adres}werkboek.xlsx").content)
    assert len(rijen_van(werkboek, "Activiteiten")) == aantal
    assert importeer(werkboek).wijzigingen == ()
