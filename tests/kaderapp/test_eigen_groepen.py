"""Who is kept to the own groepen gets round it by no way in: file, history, order, verklaring or act (S1, S2)."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django.asserts import assertContains

from goals.models import Doel
from kaderapp.kadernota.momentopname import momentopname, to_json
from kaderapp.kadernota.redactie.verklaren import verklaar
from kaderapp.kadernota.redactie.werkblad import Werkblad
from kaderapp.kadernota.werkboek.exporteren import blad_van, werkmap_van
from kaderapp.kadernota.werkboek.tabel import FORMATEN
from kaderapp.kadernota.werkboek.xlsx import schrijf_xlsx
from kaderapp.models import Taak, User
from kaderapp.taken.starten import vraag
from kaderapp.taken.verrichten import verricht
from policies.admin.recht import NIET_VAN_U
from policies.models import Agenda, Gemeente, Groep, Opgave, Verklaring
from policies.models.wijziging import Soort
from policies.vastleggen import leg_vast
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_groep, maak_opgave
from tests.formulier import adres

pytestmark = pytest.mark.django_db

NAAM = "Een andere naam"


@pytest.fixture
def klein() -> Agenda:
    return maak_agenda(slug="klein")


@pytest.fixture
def groep(klein: Agenda) -> Groep:
    return maak_groep(klein, naam="Team Jeugd")


@pytest.fixture
def ravi(groep: Groep) -> User:
    """A redacteur who is kept to Team Jeugd."""
    wie = User.objects.create_user("ravi", is_staff=True, alleen_eigen_groepen=True)
    wie.groups.add(Group.objects.get(name="redacteur"))
    wie.groepen.add(groep)
    return wie


@pytest.fixture
def browser(client: Client, ravi: User) -> Client:
    client.force_login(ravi)
    return client


@pytest.fixture
def eigen(groep: Groep) -> Opgave:
    opgave = maak_opgave(groep.agenda, naam="Jeugd")
    opgave.groepen.add(groep)
    return opgave


@pytest.fixture
def vreemd(klein: Agenda) -> Opgave:
    return maak_opgave(klein, naam="Zorg")


# -- files ------------------------------------------------------------------------------------


def hernoemd(agenda: Agenda, opgave: Opgave, soort: str) -> tuple[str, bytes]:
    """The address and the file that give this opgave another name: a whole workbook, or one list."""
    werkmap = werkmap_van(momentopname(agenda))
    lijst = next(blad for blad in werkmap.bladen if blad.naam == "Opgaven")
    sleutel, naam = lijst.kolommen.index("sleutel"), lijst.kolommen.index("naam")
    next(rij for rij in lijst.rijen if rij.cellen[sleutel] == str(opgave.pk)).cellen[naam] = NAAM
    if soort == "werkboek":
        return reverse("inlezen"), schrijf_xlsx(werkmap)
    return reverse("lijst-inlezen", args=["opgaven"]), FORMATEN["xlsx"].schrijf(lijst)


def stuur(browser: Client, opgave: Opgave, soort: str) -> Any:
    weg, inhoud = hernoemd(opgave.agenda, opgave, soort)
    bestand = SimpleUploadedFile("opgaven.xlsx", inhoud)
    return browser.post(weg, {"bestand": bestand, "agenda": str(opgave.agenda.pk)}, follow=True)


def bevestig(browser: Client) -> Any:
    return browser.post(reverse("taak-bevestig", args=[Taak.objects.get().pk]), follow=True)


@pytest.mark.parametrize("soort", ["werkboek", "lijst"])
def test_a_file_changes_ones_own(browser: Client, eigen: Opgave, soort: str) -> None:
    stuur(browser, eigen, soort)
    bevestig(browser)
    assert Opgave.objects.get(pk=eigen.pk).naam == NAAM


@pytest.mark.parametrize("soort", ["werkboek", "lijst"])
def test_a_file_changes_nothing_of_others(browser: Client, vreemd: Opgave, soort: str) -> None:
    voor = to_json(momentopname(vreemd.agenda))
    assertContains(stuur(browser, vreemd, soort), "hoort niet bij uw groepen")
    assert browser.post(reverse("taak-bevestig", args=[Taak.objects.get().pk])).status_code == 404
    assert to_json(momentopname(vreemd.agenda)) == voor


@pytest.mark.parametrize(
    ("wijziging", "code"),
    [({"is_active": False}, 302), ({"password": "!anders"}, 302), ({"groups": []}, 403)],
    ids=["deactivated", "new password", "no role"],
)
def test_an_earlier_proposal_opens_nothing_for_who_may_not_any_more(
    browser: Client, ravi: User, eigen: Opgave, wijziging: dict[str, Any], code: int
) -> None:
    stuur(browser, eigen, "werkboek")
    if "groups" in wijziging:
        ravi.groups.clear()
    else:
        User.objects.filter(pk=ravi.pk).update(**wijziging)
    taak = Taak.objects.get()
    wegen = {naam: reverse(naam, args=[taak.pk]) for naam in ("taak", "taak-stand")}
    knoppen = {naam: reverse(naam, args=[taak.pk]) for naam in ("taak-bevestig", "taak-laat-vallen")}
    gezien = {naam: browser.get(weg).status_code for naam, weg in wegen.items()}
    gedaan = {naam: browser.post(weg).status_code for naam, weg in knoppen.items()}
    assert set((gezien | gedaan).values()) == {code}
    assert (Taak.objects.count(), Opgave.objects.get(pk=eigen.pk).naam) == (1, "Jeugd")


@pytest.mark.parametrize("reden", ["deactivated", "no role", "no groep"])
def test_work_that_waits_asks_for_the_rights_of_the_moment_it_is_done(
    browser: Client, ravi: User, eigen: Opgave, settings: Any, reden: str
) -> None:
    stuur(browser, eigen, "werkboek")
    voorstel = Taak.objects.get()
    settings.TAKEN_TEGELIJK = 0
    gegevens = {**voorstel.gegevens, "kenmerk": (voorstel.uitkomst or {})["kenmerk"]}
    opslaan = vraag("opslaan", ravi, bestand=bytes(voorstel.bestand), **gegevens)
    if reden == "deactivated":
        User.objects.filter(pk=ravi.pk).update(is_active=False)
    elif reden == "no role":
        ravi.groups.clear()
    else:
        ravi.groepen.clear()
    verricht(opslaan.pk)
    assert list(Taak.objects.get(pk=opslaan.pk).uitkomst or {}) == ["geweigerd"]
    assert Opgave.objects.get(pk=eigen.pk).naam == "Jeugd"


@pytest.mark.parametrize("vraag_", [{}, {"agenda": "klein", "formaat": "csv"}], ids=["form", "file"])
def test_staff_without_permission_gets_no_list(client: Client, klein: Agenda, vraag_: dict[str, str]) -> None:
    client.force_login(User.objects.create_user("niemand", is_staff=True))
    assert client.get(reverse("lijst-download", args=["opgaven"]), vraag_).status_code == 403


@pytest.mark.parametrize("soort", ["werkboek", "lijst"])
def test_staff_without_permission_sends_in_nothing(client: Client, eigen: Opgave, soort: str) -> None:
    client.force_login(User.objects.create_user("niemand", is_staff=True))
    assert stuur(client, eigen, soort).status_code == 403
    assert not Taak.objects.exists()


def test_the_proposal_of_another_is_not_found(browser: Client, eigen: Opgave) -> None:
    stuur(browser, eigen, "werkboek")
    ander = Client()
    ander.force_login(User.objects.create_superuser("bo"))
    taak = Taak.objects.get()
    codes = [ander.get(reverse(naam, args=[taak.pk])).status_code for naam in ("taak", "taak-stand")]
    codes += [ander.post(reverse(naam, args=[taak.pk])).status_code for naam in ("taak-bevestig", "taak-laat-vallen")]
    assert (codes, Taak.objects.count()) == ([404] * 4, 1)


@pytest.mark.parametrize(
    "kolom", ["agenda", "id", "gemaakt_door", "gebruikers", "groepen__gebruikers", "vastgesteld_op"]
)
def test_a_list_with_a_column_outside_the_contract_is_refused(browser: Client, eigen: Opgave, kolom: str) -> None:
    lijst = blad_van(momentopname(eigen.agenda), "Opgaven")
    lijst.kolommen[lijst.kolommen.index("alias")] = kolom
    bestand = SimpleUploadedFile("opgaven.xlsx", FORMATEN["xlsx"].schrijf(lijst))
    weg = reverse("lijst-inlezen", args=["opgaven"])
    antwoord = browser.post(weg, {"bestand": bestand, "agenda": str(eigen.agenda.pk)}, follow=True)
    assertContains(antwoord, f"kolom {kolom}")
    assert [len((taak.uitkomst or {})["geweigerd"]) for taak in Taak.objects.all()] == [1]


# -- history ----------------------------------------------------------------------------------


def zet_terug(browser: Client, opgave: Opgave, revisie: int, gelezen: int) -> Any:
    weg = reverse("admin:policies_opgave_terugzetten", args=[opgave.pk, revisie])
    return browser.post(weg, {"gelezen_revisie": gelezen}, follow=True)


def met_geschiedenis(opgave: Opgave, **velden: Any) -> Opgave:
    """With what it is now as its second revisie; the first had these values."""
    nu = {naam: getattr(opgave, naam) for naam in velden}
    for revisie, waarden in ((1, velden), (2, nu)):
        Opgave.objects.filter(pk=opgave.pk).update(revisie=revisie, **waarden)
        leg_vast([Opgave.objects.get(pk=opgave.pk)], door=None, soort=Soort.GEWIJZIGD)
    return Opgave.objects.get(pk=opgave.pk)


def verwijder(opgave: Opgave) -> None:
    ander = Client()
    ander.force_login(User.objects.create_superuser("bo"))
    assert ander.post(adres(Opgave, "delete", opgave.pk), {"post": "yes"}).status_code == 302


def test_ones_own_is_put_back(browser: Client, eigen: Opgave) -> None:
    zet_terug(browser, met_geschiedenis(eigen, naam="Vroeger"), 1, 2)
    assert Opgave.objects.get(pk=eigen.pk).naam == "Vroeger"


def test_what_is_of_others_is_not_put_back(browser: Client, vreemd: Opgave) -> None:
    assert zet_terug(browser, met_geschiedenis(vreemd, naam="Vroeger"), 1, 2).status_code == 403
    assert Opgave.objects.get(pk=vreemd.pk).naam == "Zorg"


def test_ones_own_is_not_put_back_to_when_it_was_of_others(browser: Client, vreemd: Opgave, groep: Groep) -> None:
    leg_vast([vreemd], door=None, soort=Soort.GEWIJZIGD)
    vreemd.groepen.add(groep)
    Opgave.objects.filter(pk=vreemd.pk).update(revisie=2)
    leg_vast([Opgave.objects.get(pk=vreemd.pk)], door=None, soort=Soort.GEWIJZIGD)
    assertContains(zet_terug(browser, vreemd, 1, 2), NIET_VAN_U)
    assert (list(vreemd.groepen.all()), Opgave.objects.get(pk=vreemd.pk).revisie) == ([groep], 2)


def test_ones_own_comes_back_after_it_was_removed(browser: Client, eigen: Opgave) -> None:
    verwijder(eigen)
    zet_terug(browser, eigen, 2, 2)
    assert Opgave.objects.get(pk=eigen.pk).naam == "Jeugd"


def test_what_was_of_others_stays_removed(browser: Client, vreemd: Opgave) -> None:
    verwijder(vreemd)
    assertContains(zet_terug(browser, vreemd, 2, 2), NIET_VAN_U)
    assert not Opgave.objects.filter(pk=vreemd.pk).exists()


def test_a_form_that_comes_late_does_not_bring_back_what_was_of_others(browser: Client, vreemd: Opgave) -> None:
    verwijder(vreemd)
    velden = {"naam": "Van mij", "gelezen_revisie": "1", "_zet_terug": "1"}
    antwoord = browser.post(adres(Opgave, "change", vreemd.pk), velden)
    assertContains(antwoord, NIET_VAN_U, status_code=409)
    assert not Opgave.objects.filter(pk=vreemd.pk).exists()


# -- order ------------------------------------------------------------------------------------


def verplaats(browser: Client, doel: Doel, naar: Opgave) -> Any:
    weg = reverse("admin:goals_doel_verplaats", args=[doel.pk])
    pagina = browser.get(weg)
    if pagina.status_code != 200:
        return browser.post(weg, {"waar": str(naar.pk)})
    gezien = pagina.context["form"].fields["gezien"].initial
    return browser.post(weg, {"waar": str(naar.pk), "gezien": gezien}, follow=True)


def test_ones_own_moves_among_ones_own(browser: Client, klein: Agenda, eigen: Opgave, groep: Groep) -> None:
    ander, doel = maak_opgave(klein), maak_doel(klein, opgave=eigen)
    ander.groepen.add(groep)
    verplaats(browser, doel, ander)
    assert Doel.objects.get(pk=doel.pk).opgave == ander


def test_ones_own_is_not_moved_to_others(browser: Client, klein: Agenda, eigen: Opgave, vreemd: Opgave) -> None:
    doel = maak_doel(klein, opgave=eigen)
    assertContains(verplaats(browser, doel, vreemd), NIET_VAN_U)
    assert (Doel.objects.get(pk=doel.pk).opgave, Doel.objects.get(pk=doel.pk).revisie) == (eigen, 1)


def test_what_is_of_others_is_not_moved_to_oneself(
    browser: Client, klein: Agenda, eigen: Opgave, vreemd: Opgave
) -> None:
    doel = maak_doel(klein, opgave=vreemd)
    assert verplaats(browser, doel, eigen).status_code == 403
    assert Doel.objects.get(pk=doel.pk).opgave == vreemd


def test_the_order_of_others_stays(browser: Client, klein: Agenda, eigen: Opgave, vreemd: Opgave) -> None:
    lijst = f"{adres(Opgave, 'volgorde')}?agenda={klein.pk}"
    gezien = Client()
    gezien.force_login(User.objects.create_superuser("bo"))
    kenmerk = gezien.get(reverse("admin:policies_opgave_verplaats", args=[vreemd.pk])).context["form"]
    zet = f"{vreemd.pk} {kenmerk.fields['gezien'].initial} boven"
    assert browser.post(lijst, {"zet": zet}).status_code == 403


def test_a_reference_makes_nothing_ones_own(browser: Client, klein: Agenda, eigen: Opgave, vreemd: Opgave) -> None:
    """Neither from the one side nor from the other."""
    maak_doel(klein, opgave=eigen).ook_opgaven.add(vreemd)
    assert browser.post(adres(Opgave, "change", vreemd.pk), {"naam": NAAM}).status_code == 403


# -- verklaringen -----------------------------------------------------------------------------


def vraag_bij(opgave: Opgave) -> tuple[Doel, str]:
    """A doel of this opgave, and the id of a question that is open there."""
    doel = maak_doel(opgave.agenda, opgave=opgave)
    blad = Werkblad(opgave.agenda, Gemeente.objects.deze(), date(2027, 1, 1))
    return doel, next(bevinding.regel.id for bevinding in blad.open if bevinding.sleutel == doel.pk)


def verklaring_bij(opgave: Opgave) -> Verklaring:
    doel, regel = vraag_bij(opgave)
    return verklaar(opgave.agenda, doel.pk, regel, reden="Dat komt later.")


def leg_uit(browser: Client, opgave: Opgave) -> int:
    doel, regel = vraag_bij(opgave)
    velden = {"element": str(doel.pk), "regel": regel, "reden": "Dat komt later."}
    return browser.post(reverse("volledigheid-verklaren", args=["klein"]), velden).status_code


def test_a_question_at_ones_own_is_explained(browser: Client, eigen: Opgave) -> None:
    assert leg_uit(browser, eigen) == 302
    assert eigen.agenda.verklaringen.get().reden == "Dat komt later."


def test_a_question_at_what_is_of_others_is_not_explained(browser: Client, vreemd: Opgave) -> None:
    assert leg_uit(browser, vreemd) == 403
    assert not vreemd.agenda.verklaringen.exists()


def neem_terug(browser: Client, verklaring: Verklaring) -> list[int]:
    """By the page of volledigheid, the page in the admin, and the action on the list there."""
    gekozen = {"action": "delete_selected", "_selected_action": [str(verklaring.pk)], "post": "yes"}
    wegen = [
        (reverse("volledigheid-opheffen", args=["klein", verklaring.pk]), {}),
        (adres(Verklaring, "delete", verklaring.pk), {"post": "yes"}),
        (adres(Verklaring, "changelist"), gekozen),
    ]
    return [browser.post(weg, velden).status_code for weg, velden in wegen]


def test_a_verklaring_of_ones_own_is_taken_back(browser: Client, eigen: Opgave) -> None:
    assert neem_terug(browser, verklaring_bij(eigen))[0] == 302
    assert not eigen.agenda.verklaringen.exists()


def test_a_verklaring_of_others_stays(browser: Client, vreemd: Opgave) -> None:
    assert neem_terug(browser, verklaring_bij(vreemd)) == [403] * 3
    assert vreemd.agenda.verklaringen.count() == 1


# -- acts -------------------------------------------------------------------------------------


@pytest.mark.parametrize("methode", ["get", "post"])
def test_what_is_of_others_is_neither_withdrawn_nor_started(
    browser: Client, klein: Agenda, vreemd: Opgave, methode: str
) -> None:
    doel = maak_doel(klein, opgave=vreemd)
    activiteit = maak_activiteit(klein, doel, status="idee")
    wegen = [
        reverse("doel-intrekken", args=["klein", doel.pk]),
        reverse("opgave-intrekken", args=["klein", vreemd.pk]),
        reverse("activiteit-starten", args=["klein", activiteit.pk]),
    ]
    velden = {"reden": "Klaar.", "status": "loopt"}
    voor = to_json(momentopname(klein))
    assert [getattr(browser, methode)(weg, velden).status_code for weg in wegen] == [403] * 3
    assert to_json(momentopname(klein)) == voor


def test_ones_own_is_withdrawn(browser: Client, klein: Agenda, eigen: Opgave) -> None:
    doel = maak_doel(klein, opgave=eigen)
    weg = reverse("doel-intrekken", args=["klein", doel.pk])
    gelezen = browser.get(weg).context["form"]["gelezen"].value()
    assert browser.post(weg, {"reden": "Klaar.", "gelezen": gelezen}).status_code == 302
    assert Doel.objects.get(pk=doel.pk).status == "vervallen"


# -- an address with two ids ------------------------------------------------------------------


def test_an_element_is_only_found_in_its_own_agenda(
    client: Client, klein: Agenda, eigen: Opgave, agenda: Agenda
) -> None:
    client.force_login(User.objects.create_superuser("bo"))
    doel, ander = maak_doel(klein, opgave=eigen), agenda.opgaven.all()[0]
    activiteit = maak_activiteit(klein, doel)
    verklaring = verklaring_bij(eigen)
    Opgave.objects.filter(pk=eigen.pk).update(revisie=77)
    leg_vast([Opgave.objects.get(pk=eigen.pk)], door=None, soort=Soort.GEWIJZIGD)
    wegen = [
        reverse("doel-intrekken", args=[agenda.slug, doel.pk]),
        reverse("opgave-intrekken", args=[agenda.slug, eigen.pk]),
        reverse("activiteit-starten", args=[agenda.slug, activiteit.pk]),
        reverse("volledigheid-opheffen", args=[agenda.slug, verklaring.pk]),
        reverse("admin:policies_opgave_terugzetten", args=[ander.pk, 77]),
        reverse("admin:goals_doel_terugzetten", args=[eigen.pk, 77]),
        reverse("onderdeel", args=[agenda.slug, eigen.pk]),
    ]
    codes = {client.post(weg).status_code for weg in wegen[:-1]} | {client.get(wegen[-1]).status_code}
    lijst = f"{adres(Opgave, 'volgorde')}?agenda={agenda.pk}"
    assert codes == {404}
    assert client.post(lijst, {"zet": f"{eigen.pk} x boven"}).status_code == 409
