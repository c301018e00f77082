"""A small, complete momentopname to test every output with, and the same at any size.

Invented gemeente, own sentences. `uitgave()` wraps it; `groot(n)` has n activiteiten, spread over opgaven
and doelen as in a real agenda, with kaders, indicatoren and amounts in proportion.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.uitgave import Uitgave

VAN, TOT = date(2027, 1, 1), date(2030, 12, 31)


def sleutel(naam: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"urn:voorbeeld:{naam}")


def _basis(code: str) -> dict[str, Any]:
    return {"sleutel": sleutel(code), "code": code, "revisie": 1}


def paragraaf(code: str, soort: str, titel: str, tekst: str = "", **velden: Any) -> boom.Paragraaf:
    standaard: dict[str, Any] = {"hoofdvraag": "", "bijlage_status": "", "bij": None, "kinderen": ()}
    return boom.Paragraaf(**_basis(code), soort=soort, titel=titel, tekst=tekst, **standaard | velden)


def groep(code: str, soort: str, naam: str, zetels: int | None = None) -> boom.Groep:
    return boom.Groep(**_basis(code), soort=soort, naam=naam, zetels=zetels, actief_van=None, actief_tot=None)


def kader(code: str, nummer: str, titel: str, tekst: str = "", **velden: Any) -> boom.Kader:
    standaard: dict[str, Any] = {
        "soort": "inhoudelijk",
        "gevolg": "",
        "onderbouwing": "",
        "hardheid": "bindend",
        "rang": None,
        "geldig_van": VAN,
        "geldig_tot": TOT,
        "geldig_tot_gebeurtenis": "",
        "grondslag": "",
        "herkomst": "",
        "delegeerbaar": None,
        "vervolgkeuze": "",
        "vervolgkeuze_door": "",
        "komt_terug_op": None,
        "alias": "",
        "groep": None,
        "opgave": None,
        "status": "actief",
        "kinderen": (),
    }
    return boom.Kader(**_basis(code), nummer=nummer, titel=titel, tekst=tekst, **standaard | velden)


def doel(code: str, nummer: str, tekst: str, **velden: Any) -> boom.Doel:
    standaard: dict[str, Any] = {
        "soort": "doel",
        "richting": "",
        "zodat": "",
        "meetbaar": "",
        "herkomst": "",
        "termijn": None,
        "smart": (),
        "ook_opgaven": (),
        "kaders": (),
        "status": "actief",
        "kinderen": (),
    }
    return boom.Doel(**_basis(code), nummer=nummer, tekst=tekst, **standaard | velden)


def opgave(code: str, nummer: str, naam: str, doelen: tuple[boom.Doel, ...] = (), **velden: Any) -> boom.Opgave:
    standaard: dict[str, Any] = {
        "alias": "",
        "maatschappelijk_effect": "",
        "beschrijving": "",
        "doorkijk": "",
        "status": "actief",
        "groepen": (),
    }
    return boom.Opgave(**_basis(code), nummer=nummer, naam=naam, doelen=doelen, **standaard | velden)


def activiteit(code: str, nummer: str, titel: str, *doelen: str, **velden: Any) -> boom.Activiteit:
    standaard: dict[str, Any] = {
        "soort": "activiteit",
        "waarom": "",
        "wat": "",
        "voor_wie": "",
        "wie_betrokken": "",
        "waar": "",
        "van": VAN,
        "tot": TOT,
        "regisseur": "",
        "regisseur_groep": None,
        "capaciteit_fte": None,
        "tevreden_als": "",
        "hoofdlijn": True,
        "status": "lopend",
        "stopreden": "",
        "score": None,
        "voortgang": "",
        "toelichting": "",
        "kaders": (),
        "partners": (),
    }
    bijdragen = tuple(boom.Bijdrage(doel=sleutel(d), gewicht="hoofd", toelichting="") for d in doelen)
    return boom.Activiteit(**_basis(code), nummer=nummer, titel=titel, bijdragen=bijdragen, **standaard | velden)


def meting(code: str, soort: str, jaar: int, waarde: str | None = None, **velden: Any) -> boom.Meting:
    standaard: dict[str, Any] = {
        "periode_van": date(jaar, 1, 1),
        "periode_tot": date(jaar, 12, 31),
        "gebied": "gemeente",
        "reden_leeg": "",
        "tekst": "",
        "voorlopig": False,
        "toelichting": "",
    }
    getal = Decimal(waarde) if waarde is not None else None
    return boom.Meting(**_basis(code), soort=soort, waarde=getal, **standaard | velden)


def indicator(code: str, nummer: str, van: str, naam: str, *metingen: boom.Meting, **velden: Any) -> boom.Indicator:
    standaard: dict[str, Any] = {
        "definitie": "",
        "soort": "outcome",
        "eenheid": "% van de inwoners",
        "per_aantal": 1,
        "decimalen": 1,
        "gewenst": "dalen",
        "optelbaar": True,
        "frequentie_maanden": 12,
        "bron": "CBS",
        "bron_url": "",
        "outcome": None,
        "bbv_code": "",
        "bekend_voor_jaar": None,
        "trendbreuk_jaren": (),
    }
    return boom.Indicator(
        **_basis(code), nummer=nummer, van=sleutel(van), naam=naam, metingen=metingen, **standaard | velden
    )


def bedrag(van: str, jaar: int, soort: str, euro: str | None, fase: str = "raming", **velden: Any) -> boom.Bedrag:
    standaard: dict[str, Any] = {
        "structureel": True,
        "beinvloedbaar": True,
        "taakveld": "6.2",
        "dekking": "",
        "budgethouder": "",
        "budgethouder_groep": None,
        "voorlopig": False,
        "pm": euro is None,
        "toelichting": "",
    }
    waarden = standaard | velden
    code = f"{van}-{jaar}-{soort}-{fase}-{waarden['taakveld']}-{waarden['structureel']}"
    euro_of_niet = Decimal(euro) if euro is not None else None
    return boom.Bedrag(
        **_basis(code), van=sleutel(van), jaar=jaar, soort=soort, fase=fase, bedrag=euro_of_niet, **waarden
    )


def moment(code: str, soort: str, naam: str, van: date | None, tot: date | None = None, **velden: Any) -> boom.Moment:
    standaard: dict[str, Any] = {
        "fase": "",
        "precisie": "dag",
        "tijd_in_woorden": "",
        "minuten": None,
        "groep": None,
        "opgave": None,
        "bij_overschrijden": "",
        "status": "gepland",
        "kinderen": (),
    }
    return boom.Moment(**_basis(code), soort=soort, naam=naam, van=van, tot=tot or van, **standaard | velden)


def agenda(**velden: Any) -> boom.Agenda:
    standaard: dict[str, Any] = {
        "sleutel": sleutel("agenda"),
        "revisie": 1,
        "slug": "samen-verder",
        "titel": "Samen verder in Zilverhoek",
        "soort": "kadernota",
        "indeling": "w_vragen",
        "periode_van": VAN,
        "periode_tot": TOT,
        "ingangsdatum": VAN,
        "evaluatiedatum": date(2029, 6, 1),
        "label_opgave": "opgave|opgaven",
        "label_doel": "doel|doelen",
        "label_activiteit": "activiteit|activiteiten",
        "label_kader": "kader|kaders",
        "nummering_opgave": "1",
        "nummering_doel": "1",
        "nummering_kader": "1",
        "eerste_nummer": 1,
        "vervangt": ("Nota Meedoen 2023",),
    }
    return boom.Agenda(**standaard | velden)


def leeg(**velden: Any) -> boom.Momentopname:
    """An agenda in which nobody has written anything yet."""
    standaard: dict[str, Any] = {
        "schema": boom.SCHEMA,
        "gemeente": boom.Gemeente(naam="Zilverhoek", code="GM9999", bedragen_in="duizend", saldo="baten_min_lasten"),
        "agenda": agenda(),
        "visie": None,
        "paragrafen": (),
        "groepen": (),
        "opgaven": (),
        "kaders": (),
        "activiteiten": (),
        "indicatoren": (),
        "bedragen": (),
        "momenten": (),
    }
    return boom.Momentopname(**standaard | velden)


def klein(**velden: Any) -> boom.Momentopname:
    """Two opgaven with one of everything, and a withdrawn element of each kind that can be withdrawn."""
    inhoud: dict[str, Any] = {
        "visie": _visie(),
        "paragrafen": _paragrafen(),
        "groepen": _groepen(),
        "opgaven": _opgaven(),
        "kaders": _kaders(),
        "activiteiten": _activiteiten(),
        "indicatoren": _indicatoren(),
        "bedragen": _bedragen(),
        "momenten": _momenten(),
    }
    return leeg(**inhoud | velden)


def uitgave(momentopname: boom.Momentopname | None = None, **velden: Any) -> Uitgave:
    standaard: dict[str, Any] = {
        "nummer": "1.0",
        "soort": "nota",
        "status": "vastgesteld",
        "status_in_woorden": "Vastgesteld door de raad op 25 juni 2026",
        "openbaar": True,
        "gemaakt_op": datetime(2026, 6, 26, 7, 30, tzinfo=UTC),
        "datum": date(2026, 6, 25),
        "sha256": "0123456789abcdef" * 4,
        "permalink": "/agenda/samen-verder/versie/1.0/",
    }
    return Uitgave(momentopname=momentopname or klein(), **standaard | velden)


def _visie() -> boom.Visie:
    return boom.Visie(
        sleutel=sleutel("visie"),
        revisie=1,
        waarom="<p>De vorige nota liep af en het aantal inwoners met zorgen over geld groeide.</p>",
        visie="<p>In Zilverhoek telt iedereen mee en weet iedereen waar hulp te vinden is.</p>",
        missie="<p>De gemeente brengt mensen bij elkaar en helpt waar dat niet vanzelf gaat.</p>",
        herkomst="<p>Overgenomen uit de Toekomstvisie 2035; de tweede helft van de zin is nieuw.</p>",
    )


def _paragrafen() -> tuple[boom.Paragraaf, ...]:
    tabel = (
        "<table><caption>Verwante stukken</caption>"
        "<thead><tr><th scope='col'>Stuk</th><th scope='col'>Status</th></tr></thead>"
        "<tbody><tr><th scope='row'>Woonvisie</th><td>nog niet vastgesteld</td></tr></tbody></table>"
    )
    onder = paragraaf(
        "P2a", "vrij", "Wie dachten mee", "<p>Op vier avonden spraken we met <strong>bewoners</strong>.</p>"
    )
    return (
        paragraaf(
            "P1",
            "publiekssamenvatting",
            "In het kort",
            "<p>De raad kiest voor hulp dichtbij en voor minder loketten.</p>",
        ),
        paragraaf(
            "P2",
            "inleiding",
            "Aanleiding",
            f"<p>Drie lessen uit de evaluatie.</p><ul><li>minder doelen</li><li>betere cijfers</li></ul>{tabel}",
            kinderen=(onder,),
        ),
        paragraaf("P3", "leeswijzer", "Leeswijzer", "<p>Eerst het waarom, dan de opgaven, dan het geld.</p>"),
        paragraaf("P4", "rol", "Raad", "<p>Stelt doelen en kaders vast.</p><p>Controleert elk jaar.</p>"),
        paragraaf("P5", "rol", "College", "<p>Voert uit binnen de kaders.</p>"),
        paragraaf("P6", "begrip", "Mantelzorg", "<p>Onbetaalde zorg voor een naaste.</p>"),
        paragraaf("P7", "begrip", "Arbeidsmarktregio", "<p>Gemeenten die samen met werkgevers optrekken.</p>"),
        paragraaf("P8", "bron", "Rekenkamerrapport 2025", "<p>Veel loketten, weinig overzicht.</p>"),
        paragraaf(
            "P9",
            "bijlage",
            "Kaart van de kernen",
            "<p>De gemeente heeft drie kernen.</p>",
            bijlage_status="ter_vaststelling",
        ),
        paragraaf(
            "P10",
            "bijlage",
            "Gespreksverslagen",
            "<p>Samenvatting van vier avonden.</p>",
            bijlage_status="ter_informatie",
        ),
        paragraaf("P11", "vrij", "Bij meedoen", "<p>Meedoen begint bij de voordeur.</p>", bij=sleutel("O1")),
        paragraaf("P12", "vrij", "Hoe we samenwerken", "<p>Partners kiezen zelf hun aanpak.</p>", hoofdvraag="hoe"),
        paragraaf("P13", "evaluatie", "Evaluatie", "<p>Na twee jaar kijken we terug.</p>"),
        paragraaf(
            "P14",
            "staalkaart",
            "Wet maatschappelijke ondersteuning",
            "<p>De gemeente ondersteunt wie dat nodig heeft.</p>",
        ),
        paragraaf("P15", "vrij", "Wat we nog willen weten", "<p>Het onderzoek loopt.</p>", hoofdvraag="wat"),
        paragraaf("P16", "communicatie", "Hoe inwoners dit horen", "<p>Via de dorpskrant.</p>"),
        paragraaf("P17", "vrij", "Wie beslist", "<p>De raad beslist over geld.</p>", hoofdvraag="wie"),
    )


def _groepen() -> tuple[boom.Groep, ...]:
    return (groep("G1", "fractie", "Dorpsbelang", 5), groep("G2", "partner", "Stichting De Brug"))


def _opgaven() -> tuple[boom.Opgave, ...]:
    deel = doel("D1.2a", "1.2.1", "Binnen vijf dagen contact na een melding", soort="resultaat")
    return (
        opgave(
            "O1",
            "1",
            "Meedoen",
            (
                doel(
                    "D1.1",
                    "1.1",
                    "{richting} inwoners hebben werk of een zinvolle dag",
                    richting="meer",
                    zodat="zij een eigen inkomen en ritme hebben",
                    kaders=(sleutel("K1"),),
                ),
                doel(
                    "D1.2",
                    "1.2",
                    "Minder inwoners hebben problematische schulden.",
                    herkomst="Rekenkamer",
                    kinderen=(deel,),
                ),
                doel("D1.x", "", "Dit doel is ingetrokken", status="vervallen"),
            ),
            maatschappelijk_effect="<p>Iedereen hoort erbij en doet mee naar vermogen.</p>",
            beschrijving="<p>Zes van de honderd inwoners staan aan de kant.</p>",
            doorkijk="<p>Daarvoor is nodig dat loketten samen gaan.</p>",
            groepen=(sleutel("G2"),),
        ),
        opgave(
            "O2",
            "2",
            "Gezond opgroeien",
            (
                doel(
                    "D2.1",
                    "2.1",
                    "Kinderen voelen zich {richting} veilig.",
                    meetbaar="kwalitatief",
                    ook_opgaven=(sleutel("O1"),),
                ),
            ),
            maatschappelijk_effect="<p>Kinderen groeien gezond en veilig op.</p>",
            alias="Vitaal opgroeien",
        ),
        opgave("O9", "", "Ingetrokken opgave", status="vervallen"),
    )


def _kaders() -> tuple[boom.Kader, ...]:
    tenzij = kader("K1u", "", "", "<p>tenzij iemand mantelzorg geeft</p>", soort="uitzondering", hardheid="")
    weg = kader("Kx", "", "Ingetrokken kader", status="vervallen")
    lijst = (
        kader(
            "K2a",
            "K2.1",
            "Eén plan per gezin",
            "<p>Elk gezin heeft één plan.</p>",
            hardheid="richtinggevend",
            grondslag="Jeugdwet, artikel 2.1",
        ),
        kader(
            "K2b",
            "K2.2",
            "Acht weken",
            "<p>Hulp start binnen acht weken.</p>",
            geldig_tot=None,
            geldig_tot_gebeurtenis="de evaluatie in 2029",
        ),
    )
    return (
        kader(
            "K0",
            "K0.1",
            "De begroting is de grens",
            "<p>We geven niet meer uit dan er is.</p>",
            soort="financieel",
            onderbouwing="<p>Zo sprak de raad af.</p>",
        ),
        kader(
            "K00",
            "K0.2",
            "Inwoner centraal",
            "<p>We praten met, niet over.</p>",
            soort="uitgangspunt",
            hardheid="richtinggevend",
        ),
        kader(
            "K1",
            "K1.1",
            "Werk gaat voor",
            "<p>Eerst werk, dan uitkering.</p>",
            gevolg="<p>U krijgt binnen vier weken een gesprek.</p>",
            opgave=sleutel("O1"),
            kinderen=(tenzij, weg),
            vervolgkeuze="De hoogte van de bijdrage volgt",
            vervolgkeuze_door="de raad",
            komt_terug_op=date(2027, 10, 1),
        ),
        kader(
            "K2",
            "",
            "Kaders voor jeugdhulp",
            "<p>Deze lijst geldt voor alle aanbieders.</p>",
            soort="lijst",
            hardheid="",
            opgave=sleutel("O2"),
            kinderen=lijst,
        ),
    )


def _activiteiten() -> tuple[boom.Activiteit, ...]:
    return (
        activiteit(
            "A1",
            "1",
            "Eén loket voor werk en geld",
            "D1.1",
            "D1.2",
            waarom="<p>Nu zijn er vier loketten.</p>",
            wat="<p>We openen één loket in het dorpshuis.</p>",
            voor_wie="<p>Wie een vraag heeft over werk of geld.</p>",
            wie_betrokken="<p>Consulenten en vrijwilligers.</p>",
            waar="Dorpshuis",
            regisseur="Afdeling Samenleving",
            capaciteit_fte=Decimal("2.5"),
            tevreden_als="<ul><li>één aanspreekpunt</li></ul>",
            kaders=(sleutel("K1"),),
            partners=(sleutel("G2"),),
            voortgang="groen",
            toelichting="<p>Het pand is gevonden.</p>",
        ),
        activiteit(
            "A2",
            "2",
            "Proef met straatcoaches",
            "D2.1",
            soort="experiment",
            regisseur_groep=sleutel("G2"),
            status="idee",
            tot=None,
        ),
        activiteit(
            "A3",
            "3",
            "Huisbezoek na een signaal",
            "D1.2",
            hoofdlijn=False,
            status="gestopt",
            stopreden="Ondergebracht bij het loket",
        ),
        activiteit("A4", "4", "Fietspad langs de dijk", status="geparkeerd", score=7),
    )


def _indicatoren() -> tuple[boom.Indicator, ...]:
    return (
        indicator(
            "I1",
            "1.2a",
            "D1.2",
            "Huishoudens met problematische schulden",
            meting("I1n", "nulmeting", 2022, "8.4"),
            meting("I1a", "realisatie", 2024, "8.1"),
            meting("I1b", "realisatie", 2025, "7.9", voorlopig=True, toelichting="<p>Definitief in het najaar.</p>"),
            meting("I1s", "streefwaarde", 2028, "7"),
            meting("I1t", "streefwaarde", 2030, None, reden_leeg="nog_vast_te_stellen"),
            meting("I1l", "realisatie", 2023, "8.8", gebied="NL"),
            meting("I1k", "realisatie", 2024, "8.2", gebied="klasse: 20.000–50.000"),
            definitie="<p>Een schuld die iemand niet binnen drie jaar kan betalen.</p>",
        ),
        indicator(
            "I2",
            "2.1a",
            "D2.1",
            "Kinderen met hulp",
            meting("I2n", "nulmeting", 2024, "412"),
            meting("I2a", "realisatie", 2025, None, reden_leeg="nnb"),
            meting("I2v", "realisatie", 2026, None, tekst="<p>Ouders zeggen dat zij sneller gehoord worden.</p>"),
            eenheid="kinderen",
            decimalen=0,
            optelbaar=False,
            frequentie_maanden=24,
        ),
    )


def _bedragen() -> tuple[boom.Bedrag, ...]:
    reeks = [
        bedrag("O1", jaar, soort, euro, fase)
        for jaar, fase, lasten, baten in (
            (2025, "rekening", "1250400", "400000"),
            (2026, "begroting", "1310000", "410000"),
            (2027, "raming", "1295500", "415000"),
        )
        for soort, euro in (("lasten", lasten), ("baten", baten))
    ]
    return (
        *reeks,
        bedrag(
            "A1",
            2027,
            "lasten",
            "80000",
            structureel=False,
            dekking="reserve sociaal domein",
            toelichting="<p>Alleen de inrichting.</p>",
        ),
        bedrag("O1", 2027, "reserve_onttrekking", "80000", toelichting="<p>Voor de inrichting van het loket.</p>"),
        bedrag("O1", 2027, "plafond", "1000000", fase=""),
        bedrag("O2", 2027, "lasten", None, taakveld="6.72", toelichting="<p>De aanbesteding loopt nog.</p>"),
        bedrag("G2", 2026, "lasten", "25000", "begroting", taakveld=""),
    )


def _momenten() -> tuple[boom.Moment, ...]:
    punt = moment("M1a", "werksessie", "Keuze van de doelen", None, minuten=15)
    return (
        moment(
            "M1",
            "commissie",
            "Commissie Samenleving",
            date(2026, 6, 3),
            fase="oordeel",
            status="geweest",
            kinderen=(punt,),
        ),
        moment(
            "M2",
            "deadline",
            "Contracten getekend",
            date(2027, 3, 1),
            bij_overschrijden="<p>De raad beslist dan apart.</p>",
            groep=sleutel("G1"),
        ),
        moment("M3", "pc_moment", "Begroting", date(2027, 10, 15), precisie="maand", tijd_in_woorden="half oktober"),
    )


def groot(n: int, **velden: Any) -> boom.Momentopname:
    """An agenda of n activiteiten: an opgave per 75 (at least 3), 5 doelen each, and the rest in proportion."""
    opgaven = [_grote_opgave(o) for o in range(1, max(3, n // 75) + 1)]
    doelen = [d for o in opgaven for d in o.doelen]
    inhoud: dict[str, Any] = {
        "visie": _visie(),
        "paragrafen": _paragrafen()[:10],
        "groepen": _groepen(),
        "opgaven": tuple(opgaven),
        "kaders": tuple(k for o in opgaven for k in _grote_kaders(o, max(4, n // len(opgaven) // 8))),
        "activiteiten": tuple(_grote_activiteit(i, doelen) for i in range(1, n + 1)),
        "indicatoren": tuple(_grote_indicator(d) for d in doelen),
        "bedragen": tuple(b for o in opgaven for b in _grote_bedragen(o)),
        "momenten": _momenten(),
    }
    return leeg(**inhoud | velden)


ZINNEN = (
    "Inwoners vertellen dat zij vaak hetzelfde verhaal moeten doen.",
    "We werken vanuit het dorpshuis, waar mensen toch al komen.",
    "De consulent belt binnen drie werkdagen en spreekt af wat de volgende stap is.",
    "Samen met scholen, huisartsen en verenigingen zoeken we naar een oplossing die past.",
    "Wie liever digitaal contact heeft, kan dat ook zo houden.",
)


def _alinea(i: int, zinnen: int) -> str:
    return f"<p>{' '.join(ZINNEN[(i + z) % len(ZINNEN)] for z in range(zinnen))}</p>"


def _grote_opgave(o: int) -> boom.Opgave:
    doelen = tuple(
        doel(
            f"GD{o}.{d}",
            f"{o}.{d}",
            f"Meer inwoners van kern {d} vinden zelf de weg naar hulp.",
            zodat="problemen klein blijven",
        )
        for d in range(1, 6)
    )
    velden = {
        "maatschappelijk_effect": _alinea(o, 1),
        "beschrijving": _alinea(o, 4) + _alinea(o + 1, 3),
        "doorkijk": _alinea(o, 2),
    }
    return opgave(f"GO{o}", str(o), f"Opgave nummer {o} van de agenda", doelen, **velden)


def _grote_kaders(o: boom.Opgave, aantal: int) -> list[boom.Kader]:
    return [
        kader(
            f"GK{o.nummer}.{k}",
            f"K{o.nummer}.{k}",
            f"Kader {k} bij opgave {o.nummer}",
            _alinea(k, 2),
            gevolg=_alinea(k + 1, 1),
            opgave=o.sleutel,
            hardheid="bindend" if k % 2 else "richtinggevend",
            grondslag="Gemeentewet, artikel 108",
        )
        for k in range(1, aantal + 1)
    ]


def _grote_activiteit(i: int, doelen: list[boom.Doel]) -> boom.Activiteit:
    eerste, tweede = doelen[i % len(doelen)], doelen[(i * 7 + 1) % len(doelen)]
    return activiteit(
        f"GA{i}",
        str(i),
        f"Activiteit {i}: samen aan de slag in de wijk",
        eerste.code,
        *([tweede.code] if i % 3 == 0 and tweede != eerste else []),
        waarom=_alinea(i, 2),
        wat=_alinea(i + 1, 3) + _alinea(i + 2, 2),
        voor_wie=_alinea(i + 3, 1),
        wie_betrokken=_alinea(i + 4, 1),
        tevreden_als="<ul><li>negen van de tien vragen zijn op tijd beantwoord</li>"
        "<li>inwoners geven een ruime voldoende</li></ul>",
        waar="in alle kernen",
        regisseur="Afdeling Samenleving",
        capaciteit_fte=Decimal("1.5"),
        toelichting=_alinea(i, 2),
        hoofdlijn=i % 5 == 0,
    )


def _grote_indicator(d: boom.Doel) -> boom.Indicator:
    reeks = [meting(f"{d.code}m{j}", "realisatie", j, str(20 + j % 7)) for j in range(2022, 2026)]
    doelreeks = [meting(f"{d.code}s{j}", "streefwaarde", j, str(30 + j % 5)) for j in range(2027, 2031)]
    nul = meting(f"{d.code}n", "nulmeting", 2021, "20.5")
    return indicator(
        f"GI{d.code}",
        f"{d.nummer}a",
        d.code,
        f"Inwoners die hulp vinden in {d.nummer}",
        nul,
        *reeks,
        *doelreeks,
        gewenst="stijgen",
    )


def _grote_bedragen(o: boom.Opgave) -> list[boom.Bedrag]:
    return [
        bedrag(o.code, jaar, soort, str(1000 * jaar + t * 137), fase, taakveld=f"6.{t}")
        for jaar, fase in (
            (2025, "rekening"),
            (2026, "begroting"),
            (2027, "raming"),
            (2028, "raming"),
            (2029, "raming"),
        )
        for t in (1, 2, 3)
        for soort in ("lasten", "baten")
    ]


def met_indeling(momentopname: boom.Momentopname, indeling: str) -> boom.Momentopname:
    return replace(momentopname, agenda=replace(momentopname.agenda, indeling=indeling))
