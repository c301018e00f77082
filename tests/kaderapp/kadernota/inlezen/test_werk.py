"""A proposal says exactly what would change; carrying it out does exactly that, or nothing."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission

from goals.models import Doel
from kaderapp.kadernota.inlezen.werk import ANDERS
from kaderapp.kadernota.momentopname import momentopname, to_json
from kaderapp.kadernota.werkboek.exporteren import blad_van, exporteer, werkmap_van
from kaderapp.kadernota.werkboek.tabel import FORMATEN
from kaderapp.kadernota.werkboek.werkmap import Blad, Werkmap
from kaderapp.kadernota.werkboek.xlsx import schrijf_xlsx
from kaderapp.models import Taak, User
from kaderapp.taken.starten import vraag
from kaderapp.taken.verrichten import verricht
from policies.models import Agenda, Kader, Opgave

pytestmark = pytest.mark.django_db


def doe(soort: str, wie: User, bestand: bytes, **gegevens: Any) -> dict[str, Any]:
    """The outcome of work on this file."""
    heel = {"bestandsnaam": "werkboek.xlsx", "blad": "", "slug": "", "terug": "/"} | gegevens
    taak = vraag(soort, wie, bestand=bestand, **heel)
    assert verricht(taak.pk)
    uitkomst: dict[str, Any] = Taak.objects.get(pk=taak.pk).uitkomst or {}
    return uitkomst


def zet(blad: Blad, rij: int, kolom: str, waarde: Any) -> None:
    blad.rijen[rij].cellen[blad.kolommen.index(kolom)] = waarde


def blad(werkmap: Werkmap, naam: str) -> Blad:
    return next(blad for blad in werkmap.bladen if blad.naam == naam)


def twintig(agenda: Agenda) -> bytes:
    """The workbook of the demo with twenty changes: ten texts, five numbers, three new rows, two removed."""
    werkmap = werkmap_van(momentopname(agenda))
    for rij in range(10):
        zet(blad(werkmap, "Kaders"), rij, "herkomst", f"Herkomst {rij}")
    for rij in range(5):
        zet(blad(werkmap, "Activiteiten"), rij, "capaciteit_fte", 7 + rij)
    groepen = blad(werkmap, "Groepen")
    for nummer in range(3):
        rij_nieuw = type(groepen.rijen[0])(100 + nummer, [None] * len(groepen.kolommen))
        groepen.rijen.append(rij_nieuw)
        for kolom, waarde in {"code": f"N{nummer}", "soort": "partner", "naam": f"Nieuwe partner {nummer}"}.items():
            zet(groepen, -1, kolom, waarde)
    for rij in range(2):
        zet(blad(werkmap, "Bedragen"), rij, "verwijderen", "ja")
    return schrijf_xlsx(werkmap)


def test_the_proposal_names_exactly_the_twenty_changes(agenda: Agenda, redacteur: User) -> None:
    voor = to_json(momentopname(agenda))
    voorstel = doe("voorstel", redacteur, twintig(agenda))
    assert voorstel["aantallen"] == {"toegevoegd": 3, "gewijzigd": 15, "verwijderd": 2}
    assert len(voorstel["wijzigingen"]) == 20
    assert {(w["blad"], w["soort"]) for w in voorstel["wijzigingen"]} == {
        ("Kaders", "gewijzigd"),
        ("Activiteiten", "gewijzigd"),
        ("Groepen", "toegevoegd"),
        ("Bedragen", "verwijderd"),
    }
    assert to_json(momentopname(agenda)) == voor


def test_each_change_shows_the_old_and_the_new_value_of_its_cells(agenda: Agenda, redacteur: User) -> None:
    werkmap = werkmap_van(momentopname(agenda))
    doel = Doel.objects.get(pk=str(blad(werkmap, "Doelen").rijen[0].cellen[-3]))
    zet(blad(werkmap, "Doelen"), 0, "tekst", "Nieuwe tekst")
    [wijziging] = doe("voorstel", redacteur, schrijf_xlsx(werkmap))["wijzigingen"]
    assert wijziging["sleutel"] == str(doel.pk)
    assert wijziging["cellen"] == [{"kolom": "tekst", "oud": doel.tekst, "nieuw": "Nieuwe tekst"}]


def test_what_was_agreed_to_is_carried_out(agenda: Agenda, redacteur: User) -> None:
    bestand = twintig(agenda)
    voorstel = doe("voorstel", redacteur, bestand)
    uitkomst = doe("opslaan", redacteur, bestand, kenmerk=voorstel["kenmerk"])
    assert uitkomst["opgeslagen"].startswith("3 toegevoegd, 15 gewijzigd, 2 verwijderd")
    assert doe("voorstel", redacteur, exporteer(momentopname(agenda)))["wijzigingen"] == []


def test_nothing_is_stored_when_it_would_be_something_else_by_now(agenda: Agenda, redacteur: User) -> None:
    bestand = schrijf_xlsx(_zonder_revisie(agenda))
    voorstel = doe("voorstel", redacteur, bestand)
    kader = Kader.objects.filter(agenda=agenda).order_by("volgorde").first()
    assert kader is not None
    Kader.objects.filter(pk=kader.pk).update(herkomst="Van iemand anders", revisie=kader.revisie + 1)
    assert doe("opslaan", redacteur, bestand, kenmerk=voorstel["kenmerk"]) == {"reden": ANDERS}
    assert Kader.objects.get(pk=kader.pk).herkomst == "Van iemand anders"


def _zonder_revisie(agenda: Agenda) -> Werkmap:
    """A workbook in which the first kader has another herkomst, and that does not say on what it was made."""
    kaders = blad(werkmap_van(momentopname(agenda)), "Kaders")
    zet(kaders, 0, "herkomst", "Van mij")
    for rij in range(len(kaders.rijen)):
        zet(kaders, rij, "revisie", None)
    return Werkmap([blad(werkmap_van(momentopname(agenda)), "Agenda"), kaders])


def test_a_refusal_gives_the_messages_and_changes_nothing(agenda: Agenda, redacteur: User) -> None:
    werkmap = werkmap_van(momentopname(agenda))
    zet(blad(werkmap, "Kaders"), 0, "soort", "onzin")
    voorstel = doe("voorstel", redacteur, schrijf_xlsx(werkmap))
    [melding] = voorstel["geweigerd"]
    assert melding.startswith('Blad Kaders, rij 2, kolom soort, waarde "onzin"')


# -- rights -----------------------------------------------------------------------------------


def test_a_file_does_no_more_than_its_owner_may(agenda: Agenda, redacteur: User) -> None:
    recht = Permission.objects.get(codename="change_kader")
    for groep in redacteur.groups.all():
        groep.permissions.remove(recht)
    voorstel = doe("voorstel", User.objects.get(pk=redacteur.pk), twintig(agenda))
    assert voorstel["geweigerd"] == ["Blad Kaders: u mag hier niets wijzigen. Vraag de beheerder om dat recht."]


def test_a_new_agenda_needs_the_right_to_make_one(agenda: Agenda, redacteur: User) -> None:
    werkmap = werkmap_van(momentopname(agenda))
    alleen = Blad("Agenda", ["slug", "titel", "soort", "indeling"], [])
    alleen.rijen.append(type(blad(werkmap, "Agenda").rijen[0])(2, ["nieuw", "Nieuw", "kadernota", "vrij"]))
    voorstel = doe("voorstel", redacteur, schrijf_xlsx(Werkmap([alleen])))
    assert voorstel["geweigerd"] == ["Blad Agenda: u mag hier niets toevoegen. Vraag de beheerder om dat recht."]


# -- one list ---------------------------------------------------------------------------------


@pytest.mark.parametrize("formaat", FORMATEN)
def test_a_list_changes_only_itself(formaat: str, agenda: Agenda, redacteur: User) -> None:
    lijst = blad_van(momentopname(agenda), "Opgaven")
    zet(lijst, 0, "naam", "Een andere naam")
    bestand = FORMATEN[formaat].schrijf(lijst)
    gegevens = {"bestandsnaam": f"opgaven.{formaat}", "blad": "Opgaven", "slug": agenda.slug}
    voorstel = doe("voorstel", redacteur, bestand, **gegevens)
    assert [(w["blad"], w["cellen"][0]["nieuw"]) for w in voorstel["wijzigingen"]] == [("Opgaven", "Een andere naam")]
    doe("opslaan", redacteur, bestand, kenmerk=voorstel["kenmerk"], **gegevens)
    assert Opgave.objects.filter(agenda=agenda, naam="Een andere naam").count() == 1


def test_a_list_of_another_agenda_is_refused(agenda: Agenda, redacteur: User) -> None:
    andere = Agenda.objects.create(slug="ander", titel="Ander", soort=agenda.soort, indeling=agenda.indeling)
    bestand = FORMATEN["csv"].schrijf(blad_van(momentopname(agenda), "Opgaven"))
    voorstel = doe("voorstel", redacteur, bestand, bestandsnaam="x.csv", blad="Opgaven", slug=andere.slug)
    van_elders = [melding for melding in voorstel["geweigerd"] if "hoort bij een andere agenda" in melding]
    assert len(van_elders) == agenda.opgaven.count()


@pytest.mark.parametrize("kolom", ["status_versie", "agenda", "pk", "password"])
def test_a_column_that_is_not_in_the_contract_is_refused_by_name(kolom: str, agenda: Agenda, redacteur: User) -> None:
    lijst = blad_van(momentopname(agenda), "Opgaven")
    lijst.kolommen[1] = kolom
    gegevens = {"bestandsnaam": "opgaven.csv", "blad": "Opgaven", "slug": agenda.slug}
    [melding] = doe("voorstel", redacteur, FORMATEN["csv"].schrijf(lijst), **gegevens)["geweigerd"]
    assert f"kolom {kolom}" in melding
