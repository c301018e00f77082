"""The form field for formatted text: HTML of the editor or typed Markdown, stored in one form."""

import pytest
from django import forms
from lxml import html as lxml_html

from policies.forms.tekst import TekstFormulierVeld
from policies.tekst import schoon, van_markdown
from tests.policies.tekst.test_xss import _onveilig as onveilig
from tests.policies.tekst.xss import AANVALLEN

LIJST = "<p>Wij <strong>willen</strong>:</p><ul><li>a</li><li>b</li></ul>"
MARKDOWN = "Wij **willen**:\n\n- a\n- b"


class Formulier(forms.Form):
    tekst = TekstFormulierVeld(required=False, help_text="Kort.")


def gelezen(tekst: str, **andere: str) -> str:
    formulier = Formulier({"tekst": tekst, **andere})
    assert formulier.is_valid()
    gelezen: str = formulier.cleaned_data["tekst"]
    return gelezen


def textarea(formulier: Formulier) -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(str(formulier["tekst"]), create_parent="main").find(".//textarea")


def test_what_the_editor_sends_is_html() -> None:
    assert gelezen("<p>a <b>b</b></p>", **{"tekst-vorm": "html"}) == "<p>a <strong>b</strong></p>"


def test_what_is_typed_without_the_editor_is_markdown() -> None:
    assert gelezen(MARKDOWN) == LIJST
    assert gelezen("<p>a</p>") == "<p>&lt;p&gt;a&lt;/p&gt;</p>"


def test_both_store_the_same() -> None:
    assert gelezen(LIJST, **{"tekst-vorm": "html"}) == gelezen(MARKDOWN)


def test_nothing_is_nothing() -> None:
    assert (gelezen(""), gelezen("<p> </p>", **{"tekst-vorm": "html"})) == ("", "")


def test_a_stored_text_is_shown_as_markdown_and_carried_as_html() -> None:
    veld = textarea(Formulier(initial={"tekst": LIJST}))
    assert (veld.text.lstrip("\n"), veld.get("data-tekstveld")) == (MARKDOWN, LIJST)


@pytest.mark.parametrize("typed", ["**half", " - a\n\n\n* b ", "| a |", "\n\nIn een later regel", "<b>x</b> &amp;"])
def test_typed_markdown_is_shown_again_unchanged(typed: str) -> None:
    formulier = Formulier({"tekst": typed})
    veld = textarea(formulier)
    assert (veld.text[1:], veld.get("data-tekstveld")) == (typed, van_markdown(typed))


def test_html_of_the_editor_is_carried_again_unchanged() -> None:
    formulier = Formulier({"tekst": "<p>a</p><p></p>", "tekst-vorm": "html"})
    assert textarea(formulier).get("data-tekstveld") == "<p>a</p><p></p>"


def test_the_textarea_names_its_help_and_the_explanation_of_markdown() -> None:
    formulier = Formulier()
    html = str(formulier["tekst"])
    assert textarea(formulier).get("aria-describedby") == "id_tekst_helptext id_tekst-uitleg"
    assert '<noscript>\n  <p class="help" id="id_tekst-uitleg">Zo maakt u tekst op:' in html


@pytest.mark.parametrize(
    ("data", "anders"),
    [
        ({"tekst": LIJST, "tekst-vorm": "html"}, False),
        ({"tekst": LIJST.replace("strong", "b"), "tekst-vorm": "html"}, False),
        ({"tekst": MARKDOWN}, False),
        ({"tekst": LIJST}, True),
        ({"tekst": MARKDOWN + "\n- c"}, True),
    ],
)
def test_a_change_is_a_change_of_the_stored_form(data: dict[str, str], anders: bool) -> None:
    assert Formulier(data, initial={"tekst": LIJST}).has_changed() is anders


@pytest.mark.parametrize("extra", [{}, {"tekst-vorm": "html"}], ids=["markdown", "html"])
def test_an_attack_leaves_nothing_executable(extra: dict[str, str]) -> None:
    for aanval in AANVALLEN:
        formulier = Formulier({"tekst": aanval, **extra})
        veld = textarea(formulier)
        assert formulier.is_valid()
        assert onveilig(formulier.cleaned_data["tekst"]) == []
        assert len(veld) == 0
        assert formulier.cleaned_data["tekst"] == schoon(formulier.cleaned_data["tekst"])
