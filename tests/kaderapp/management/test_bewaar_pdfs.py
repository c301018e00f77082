"""manage.py bewaar_pdfs: the PDFs that nobody asked for yet."""

import pytest

from kaderapp.kadernota.uitgave import Uitgave
from policies.models import Agenda, Document
from tests.factories import maak_versie
from tests.kaderapp.management.opdrachten import Uitvoerder

pytestmark = pytest.mark.django_db


def test_what_is_missing_is_made_once(draai: Uitvoerder, agenda: Agenda, gemaakte_pdfs: list[Uitgave]) -> None:
    maak_versie(agenda, nummer="9.0")
    uitslag = draai("bewaar_pdfs")
    assert (uitslag.status, uitslag.uit.count("is bewaard.\n")) == (0, 3)
    assert {d.versie.nummer for d in Document.objects.select_related("versie")} == {"1.0", "1.1", "2.0"}
    assert draai("bewaar_pdfs").uit == "Van elke openbare versie is de PDF al bewaard.\n"
    assert len(gemaakte_pdfs) == 3
