"""Eight people save what they read before the others did: nothing is lost without a word (R1)."""

from collections.abc import Callable
from contextlib import suppress
from threading import Barrier
from typing import Any

import pytest
from django import forms
from django.contrib import admin
from django.db import transaction
from django.test import Client

from goals.models import Activiteit
from kaderapp.models import User
from policies.admin.element import ElementForm
from policies.admin.kader import KaderAdmin
from policies.admin.revisie import RevisieForm, bewaar
from policies.models import Kader, Opgave, Wijziging
from policies.models.revisie import Verouderd, neem_revisie
from policies.models.wijziging import Soort
from policies.vastleggen import leg_vast
from tests.eigen_database import EigenDatabase
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_kader, maak_opgave
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db

KLANTEN = 8


def neem_en_tel(opgave: Opgave) -> None:
    neem_revisie(Opgave, opgave.pk, opgave.revisie)
    Opgave.objects.filter(pk=opgave.pk).update(alias=str(int(opgave.alias) + 1))


def vul_formulier_in(opgave: Opgave) -> None:
    data = {"alias": str(int(opgave.alias) + 1), "gelezen_revisie": opgave.revisie}
    form = forms.modelform_factory(Opgave, form=RevisieForm, fields=["alias"])(data, instance=opgave)
    assert form.is_valid(), form.errors
    bewaar(opgave, form)
    leg_vast([opgave], door=None, soort=Soort.GEWIJZIGD)


@pytest.mark.parametrize(("daad", "keer"), [(neem_en_tel, 125), (vul_formulier_in, 10)], ids=["guard", "form"])
def test_of_many_saves_by_eight_none_is_lost(
    eigen_database: EigenDatabase, daad: Callable[[Opgave], None], keer: int
) -> None:
    """1,000 times at the level of the guard, 80 times with form and history: read, add one, save."""
    opgave = maak_opgave(maak_agenda(), alias="0")

    def tel_op() -> int:
        gelukt = 0
        for _keer in range(keer):
            gelezen = Opgave.objects.get(pk=opgave.pk)
            with suppress(Verouderd), transaction.atomic():
                daad(gelezen)
                gelukt += 1
        return gelukt

    gelukt = eigen_database.tegelijk(*[tel_op] * KLANTEN)
    nu = Opgave.objects.get(pk=opgave.pk)
    assert all(isinstance(aantal, int) for aantal in gelukt), gelukt
    assert (int(nu.alias), nu.revisie) == (sum(gelukt), sum(gelukt) + 1)
    standen = [int(wijziging.velden["alias"]) for wijziging in Wijziging.objects.van(opgave).order_by("revisie")]
    assert standen == (list(range(sum(gelukt) + 1)) if daad is vul_formulier_in else [])


def acht_tegelijk(eigen_database: EigenDatabase, daad: Callable[[Client, int], int]) -> list[int]:
    """What each of eight logged-in people got; each waits until all have read."""
    User.objects.create_superuser("bo")
    samen = Barrier(KLANTEN)

    def een(nummer: int) -> int:
        browser = Client()
        browser.force_login(User.objects.get(username="bo"))
        browser.wacht = lambda: samen.wait(20)  # type: ignore[attr-defined]
        return daad(browser, nummer)

    uitkomsten = eigen_database.tegelijk(*[lambda nummer=nummer: een(nummer) for nummer in range(KLANTEN)])
    return sorted(uitkomst if isinstance(uitkomst, int) else -1 for uitkomst in uitkomsten)


def verstuur(browser: Any, formulier: Formulier, velden: dict[str, Any]) -> int:
    browser.wacht()
    formulier.verstuur(**velden)
    return int(formulier.pagina.status_code)


def test_of_eight_forms_one_is_saved_and_seven_see_both(eigen_database: EigenDatabase) -> None:
    opgave = maak_opgave(maak_agenda())

    def daad(browser: Client, nummer: int) -> int:
        return verstuur(browser, Formulier(browser, Opgave, opgave), {"naam": f"Van {nummer}"})

    assert acht_tegelijk(eigen_database, daad) == [302] + [409] * 7
    assert Opgave.objects.get(pk=opgave.pk).revisie == 2


def test_of_eight_forms_with_rows_one_is_saved_and_seven_see_both(eigen_database: EigenDatabase) -> None:
    doel = maak_doel(maak_agenda())
    activiteit = maak_activiteit(doel.agenda, doel)

    def daad(browser: Client, nummer: int) -> int:
        velden = {"bijdragen-0-toelichting": f"Van {nummer}"}
        return verstuur(browser, Formulier(browser, Activiteit, activiteit), velden)

    assert acht_tegelijk(eigen_database, daad) == [302] + [409] * 7
    assert Activiteit.objects.get(pk=activiteit.pk).revisie == 2


class Onderliggend(admin.TabularInline):  # type: ignore[type-arg]
    model = Kader
    form = ElementForm
    fields = ["gelezen_revisie", "titel"]
    extra = 0


def test_of_eight_forms_with_elements_as_rows_one_is_saved_and_seven_see_both(
    eigen_database: EigenDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KaderAdmin, "inlines", [Onderliggend])
    lijst = maak_kader(maak_agenda(), soort="lijst", titel="Jeugdhulp")
    kader = maak_kader(lijst.agenda, ouder=lijst, titel="Eén plan")

    def daad(browser: Client, nummer: int) -> int:
        return verstuur(browser, Formulier(browser, Kader, lijst), {"kinderen-0-titel": f"Van {nummer}"})

    assert acht_tegelijk(eigen_database, daad) == [200] * 7 + [302]
    assert Kader.objects.get(pk=kader.pk).revisie == 2
    assert Wijziging.objects.van(kader)[0].velden["titel"] == Kader.objects.get(pk=kader.pk).titel


def test_of_eight_edited_lists_one_is_saved_and_seven_see_both(
    eigen_database: EigenDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KaderAdmin, "list_display", ["nummer", "volgorde"])
    monkeypatch.setattr(KaderAdmin, "list_display_links", ["nummer"])
    monkeypatch.setattr(KaderAdmin, "list_editable", ["volgorde"])
    kader = maak_kader(maak_agenda())
    weg = adres(Kader, "changelist") + f"?agenda__sleutel__exact={kader.agenda_id}"

    def daad(browser: Any, nummer: int) -> int:
        assert 'name="form-0-gelezen_revisie" value="1"' in browser.get(weg).content.decode()
        browser.wacht()
        velden = {"form-0-sleutel": kader.pk, "form-0-gelezen_revisie": 1, "form-0-volgorde": 10 + nummer, "_save": "1"}
        return int(browser.post(weg, velden | {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 1}).status_code)

    assert acht_tegelijk(eigen_database, daad) == [200] * 7 + [302]
    assert Kader.objects.get(pk=kader.pk).revisie == 2
