"""Every Versie is still what was written down, or it is said which one is not."""

import pytest
from django.db import connection

from kaderapp.kadernota.controleren import bevindingen
from policies.models import Agenda, Document, Versie
from policies.models.versie import VersieQuerySet, sha256
from tests.factories import NU, maak_versie

NAMEN = {
    "sqlite": [
        *("versie_begint_als_concept", "versie_blijft", "versie_inhoud_ligt_vast"),
        *("document_blijft", "document_hoort_bij_versie", "document_staat_vast"),
        *("documentstuk_blijft", "documentstuk_past_erin", "documentstuk_staat_vast"),
        *("wijziging_blijft", "wijziging_komt_erbij", "wijziging_staat_vast"),
    ],
    "postgresql": [
        *("versie_bewaken", "versie_niet_leegmaken", "document_bewaken", "document_hoort_bij_versie"),
        *("documentstuk_bewaken", "documentstuk_past_erin", "wijziging_bewaken"),
    ],
}


@pytest.fixture
def keten(agenda: Agenda, zonder_bewaking: None) -> list[Versie]:
    """The frozen Versies of the demo in the order of their chain, in a database that lets them be changed."""
    return list(agenda.versies.bevroren())


def zelf(versie: Versie) -> VersieQuerySet:
    return Versie.objects.filter(pk=versie.pk)


def zonder_de_bewaking() -> list[str]:
    """What is found, apart from the guards that these tests took away."""
    return [zin for zin in bevindingen() if not zin.startswith("De database mist")]


@pytest.mark.usefixtures("agenda")
def test_the_demo_is_as_it_should_be() -> None:
    assert list(bevindingen()) == []


def test_a_changed_content_is_found(keten: list[Versie]) -> None:
    nota = keten[0]
    zelf(nota).update(inhoud=nota.inhoud.replace("Wilgenrade", "Elders"))
    assert zonder_de_bewaking() == [f"{nota}: de inhoud past niet bij de hash {nota.sha256[:12]}."]


def test_a_changed_hash_is_found(keten: list[Versie]) -> None:
    laatste = keten[-1]
    zelf(laatste).update(sha256="0" * 64)
    assert zonder_de_bewaking() == [f"{laatste}: de inhoud past niet bij de hash 000000000000."]


def test_a_content_that_was_changed_with_its_hash_is_found_by_the_next_one(keten: list[Versie]) -> None:
    nota, stand = keten[:2]
    inhoud = nota.inhoud.replace("Wilgenrade", "Elders")
    zelf(nota).update(inhoud=inhoud, sha256=sha256(inhoud))
    assert zonder_de_bewaking() == [f"{stand}: de keten is verbroken; de hash van {nota} is een andere."]


def test_a_versie_that_is_gone_is_found_by_the_ones_behind_it(keten: list[Versie]) -> None:
    _, stand, wijziging = keten
    with connection.constraint_checks_disabled():
        zelf(stand)._raw_delete(using="default")
        zinnen = zonder_de_bewaking()
        Versie.objects.bulk_create([stand])
    assert zinnen == [f"{wijziging}: de keten is verbroken; de versie waar zij op volgt, is er niet."]


def test_a_beginning_that_is_gone_is_found(keten: list[Versie]) -> None:
    nota, *rest = keten
    with connection.constraint_checks_disabled():
        zelf(nota)._raw_delete(using="default")
        zinnen = zonder_de_bewaking()
        Versie.objects.bulk_create([nota])
    assert zinnen == [f"{versie}: de keten is verbroken; de versie waar zij op volgt, is er niet." for versie in rest]


def test_a_versie_that_was_put_in_beside_the_chain_is_found(keten: list[Versie]) -> None:
    nota = keten[0]
    vals = Versie(agenda=nota.agenda, nummer="9.9", status="vastgesteld", bevroren_op=nota.bevroren_op)
    vals.inhoud, vals.sha256, vals.gemaakt_op = nota.inhoud, nota.sha256, nota.gemaakt_op
    vals.vastgesteld_op, vals.besluit = nota.vastgesteld_op, "vals"
    vals.save()
    assert zonder_de_bewaking() == [f"{nota.agenda}: de keten is verbroken; 1.0 en 9.9 volgen allebei op het begin."]


def test_a_link_that_was_turned_is_found(keten: list[Versie]) -> None:
    nota, stand, wijziging = keten
    zelf(wijziging).update(vorige_sha256=nota.sha256)
    assert zonder_de_bewaking() == [f"{wijziging}: de keten is verbroken; de hash van {stand} is een andere."]


@pytest.mark.parametrize("inhoud", ["geen json", "{}", '{"schema":1}', "[]", '{"schema":99}'])
def test_a_content_that_cannot_be_read_is_found(keten: list[Versie], inhoud: str) -> None:
    laatste = keten[-1]
    zelf(laatste).update(inhoud=inhoud, sha256=sha256(inhoud))
    assert zonder_de_bewaking() == [f"{laatste}: de inhoud is niet te lezen."]


def test_a_content_in_another_form_is_found(keten: list[Versie]) -> None:
    laatste = keten[-1]
    inhoud = laatste.inhoud.replace('":', '": ', 1)
    zelf(laatste).update(inhoud=inhoud, sha256=sha256(inhoud))
    assert zonder_de_bewaking() == [f"{laatste}: de inhoud is niet in de vaste vorm opgeschreven."]


def test_a_concept_is_judged_as_well(agenda: Agenda) -> None:
    versie = maak_versie(agenda, nummer="9.9", inhoud="{}", sha256="0" * 64)
    assert list(bevindingen()) == [f"{versie}: de inhoud past niet bij de hash 000000000000."]


@pytest.mark.usefixtures("zonder_bewaking")
def test_guards_that_are_missing_are_found() -> None:
    assert list(bevindingen()) == [
        f"De database mist de bewaking “{naam}”. Voer de migraties opnieuw uit." for naam in NAMEN[connection.vendor]
    ]


# -- the PDFs ---------------------------------------------------------------------------------


def test_a_pdf_that_is_whole_gives_no_finding(agenda: Agenda) -> None:
    Document.objects.bewaar(agenda.versies.get(nummer="1.0"), b"%PDF" * 100_000, NU)
    assert list(bevindingen()) == []


@pytest.mark.usefixtures("zonder_bewaking")
@pytest.mark.parametrize("schade", ["changed", "gone", "hash"])
def test_a_damaged_pdf_is_found(agenda: Agenda, schade: str) -> None:
    document = Document.objects.bewaar(agenda.versies.get(nummer="1.0"), b"%PDF" * 100_000, NU)
    if schade == "changed":
        document.stukken.filter(nummer=1).update(inhoud=b"x")
    elif schade == "gone":
        document.stukken.filter(nummer=1).delete()
    else:
        Document.objects.update(sha256="0" * 64)
    document.refresh_from_db()
    assert zonder_de_bewaking() == [f"{document}: de bewaarde bytes passen niet bij de hash {document.sha256[:12]}."]
