"""Versie: a frozen momentopname, its states and what it says about itself."""

from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from policies.models import Versie
from tests.factories import NU, maak_agenda, maak_versie
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db

BESLUIT = {"vastgesteld_op": date(2026, 2, 25), "besluit": "Raadsbesluit 2026-012"}
INZAGE = {"inzage_van": date(2026, 1, 4), "inzage_tot": date(2026, 2, 15)}
TIJDENS = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)
"""A moment during the inzage; NU comes after the decision."""
ZONDER_BRON = "Geef de datum van het besluit en het besluitnummer of de vindplaats."
LANG_GELEDEN = (
    "27\u00a0februari 2025 is meer dan een jaar geleden. Geef een ander jaar, of zeg dat u een ouder besluit achteraf "
    "vastlegt."
)
TE_VROEG = "Het besluit ligt voor het einde van de inzage. Geef een dag op of na de laatste dag daarvan."
NA_INZAGE = (
    "Versie 0.1 ligt tot en met 15\u00a0februari 2026 ter inzage, en die termijn kan niet korter. Leg een besluit van "
    "die dag of later vast, of maak een nieuwe versie met een kortere inzage."
)
NOTA_BIJ_STAND = "Kies bij een stand de nota waar zij bij hoort, en alleen bij een stand."
GEVALLEN: Gevallen = {
    "versie_nummer_gevuld": ({"nummer": ""}, "Vul “nummer” in."),
    "versie_inhoud_gevuld": ({"inhoud": ""}, "Vul “inhoud” in."),
    "versie_sha256_gevuld": ({"sha256": ""}, "Vul “sha256” in."),
    "versie_soort_keuze": ({"soort": "brief"}, "Kies bij “soort” een van: nota, stand."),
    "versie_inzage_van_voor_inzage_tot": (
        {"inzage_van": date(2026, 2, 1), "inzage_tot": date(2026, 1, 1)},
        "De datum bij “inzage tot” ligt voor die bij “inzage van”. Wijzig een van beide.",
    ),
    "versie_stand_hoort_bij_nota": ({"soort": "stand"}, NOTA_BIJ_STAND),
    "versie_besluit_alleen_bij_vastgesteld": (
        {"besluit": "2026-012"},
        "Alleen een vastgestelde versie heeft een besluit. Maak datum en bron leeg.",
    ),
    "versie_bevroren_na_concept": ({"bevroren_op": NU}, "Een versie is bevroren zodra zij geen concept meer is."),
    "versie_vorige_met_hash": (
        {"vorige_sha256": "0" * 64},
        "Een versie die op een andere volgt, bewaart de hash daarvan.",
    ),
}
ALLEEN_BIJ_WIJZIGEN: Gevallen = {
    "versie_status_keuze": (
        {"status": "zoek", "bevroren_op": NU},
        "Kies bij “status” een van: concept, ter_inzage, vastgesteld.",
    ),
    "versie_inzage_heeft_termijn": (
        {"status": "ter_inzage", "bevroren_op": NU},
        "Geef het begin en het einde van de inzage.",
    ),
    "versie_vastgesteld_met_bron": (
        {"status": "vastgesteld", "bevroren_op": NU, "vastgesteld_op": date(2026, 2, 25)},
        ZONDER_BRON,
    ),
    "versie_inzage_tot_voor_vastgesteld_op": (
        {"status": "vastgesteld", "bevroren_op": NU, "besluit": "2026-012", "vastgesteld_op": date(2026, 2, 14)}
        | INZAGE,
        TE_VROEG,
    ),
}
"""A row can't begin as anything but concept: there the trigger answers first."""


def versie_met(**velden: object) -> Versie:
    standaard = {"nummer": "1.0", "inhoud": "{}", "sha256": "0" * 64, "gemaakt_op": NU}
    return Versie(**{"agenda": maak_agenda()} | standaard | velden)


def ter_inzage(agenda_versie: Versie, vorige: Versie | None = None) -> Versie:
    agenda_versie.ter_inzage_leggen(vorige=vorige, nu=TIJDENS, van=INZAGE["inzage_van"], tot=INZAGE["inzage_tot"])
    return agenda_versie


def vastgesteld(versie: Versie, vorige: Versie | None = None) -> Versie:
    versie.vaststellen(vorige=vorige, nu=NU, door=None, op=date(2026, 2, 25), besluit="Raadsbesluit 2026-012")
    return versie


# -- what can't be ----------------------------------------------------------------------------


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_versie_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(versie_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(versie_met(**GEVALLEN[naam][0]))


@pytest.mark.parametrize("naam", ALLEEN_BIJ_WIJZIGEN)
def test_a_change_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = ALLEEN_BIJ_WIJZIGEN[naam]
    assert beperking_zegt(versie_met(**velden)) == [zin]


@pytest.mark.usefixtures("zonder_bewaking")
@pytest.mark.parametrize("naam", ALLEEN_BIJ_WIJZIGEN)
def test_the_database_refuses_such_a_change_too(naam: str) -> None:
    assert naam in database_noemt(versie_met(**ALLEEN_BIJ_WIJZIGEN[naam][0]))


@pytest.mark.usefixtures("zonder_bewaking")
def test_the_database_refuses_a_versie_that_follows_itself() -> None:
    versie = versie_met(pk=10**6, status="ter_inzage", bevroren_op=NU, vorige_sha256="0" * 64, **INZAGE)
    versie.vorige_id = versie.pk
    assert "versie_vorige_niet_zichzelf" in database_noemt(versie)


def test_every_constraint_of_a_versie_is_tried_here() -> None:
    assert set(GEVALLEN) | set(ALLEEN_BIJ_WIJZIGEN) | {"versie_vorige_niet_zichzelf"} == beperkingen(Versie)


def test_a_number_is_given_once_per_agenda() -> None:
    eerste = maak_versie(maak_agenda(), nummer="1.0")
    zin = "Deze agenda heeft al een versie met dit nummer. Kies een ander."
    assert zinnen(versie_met(agenda=eerste.agenda)) == [zin]


def test_the_database_refuses_a_number_twice() -> None:
    eerste = maak_versie(maak_agenda(), nummer="1.0")
    assert "nummer" in database_noemt(versie_met(agenda=eerste.agenda))


def test_another_agenda_may_use_the_same_number() -> None:
    maak_versie(maak_agenda(), nummer="1.0")
    assert zinnen(versie_met(nummer="1.0")) == []


@pytest.mark.parametrize("nummer", ["0.3", "1.0", "2+", "1.0-erratum", "2027"])
def test_a_number_is_letters_and_figures_with_points_or_dashes_between(nummer: str) -> None:
    assert zinnen(versie_met(nummer=nummer)) == []


@pytest.mark.parametrize("nummer", ["1/2", "..", "1.0 concept", "?", "1.0\n", "-1", "1..0"])
def test_a_number_that_makes_no_address_is_refused(nummer: str) -> None:
    uitleg = "Gebruik in het nummer alleen letters, cijfers en punten of streepjes ertussen, bijvoorbeeld 1.0."
    assert per_veld(versie_met(nummer=nummer)) == {"nummer": [uitleg]}


def test_a_stand_belongs_to_a_nota_of_its_own_agenda() -> None:
    elders = maak_versie(maak_agenda(), nummer="1.0")
    assert per_veld(versie_met(soort="stand", nota=elders)) == {"nota": ["Kies een nota van dezelfde agenda."]}


def test_a_stand_does_not_belong_to_a_stand() -> None:
    nota = maak_versie(maak_agenda(), nummer="1.0")
    stand = maak_versie(nota.agenda, nummer="1.1", soort="stand", nota=nota)
    assert per_veld(versie_met(agenda=nota.agenda, nummer="1.2", soort="stand", nota=stand)) == {
        "nota": ["Kies een nota van dezelfde agenda."]
    }


def test_two_versies_cannot_follow_the_same_one() -> None:
    eerste = ter_inzage(maak_versie(maak_agenda(), nummer="1.0"))
    ter_inzage(maak_versie(eerste.agenda, nummer="1.1"), eerste)
    with pytest.raises(ValidationError, match="vorige"):
        ter_inzage(maak_versie(eerste.agenda, nummer="1.2"), eerste)


def test_a_nota_with_standen_stays() -> None:
    nota = maak_versie(maak_agenda(), nummer="1.0")
    maak_versie(nota.agenda, nummer="1.1", soort="stand", nota=nota)
    with pytest.raises(ProtectedError):
        nota.delete()


# -- the acts ---------------------------------------------------------------------------------


def test_a_concept_goes_ter_inzage() -> None:
    versie = ter_inzage(maak_versie(maak_agenda()))
    versie.refresh_from_db()
    assert (versie.status, versie.inzage_van, versie.inzage_tot, versie.bevroren_op) == (
        "ter_inzage",
        date(2026, 1, 4),
        date(2026, 2, 15),
        TIJDENS,
    )


def test_a_concept_is_adopted_at_once() -> None:
    versie = vastgesteld(maak_versie(maak_agenda()))
    versie.refresh_from_db()
    assert (versie.status, versie.vastgesteld_op, versie.besluit, versie.bevroren_op) == (
        "vastgesteld",
        date(2026, 2, 25),
        "Raadsbesluit 2026-012",
        NU,
    )


def test_what_lies_ter_inzage_is_adopted() -> None:
    versie = vastgesteld(ter_inzage(maak_versie(maak_agenda())))
    versie.refresh_from_db()
    assert (versie.status, versie.inzage_van) == ("vastgesteld", date(2026, 1, 4))


def test_adopting_keeps_the_moment_of_freezing() -> None:
    versie = ter_inzage(maak_versie(maak_agenda()))
    later = datetime(2026, 4, 1, 12, tzinfo=UTC)
    versie.vaststellen(vorige=None, nu=later, door=None, op=date(2026, 4, 1), besluit="2026-099")
    assert versie.bevroren_op == TIJDENS


def test_a_frozen_versie_is_linked_to_the_one_before() -> None:
    eerste = ter_inzage(maak_versie(maak_agenda(), nummer="1.0"))
    tweede = ter_inzage(maak_versie(eerste.agenda, nummer="1.1"), eerste)
    tweede.refresh_from_db()
    assert (tweede.vorige, tweede.vorige_sha256) == (eerste, eerste.sha256)


def test_the_end_of_the_chain_is_what_nothing_follows() -> None:
    eerste = ter_inzage(maak_versie(maak_agenda(), nummer="1.0"))
    tweede = maak_versie(eerste.agenda, nummer="1.1")
    vroeger = datetime(2026, 1, 1, tzinfo=UTC)
    tweede.ter_inzage_leggen(vorige=eerste, nu=vroeger, van=date(2026, 1, 4), tot=date(2026, 2, 15))
    assert eerste.agenda.versies.laatste_schakel() == tweede


def test_a_versie_goes_ter_inzage_once() -> None:
    versie = ter_inzage(maak_versie(maak_agenda(), nummer="1.0"))
    with pytest.raises(ValidationError, match=r"Versie 1\.0 is ter inzage\. U kunt haar niet meer ter inzage leggen\."):
        ter_inzage(versie)


def test_a_versie_is_adopted_once() -> None:
    versie = vastgesteld(maak_versie(maak_agenda(), nummer="1.0"))
    with pytest.raises(ValidationError, match=r"Versie 1\.0 is vastgesteld\. U kunt haar niet meer vaststellen\."):
        vastgesteld(versie)


def test_an_adopted_versie_does_not_go_back_ter_inzage() -> None:
    versie = vastgesteld(maak_versie(maak_agenda(), nummer="1.0"))
    with pytest.raises(ValidationError, match="niet meer ter inzage leggen"):
        ter_inzage(versie)


def test_adopting_without_a_source_is_refused() -> None:
    with pytest.raises(ValidationError) as fout:
        maak_versie(maak_agenda()).vaststellen(vorige=None, nu=NU, door=None, op=date(2026, 2, 25), besluit="")
    assert fout.value.messages == [ZONDER_BRON]


def test_an_inzage_that_ends_before_it_begins_is_refused() -> None:
    versie = maak_versie(maak_agenda())
    with pytest.raises(ValidationError, match="ligt voor die bij “inzage van”"):
        versie.ter_inzage_leggen(vorige=None, nu=TIJDENS, van=date(2026, 2, 2), tot=date(2026, 2, 1))


@pytest.mark.parametrize(
    "tot",
    [date(2026, 1, 10), date(2026, 3, 1), date(2027, 1, 11)],
    ids=["until today", "under way", "a year ahead"],
)
def test_an_inzage_may_run_until_a_year_from_today(tot: date) -> None:
    versie = maak_versie(maak_agenda())
    versie.ter_inzage_leggen(vorige=None, nu=TIJDENS, van=date(2026, 1, 4), tot=tot)
    assert versie.inzage_tot == tot


@pytest.mark.parametrize(
    ("van", "tot", "zin"),
    [
        (
            date(2026, 1, 4),
            date(2026, 1, 9),
            "De inzage tot en met 9\u00a0januari 2026 is al voorbij. Geef een laatste dag vanaf vandaag, "
            "10\u00a0januari 2026, of stel de versie meteen vast.",
        ),
        (
            date(2026, 1, 4),
            date(2999, 1, 9),
            "9\u00a0januari 2999 ligt meer dan een jaar van vandaag. Geef een ander jaar.",
        ),
        (
            date(1926, 1, 4),
            date(2026, 2, 15),
            "4\u00a0januari 1926 ligt meer dan een jaar van vandaag. Geef een ander jaar.",
        ),
    ],
)
def test_an_inzage_that_cannot_be_is_refused(van: date, tot: date, zin: str) -> None:
    versie = maak_versie(maak_agenda())
    with pytest.raises(ValidationError) as fout:
        versie.ter_inzage_leggen(vorige=None, nu=TIJDENS, van=van, tot=tot)
    assert (fout.value.messages, Versie.objects.get(pk=versie.pk).status) == ([zin], "concept")


def test_a_versie_that_is_damaged_is_not_laid_ter_inzage() -> None:
    versie = maak_versie(maak_agenda(), inhoud="{}", sha256="0" * 64)
    with pytest.raises(ValidationError) as fout:
        ter_inzage(versie)
    assert fout.value.messages == [versie.schade_in_woorden()]
    assert Versie.objects.get(pk=versie.pk).is_concept


def test_a_concept_that_is_damaged_is_not_adopted() -> None:
    versie = maak_versie(maak_agenda(), inhoud="{}", sha256="0" * 64)
    assert geweigerd_met(versie, date(2026, 2, 25)) == [versie.schade_in_woorden()]
    assert Versie.objects.get(pk=versie.pk).is_concept


def test_a_versie_that_was_damaged_while_it_lay_ter_inzage_is_not_adopted() -> None:
    versie = ter_inzage(maak_versie(maak_agenda()))
    versie.inhoud = "{}"
    assert geweigerd_met(versie, date(2026, 2, 25)) == [versie.schade_in_woorden()]


def test_nothing_is_chained_to_a_versie_that_is_damaged() -> None:
    vorige = vastgesteld(maak_versie(maak_agenda(), nummer="1.0"))
    vorige.inhoud = "{}"
    versie = maak_versie(vorige.agenda, nummer="2.0")
    assert geweigerd_met(versie, date(2026, 2, 25), vorige) == [vorige.schade_in_woorden()]


def test_the_day_of_today_is_that_of_the_town_hall() -> None:
    versie = maak_versie(maak_agenda())
    voor_middernacht_in_londen = datetime(2026, 2, 24, 23, 30, tzinfo=UTC)
    versie.vaststellen(
        vorige=None, nu=voor_middernacht_in_londen, door=None, op=date(2026, 2, 25), besluit="Raadsbesluit 2026-012"
    )
    assert versie.is_vastgesteld


def test_a_decision_of_tomorrow_is_refused() -> None:
    versie = maak_versie(maak_agenda())
    with pytest.raises(ValidationError) as fout:
        versie.vaststellen(vorige=None, nu=NU, door=None, op=date(2026, 3, 2), besluit="2026-012")
    assert fout.value.messages == [
        "2\u00a0maart 2026 ligt in de toekomst. Leg een besluit vast als het is genomen, met de dag van de vergadering."
    ]
    assert Versie.objects.get(pk=versie.pk).is_concept


@pytest.mark.parametrize(
    ("op", "achteraf", "zinnen"),
    [
        (date(2025, 2, 28), False, []),
        (date(2025, 2, 27), False, [LANG_GELEDEN]),
        (date(2025, 2, 27), True, []),
        (date(1900, 1, 1), True, []),
        (date(1899, 12, 31), True, ["31\u00a0december 1899 ligt voor 1900. Geef een ander jaar."]),
    ],
)
def test_a_decision_of_more_than_a_year_ago_is_registered_only_on_purpose(
    op: date, achteraf: bool, zinnen: list[str]
) -> None:
    assert geweigerd_met(maak_versie(maak_agenda()), op, achteraf=achteraf) == zinnen


@pytest.mark.parametrize(("op", "zinnen"), [(date(2026, 2, 14), [NA_INZAGE]), (date(2026, 2, 15), [])])
def test_a_decision_falls_on_or_after_the_last_day_of_the_inzage(op: date, zinnen: list[str]) -> None:
    versie = ter_inzage(maak_versie(maak_agenda()))
    assert geweigerd_met(versie, op) == zinnen


@pytest.mark.parametrize(
    ("op", "zinnen"),
    [
        (
            date(2026, 2, 24),
            ["Een stand van nota 1.0 kan niet ouder zijn dan die nota. Geef een dag op of na 25\u00a0februari 2026."],
        ),
        (date(2026, 2, 25), []),
    ],
)
def test_a_stand_is_adopted_on_or_after_the_day_of_its_nota(op: date, zinnen: list[str]) -> None:
    nota = vastgesteld(maak_versie(maak_agenda(), nummer="1.0"))
    stand = maak_versie(nota.agenda, nummer="1.1", soort="stand", nota=nota)
    assert geweigerd_met(stand, op, nota) == zinnen


def geweigerd_met(versie: Versie, op: date, vorige: Versie | None = None, *, achteraf: bool = False) -> list[str]:
    try:
        versie.vaststellen(vorige=vorige, nu=NU, door=None, op=op, besluit="2026-012", achteraf=achteraf)
    except ValidationError as fout:
        return fout.messages
    return []


def test_a_concept_can_be_removed() -> None:
    versie = maak_versie(maak_agenda())
    versie.delete()
    assert not Versie.objects.filter(agenda=versie.agenda_id).exists()


# -- what it says -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("velden", "woorden"),
    [
        ({}, "Concept"),
        ({"status": "ter_inzage"} | INZAGE, "Ter inzage van 4\u00a0januari 2026 tot en met 15\u00a0februari 2026"),
        ({"status": "vastgesteld"} | BESLUIT, "Vastgesteld door de raad op 25\u00a0februari 2026"),
        (
            {"status": "vastgesteld", "soort": "stand", "nota": Versie(vastgesteld_op=date(2025, 6, 25))} | BESLUIT,
            "Vastgesteld door de raad op 25\u00a0juni 2025, met cijfers die het college vaststelde op "
            "25\u00a0februari 2026",
        ),
    ],
)
def test_the_status_is_said_in_words(velden: dict[str, object], woorden: str) -> None:
    assert Versie(**velden).status_in_woorden() == woorden


@pytest.mark.parametrize(
    ("velden", "dag"),
    [
        (INZAGE | BESLUIT, date(2026, 2, 25)),
        (INZAGE, date(2026, 1, 4)),
        ({}, date(2026, 7, 1)),
    ],
)
def test_the_date_to_print_is_that_of_the_last_act_as_the_clock_in_the_town_hall_says(
    velden: dict[str, object], dag: date
) -> None:
    middernacht = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    assert Versie(gemaakt_op=middernacht, **velden).datum() == dag


@pytest.mark.parametrize(("status", "openbaar"), [("concept", False), ("ter_inzage", True), ("vastgesteld", True)])
def test_a_concept_is_not_public(status: str, openbaar: bool) -> None:
    assert Versie(status=status).is_openbaar is openbaar


def test_only_what_is_public_is_found_as_public() -> None:
    agenda = maak_agenda()
    maak_versie(agenda, nummer="0.9")
    inzage = ter_inzage(maak_versie(agenda, nummer="1.0"))
    assert list(agenda.versies.openbaar()) == [inzage]


def test_the_newest_adopted_nota_comes_first() -> None:
    agenda = maak_agenda()
    nieuw = vastgesteld(maak_versie(agenda, nummer="2.0"))
    oud = maak_versie(agenda, nummer="1.0")
    oud.vaststellen(vorige=nieuw, nu=NU, door=None, op=date(2025, 2, 25), besluit="2025-001", achteraf=True)
    maak_versie(agenda, nummer="2.1", soort="stand", nota=nieuw)
    assert list(agenda.versies.vastgestelde_notas()) == [nieuw, oud]


def test_a_content_is_known_by_the_hash_of_its_utf_8() -> None:
    versie = Versie(inhoud='{"titel":"Één loket"}', sha256=sha256('{"titel":"Één loket"}'.encode()).hexdigest())
    assert versie.klopt()


def test_a_changed_content_does_not_match_its_hash() -> None:
    versie = maak_versie(maak_agenda())
    versie.inhoud += " "
    assert not versie.klopt()


def test_the_address_of_a_versie_is_permanent() -> None:
    agenda = maak_agenda(slug="samen-verder")
    assert Versie(agenda=agenda, nummer="2+").get_absolute_url() == "/agenda/samen-verder/versie/2+/"
