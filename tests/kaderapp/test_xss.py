"""No text that somebody typed, in whatever field, becomes something a browser executes, wherever it is shown (S5).

One agenda holds all attacks; every page is fetched once and read as a browser would.
"""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.test import Client
from django.urls import reverse
from lxml import html as lxml_html

from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting
from kaderapp.kadernota import pdf
from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.momentopname import momentopname
from kaderapp.kadernota.pagina.bladen import BLADEN
from kaderapp.kadernota.redactie.werkblad import Werkblad
from kaderapp.kadernota.uitgeven import werkversie
from kaderapp.kadernota.vaststellen import maak_versie, stel_vast
from kaderapp.kadernota.werkboek.exporteren import exporteer, werkmap_van
from kaderapp.kadernota.werkboek.tabel import FORMATEN
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx, schrijf_xlsx
from kaderapp.models import Taak, User
from policies.models import (
    Agenda,
    Gemeente,
    Groep,
    Kader,
    Moment,
    Opgave,
    Paragraaf,
    Verklaring,
    Versie,
    Visie,
    Wijziging,
)
from policies.models.wijziging import Soort
from policies.vastleggen import leg_vast
from tests.formulier import adres
from tests.kaderapp import xss_agenda
from tests.kaderapp.xss_agenda import BEELD
from tests.policies.tekst.xss import AANVALLEN

pytestmark = pytest.mark.django_db

ELEMENTEN: list[Any] = [
    *(Visie, Paragraaf, Groep, Opgave, Kader, Moment),
    *(Doel, Activiteit, Indicator, Meting, Bedrag),
]
GEORDEND: list[Any] = [model for model in ELEMENTEN if getattr(model, "STAAT_ONDER", None) is not None]
UITVOERBAAR = {"applet", "base", "embed", "frame", "frameset", "iframe", "marquee", "math", "object", "portal", "layer"}
UITVOERBAAR |= {
    "audio",
    "video",
    "source",
    "track",
    "bgsound",
    "dialog",
    "foreignobject",
    "isindex",
    "style",
    "xss",
    "x",
}
UITVOERBAAR |= {"animate", "animatetransform", "set", "use", "image", "keygen", "plaintext", "xmp", "template"}
"""Elements that none of our pages has."""
ADRESSEN = {
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "background",
    "xlink:href",
    "ping",
    "cite",
    "srcset",
}
VAN_ONS = re.compile(r"(https?://|mailto:|tel:|/(?!/)|[#?.]|\Z)")
EIGEN_BRON = ("/static/", "/beheer/jsi18n/")
EIGEN_ADRES = {"data:,", "kadernota:kadernota.css"}
"""No icon, and the style of the document that becomes a PDF."""
BLANCO = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\ufeff]+")


def uitvoerbaar(html: str, *, los: bool = False) -> list[str]:
    """What a browser would execute or load for somebody else; `los` is a document of its own, with its own style."""
    boom = lxml_html.document_fromstring(html)
    gevonden = [plek for element in boom.iter(lxml_html.etree.Element) for plek in _gevaar(element, los=los)]
    return [f"{plek[:120]}" for plek in gevonden]


def _gevaar(element: Any, *, los: bool) -> Iterator[str]:
    tag, bron = str(element.tag).lower(), element.get("src", "")
    if tag in UITVOERBAAR - ({"style", "image", "use"} if los else set()) or element.get("http-equiv"):
        yield f"{tag} {element.attrib}"
    if tag in ("script", "img") and (not bron.startswith(EIGEN_BRON) or (element.text or "").strip()):
        yield f"{tag} {element.attrib} {element.text}"
    for naam, waarde in element.attrib.items():
        if naam.lower().startswith("on") or naam.lower() == "srcdoc" or (naam == "style" and not los):
            yield f"{tag} {naam}={waarde}"
        if naam.lower() in ADRESSEN and not VAN_ONS.match(BLANCO.sub("", waarde)) and waarde not in EIGEN_ADRES:
            yield f"{tag} {naam}={waarde}"


@pytest.fixture
def aanval(db: None) -> Agenda:
    return xss_agenda.maak()


@pytest.fixture
def wie(db: None) -> User:
    return xss_agenda.maak_gebruiker()


@pytest.fixture
def browser(client: Client, wie: User) -> Client:
    client.force_login(wie)
    return client


def pagina(browser: Client, weg: str, code: int = 200, **velden: Any) -> str:
    """The HTML of one page; with fields it is sent."""
    antwoord = browser.post(weg, velden, follow=True) if velden else browser.get(weg)
    assert antwoord.status_code == code, weg
    return str(antwoord.content.decode())


def veilig(paginas: dict[str, str]) -> None:
    """Every page shows some attack as text, and executes none."""
    assert {naam: gevonden for naam, html in paginas.items() if (gevonden := uitvoerbaar(html))} == {}
    assert [naam for naam, html in paginas.items() if "alert(1)" not in unescape(html)] == []


def een_van(model: type[models.Model], agenda: Agenda) -> Any:
    rijen = model._default_manager.filter(agenda=agenda)
    element = rijen.order_by("volgorde").first() if model is not Visie else rijen.first()
    assert element is not None
    return element


# -- the check itself -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<script src="https://elders.nl/x.js"></script>',
        "<p onclick=alert(1)>x</p>",
        '<a href="java\tscript:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        '<form action="//elders.nl">x</form>',
        "<iframe src=/x></iframe>",
        "<svg><animate attributeName=href></svg>",
        "<p style='x:y'>x</p>",
    ],
)
def test_the_check_sees_what_is_executable(html: str) -> None:
    assert len(uitvoerbaar(f"<main>{html}</main>")) == 1


def test_every_attack_is_in_some_field(aanval: Agenda) -> None:
    velden = sum(
        len(xss_agenda.teksten(model)) * model._default_manager.filter(agenda=aanval).count() for model in ELEMENTEN
    )
    assert velden > 1.5 * len(AANVALLEN) > 300


# -- who reads --------------------------------------------------------------------------------


def test_the_public_page_and_the_preview_execute_nothing(aanval: Agenda, browser: Client) -> None:
    stel_vast(maak_versie(aanval, nummer="1.0", toelichting=BEELD), op=date(2026, 1, 1), besluit=BEELD)
    routes = [blad.route for blad in BLADEN if "<" not in blad.route]
    edities = ["/agenda/aanval/", "/agenda/aanval/versie/1.0/", "/redactie/aanval/voorbeeld/"]
    veilig({weg: pagina(browser, weg) for weg in ["/", *(editie + route for editie in edities for route in routes)]})


def test_the_search_executes_nothing(aanval: Agenda, browser: Client) -> None:
    stel_vast(maak_versie(aanval, nummer="1.0"), op=date(2026, 1, 1), besluit=BEELD)
    gevonden = pagina(browser, "/zoeken/?q=alert(1)")
    assert gevonden.count("<mark>") > 5
    veilig({"found": gevonden})
    paginas = [pagina(browser, f"/zoeken/?{urlencode({'q': aanval_, 'soort': aanval_})}") for aanval_ in AANVALLEN]
    assert [uitvoerbaar(html) for html in paginas] == [[]] * len(AANVALLEN)


def test_the_document_behind_the_pdf_executes_nothing(aanval: Agenda) -> None:
    html = kadernota_html(werkversie(aanval))
    assert uitvoerbaar(html, los=True) == []
    assert "alert(1)" in unescape(html)


# -- who edits --------------------------------------------------------------------------------


def test_the_tree_and_what_is_missing_execute_nothing(aanval: Agenda, browser: Client, wie: User) -> None:
    leg_vast(list(aanval.opgaven.all()), door=wie, soort=Soort.GEWIJZIGD, reden=BEELD)
    blad = Werkblad(aanval, Gemeente.objects.deze(), date(2027, 1, 1))
    eerste, tweede = blad.open[0], blad.open[-1]
    vraag = f"?element={tweede.sleutel}&regel={tweede.regel.id}"
    pagina(
        browser, "/redactie/aanval/volledigheid/verklaren/", element=eerste.sleutel, regel=eerste.regel.id, reden=BEELD
    )
    veilig(
        {
            weg: pagina(browser, f"/redactie/{weg}")
            for weg in ("", "aanval/", "aanval/volledigheid/", f"aanval/volledigheid/verklaren/{vraag}")
        }
    )


def test_the_acts_execute_nothing(aanval: Agenda, browser: Client) -> None:
    doel, opgave, activiteit = (een_van(model, aanval) for model in (Doel, Opgave, Activiteit))
    wegen = [f"doel/{doel.pk}/intrekken/", f"opgave/{opgave.pk}/intrekken/", f"activiteit/{activiteit.pk}/starten/"]
    veilig({weg: pagina(browser, f"/redactie/aanval/{weg}") for weg in wegen})


def test_a_document_that_is_made_brings_no_script_to_its_pages(
    aanval: Agenda, browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The title in the screen and in the name of the file, and the reason of a failure."""
    monkeypatch.setattr(pdf, "kadernota_pdf", lambda uitgave, *_: b"%PDF")
    weg = "/redactie/aanval/kadernota/"
    pagina(browser, weg, editie="-", formaat="pdf")

    def mislukt(*_: Any) -> bytes:
        raise pdf.PdfMislukt(BEELD)

    monkeypatch.setattr(pdf, "kadernota_pdf", mislukt)
    veilig({"failure": pagina(browser, weg, editie="-", formaat="pdf"), "screen": pagina(browser, weg)})
    klaar = next(taak for taak in Taak.objects.all() if taak.is_klaar)
    naam = browser.get(f"/taak/{klaar.pk}/kadernota/")["Content-Disposition"]
    assert (naam.partition(";")[0], [teken for teken in "<>\r\n" if teken in naam]) == ("attachment", [])


# -- admin ------------------------------------------------------------------------------------


def test_the_lists_of_the_admin_execute_nothing(aanval: Agenda, browser: Client, wie: User) -> None:
    Verklaring.objects.create(
        agenda=aanval, element=aanval.pk, regel=BEELD, reden=BEELD, door=wie, op=werkversie(aanval).gemaakt_op
    )
    maak_versie(aanval, nummer="0.1", toelichting=BEELD)
    modellen = [model for model in ELEMENTEN if model is not Visie]
    veilig({model.__name__: pagina(browser, adres(model, "changelist")) for model in [*modellen, Agenda, User]})
    veilig({model.__name__: pagina(browser, adres(model, "changelist")) for model in (Verklaring, Versie)})


@pytest.mark.parametrize("wat", ["change", "delete"])
def test_the_forms_of_the_admin_execute_nothing(aanval: Agenda, browser: Client, wie: User, wat: str) -> None:
    elementen = [een_van(model, aanval) for model in ELEMENTEN]
    veilig(
        {type(e).__name__: pagina(browser, adres(type(e), wat, e.pk)) for e in [*elementen, aanval, wie]},
    )


def test_history_and_the_way_back_execute_nothing(aanval: Agenda, browser: Client, wie: User) -> None:
    paginas = {}
    for model in ELEMENTEN:
        element = een_van(model, aanval)
        leg_vast([element], door=wie, soort=Soort.GEWIJZIGD, reden=BEELD)
        gevuld = [naam for naam in xss_agenda.teksten(model) if getattr(element, naam)]
        velden = {naam: xss_agenda.MET_VORM.get(naam, f"x {BEELD}") for naam in gevuld}
        model._default_manager.filter(pk=element.pk).update(**velden, revisie=2)
        leg_vast([model._default_manager.get(pk=element.pk)], door=wie, soort=Soort.GEWIJZIGD, reden=BEELD)
        terug = f"admin:{model._meta.app_label}_{model._meta.model_name}_terugzetten"
        paginas[f"{model.__name__} history"] = pagina(browser, adres(model, "history", element.pk))
        paginas[f"{model.__name__} restore"] = pagina(browser, reverse(terug, args=[element.pk, 1]))
    assert Wijziging.objects.filter(reden=BEELD).count() == 2 * len(ELEMENTEN)
    veilig(paginas)


def test_what_was_removed_executes_nothing(aanval: Agenda, browser: Client) -> None:
    for model in (Kader, Moment, Bedrag):
        element = een_van(model, aanval)
        browser.post(adres(model, "delete", element.pk), {"post": "yes"})
    veilig({"removed": pagina(browser, reverse("admin:policies_agenda_verwijderd", args=[aanval.pk]))})


def test_the_page_with_both_executes_nothing(aanval: Agenda, browser: Client, wie: User) -> None:
    paginas = {}
    for model in ELEMENTEN:
        element = een_van(model, aanval)
        leg_vast([element], door=wie, soort=Soort.GEWIJZIGD)
        model._default_manager.filter(pk=element.pk).update(revisie=2)
        velden: dict[str, Any] = {n: AANVALLEN[plaats] for plaats, n in enumerate(xss_agenda.teksten(model))}
        weg = adres(model, "change", element.pk)
        paginas[model.__name__] = pagina(browser, weg, 409, gelezen_revisie="1", **velden)
    veilig(paginas)


def test_a_form_that_is_refused_executes_nothing(aanval: Agenda, browser: Client) -> None:
    velden: dict[str, Any] = {naam: AANVALLEN[plaats] for plaats, naam in enumerate(xss_agenda.teksten(Kader))}
    veilig({"add": pagina(browser, adres(Kader, "add"), soort=BEELD, agenda=BEELD, **velden)})


def test_order_executes_nothing(aanval: Agenda, browser: Client) -> None:
    paginas = {}
    for model in GEORDEND:
        naam = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        paginas[f"{naam} order"] = pagina(browser, f"{reverse(f'{naam}_volgorde')}?agenda={aanval.pk}")
        paginas[f"{naam} move"] = pagina(browser, reverse(f"{naam}_verplaats", args=[een_van(model, aanval).pk]))
    assert len(paginas) >= 8
    veilig(paginas)


def test_a_search_and_a_choice_execute_nothing(aanval: Agenda, browser: Client) -> None:
    veilig({"search": pagina(browser, f"{adres(Kader, 'changelist')}?q={BEELD}")})
    vraag = {"app_label": "goals", "model_name": "doel", "field_name": "kaders", "term": "", "agenda": str(aanval.pk)}
    antwoord = browser.get(reverse("admin:autocomplete"), vraag)
    assert (antwoord["Content-Type"], antwoord["X-Content-Type-Options"]) == ("application/json", "nosniff")
    assert len(antwoord.json()["results"]) > 10


# -- files ------------------------------------------------------------------------------------


def test_a_proposal_executes_nothing(aanval: Agenda, agenda: Agenda, browser: Client) -> None:
    """Old and new values, names, the name of the file and the messages of a refusal."""
    werkmap = werkmap_van(momentopname(aanval))
    for blad in werkmap.bladen:
        for kolom in {"alias", "herkomst", "dekking", "bron", "waar", "tijd_in_woorden"} & set(blad.kolommen):
            for rij in blad.rijen:
                rij.cellen[blad.kolommen.index(kolom)] = f"Nieuw {BEELD}"
    paginas = {}
    for naam, soort in (("proposal", None), ("refusal", BEELD)):
        if soort:
            kaders = next(blad for blad in werkmap.bladen if blad.naam == "Kaders")
            kaders.rijen[0].cellen[kaders.kolommen.index("soort")] = soort
        bestand = SimpleUploadedFile("<img src=x onerror=alert(1)>.xlsx", schrijf_xlsx(werkmap))
        paginas[naam] = pagina(browser, reverse("inlezen"), bestand=bestand)
    uitkomsten = [set(taak.uitkomst or {}) for taak in Taak.objects.order_by("gemaakt_op")]
    assert ["geweigerd" in uitkomst for uitkomst in uitkomsten] == [False, True]
    veilig(paginas)


def test_a_file_that_is_written_reads_back_the_same(aanval: Agenda) -> None:
    werkmap = werkmap_van(momentopname(aanval))
    gelezen = lees_xlsx(exporteer(momentopname(aanval)))
    assert [[rij.cellen for rij in blad.rijen] for blad in gelezen.bladen] == [
        [rij.cellen for rij in blad.rijen] for blad in werkmap.bladen
    ]


def test_downloads_are_no_page(aanval: Agenda, browser: Client) -> None:
    """Never HTML, whatever is in it, and no browser guesses otherwise."""
    stel_vast(maak_versie(aanval, nummer="1.0"), op=date(2026, 1, 1), besluit=BEELD)
    lijst = reverse("lijst-download", args=["kaders"])
    wegen = ["/agenda/aanval/versie.json", "/redactie/aanval/voorbeeld/versie.json"]
    wegen += [f"{lijst}?agenda=aanval&formaat={formaat}" for formaat in FORMATEN]
    antwoorden = [browser.get(weg) for weg in wegen]
    assert {antwoord["X-Content-Type-Options"] for antwoord in antwoorden} == {"nosniff"}
    assert [antwoord["Content-Disposition"].partition(";")[0] for antwoord in antwoorden] == ["attachment"] * 5
    assert [antwoord["Content-Type"] for antwoord in antwoorden if "html" in antwoord["Content-Type"]] == []


def test_the_list_of_what_is_missing_is_text_only(aanval: Agenda, browser: Client) -> None:
    [blad] = lees_xlsx(browser.get("/redactie/aanval/volledigheid.xlsx").content).bladen
    assert {type(cel) for rij in blad.rijen for cel in rij.cellen} <= {str, type(None)}
    assert len(blad.rijen) > 20
