"""What can be found in an edition."""

from dataclasses import replace
from typing import Any

import pytest

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.zoeken.soorten import SOORTEN, naam
from kaderapp.kadernota.zoeken.stukken import Stuk, stukken
from tests.kaderapp.kadernota import voorbeeld


def van(uitgave: Uitgave, soort: str) -> list[Stuk]:
    return [stuk for stuk in stukken(uitgave) if stuk.soort == soort]


def met(uitgave: Uitgave, **velden: Any) -> Uitgave:
    return replace(uitgave, momentopname=replace(uitgave.momentopname, **velden))


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_kind_can_be_found(soort: str, uitgave: Uitgave) -> None:
    assert van(uitgave, soort) != []


def test_every_element_that_counts_is_found_once(uitgave: Uitgave) -> None:
    adressen = [stuk.adres for stuk in stukken(uitgave)]
    assert len(adressen) == len(set(adressen))
    v, m = uitgave.verband, uitgave.momentopname
    elementen = [*v.doelen, *v.kaders, *m.activiteiten, *m.indicatoren, *m.groepen]
    weg = {f"/agenda/{m.agenda.slug}/onderdeel/{e.sleutel}/" for e in elementen} - set(adressen)
    assert weg == set()


def test_a_result_says_what_it_is_and_where_it_stands(uitgave: Uitgave) -> None:
    doel = uitgave.verband.doelen[0]
    (stuk,) = [s for s in van(uitgave, "doelen") if s.nummer == doel.nummer]
    assert stuk.bijschrift == f"Doel {doel.nummer}, {uitgave.verband.opgave_van_doel[doel.sleutel].naam}"
    assert stuk.adres == f"/agenda/{uitgave.momentopname.agenda.slug}/onderdeel/{doel.sleutel}/"


def test_what_was_withdrawn_is_not_found() -> None:
    uitgave = voorbeeld.uitgave()
    weg = tuple(replace(o, status="vervallen") for o in uitgave.momentopname.opgaven)
    kaders = tuple(replace(k, status="vervallen") for k in uitgave.momentopname.kaders)
    zonder = met(uitgave, opgaven=weg, kaders=kaders)
    assert [stuk.soort for stuk in stukken(zonder) if stuk.soort in ("opgaven", "doelen", "kaders")] == []


def test_a_text_that_introduced_something_withdrawn_went_with_it() -> None:
    uitgave = voorbeeld.uitgave()
    opgave = uitgave.momentopname.opgaven[0]
    tekst = voorbeeld.paragraaf("bij", "vrij", "Hoort erbij", "<p>Zonderling.</p>", bij=opgave.sleutel)
    erbij = met(uitgave, paragrafen=(tekst,))
    assert "Hoort erbij" in [stuk.titel for stuk in van(erbij, "teksten")]
    weg = met(erbij, opgaven=(replace(opgave, status="vervallen"), *uitgave.momentopname.opgaven[1:]))
    assert "Hoort erbij" not in [stuk.titel for stuk in van(weg, "teksten")]


def test_texts_are_plain_and_stay_apart() -> None:
    tekst = voorbeeld.paragraaf(
        "p", "vrij", "Kop", "<p>Een <strong>zin</strong> &amp; meer</p><ul><li>punt</li></ul><p>Eind.</p>"
    )
    (stuk,) = [s for s in stukken(met(voorbeeld.uitgave(), paragrafen=(tekst,))) if s.titel == "Kop"]
    assert stuk.tekst == "Een zin & meer · punt · Eind."


def agenda(**labels: Any) -> boom.Agenda:
    return replace(voorbeeld.uitgave().momentopname.agenda, **labels)


def test_a_kind_bears_the_word_of_the_agenda_where_all_have_the_same() -> None:
    thema, speerpunt = agenda(label_opgave="thema|thema's"), agenda(label_opgave="speerpunt|speerpunten")
    assert naam("opgaven", [thema, thema]) == "Thema's"
    assert naam("opgaven", [thema, speerpunt]) == "Opgaven"
    assert naam("groepen", [thema]) == "Groepen"
