"""What the raad decides on: the same list in the leeswijzer and in the besluit."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kaderapp.kadernota.boek.beslispunten import beslispunten
from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.inhoud.indeling import boekhoofdstukken
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.uitgave import Uitgave
from policies.models.delen import Deel
from tests.kaderapp.kadernota import voorbeeld


def punten(uitgave: Uitgave) -> list[str]:
    alle = boekhoofdstukken(uitgave)
    return [punt.replace("\u00a0", " ") for punt in beslispunten(Stof(uitgave), alle)]


def test_they_are_counted_and_point_to_chapters_and_annexes() -> None:
    assert punten(voorbeeld.uitgave()) == [
        "deze nota vast te stellen, met 2 opgaven, 3 doelen en 1 resultaat",
        "5 kaders vast te stellen zoals ze staan in het register in hoofdstuk 8; 3 daarvan zijn bindend",
        "de ramingen en plafonds vast te stellen zoals ze in de tabellen van hoofdstuk 6 staan, "
        "als uitgangspunt voor de begroting",
        "bijlage A vast te stellen: Kaart van de kernen",
        "deze nota in de plaats te stellen van “Nota Meedoen 2023”",
        "deze nota te laten ingaan op 1 januari 2027",
        "deze nota te evalueren, uiterlijk op 1 juni 2029",
    ]


def test_doelen_are_counted_as_they_are_drawn_and_apart_from_what_stands_below_them() -> None:
    resultaat = voorbeeld.doel("r", "1.1.1.1", "Resultaat", soort="resultaat")
    weg = voorbeeld.doel("w", "", "Ingetrokken", soort="subdoel", status="vervallen")
    subdoel = voorbeeld.doel("s", "1.1.1", "Subdoel", soort="subdoel", kinderen=(resultaat,))
    groep = voorbeeld.doel("g", "1.1", "Groep", soort="groep", kinderen=(voorbeeld.doel("d", "1.1.1", "Doel"),))
    doelen = (groep, voorbeeld.doel("e", "1.2", "Nog een", kinderen=(subdoel, weg)))
    opname = voorbeeld.leeg(opgaven=(voorbeeld.opgave("o", "1", "Meedoen", doelen),))
    assert punten(voorbeeld.uitgave(opname))[0] == (
        "deze nota vast te stellen, met 1 opgave, 2 doelen, 1 subdoel en 1 resultaat"
    )


@pytest.mark.parametrize(
    ("hoeveel", "van_groepen", "wettelijk"),
    [
        (
            1,
            "1 kader vast te stellen en mee te geven aan de groep waarvoor dat geldt",
            "kennis te nemen van 1 kader uit de wet: dat geldt ook zonder dit besluit",
        ),
        (
            2,
            "2 kaders vast te stellen en mee te geven aan de groep waarvoor ze gelden",
            "kennis te nemen van 2 kaders uit de wet: die gelden ook zonder dit besluit",
        ),
    ],
)
def test_the_raad_does_not_adopt_the_law_and_kaders_of_a_groep_are_counted_apart(
    hoeveel: int, van_groepen: str, wettelijk: str
) -> None:
    groep = voorbeeld.groep("G", "dialooggroep", "Dialooggroep Opgroeien")
    kaders = (
        voorbeeld.kader("k1", "K1", "Eigen"),
        *(voorbeeld.kader(f"k2{i}", f"K2.{i}", "Uit de wet", soort="wettelijk") for i in range(hoeveel)),
        *(voorbeeld.kader(f"k3{i}", f"K3.{i}", "Van een groep", groep=groep.sleutel) for i in range(hoeveel)),
    )
    zinnen = punten(voorbeeld.uitgave(voorbeeld.leeg(kaders=kaders, groepen=(groep,))))
    assert zinnen[:3] == [
        "1 kader vast te stellen zoals dat staat in het register in hoofdstuk 3; 1 daarvan is bindend",
        van_groepen,
        wettelijk,
    ]


def test_the_nota_in_force_makes_place_and_a_stand_or_an_inzage_is_none() -> None:
    nota = voorbeeld.uitgave(nummer="1.0", datum=date(2026, 6, 25))
    eerder = (nota, replace(nota, nummer="1.1", soort="stand"), replace(nota, nummer="2.0", status="ter_inzage"))
    zinnen = [p for p in punten(voorbeeld.uitgave(nummer="3.0", geschiedenis=eerder)) if "versie" in p]
    assert zinnen == ["deze nota in de plaats te stellen van versie 1.0 van 25 juni 2026"]


def test_what_an_adopted_nota_replaced_is_not_replaced_again() -> None:
    vorige = voorbeeld.uitgave(nummer="1.0", datum=date(2026, 6, 25))
    nieuw = voorbeeld.uitgave(nummer="2.0", vorige=vorige)
    zinnen = [[p for p in punten(u) if "Nota Meedoen" in p] for u in (nieuw, replace(nieuw, geschiedenis=(vorige,)))]
    assert zinnen == [["deze nota in de plaats te stellen van “Nota Meedoen 2023”"], []]


def test_an_annex_ter_informatie_is_never_among_them() -> None:
    assert "Gespreksverslagen" not in " ".join(punten(voorbeeld.uitgave()))


@pytest.mark.parametrize(
    ("deel", "weg"), [(Deel.REGISTER, "register"), (Deel.GELD, "ramingen"), (Deel.BIJLAGEN, "bijlage")]
)
def test_what_is_left_out_is_not_decided_on_by_reference(deel: str, weg: str) -> None:
    assert weg not in " ".join(punten(voorbeeld.uitgave(weggelaten=frozenset({deel}))))


def test_there_is_nothing_to_decide_on_in_a_bare_agenda() -> None:
    assert punten(voorbeeld.uitgave(voorbeeld.leeg())) == []


def lijsten(**velden: Any) -> list[list[str]]:
    document = kadernota_html(voorbeeld.uitgave(**velden))
    blokken = re.findall(r'<div class="beslis">.*?</div>', document, re.DOTALL)
    return [re.findall(r"<li>(.*?)</li>", blok) for blok in blokken]


def test_the_besluit_repeats_the_very_same_list() -> None:
    leeswijzer, besluit = lijsten()
    assert leeswijzer == besluit
    assert len(besluit) == 7


def test_a_concept_has_a_form_without_names() -> None:
    document = kadernota_html(voorbeeld.uitgave(status="ter_inzage", status_in_woorden="Ter inzage"))
    assert ('class="ondertekening">de griffier' in document, "(datum en nummer)" in document) == (True, True)
    assert "(wet of verordening, en artikel)</span> en op de grondslagen die bij de kaders staan;" in document


def test_an_adopted_nota_tells_the_outcome_with_its_source() -> None:
    uitgave = voorbeeld.uitgave(besluit="RB-2026-12", datum=date(2026, 6, 25))
    document = kadernota_html(uitgave)
    assert "heeft in zijn openbare vergadering van 25\u00a0juni 2026 over deze nota besloten" in document
    assert "geregistreerd als: <b>RB-2026-12</b>" in document
    assert 'class="ondertekening"' not in document


def test_of_a_stand_there_is_nothing_to_decide() -> None:
    document = kadernota_html(replace(voorbeeld.uitgave(), soort="stand"))
    assert ("Besluit</h2>" in document, 'class="beslis"' in document) == (False, False)
    assert "De cijfers zijn nieuwer" in document
