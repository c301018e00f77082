"""Never half an import: an error, a crash or a refusal of the database leaves everything as it was."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db import DataError, IntegrityError, OperationalError, ProgrammingError, transaction
from django.db.models import QuerySet

from goals.models import Meting
from kaderapp.kadernota.werkboek import importeren, opslaan, relaties
from kaderapp.kadernota.werkboek.importeren import importeer
from kaderapp.kadernota.werkboek.keuring import Keuring
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.plan import Plan
from policies.models import Kader, Opgave
from tests.kaderapp.kadernota.werkboek.bouw import (
    ACTIVITEIT,
    BEDRAG,
    DOEL,
    GROEP,
    INDICATOR,
    KADER,
    METING,
    OPGAVE,
    SLUG,
    Cellen,
    alles,
    database,
    een,
    geweigerd,
    laad,
    werkboek,
)

pytestmark = pytest.mark.django_db


class Stroomstoring(Exception):
    """What no code catches."""


def wijzigingen() -> dict[str, list[Cellen]]:
    """Something to add, to change, to move and to remove, on a stored agenda."""
    laad(**alles() | {"Metingen": [METING, METING | {"jaar": 2024}], "Kaders": [KADER, KADER | {"code": "K2"}]})
    return {
        "Groepen": [GROEP | {"naam": "Anders"}, GROEP | {"code": "G2"}],
        "Kaders": [KADER | {"code": "K3"}, KADER | {"titel": "Anders"}, {"code": "K2", "verwijderen": "ja"}],
        "Doelen": [DOEL | {"code": "D2", "kaders": "K3"}, DOEL | {"kaders": "K3"}],
        "Activiteiten": [ACTIVITEIT | {"doelen": "D2; D1", "kaders": "K3"}],
        "Metingen": [METING | {"jaar": 2023}, METING | {"jaar": 2024, "verwijderen": "ja"}, METING | {"waarde": 1}],
    }


ZETTEN: list[tuple[Any, str, int]] = [
    *((QuerySet, "bulk_create", keer) for keer in range(1, 8)),
    *((QuerySet, "bulk_update", keer) for keer in range(1, 8)),
    *((QuerySet, "delete", keer) for keer in range(1, 5)),
    (relaties, "_zet_bijdragen", 1),
    (opslaan._Opslag, "_zet_volgorde", 12),
    (importeren, "sla_op", 1),
    (importeren, "_verslag", 1),
]


@pytest.mark.parametrize(("waar", "wat", "keer"), ZETTEN, ids=[f"{wat}-{keer}" for _, wat, keer in ZETTEN])
def test_a_crash_at_any_point_leaves_nothing_behind(
    waar: Any, wat: str, keer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    bladen = wijzigingen()
    vooraf = database()
    monkeypatch.setattr(waar, wat, _valt_uit(getattr(waar, wat), keer))
    with pytest.raises(Stroomstoring), transaction.atomic():
        laad(**bladen)
    monkeypatch.undo()
    assert database() == vooraf
    assert str(laad(**bladen)) == "4 toegevoegd, 5 gewijzigd, 2 verwijderd, 1 ongewijzigd"


def _valt_uit(echt: Callable[..., Any], keer: int) -> Callable[..., Any]:
    """The same, but when called for the `keer`-th time it fails after its work."""
    teller = iter(range(1, 1000))

    def gevolgd_door_storing(*args: Any, **kwargs: Any) -> Any:
        uitkomst = echt(*args, **kwargs)
        if next(teller) == keer:
            raise Stroomstoring
        return uitkomst

    return gevolgd_door_storing


FOUTEN: dict[str, dict[str, list[Cellen]]] = {
    "onbekende kolom": {"Groepen": [GROEP | {"kleur": "rood"}]},
    "slug fout": {"Agenda": [{"slug": "Fout!"}]},
    "twee agenda's": {"Agenda": [{"slug": "a"}, {"slug": "b"}]},
    "onbekende verwijzing": {"Doelen": [DOEL | {"opgave": "O9"}]},
    "verwijzing naar het verkeerde blad": {"Doelen": [DOEL | {"kaders": "O1"}]},
    "dubbele code": {"Opgaven": [OPGAVE, OPGAVE]},
    "dubbele sleutel": {"Opgaven": [OPGAVE | {"code": c, "sleutel": "1" * 32} for c in "ab"]},
    "tekst in een getalveld": {"Groepen": [GROEP | {"zetels": "veel"}]},
    "foute keuze": {"Groepen": [GROEP | {"soort": "club"}]},
    "foute datum": {"Groepen": [GROEP | {"actief_van": "gisteren"}]},
    "datums in de verkeerde volgorde": {"Groepen": [GROEP | {"actief_van": "2027-02-02", "actief_tot": "2027-01-01"}]},
    "kring": {"Kaders": [KADER | {"ouder": "K1"}]},
    "te diep": {"Kaders": [KADER | {"code": str(n), "ouder": str(n - 1) if n else None} for n in range(4)]},
    "twee keer de richting": {"Doelen": [DOEL | {"tekst": "{richting}{richting}"}]},
    "meting zonder waarde": {"Metingen": [METING | {"waarde": None}]},
    "meting met te veel": {"Metingen": [METING | {"tekst": "x"}]},
    "dezelfde meting": {"Metingen": [METING | {"code": "a"}, METING | {"code": "b"}]},
    "lopend zonder doel": {"Activiteiten": [ACTIVITEIT | {"status": "lopend", "doelen": None}]},
    "te lange tekst": {"Kaders": [KADER | {"tekst": "a" * 30_001}]},
    "te groot getal": {"Bedragen": [BEDRAG | {"bedrag": Decimal("1E+20")}]},
    "te oude revisie": {"Opgaven": [OPGAVE | {"revisie": 0}]},
    "verwijderen wat nodig is": {"Opgaven": [{"code": "O1", "verwijderen": "ja"}]},
    "de agenda verwijderen": {"Agenda": [{"slug": SLUG, "verwijderen": "ja"}]},
    "sleutel van een andere agenda": {"Opgaven": [OPGAVE]},
}


@pytest.mark.parametrize("bladen", FOUTEN.values(), ids=FOUTEN)
def test_an_error_leaves_the_database_as_it_was(bladen: dict[str, list[Cellen]]) -> None:
    laad(**alles())
    if bladen is FOUTEN["sleutel van een andere agenda"]:
        vreemd = Opgave.objects.exclude(agenda__slug=SLUG)[0].pk
        bladen = {"Opgaven": [OPGAVE | {"sleutel": str(vreemd)}]}
    goed = {
        "Momenten": [{"code": "M9", "soort": "raad", "naam": "Dit zou kunnen"}],
        "Kaders": [KADER | {"titel": "Dit ook"}],
    }
    assert geweigerd(**goed | bladen)


def test_a_dry_run_leaves_the_database_as_it_was() -> None:
    bladen = wijzigingen()
    vooraf = database()
    verslag = importeer(werkboek(**bladen), proef=True)
    assert str(verslag) == "4 toegevoegd, 5 gewijzigd, 2 verwijderd, 1 ongewijzigd"
    assert database() == vooraf


def test_a_dry_run_says_what_the_import_then_does() -> None:
    bladen = wijzigingen()
    proef = importeer(werkboek(**bladen), proef=True)
    assert list(map(str, laad(**bladen).wijzigingen)) == list(map(str, proef.wijzigingen))


def test_an_unchanged_import_writes_nothing(django_assert_max_num_queries: Any) -> None:
    laad(**alles())
    vooraf = database()
    with django_assert_max_num_queries(20) as vragen:
        laad(**alles())
    gezegd = {vraag["sql"].strip("(").split()[0] for vraag in vragen.captured_queries}
    assert gezegd == {"SELECT", "SAVEPOINT", "RELEASE"}
    assert database() == vooraf


# -- what the checks would miss ---------------------------------------------------------------


def zonder_keuring(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the checks had overlooked it: only the database is left to say no."""
    for naam in ("vreemde_sleutels", "keur_verwijderen"):
        monkeypatch.setattr(importeren, naam, lambda _plan: [])
    monkeypatch.setattr(Keuring, "keur", lambda _keuring: [])


@pytest.mark.parametrize(
    ("bladen", "zin"),
    [
        (
            {"Momenten": [{"code": "m", "soort": "raad", "naam": "x", "van": "2027-02-02", "tot": "2027-01-01"}]},
            "De datum bij “tot” ligt voor die bij “van”. Wijzig een van beide. Er is niets opgeslagen.",
        ),
        (
            {"Kaders": [KADER | {"ouder": "K1"}]},
            "Een element kan niet onder zichzelf staan. Kies een ander. Er is niets opgeslagen.",
        ),
        (
            {"Bedragen": [BEDRAG | {"bedrag": None}]},
            "Vul het bedrag in, of kies pro memorie. Er is niets opgeslagen.",
        ),
        (
            {"Metingen": [METING | {"waarde": None, "indicator": "I1"}]},
            "Geef precies één van: waarde, reden zonder waarde, verhaal. Er is niets opgeslagen.",
        ),
    ],
)
def test_what_the_database_refuses_is_told_in_dutch(
    bladen: dict[str, list[Cellen]], zin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL], Indicatoren=[INDICATOR])
    zonder_keuring(monkeypatch)
    assert geweigerd(**bladen) == [zin]


def test_what_is_still_in_use_elsewhere_is_told_in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL])
    zonder_keuring(monkeypatch)
    assert geweigerd(Opgaven=[{"code": "O1", "verwijderen": "ja"}]) == [
        "Een element dat weg moet, is ergens anders nog in gebruik. Er is niets opgeslagen. Laat het staan."
    ]


def faalt_met(fout: Exception) -> Callable[[Plan], None]:
    def sla_op(_plan: Plan) -> None:
        Kader.objects.filter(agenda__slug=SLUG).update(titel="half werk")
        raise fout

    return sla_op


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (
            IntegrityError("UNIQUE constraint failed: policies_agenda.slug"),
            "Iemand anders wijzigde deze agenda terwijl het werkboek werd ingelezen. Er is niets opgeslagen. "
            "Probeer het opnieuw.",
        ),
        (
            DataError("value too long"),
            "De database weigert deze gegevens. Er is niets opgeslagen. Vraag de beheerder om hulp.",
        ),
    ],
)
def test_another_refusal_of_the_database_is_told_in_dutch(
    fout: Exception, zin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    laad(Kaders=[KADER])
    monkeypatch.setattr(importeren, "sla_op", faalt_met(fout))
    assert geweigerd(Kaders=[KADER | {"titel": "Anders"}]) == [zin]


@pytest.mark.parametrize("fout", [OperationalError("connection lost"), ProgrammingError("no such table")])
def test_a_failure_that_is_not_about_the_workbook_is_not_blamed_on_it(
    fout: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    laad(Kaders=[KADER])
    vooraf = database()
    monkeypatch.setattr(importeren, "sla_op", faalt_met(fout))
    with pytest.raises(type(fout)):
        laad(Kaders=[KADER | {"titel": "Anders"}])
    assert database() == vooraf


# -- somebody else, between reading and writing -----------------------------------------------


def iemand_wijzigt(monkeypatch: pytest.MonkeyPatch, daad: Callable[[], object]) -> None:
    """Lets somebody act between the plan and the storing."""
    echt = opslaan.sla_op

    def sla_op(plan: Plan) -> None:
        daad()
        echt(plan)

    monkeypatch.setattr(importeren, "sla_op", sla_op)


@pytest.mark.parametrize(
    ("daad", "rij"),
    [
        (lambda: Opgave.objects.filter(agenda__slug=SLUG).update(revisie=2, naam="Van een ander"), {"naam": "Van mij"}),
        (lambda: Opgave.objects.filter(agenda__slug=SLUG).delete(), {"naam": "Van mij"}),
        (
            lambda: Opgave.objects.filter(agenda__slug=SLUG).update(revisie=2, naam="Van een ander"),
            {"verwijderen": "ja"},
        ),
        (lambda: Opgave.objects.filter(agenda__slug=SLUG).delete(), {"verwijderen": "ja"}),
    ],
    ids=["wijzigen-gewijzigd", "wijzigen-verwijderd", "verwijderen-gewijzigd", "verwijderen-verwijderd"],
)
def test_an_element_that_somebody_else_changed_meanwhile_refuses_the_import(
    daad: Callable[[], object], rij: Cellen, monkeypatch: pytest.MonkeyPatch
) -> None:
    laad(Opgaven=[OPGAVE])
    iemand_wijzigt(monkeypatch, daad)
    with pytest.raises(WerkboekGeweigerd) as geweigerd, transaction.atomic():
        laad(Opgaven=[OPGAVE | rij])
    assert str(geweigerd.value) == (
        "Blad Opgaven: iemand anders wijzigde dit terwijl het werkboek werd ingelezen. Probeer het opnieuw."
    )


def test_an_element_that_the_import_leaves_alone_may_change_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    laad(Opgaven=[OPGAVE], Kaders=[KADER])
    iemand_wijzigt(monkeypatch, lambda: Opgave.objects.filter(agenda__slug=SLUG).update(revisie=2, naam="Anders"))
    laad(Opgaven=[OPGAVE], Kaders=[KADER | {"titel": "Anders"}])
    assert (een(Opgave).naam, een(Kader).titel) == ("Anders", "Anders")


def test_a_meting_that_moves_is_guarded_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL], Indicatoren=[INDICATOR], Metingen=[METING | {"code": "m"}])
    iemand_wijzigt(monkeypatch, lambda: Meting.objects.filter(agenda__slug=SLUG).update(revisie=2))
    with pytest.raises(WerkboekGeweigerd), transaction.atomic():
        laad(Metingen=[METING | {"code": "m", "jaar": 2030}])
    assert een(Meting).periode_van.year == 2025
