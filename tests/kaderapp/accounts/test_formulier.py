"""Our own template pack: what a form says to who can't see it."""

from typing import Any

import pytest
from django import forms
from django.template import engines
from django.test import Client
from pytest_django.asserts import assertContains, assertInHTML

from kaderapp.accounts.forms import knoppen

KLEUREN = [("r", "rood"), ("g", "groen")]


class Proef(forms.Form):
    """One field of each kind."""

    naam = forms.CharField(
        label="Naam", help_text="Zoals in uw paspoort.", widget=forms.TextInput({"autocomplete": "name"})
    )
    verhaal = forms.CharField(label="Verhaal", widget=forms.Textarea, required=False)
    kleur = forms.ChoiceField(label="Kleur", choices=KLEUREN)
    tint = forms.ChoiceField(label="Tint", choices=KLEUREN, widget=forms.RadioSelect)
    tinten = forms.MultipleChoiceField(label="Tinten", choices=KLEUREN, widget=forms.CheckboxSelectMultiple)
    akkoord = forms.BooleanField(label="Ik ga akkoord")
    geheim = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = knoppen(self)

    def clean(self) -> dict[str, Any] | None:
        if self.data.get("naam") == "samen":
            self.add_error(None, "Dit kan niet samen.")
        return super().clean()


def toon(form: forms.Form) -> str:
    return engines["django"].from_string("{% load crispy_forms_tags %}{% crispy form %}").render({"form": form})


@pytest.fixture(scope="module")
def leeg() -> str:
    return toon(Proef())


@pytest.fixture(scope="module")
def fout() -> str:
    return toon(Proef({"naam": "", "kleur": "g"}))


def test_a_field_has_a_label_a_hint_and_its_autocomplete(leeg: str) -> None:
    assertInHTML('<label class="utrecht-form-label" for="id_naam">Naam</label>', leeg)
    assertInHTML('<p class="utrecht-form-field-description" id="id_naam_helptext">Zoals in uw paspoort.</p>', leeg)
    assertInHTML(
        '<input type="text" name="naam" autocomplete="name" class="utrecht-textbox" required id="id_naam"'
        ' aria-describedby="id_naam_helptext">',
        leeg,
    )


def test_a_field_that_may_stay_empty_says_so(leeg: str) -> None:
    label = '<label class="utrecht-form-label" for="id_verhaal">Verhaal <span class="zacht">(hoeft niet)</span></label>'
    assertInHTML(label, leeg)


@pytest.mark.parametrize("klasse", ["utrecht-textarea", "utrecht-select", "utrecht-textbox"])
def test_each_control_has_the_class_of_its_kind(leeg: str, klasse: str) -> None:
    assert leeg.count(f'class="{klasse}"') == 1


def test_choices_stand_in_a_fieldset_with_a_legend(leeg: str) -> None:
    assertInHTML("<legend>Tint</legend>", leeg)
    assert leeg.count("<fieldset") == 2
    assertInHTML(
        '<label class="keuze" for="id_tint_0">'
        '<input type="radio" name="tint" value="r" required id="id_tint_0">rood</label>',
        leeg,
    )


def test_a_tick_stands_inside_its_label(leeg: str) -> None:
    assert '<label class="keuze" for="id_akkoord"><input type="checkbox" name="akkoord"' in leeg


def test_a_hidden_field_has_no_label(leeg: str) -> None:
    assert 'for="id_geheim"' not in leeg
    assert '<input type="hidden" name="geheim"' in leeg


def test_a_form_without_errors_has_no_summary(leeg: str) -> None:
    assert "melding--fout" not in leeg


def test_an_error_is_tied_to_its_control(fout: str) -> None:
    assertInHTML(
        '<input type="text" name="naam" autocomplete="name" class="utrecht-textbox" required aria-invalid="true"'
        ' id="id_naam" aria-describedby="id_naam_helptext id_naam_error">',
        fout,
    )
    assert 'id="id_naam_error"' in fout


def test_the_summary_comes_first_has_the_focus_and_links_to_each_field(fout: str) -> None:
    assert fout.index("melding--fout") < fout.index('name="naam"')
    assert 'tabindex="-1" autofocus' in fout
    assertInHTML("<h2 id='fouten-kop'>Er zijn nog 4 dingen niet goed</h2>", fout)
    assert [f'href="#{anker}"' in fout for anker in ("id_naam", "id_tint_0", "id_tinten_0", "id_akkoord")] == [True] * 4


def test_every_link_of_the_summary_leads_to_a_control(fout: str) -> None:
    ankers = [deel.split('"')[0] for deel in fout.split('href="#')[1:]]
    assert [anker for anker in ankers if f'id="{anker}"' not in fout] == []


def test_what_is_wrong_with_the_whole_is_in_the_summary_once() -> None:
    assert toon(Proef({"naam": "samen"})).count("Dit kan niet samen.") == 1


@pytest.mark.django_db
def test_the_title_of_the_page_says_that_there_is_an_error(client: Client) -> None:
    assertContains(client.post("/inloggen/", {}), "<title>Fout: Inloggen | Gemeente Wilgenrade</title>")
    assertContains(client.get("/inloggen/"), "<title>Inloggen | Gemeente Wilgenrade</title>")
