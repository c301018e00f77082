"""Every address, for every role, with every method: nobody gets in where he does not belong (S1).

A new address fails the first test until it has a row; pages of the admin follow from what a role may do with the
model. Templates, the PDF and the workbook are not made here: only who gets through is looked at.
"""

import re
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.template.backends.django import Template
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from kaderapp import demo
from kaderapp.kadernota import pdf, views, vormen
from kaderapp.kadernota.pagina import OVERZICHT
from kaderapp.kadernota.pagina.bladen import BLADEN, NUMMERS
from kaderapp.kadernota.vormen import VORMEN
from kaderapp.models import User
from policies.models import Agenda

pytestmark = pytest.mark.django_db

ROLLEN = ["anoniem", "raadslid", "college", "griffie", "redacteur", "eigen", "staf", "beheerder"]
"""`eigen` is a redacteur who is kept to the own groepen and has none; `staf` may log in to the admin, no more."""

ANTWOORD = {
    "lezen": "200/405/405",
    "door": "302/405/405",
    "vorm": "200/200/200",
    "knop": "405/302/200",
    "zoek": "200/405/200",
    "elders": "302/302/302",
    "nee": "403/403/403",
    "zoek-nee": "403/405/200",
    "weg": "404/404/404",
    "is-weg": "404/405/405",
    "dicht": "403/405/405",
    "knop-weg": "405/404/405",
    "knop-nee": "405/403/405",
    "vorm-nee": "403/403/405",
    "vorm-weg": "404/404/405",
    "maken": "200/422/405",
}
"""What a cell of the table stands for: the statuses of GET/POST/OPTIONS. HEAD must answer as GET does."""

NAAR_BINNEN = [ANTWOORD["elders"]] * 2
"""In the admin: who is not logged in goes to the login, and so does who is no staff."""

TABEL = """
#                                 anoniem   raadslid  college   griffie   redacteur eigen     staf      beheerder
agendas                           lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
zoeken                            lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
stijl                             is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg
toegankelijkheid                  lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
privacy                           lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
open-gegevens                     lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
json-schema                       lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
componenten                       lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
kleuren                           is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg
logo                              is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg
sitemap                           lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
robots                            lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
feed                              lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
agendafeed                        lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
agenda                            lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
indicatoren                       lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
indicatoren-csv                   lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
kadernota-pdf                     lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
werkboek                          lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
versie-json                       lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
versie-indicatoren                lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
versie-indicatoren-csv            lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
versie                            lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
versie-kadernota-pdf              lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
versie-werkboek                   lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
versie-versie-json                lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
voorbeeld-indicatoren             elders    dicht     lezen     lezen     lezen     lezen     dicht     lezen
voorbeeld-indicatoren-csv         elders    dicht     lezen     lezen     lezen     lezen     dicht     lezen
voorbeeld                         elders    dicht     lezen     lezen     lezen     lezen     dicht     lezen
voorbeeld-kadernota-pdf           elders    dicht     door      door      door      door      dicht     door
voorbeeld-werkboek                elders    dicht     lezen     lezen     lezen     lezen     dicht     lezen
voorbeeld-versie-json             elders    dicht     lezen     lezen     lezen     lezen     dicht     lezen
kadernota-docx                    lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
kadernota-html                    lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
doelenboom-pdf                    lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
versie-kadernota-docx             lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
versie-kadernota-html             lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
versie-doelenboom-pdf             lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
voorbeeld-kadernota-docx          elders    dicht     lezen     lezen     lezen     lezen     dicht     lezen
voorbeeld-kadernota-html          elders    dicht     lezen     lezen     lezen     lezen     dicht     lezen
voorbeeld-doelenboom-pdf          elders    dicht     lezen     lezen     lezen     lezen     dicht     lezen
inlezen                           elders    nee       nee       nee       vorm      vorm      nee       vorm
lijst-inlezen                     elders    nee       nee       nee       vorm      vorm      nee       nee
lijst-download                    elders    dicht     lezen     lezen     lezen     lezen     dicht     lezen
kadernota-maken                   elders    vorm-nee  maken     maken     maken     maken     vorm-nee  maken
kadernota-document                elders    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg
taak                              elders    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg
taak-stand                        elders    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg
taak-bevestig                     elders    knop-weg  knop-weg  knop-weg  knop-weg  knop-weg  knop-weg  knop-weg
taak-laat-vallen                  elders    knop-weg  knop-weg  knop-weg  knop-weg  knop-weg  knop-weg  knop-weg
redactie                          elders    dicht     dicht     dicht     lezen     lezen     dicht     dicht
redactie-agenda                   elders    dicht     dicht     dicht     lezen     lezen     dicht     dicht
volledigheid                      elders    dicht     dicht     dicht     lezen     lezen     dicht     dicht
volledigheid-xlsx                 elders    dicht     dicht     dicht     lezen     lezen     dicht     dicht
volledigheid-verklaren            elders    vorm-nee  vorm-nee  vorm-nee  vorm-weg  vorm-weg  vorm-nee  vorm-nee
volledigheid-opheffen             elders    knop-nee  knop-nee  knop-nee  knop-weg  knop-weg  knop-nee  knop-nee
open-vragen                       elders    dicht     dicht     dicht     is-weg    is-weg    dicht     dicht
doel-intrekken                    elders    vorm-nee  vorm-nee  vorm-nee  vorm-weg  vorm-weg  vorm-nee  vorm-nee
opgave-intrekken                  elders    vorm-nee  vorm-nee  vorm-nee  vorm-weg  vorm-weg  vorm-nee  vorm-nee
versies                           elders    dicht     lezen     lezen     lezen     lezen     dicht     lezen
versie-maken                      elders    vorm-nee  vorm-nee  maken     maken     maken     vorm-nee  vorm-nee
versie-ter-inzage                 elders    vorm-nee  vorm-nee  maken     vorm-nee  vorm-nee  vorm-nee  vorm-nee
versie-vaststellen                elders    vorm-nee  vorm-nee  maken     vorm-nee  vorm-nee  vorm-nee  vorm-nee
versie-document                   elders    dicht     is-weg    is-weg    is-weg    is-weg    dicht     is-weg
uitbreng-taak                     elders    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg
uitbreng-taak-stand               elders    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg
activiteit-starten                elders    vorm-nee  vorm-nee  vorm-nee  vorm-weg  vorm-weg  vorm-nee  vorm-nee
admin:policies_agenda_verwijderd  elders    elders    vorm      vorm      vorm      vorm      nee       vorm
inloggen                          vorm      elders    elders    elders    elders    elders    elders    elders
uitloggen                         knop      knop      knop      knop      knop      knop      knop      knop
uitgelogd                         lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
account                           elders    lezen     lezen     lezen     lezen     lezen     lezen     lezen
wachtwoord-wijzigen               elders    vorm      vorm      vorm      vorm      vorm      vorm      vorm
wachtwoord-gewijzigd              elders    lezen     lezen     lezen     lezen     lezen     lezen     lezen
wachtwoord-vergeten               vorm      vorm      vorm      vorm      vorm      vorm      vorm      vorm
wachtwoord-link-verstuurd         lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
wachtwoord-kiezen                 vorm      vorm      vorm      vorm      vorm      vorm      vorm      vorm
wachtwoord-gekozen                lezen     lezen     lezen     lezen     lezen     lezen     lezen     lezen
ingevuld                          elders    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg    is-weg
admin:login                       elders    nee       elders    elders    elders    elders    elders    elders
admin:logout                      knop      knop      knop      knop      knop      knop      knop      knop
admin:password_change             elders    elders    elders    elders    elders    elders    elders    elders
admin:password_change_done        elders    elders    elders    elders    elders    elders    elders    elders
admin:index                       elders    elders    vorm      vorm      vorm      vorm      vorm      vorm
admin:app_list                    elders    elders    vorm      vorm      vorm      vorm      weg       vorm
admin:autocomplete                elders    elders    zoek      zoek      zoek      zoek      zoek-nee  zoek
admin:jsi18n                      elders    elders    zoek      zoek      zoek      zoek      zoek      zoek
admin:view_on_site                elders    elders    elders    elders    elders    elders    elders    elders
admin:auth_user_password_change   elders    elders    nee       nee       nee       nee       nee       nee
beheer/(?P<url>.*)$               elders    elders    weg       weg       weg       weg       weg       weg
<path:object_id>/                 elders    elders    elders    elders    elders    elders    elders    elders
"""

INHOUD = dict.fromkeys(["college", "griffie", "beheerder"], "b") | {"redacteur": "btwvo", "eigen": "bto"}
MODELLEN: dict[str, dict[str, str]] = {
    **dict.fromkeys(["visie", "paragraaf", "groep", "opgave", "kader", "moment"], INHOUD),
    **dict.fromkeys(["doel", "activiteit", "indicator", "meting", "bedrag"], INHOUD),
    "agenda": {"college": "b", "griffie": "b", "redacteur": "bw", "eigen": "b", "beheerder": "btwv"},
    "verklaring": {"redacteur": "bv", "eigen": "b", "beheerder": "b"},
    "versie": dict.fromkeys(["college", "griffie", "redacteur", "eigen", "beheerder"], "b"),
    "gemeente": {"beheerder": "bw"},
    "synoniem": {"redacteur": "btwv", "eigen": "bt", "beheerder": "btwv"},
    "user": {"beheerder": "btwv"},
    "group": {"beheerder": "b"},
}
"""What a role may do with a model in the admin: bekijken, toevoegen, wijzigen, verwijderen, ordenen. Others nothing."""

NODIG = {
    "changelist": ("b", "b"),
    "add": ("t", "t"),
    "change": ("b", "w"),
    "delete": ("v", "v"),
    "history": ("b", "b"),
    "volgorde": ("o", "o"),
    "verplaats": ("w", "w"),
    "terugzetten": ("w", "w"),
}
"""What a page of the admin asks for to be seen (GET, HEAD, OPTIONS), and to be sent (POST)."""

MODELBLAD = re.compile(
    r"admin:[a-z]+_(?P<model>[a-z]+)_(?P<blad>changelist|add|change|delete|history|volgorde|verplaats|terugzetten)\Z"
)
NA_STUREN = {"volgorde": "400", "terugzetten": "302"}
"""The answer to a form that says nothing, where that is not the form again."""

MODELLEN_OP_NAAM = {model._meta.model_name: model for model in admin.site._registry}
SLUG, LIJST, GEEN = {"slug": demo.SLUG}, {"lijst": "kaders"}, {"sleutel": uuid4()}


def adressen(resolver: URLResolver | None = None, ruimte: str = "", pad: str = "") -> Iterator[str]:
    """The name of every address; of one without a name its pattern."""
    resolver = resolver or get_resolver()
    for patroon in resolver.url_patterns:
        if isinstance(patroon, URLResolver):
            binnen = f"{ruimte}{patroon.namespace}:" if patroon.namespace else ruimte
            yield from adressen(patroon, binnen, pad + str(patroon.pattern))
        elif isinstance(patroon, URLPattern):
            yield f"{ruimte}{patroon.name}" if patroon.name else pad + str(patroon.pattern)


ALLE = sorted(set(adressen()))
IN_BEHEER = {"beheer/login/", "beheer/logout/", "beheer/password_change/", "beheer/password_change/done/"}
"""Our own patterns before those of the admin: they are tried by the names of the admin."""


def rijen() -> dict[str, list[str]]:
    regels = [regel.split() for regel in TABEL.strip().splitlines()[1:]]
    los = {regel[0]: [ANTWOORD[cel] for cel in regel[1:]] for regel in regels}
    return los | {naam: _als(los[overzicht], naam) for naam, (overzicht, _) in VERDER.items()}


def _als(rij: list[str], naam: str) -> list[str]:
    """The row of the overview; who may see that gets another address from a page that leads on."""
    leidt_door = naam.rpartition("-")[2] in DOOR
    return [ANTWOORD["door"] if leidt_door and cel == ANTWOORD["lezen"] else cel for cel in rij]


def verwacht(naam: str) -> list[str] | None:
    """The row of this address; None when it has none."""
    blad = MODELBLAD.match(naam)
    if blad is None:
        return rijen().get("<path:object_id>/" if naam.endswith("<path:object_id>/") else naam)
    if blad["model"] not in MODELLEN:
        return None
    zien, sturen = NODIG[blad["blad"]]
    mag = [MODELLEN[blad["model"]].get(rol, "") for rol in ROLLEN[len(NAAR_BINNEN) :]]
    zonder_revisie = blad["blad"] == "change" and hasattr(MODELLEN_OP_NAAM[blad["model"]], "revisie")
    goed = ("200", "409" if zonder_revisie else NA_STUREN.get(blad["blad"], "200"), "200")
    daden = list(zip((zien, sturen, zien), goed, strict=True))
    return NAAR_BINNEN + ["/".join(code if daad in m else "403" for daad, code in daden) for m in mag]


def pad(naam: str) -> str:
    """Where to go for this address, with something that is there."""
    blad = MODELBLAD.match(naam)
    if blad:
        element: Any = MODELLEN_OP_NAAM[blad["model"]]._base_manager.first()
        assert element is not None
        if blad["blad"] == "volgorde":
            return f"{reverse(naam)}?agenda={element.agenda_id}"
        met_revisie = [element.revisie] if blad["blad"] == "terugzetten" else []
        return reverse(naam, args=[] if blad["blad"] in ("changelist", "add") else [element.pk, *met_revisie])
    if naam.endswith("<path:object_id>/"):
        return "/" + naam.replace("<path:object_id>", "1")
    if naam not in INVULLING:
        return reverse(naam)
    invulling = INVULLING[naam]
    return invulling if isinstance(invulling, str) else reverse(naam, kwargs=invulling)


PLEK: dict[str, dict[str, Any]] = {
    "opgave": {"opgave": "1"},
    "onderdeel": {"sleutel": "021620a5-8ed0-56fa-a1fe-a07cafd0450f"},
    "kader": {"gedrukt": "K1"},
    "doel": {"gedrukt": "1.1"},
    "activiteit": {"gedrukt": "A1"},
    "indicator": {"gedrukt": "I1"},
}
"""What stands in the address of a page of an edition, by the naam of that page."""
DOOR = {blad.naam for blad in NUMMERS}
"""Pages that lead on to another one."""

EDITIES = {"agenda": ("", SLUG), "versie": ("versie-", SLUG | {"nummer": "1.0"}), "voorbeeld": ("voorbeeld-", SLUG)}
VERDER = {
    voor + blad.naam: (overzicht, waar | PLEK.get(blad.naam, {}))
    for overzicht, (voor, waar) in EDITIES.items()
    for blad in BLADEN
    if blad.naam != OVERZICHT
}
"""The pages of an edition beside its overview: who may see that one, may see them all."""

INVULLING: dict[str, Any] = {
    **{naam: invulling for naam, (_, invulling) in VERDER.items()},
    **{voor + vorm.naam: waar for voor, waar in EDITIES.values() for vorm in VORMEN},
    "stijl": {"kenmerk": "geen"},
    "kleuren": {"accent": "1b4f9c", "diep": "12294f"},
    "logo": {"naam": "0123456789ab.svg"},
    **dict.fromkeys(["agenda", "agendafeed", "kadernota-pdf", "werkboek", "versie-json"], SLUG),
    **dict.fromkeys(
        ["versie", "versie-kadernota-pdf", "versie-werkboek", "versie-versie-json"], SLUG | {"nummer": "1.0"}
    ),
    **dict.fromkeys(["voorbeeld", "voorbeeld-kadernota-pdf", "voorbeeld-werkboek", "voorbeeld-versie-json"], SLUG),
    **dict.fromkeys(["indicatoren", "indicatoren-csv", "voorbeeld-indicatoren", "voorbeeld-indicatoren-csv"], SLUG),
    **dict.fromkeys(["versie-indicatoren", "versie-indicatoren-csv"], SLUG | {"nummer": "1.0"}),
    **dict.fromkeys(["redactie-agenda", "volledigheid", "volledigheid-xlsx", "volledigheid-verklaren"], SLUG),
    **dict.fromkeys(["open-vragen", "doel-intrekken", "opgave-intrekken", "activiteit-starten"], SLUG | GEEN),
    "kadernota-maken": SLUG,
    **dict.fromkeys(["versies", "versie-maken"], SLUG),
    **dict.fromkeys(["versie-ter-inzage", "versie-vaststellen"], SLUG | {"nummer": "2.0"}),
    "versie-document": SLUG | {"nummer": "2.0", "status": "vastgesteld"},
    **dict.fromkeys(["uitbreng-taak", "uitbreng-taak-stand"], GEEN),
    "volledigheid-opheffen": SLUG | {"pk": 999_999},
    **dict.fromkeys(["lijst-inlezen", "lijst-download"], LIJST),
    **dict.fromkeys(["taak", "taak-stand", "taak-bevestig", "taak-laat-vallen", "kadernota-document"], GEEN),
    "wachtwoord-kiezen": {"uidb64": "MQ", "token": "geen"},
    "ingevuld": {"sleutel": uuid4()},
    "admin:app_list": {"app_label": "policies"},
    "admin:autocomplete": "/beheer/autocomplete/?app_label=policies&model_name=kader&field_name=opgave",
    "beheer/(?P<url>.*)$": "/beheer/iets-anders/",
}


@pytest.fixture
def browsers() -> dict[str, Client]:
    """A browser for each role."""
    User.objects.create_user("doelwit", "doelwit@wilgenrade.example")
    klaar = {"anoniem": Client()}
    for rol in ROLLEN[1:]:
        wie = User.objects.create_user(rol, is_staff=rol != "raadslid", alleen_eigen_groepen=rol == "eigen")
        if rol != "staf":
            wie.groups.add(Group.objects.get(name="redacteur" if rol == "eigen" else rol))
        klaar[rol] = Client()
        klaar[rol].force_login(wie)
    return klaar


@pytest.fixture
def _niets_maken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Template, "render", lambda *args, **kwargs: "")
    monkeypatch.setattr(pdf, "kadernota_pdf", lambda uitgave: b"%PDF")
    monkeypatch.setattr(views, "exporteer", lambda opname: b"PK")
    monkeypatch.setattr(vormen, "maak", lambda vorm, uitgave, accent: b"")
    ct = ContentType.objects.get_for_model(Agenda)
    agenda = Agenda.objects.get(slug=demo.SLUG)
    monkeypatch.setitem(INVULLING, "admin:view_on_site", f"/beheer/r/{ct.pk}/{agenda.pk}/")
    verwijderd = reverse("admin:policies_agenda_verwijderd", args=[agenda.pk])
    monkeypatch.setitem(INVULLING, "admin:policies_agenda_verwijderd", verwijderd)
    doelwit = reverse("admin:auth_user_password_change", args=["1"])
    monkeypatch.setitem(INVULLING, "admin:auth_user_password_change", doelwit)


def gekregen(browser: Client, naam: str) -> str:
    """The cell as it really is. Pages of a model don't tell GET, HEAD and OPTIONS apart: of one model all are asked."""
    adres, zoals_alle = pad(naam), MODELBLAD.match(naam) and "_kader_" not in naam
    get = browser.get(adres).status_code
    head, options = (get, get) if zoals_alle else (browser.head(adres).status_code, browser.options(adres).status_code)
    assert head == get
    return f"{get}/{browser.post(adres).status_code}/{options}"


def test_every_address_has_a_row() -> None:
    assert [naam for naam in ALLE if naam not in IN_BEHEER and verwacht(naam) is None] == []


def test_every_row_has_an_address() -> None:
    assert sorted(set(rijen()) - set(ALLE)) == ["<path:object_id>/"]
    assert {blad["model"] for naam in ALLE if (blad := MODELBLAD.match(naam))} == set(MODELLEN)


@pytest.mark.usefixtures("_niets_maken")
def test_everybody_gets_where_he_belongs_and_nowhere_else(browsers: dict[str, Client]) -> None:
    anders = {}
    for naam in sorted(set(ALLE) - set(IN_BEHEER), key=lambda naam: "logout" in naam or naam == "uitloggen"):
        for rol, cel in zip(ROLLEN, verwacht(naam) or [], strict=True):
            if (antwoord := gekregen(browsers[rol], naam)) != cel:
                anders[naam, rol] = f"{antwoord} in plaats van {cel}"
    assert anders == {}
