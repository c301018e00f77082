"""The parts from which an arrangement is built: each shows one kind of element, or nothing where there is none."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kaderapp.kadernota.inhoud.geldbeeld import Geldbeeld
from kaderapp.kadernota.inhoud.hoofdstuk import Hoofdstuk, Sectie
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.inhoud.woorden import met_hoofdletter

MEESTE_STAAND = 8
"""Columns of money that fit on an upright page."""


def hoofdstuk(
    titel: str, *delen: Sequence[Sectie], soort: str = "gewoon", kort: str = "", breed: bool = False
) -> Hoofdstuk:
    secties = tuple(s for deel in delen for s in deel)
    return Hoofdstuk(titel=titel, secties=secties, soort=soort, kort=kort, breed=breed)


def een(soort: str, onderwerp: Any, titel: str = "", bijschrift: str = "") -> list[Sectie]:
    """One Sectie, or none where there is nothing to show."""
    return [Sectie(soort=soort, titel=titel, onderwerp=onderwerp, bijschrift=bijschrift)] if onderwerp else []


def uit_paragraaf(paragraaf: Any, titel: str = "") -> Hoofdstuk:
    """A paragraaf as a chapter: its text, and its children as sections."""
    kop = Sectie(soort="paragraaf_tekst", onderwerp=paragraaf, sleutel=paragraaf.sleutel)
    kinderen = [toon_paragraaf(kind) for kind in paragraaf.kinderen]
    return hoofdstuk(paragraaf.titel or titel, [kop, *kinderen])


def toon_paragraaf(paragraaf: Any) -> Sectie:
    return Sectie(soort="paragraaf", titel=paragraaf.titel, onderwerp=paragraaf, sleutel=paragraaf.sleutel)


def toon_teksten(stof: Stof, vraag: str) -> list[Sectie]:
    return [toon_paragraaf(p) for p in stof.teksten(vraag)]


def toon_waarom(stof: Stof) -> list[Sectie]:
    return een("visie_waarom", stof.visie if stof.visie and stof.visie.waarom else None)


def toon_visie(stof: Stof, *, waarom: bool = True) -> list[Sectie]:
    visie = stof.visie
    if visie is None:
        return []
    eerst = [replace(s, titel="Waarom wij dit doen") for s in toon_waarom(stof)] if waarom else []
    rest = visie if visie.visie or visie.missie or visie.herkomst else None
    return [*eerst, *een("visie", rest, "Visie en missie" if waarom else "")]


def toon_samenhang(stof: Stof) -> list[Sectie]:
    return een("samenhang", stof.opgaven, "", "De agenda op één blad")


def toon_opgave(stof: Stof, opgave: Any, *, met_kop: bool = False) -> list[Sectie]:
    kop = Sectie(soort="opgave", onderwerp=opgave, titel=stof.kop(opgave) if met_kop else "", sleutel=opgave.sleutel)
    soort = "paragraaf_onder" if met_kop else "paragraaf"
    return [
        kop,
        *(
            replace(toon_paragraaf(p), soort=soort, titel="" if met_kop else p.titel)
            for p in stof.teksten_bij(opgave.sleutel)
        ),
    ]


def toon_doelen(stof: Stof, opgave: Any, *, kop: bool = True) -> list[Sectie]:
    titel = "Wat willen we bereiken" if kop else ""
    inhoud = opgave.doelen or opgave.doorkijk or stof.ook_doelen(opgave)
    doelen = een("doelen", opgave if inhoud else None, titel)
    figuur = een("doelenboom", opgave if opgave.doelen else None, "", f"Doelenboom van {stof.naam(opgave)}")
    return [*doelen, *figuur]


def toon_kaders(kaders: Sequence[Any], titel: str) -> list[Sectie]:
    """Loose kaders under one heading; a list of kaders keeps its own title (S2-35)."""
    los = [k for k in kaders if k.soort != "lijst"]
    lijsten = [
        Sectie(soort="kaderlijst", titel=k.titel or titel or "Kaders", onderwerp=k, sleutel=k.sleutel)
        for k in kaders
        if k.soort == "lijst"
    ]
    return [*een("kaders", tuple(los), titel), *lijsten]


def toon_indicatoren(stof: Stof, opgave: Any, titel: str) -> list[Sectie]:
    return een("indicatoren", stof.indicatoren(opgave), titel, f"Indicatoren bij {stof.naam(opgave)}")


def toon_overige_indicatoren(stof: Stof) -> list[Sectie]:
    return een("indicatoren", stof.overige_indicatoren, "Overige indicatoren", "Overige indicatoren")


def toon_activiteiten(stof: Stof, opgave: Any, titel: str) -> list[Sectie]:
    label = f"{stof.label_activiteiten} op hoofdlijn bij {stof.naam(opgave)}"
    return een("activiteiten_hoofdlijn", stof.hoofdlijn(opgave), titel, met_hoofdletter(label))


def toon_geld(stof: Stof, opgave: Any, titel: str) -> list[Sectie]:
    return een("geld", opgave if stof.bedragen(opgave) else None, titel, f"Wat mag {stof.naam(opgave)} kosten")


def toon_overzicht(stof: Stof, titel: str) -> Hoofdstuk:
    """The whole, then what stands apart; landscape where a table has many columns."""
    beeld = Geldbeeld(stof)
    verloop = beeld.tussenstand
    if verloop and beeld.waarschuwing:
        verloop = replace(verloop, toelichting=f"{beeld.waarschuwing} {verloop.toelichting}")
    delen = [
        een("geld_overzicht", beeld.totaal, "", "Meerjarig overzicht van lasten, baten en saldo"),
        een("geld_deel", beeld.andere_plafonds, "Andere plafonds", "Plafond per groep of kader, buiten de totalen"),
        een("geld_deel", verloop, "Hoe het jaar verloopt", "Begroting en wat er tot nu toe is uitgegeven"),
        een("geld_deel", beeld.taakvelden, "Lasten per taakveld", "Alle lasten, verdeeld over de taakvelden"),
    ]
    breed = any(s.onderwerp.aantal_kolommen > MEESTE_STAAND for deel in delen for s in deel)
    return hoofdstuk(titel, *delen, breed=breed)


def toon_planning(stof: Stof) -> list[Sectie]:
    return een("planning", stof.momenten, "Planning", "Momenten, met de fase van beeld, oordeel en besluit")


def toon_rollen(stof: Stof) -> list[Sectie]:
    rollen = een("rollen", stof.van_soort("rol"), "Wie doet wat")
    return [*rollen, *een("groepen", stof.groepen, "Wie zijn erbij betrokken", "Betrokken groepen en organisaties")]


def toon_register(stof: Stof) -> Hoofdstuk:
    return hoofdstuk("Register van kaders", een("register", stof.register, "", "Register van kaders"))
