"""Momentopname: the working tree as one frozen tree, and its canonical JSON."""

import json
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kaderapp.kadernota.momentopname import boom, from_json, momentopname, to_json
from kaderapp.kadernota.momentopname.codec import OnbekendSchema, decimaal, json_schema
from policies.models import Agenda
from tests.groei import vermenigvuldig

SCHEMA_BESTAND = settings.BASE_DIR / "docs" / "momentopname.schema.json"


def test_json_and_back_loses_nothing(agenda: Agenda) -> None:
    opname = momentopname(agenda)
    assert from_json(to_json(opname)) == opname


def test_the_same_tree_gives_the_same_json(agenda: Agenda) -> None:
    assert to_json(momentopname(agenda)) == to_json(momentopname(agenda))


def test_canonical_json_of_a_reread_tree_is_equal(agenda: Agenda) -> None:
    inhoud = to_json(momentopname(agenda))
    assert to_json(from_json(inhoud)) == inhoud


def test_the_json_holds_no_floats_and_no_spaces(agenda: Agenda) -> None:
    def geen_float(tekst: str) -> Any:
        raise AssertionError(f"float {tekst}")

    inhoud = to_json(momentopname(agenda))
    json.loads(inhoud, parse_float=geen_float)
    assert not inhoud.startswith("{ ")
    assert '": ' not in inhoud.replace('\\"', "")[:2000]


def test_a_newer_schema_is_refused_in_words() -> None:
    with pytest.raises(OnbekendSchema, match="nieuwer dan dit programma kent"):
        from_json('{"schema": 999}')


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [("1.50", "1.5"), ("100", "100"), ("0.000", "0"), ("-0.0", "0"), ("1204.25", "1204.25"), ("1E+3", "1000")],
)
def test_a_decimal_has_one_notation(waarde: str, tekst: str) -> None:
    assert decimaal(Decimal(waarde)) == tekst


def test_the_committed_schema_is_that_of_the_dataclasses() -> None:
    assert json.loads(SCHEMA_BESTAND.read_text(encoding="utf-8")) == json_schema()


def test_a_momentopname_meets_its_own_schema(agenda: Agenda) -> None:
    keuring = jsonschema.Draft202012Validator(json_schema())
    assert list(keuring.iter_errors(json.loads(to_json(momentopname(agenda))))) == []


def test_the_number_of_queries_does_not_grow_with_the_agenda(agenda: Agenda) -> None:
    with CaptureQueriesContext(connection) as klein:
        aantal = len(momentopname(agenda).activiteiten)
    vermenigvuldig(agenda, 5)
    with CaptureQueriesContext(connection) as groot:
        assert len(momentopname(agenda).activiteiten) == 5 * aantal
    assert (len(klein), len(groot)) == (14, 14)


def test_a_frozen_tree_refuses_changes(agenda: Agenda) -> None:
    with pytest.raises(AttributeError):
        momentopname(agenda).agenda.titel = "Anders"  # type: ignore[misc]


def test_a_meting_keeps_its_period_and_area(agenda: Agenda) -> None:
    metingen = [m for i in momentopname(agenda).indicatoren for m in i.metingen]
    gebroken = [m for m in metingen if m.periode_tot and m.periode_tot != date(m.periode_tot.year, 12, 31)]
    assert gebroken, "de demo heeft een meting over een deel van een jaar (T13)"
    assert {"gemeente", "NL"} <= {m.gebied for m in metingen}


def test_every_reference_leads_to_an_element_of_the_same_agenda(werk: Any) -> None:
    verband = werk.verband
    elementen = verband.element
    verwijzingen = [b.van for b in verband.momentopname.bedragen]
    verwijzingen += [i.van for i in verband.momentopname.indicatoren]
    verwijzingen += [b.doel for a in verband.momentopname.activiteiten for b in a.bijdragen]
    verwijzingen += [k for d in verband.doelen for k in d.kaders]
    assert [s for s in verwijzingen if s not in elementen] == []


def test_the_type_hints_name_every_field_of_the_models() -> None:
    """A field that a model has and the tree has not would be lost at freezing."""
    from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting
    from policies.models import Groep, Kader, Moment, Opgave, Paragraaf

    paren = [
        (Paragraaf, boom.Paragraaf), (Groep, boom.Groep), (Opgave, boom.Opgave), (Kader, boom.Kader),
        (Doel, boom.Doel), (Activiteit, boom.Activiteit), (Indicator, boom.Indicator), (Meting, boom.Meting),
        (Bedrag, boom.Bedrag), (Moment, boom.Moment),
    ]  # fmt: skip
    structuur = {"agenda", "volgorde", "ouder", "indicator"}
    eigenaar = {"doel", "activiteit", "kader", "opgave", "groep", "doelen"}
    for model, knoop in paren:
        namen = {f.name for f in (*model._meta.fields, *model._meta.many_to_many)} - structuur
        namen -= eigenaar if model in (Indicator, Bedrag) else {"doelen"}
        namen -= {"opgave"} if model is Doel else set()
        assert namen <= {veld.name for veld in fields(knoop)} | {"sleutel"}, model
