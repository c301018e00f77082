"""The acts on a Versie: make, lay ter inzage, adopt; and what a stand may change."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from threading import Barrier
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from goals.models import Bijdrage
from kaderapp import demo
from kaderapp.kadernota.controleren import bevindingen
from kaderapp.kadernota.momentopname import momentopname, to_json
from kaderapp.kadernota.opnamen import Beschadigd, opnamen
from kaderapp.kadernota.vaststellen import leg_ter_inzage, maak_versie, stel_vast
from kaderapp.models import User
from policies.models import Agenda, Versie
from tests.eigen_database import EigenDatabase
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_indicator,
    maak_kader,
    maak_meting,
    maak_moment,
    maak_paragraaf,
)

Boom = SimpleNamespace

TIJDENS = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
DAARNA = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
INZAGE: dict[str, Any] = {"van": date(2026, 5, 11), "tot": date(2026, 6, 22), "nu": TIJDENS}
BESLUIT: dict[str, Any] = {"op": date(2026, 7, 2), "besluit": "Raadsbesluit 2026-012", "nu": DAARNA}
NIEUW_BESLUIT: dict[str, Any] = {"op": date(2026, 10, 1), "besluit": "Raadsbesluit 2026-099", "nu": DAARNA}
ZONDER_BRON = "Geef de datum van het besluit en het besluitnummer of de vindplaats."
ZONDER_ORDE = "De datum bij “inzage tot” ligt voor die bij “inzage van”. Wijzig een van beide."
WIJKT_AF = (
    "Deze stand wijkt af van nota 1.0, en dat mag alleen in cijfers, voortgang en planning. "
    "Maak een nieuwe nota, of zet dit terug:"
)


@pytest.fixture
def eigen(db: None) -> Agenda:
    """An agenda with one kader and no Versies."""
    agenda = maak_agenda(titel="Samen verder")
    maak_kader(agenda, titel="Werk gaat voor")
    return agenda


@pytest.fixture
def griffier(db: None) -> User:
    return User.objects.create_user("gijs")


@pytest.fixture
def boom(db: None) -> Boom:
    """An agenda with an adopted nota, and its elements by name."""
    agenda = maak_agenda(titel="Samen verder")
    b = Boom(agenda=agenda)
    b.doel = maak_doel(agenda, tekst="Minder schulden")
    b.kader = maak_kader(agenda, titel="Eén plan", hardheid="bindend")
    b.activiteit = maak_activiteit(agenda, b.doel, titel="Eén loket", status="lopend")
    b.indicator = maak_indicator(agenda, doel=b.doel, naam="Huishoudens met schulden")
    b.nul = maak_meting(b.indicator, soort="nulmeting")
    b.realisatie = maak_meting(b.indicator, soort="realisatie")
    b.prognose = maak_meting(b.indicator, soort="prognose")
    b.streef = maak_meting(b.indicator, soort="streefwaarde")
    b.norm = maak_meting(b.indicator, soort="norm")
    b.begroot = maak_bedrag(agenda, doel=b.doel, fase="begroting")
    b.plafond = maak_bedrag(agenda, doel=b.doel, soort="plafond", fase="")
    b.rekening = maak_bedrag(agenda, doel=b.doel, fase="rekening")
    b.moment = maak_moment(agenda, naam="Raadsvergadering", van=date(2027, 2, 25))
    b.nota = maak_versie(agenda, nummer="1.0")
    stel_vast(b.nota, **BESLUIT)
    return b


def zet(element: Any, **velden: object) -> None:
    for veld, waarde in velden.items():
        setattr(element, veld, waarde)
    element.save()


def geweigerd(daad: Callable[..., object], *args: object, **kwargs: object) -> list[str]:
    """What the act says when it refuses."""
    with pytest.raises(ValidationError) as fout:
        daad(*args, **kwargs)
    return fout.value.messages


# -- make -------------------------------------------------------------------------------------


def test_a_versie_holds_the_tree_as_it_is(eigen: Agenda) -> None:
    assert maak_versie(eigen, nummer="1.0").inhoud == to_json(momentopname(eigen))


def test_a_versie_is_known_by_the_hash_of_its_content(eigen: Agenda) -> None:
    versie = maak_versie(eigen, nummer="1.0")
    assert versie.sha256 == sha256(versie.inhoud.encode()).hexdigest()


def test_a_new_versie_is_a_concept_outside_the_chain(eigen: Agenda) -> None:
    versie = maak_versie(eigen, nummer="1.0", toelichting="Eerste.")
    assert (versie.status, versie.vorige, versie.bevroren_op, versie.toelichting) == ("concept", None, None, "Eerste.")


def test_a_later_change_of_the_tree_does_not_reach_a_versie(eigen: Agenda) -> None:
    versie = maak_versie(eigen, nummer="1.0")
    maak_kader(eigen, titel="Later bedacht")
    versie.refresh_from_db()
    assert "Later bedacht" not in versie.inhoud


def test_a_number_that_is_taken_is_refused_in_words(eigen: Agenda) -> None:
    maak_versie(eigen, nummer="1.0")
    zin = "Deze agenda heeft al een versie met dit nummer. Kies een ander."
    assert geweigerd(maak_versie, eigen, nummer="1.0") == [zin]


def test_after_a_refusal_there_is_no_versie(eigen: Agenda) -> None:
    geweigerd(maak_versie, eigen, nummer="1 / 0")
    assert not eigen.versies.exists()


def test_a_text_at_an_element_that_is_gone_is_refused_in_words(eigen: Agenda) -> None:
    maak_paragraaf(eigen, titel="Bij meedoen", bij=uuid4())
    zin = "Het element waar paragraaf “Bij meedoen” bij hoort, is er niet meer. Kies een ander."
    assert geweigerd(maak_versie, eigen, nummer="1.0") == [zin]


def test_a_text_at_an_element_that_is_there_is_fine(eigen: Agenda) -> None:
    maak_paragraaf(eigen, titel="Bij werk", bij=eigen.kaders.get().pk)
    assert maak_versie(eigen, nummer="1.0").is_concept


# -- ter inzage and adoption ------------------------------------------------------------------


def test_the_first_frozen_versie_follows_none(eigen: Agenda) -> None:
    versie = maak_versie(eigen, nummer="1.0")
    leg_ter_inzage(versie, **INZAGE)
    assert (versie.status, versie.vorige, versie.vorige_sha256) == ("ter_inzage", None, "")


def test_a_frozen_versie_follows_the_one_that_was_frozen_before_it(eigen: Agenda) -> None:
    eerste, tweede = maak_versie(eigen, nummer="1.0"), maak_versie(eigen, nummer="1.1")
    leg_ter_inzage(tweede, **INZAGE)
    stel_vast(eerste, **BESLUIT)
    assert (eerste.vorige, eerste.vorige_sha256) == (tweede, tweede.sha256)


def test_adopting_in_another_order_leaves_the_chain_as_it_was(eigen: Agenda) -> None:
    versies = [maak_versie(eigen, nummer=f"1.{nummer}") for nummer in range(3)]
    for versie in versies:
        leg_ter_inzage(versie, **INZAGE)
    for versie in reversed(versies):
        stel_vast(versie, **BESLUIT)
    assert [versie.vorige for versie in versies] == [None, versies[0], versies[1]]


def test_the_chain_holds_when_the_clock_is_set_back(eigen: Agenda) -> None:
    versies = [maak_versie(eigen, nummer=f"1.{nummer}") for nummer in range(3)]
    for terug, versie in enumerate(versies):
        leg_ter_inzage(versie, **INZAGE | {"nu": TIJDENS - timedelta(days=30 * terug)})
    assert [versie.vorige for versie in versies] == [None, versies[0], versies[1]]
    assert list(bevindingen()) == []


def test_chains_of_agendas_do_not_mix(eigen: Agenda) -> None:
    leg_ter_inzage(maak_versie(maak_agenda(), nummer="1.0"), **INZAGE)
    versie = maak_versie(eigen, nummer="1.0")
    stel_vast(versie, **BESLUIT)
    assert versie.vorige is None


@pytest.mark.parametrize(
    ("daad", "zin"),
    [
        (lambda versie: leg_ter_inzage(versie, van=date(2026, 6, 2), tot=date(2026, 6, 1), nu=TIJDENS), ZONDER_ORDE),
        (lambda versie: stel_vast(versie, op=date(2026, 7, 2), besluit=" ", nu=DAARNA), ZONDER_BRON),
    ],
    ids=["ter inzage", "vaststellen"],
)
def test_a_refused_act_leaves_the_versie_as_it_was(eigen: Agenda, daad: Callable[[Versie], None], zin: str) -> None:
    versie = maak_versie(eigen, nummer="1.0")
    assert geweigerd(daad, versie) == [zin]
    assert (versie.status, versie.inzage_van, versie.vastgesteld_op, versie.vorige_id) == ("concept", None, None, None)


def test_an_old_copy_of_a_versie_is_judged_by_what_is_stored(eigen: Agenda) -> None:
    versie = maak_versie(eigen, nummer="1.0")
    oud = Versie.objects.get(pk=versie.pk)
    stel_vast(versie, **BESLUIT)
    assert geweigerd(leg_ter_inzage, oud, **INZAGE) == [
        "Versie 1.0 is vastgesteld. U kunt haar niet meer ter inzage leggen."
    ]


@pytest.mark.parametrize("daad", ["ter inzage", "vaststellen", "na inzage"])
@pytest.mark.parametrize("hash_klopt", [False, True], ids=["andere hash", "onleesbaar"])
@pytest.mark.usefixtures("zonder_bewaking")
def test_a_versie_that_is_damaged_is_never_fixed(eigen: Agenda, daad: str, hash_klopt: bool) -> None:
    versie = maak_versie(eigen, nummer="1.0", nu=TIJDENS)
    if daad == "na inzage":
        leg_ter_inzage(versie, **INZAGE)
    inhoud = '{"schema":1}'
    hash_ = sha256(inhoud.encode()).hexdigest() if hash_klopt else versie.sha256
    Versie.objects.filter(pk=versie.pk).update(inhoud=inhoud, sha256=hash_)
    voor = Versie.objects.values().get(pk=versie.pk)
    with pytest.raises(Beschadigd, match=r"Versie 1\.0 .* is beschadigd"):
        leg_ter_inzage(versie, **INZAGE) if daad == "ter inzage" else stel_vast(versie, **BESLUIT)
    assert Versie.objects.values().get(pk=versie.pk) == voor


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_stand_is_not_compared_with_a_nota_that_is_damaged(boom: Boom) -> None:
    opnamen.van(boom.nota)
    zet(boom.kader, titel="Twee plannen")
    Versie.objects.filter(pk=boom.nota.pk).update(inhoud=to_json(momentopname(boom.agenda)))
    with pytest.raises(Beschadigd, match=r"Versie 1\.0 "):
        maak_versie(boom.agenda, nummer="1.1", soort="stand")


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_nota_is_not_chained_to_one_that_is_damaged(boom: Boom) -> None:
    nieuw = maak_versie(boom.agenda, nummer="2.0")
    Versie.objects.filter(pk=boom.nota.pk).update(inhoud="{}")
    assert geweigerd(stel_vast, nieuw, **NIEUW_BESLUIT) == [boom.nota.schade_in_woorden()]


def test_time_is_an_argument(eigen: Agenda) -> None:
    versie = maak_versie(eigen, nummer="1.0", nu=TIJDENS)
    leg_ter_inzage(versie, **INZAGE)
    assert (versie.gemaakt_op, versie.bevroren_op) == (TIJDENS, TIJDENS)
    assert geweigerd(stel_vast, versie, **BESLUIT | {"nu": TIJDENS}) == [
        "2\u00a0juli 2026 ligt in de toekomst. Leg een besluit vast als het is genomen, met de dag van de vergadering."
    ]


@pytest.mark.parametrize(
    ("daad", "zin"),
    [
        (lambda versie: stel_vast(versie, op=date(2999, 1, 1), besluit="2999-001"), "ligt in de toekomst"),
        (lambda versie: leg_ter_inzage(versie, van=date(2020, 1, 1), tot=date(2020, 2, 1)), "is al voorbij"),
    ],
    ids=["vaststellen", "ter inzage"],
)
def test_without_a_time_it_is_now(eigen: Agenda, daad: Callable[[Versie], None], zin: str) -> None:
    (melding,) = geweigerd(daad, maak_versie(eigen, nummer="1.0"))
    assert zin in melding


EERDER: dict[str, Any] = {"op": date(2026, 7, 1), "besluit": "Raadsbesluit 2026-011", "nu": DAARNA}


def test_a_nota_of_before_the_nota_in_force_is_refused(eigen: Agenda) -> None:
    stel_vast(maak_versie(eigen, nummer="2.0"), **BESLUIT)
    assert geweigerd(stel_vast, maak_versie(eigen, nummer="1.0"), **EERDER) == [
        "Nu geldt nota 2.0, vastgesteld op 2\u00a0juli 2026. Een nota van een eerdere dag gaat nooit gelden. Geef een "
        "andere dag, of zeg dat u een ouder besluit achteraf vastlegt."
    ]


def test_an_older_decision_is_registered_by_who_says_so(eigen: Agenda) -> None:
    stel_vast(maak_versie(eigen, nummer="2.0"), **BESLUIT)
    stel_vast(maak_versie(eigen, nummer="1.0"), **EERDER, achteraf=True)
    assert [nota.nummer for nota in eigen.versies.vastgestelde_notas()] == ["2.0", "1.0"]


def test_an_erratum_of_the_same_day_is_fine(eigen: Agenda) -> None:
    for nummer in ("1.0", "1.0-erratum"):
        stel_vast(maak_versie(eigen, nummer=nummer), **BESLUIT)
    assert [nota.nummer for nota in eigen.versies.vastgestelde_notas()] == ["1.0-erratum", "1.0"]


def test_an_act_is_in_the_log_with_who_did_it(eigen: Agenda, griffier: User) -> None:
    versie = maak_versie(eigen, nummer="1.0", door=griffier)
    leg_ter_inzage(versie, **INZAGE, door=griffier)
    stel_vast(versie, **BESLUIT, door=griffier)
    regels = LogEntry.objects.filter(user=griffier, object_id=str(versie.pk)).order_by("pk")
    assert [regel.change_message for regel in regels] == [
        "Versie gemaakt.",
        "Ter inzage gelegd van 11-05-2026 tot en met 22-06-2026.",
        "Vastgesteld op 02-07-2026: Raadsbesluit 2026-012.",
    ]


def test_a_versie_keeps_who_made_and_who_adopted_it(eigen: Agenda, griffier: User) -> None:
    versie = maak_versie(eigen, nummer="1.0", door=griffier)
    stel_vast(versie, **BESLUIT, door=griffier)
    assert (versie.gemaakt_door, versie.vastgesteld_door) == (griffier, griffier)


# -- a stand ----------------------------------------------------------------------------------

MAG: dict[str, Callable[[Boom], object]] = {
    "nothing": lambda b: None,
    "a changed nulmeting": lambda b: zet(b.nul, waarde=9),
    "a changed realisatie": lambda b: zet(b.realisatie, waarde=9, voorlopig=True),
    "a new realisatie": lambda b: maak_meting(b.indicator, gebied="NL"),
    "a story": lambda b: maak_meting(b.indicator, gebied="NL", tekst="<p>Een verhaal.</p>"),
    "a realisatie less": lambda b: b.realisatie.delete(),
    "a changed prognose": lambda b: zet(b.prognose, waarde=9),
    "realised money": lambda b: maak_bedrag(b.agenda, doel=b.doel, fase="realisatie"),
    "a changed rekening": lambda b: zet(b.rekening, bedrag=999),
    "a rekening less": lambda b: b.rekening.delete(),
    "progress": lambda b: zet(b.activiteit, voortgang="oranje", toelichting="<p>Het pand is laat.</p>"),
    "an activiteit that stopped": lambda b: zet(b.activiteit, status="gestopt", stopreden="Geen animo"),
    "a moment that moved": lambda b: zet(b.moment, van=date(2027, 3, 25)),
    "a new moment": lambda b: maak_moment(b.agenda),
    "a moment less": lambda b: b.moment.delete(),
}


@pytest.mark.parametrize("wijziging", MAG)
def test_a_stand_may_have_newer_figures(boom: Boom, wijziging: str) -> None:
    MAG[wijziging](boom)
    stand = maak_versie(boom.agenda, nummer="1.1", soort="stand")
    assert (stand.soort, stand.nota) == ("stand", boom.nota)


MAG_NIET: dict[str, tuple[Callable[[Boom], object], str]] = {
    "a streefwaarde": (
        lambda b: zet(b.streef, waarde=9),
        "Meting “streefwaarde 2027, gemeente”: “waarde” was 8 en is nu 9.",
    ),
    "a new streefwaarde": (
        lambda b: maak_meting(b.indicator, soort="streefwaarde", gebied="NL"),
        "Meting “streefwaarde 2027, NL” is nieuw.",
    ),
    "a norm less": (lambda b: b.norm.delete(), "Meting “norm, gemeente” is weg."),
    "a realisatie that was a streefwaarde": (
        lambda b: zet(b.streef, soort="realisatie", gebied="NL"),
        "Meting “streefwaarde 2027, gemeente” is weg.",
    ),
    "money that was granted": (
        lambda b: zet(b.begroot, bedrag=999),
        "Bedrag “lasten 2027 (begroting)” van doel 1.1 “Minder schulden”: “bedrag in euro's” was €\u00a01.000"
        " en is nu €\u00a0999.",
    ),
    "a plafond": (lambda b: b.plafond.delete(), "Bedrag “plafond 2027” van doel 1.1 “Minder schulden” is weg."),
    "the text of a kader": (
        lambda b: zet(b.kader, tekst="<p>Twee plannen.</p>"),
        "Kader K1 “Eén plan”: “tekst” is gewijzigd.",
    ),
    "the hardheid of a kader": (
        lambda b: zet(b.kader, hardheid="richtinggevend"),
        "Kader K1 “Eén plan”: “hardheid” was “bindend” en is nu “richtinggevend”.",
    ),
    "a new kader": (lambda b: maak_kader(b.agenda, titel="Wonen", volgorde=9), "Kader K2 “Wonen” is nieuw."),
    "a kader less": (lambda b: b.kader.delete(), "Kader K1 “Eén plan” is weg."),
    "a doel": (
        lambda b: zet(b.doel, tekst="Geen schulden"),
        "Doel 1.1 “Geen schulden”: “tekst” was “Minder schulden” en is nu “Geen schulden”.",
    ),
    "what an activiteit does": (
        lambda b: zet(b.activiteit, wat="<p>Iets anders.</p>"),
        "Activiteit A1 “Eén loket”: “wat” is gewijzigd.",
    ),
    "when an activiteit ends": (
        lambda b: zet(b.activiteit, tot=date(2028, 1, 1)),
        "Activiteit A1 “Eén loket”: “tot en met” was leeg en is nu 1 januari 2028.",
    ),
    "a bijdrage less": (
        lambda b: Bijdrage.objects.filter(activiteit=b.activiteit).delete(),
        "Activiteit A1 “Eén loket”: “doelen waaraan zij bijdraagt” is gewijzigd.",
    ),
    "the definition of an indicator": (
        lambda b: zet(b.indicator, eenheid="%"),
        "Indicator I1 “Huishoudens met schulden”: “eenheid” was leeg en is nu “%”.",
    ),
    "a new text": (lambda b: maak_paragraaf(b.agenda), "Paragraaf “Aanleiding” is nieuw."),
    "the titel of the agenda": (
        lambda b: zet(b.agenda, titel="Samen sterk"),
        "Agenda “Samen sterk”: “titel” was “Samen verder” en is nu “Samen sterk”.",
    ),
}


@pytest.mark.parametrize("wijziging", MAG_NIET)
def test_a_stand_that_changes_more_is_refused_and_the_difference_named(boom: Boom, wijziging: str) -> None:
    wijzig, zin = MAG_NIET[wijziging]
    wijzig(boom)
    assert geweigerd(maak_versie, boom.agenda, nummer="1.1", soort="stand") == [WIJKT_AF, zin]


def test_a_refused_stand_is_not_there(boom: Boom) -> None:
    zet(boom.kader, titel="Anders")
    geweigerd(maak_versie, boom.agenda, nummer="1.1", soort="stand")
    assert [versie.nummer for versie in boom.agenda.versies.all()] == ["1.0"]


def test_of_many_differences_the_first_twenty_are_named(boom: Boom) -> None:
    for nummer in range(25):
        maak_kader(boom.agenda, titel=f"Regel {nummer}", volgorde=10 + nummer)
    zinnen = geweigerd(maak_versie, boom.agenda, nummer="1.1", soort="stand")
    assert zinnen[1] == "Kader K2 “Regel 0” is nieuw."
    assert zinnen[20:] == ["Kader K21 “Regel 19” is nieuw.", "En nog 5 andere."]


def test_figures_do_not_hide_another_change(boom: Boom) -> None:
    zet(boom.realisatie, waarde=9)
    zet(boom.kader, rang=1)
    assert geweigerd(maak_versie, boom.agenda, nummer="1.1", soort="stand") == [
        WIJKT_AF,
        "Kader K1 “Eén plan”: “rang” was leeg en is nu 1.",
    ]


def test_a_stand_needs_an_adopted_nota(eigen: Agenda) -> None:
    leg_ter_inzage(maak_versie(eigen, nummer="1.0"), **INZAGE)
    zin = "Een stand hoort bij een vastgestelde nota. Stel eerst een nota vast."
    assert geweigerd(maak_versie, eigen, nummer="1.1", soort="stand") == [zin]


def test_a_stand_is_measured_against_the_nota_that_holds(boom: Boom) -> None:
    zet(boom.kader, rang=1)
    nieuw = maak_versie(boom.agenda, nummer="2.0")
    stel_vast(nieuw, **NIEUW_BESLUIT)
    assert maak_versie(boom.agenda, nummer="2.1", soort="stand").nota == nieuw


def test_a_second_stand_repeats_the_nota_and_not_the_first_stand(boom: Boom) -> None:
    zet(boom.realisatie, waarde=9)
    stel_vast(
        maak_versie(boom.agenda, nummer="1.1", soort="stand"),
        op=date(2026, 9, 1),
        besluit="Collegebesluit 9",
        nu=DAARNA,
    )
    zet(boom.realisatie, waarde=10)
    assert maak_versie(boom.agenda, nummer="1.2", soort="stand").nota == boom.nota


def test_a_stand_of_a_nota_that_was_replaced_is_not_adopted(boom: Boom) -> None:
    stand = maak_versie(boom.agenda, nummer="1.1", soort="stand")
    zet(boom.kader, rang=1)
    stel_vast(maak_versie(boom.agenda, nummer="2.0"), **NIEUW_BESLUIT)
    assert geweigerd(stel_vast, stand, op=date(2026, 10, 13), besluit="Collegebesluit 9") == [
        "Intussen geldt nota 2.0. Maak een stand van die nota."
    ]


# -- at the same time -------------------------------------------------------------------------


def test_two_versies_frozen_at_the_same_time_follow_each_other(eigen_database: EigenDatabase) -> None:
    agenda = Agenda.objects.get(slug=demo.SLUG)
    versies = [maak_versie(agenda, nummer=f"9.{nummer}") for nummer in range(4)]
    start = Barrier(len(versies))

    def bevries(versie: Versie) -> None:
        start.wait()
        stel_vast(versie, **BESLUIT)

    assert eigen_database.tegelijk(*(lambda v=versie: bevries(v) for versie in versies)) == [None] * 4
    assert list(bevindingen()) == []
    assert len({versie.vorige_id for versie in agenda.versies.bevroren()}) == agenda.versies.bevroren().count()


def test_one_versie_frozen_twice_at_the_same_time_is_frozen_once(eigen_database: EigenDatabase) -> None:
    agenda = Agenda.objects.get(slug=demo.SLUG)
    versie = maak_versie(agenda, nummer="9.0")
    start = Barrier(2)

    def bevries() -> None:
        start.wait()
        leg_ter_inzage(Versie.objects.get(pk=versie.pk), **INZAGE)

    uitkomsten = eigen_database.tegelijk(bevries, bevries)
    (fout,) = [uitkomst for uitkomst in uitkomsten if uitkomst is not None]
    assert fout.messages == ["Versie 9.0 is ter inzage. U kunt haar niet meer ter inzage leggen."]


def test_one_number_given_twice_at_the_same_time_is_given_once(eigen_database: EigenDatabase) -> None:
    agenda = Agenda.objects.get(slug=demo.SLUG)
    start = Barrier(2)

    def maak() -> None:
        start.wait()
        maak_versie(agenda, nummer="9.0")

    uitkomsten = eigen_database.tegelijk(maak, maak)
    (fout,) = [uitkomst for uitkomst in uitkomsten if uitkomst is not None]
    assert fout.messages == ["Deze agenda heeft al een versie met dit nummer. Kies een ander."]


def test_whoever_bypasses_the_lock_is_stopped_by_the_database(eigen_database: EigenDatabase) -> None:
    agenda = Agenda.objects.get(slug=demo.SLUG)
    versies = [maak_versie(agenda, nummer=f"9.{nummer}") for nummer in range(2)]
    vorige = agenda.versies.laatste_schakel()
    assert vorige is not None
    velden = {"vorige": vorige, "vorige_sha256": vorige.sha256, "status": "ter_inzage", "bevroren_op": timezone.now()}

    def bevries(versie: Versie) -> int:
        inzage = {"inzage_van": INZAGE["van"], "inzage_tot": INZAGE["tot"]}
        return Versie.objects.filter(pk=versie.pk).update(**velden, **inzage)

    uitkomsten = eigen_database.tegelijk(*(lambda v=versie: bevries(v) for versie in versies))
    assert sorted(map(type, uitkomsten), key=str) == [IntegrityError, int]
