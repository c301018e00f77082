"""An invented agenda, as small as can be, in which every component stands in each of its states.

It is no fixture of the database: the gallery also works where no agenda was made yet.
"""

from collections.abc import Iterable
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_origin
from uuid import NAMESPACE_URL, UUID, uuid5

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.momentopname.boom import SCHEMA, Momentopname
from kaderapp.kadernota.uitgave import Uitgave

VANDAAG = date(2026, 11, 16)
"""The states of planning and kaders are those of this day, whenever one looks."""
JAREN = (2027, 2028, 2029, 2030)
LEEG: dict[Any, Any] = {str: "", int: 0, bool: False}
T = TypeVar("T")


def sleutel(code: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"componenten/{code}")


def maak(soort: type[T], /, **velden: Any) -> T:
    """An element of which only these fields are filled in; `code` decides its sleutel."""
    if code := velden.get("code"):
        velden = {"sleutel": sleutel(code)} | velden
    return soort(**{f.name: _leeg(f.type) for f in fields(soort)} | velden)  # type: ignore[arg-type]


def _leeg(soort: Any) -> Any:
    return () if get_origin(soort) is tuple else LEEG.get(soort)


def uitgave(**anders: Any) -> Uitgave:
    """The edition of the example; `anders` gives another status."""
    gemaakt = datetime(2026, 6, 25, 12, tzinfo=UTC)
    velden: dict[str, Any] = {
        "nummer": "1.0",
        "soort": "nota",
        "status": "vastgesteld",
        "status_in_woorden": "Vastgesteld door de raad op 25 juni 2026",
        "openbaar": True,
        "gemaakt_op": gemaakt,
        "datum": gemaakt.date(),
        "sha256": "7c1e94ab02d8" + 52 * "0",
        "permalink": "#nota",
    }
    return Uitgave(momentopname=opname(), **velden | anders)


def _kaders() -> Iterable[boom.Kader]:
    geldt = {"soort": "inhoudelijk", "hardheid": "bindend", "status": "actief", "opgave": sleutel("o1")}
    uitzondering = maak(
        boom.Kader, **geldt | {"soort": "uitzondering"}, code="k11", nummer="K1.1",
        titel="Noodopvang mag verder weg zijn", tekst="<p>Voor een nacht in nood geldt deze afstand niet.</p>",
    )  # fmt: skip
    yield maak(
        boom.Kader, **geldt, code="k1", nummer="K1", titel="Een bindend kader met een uitzondering",
        tekst="<p>Hulp is er binnen een kwartier fietsen.</p>",
        gevolg="<p>Elke wijk houdt een eigen plek voor hulp.</p>",
        onderbouwing="<p>Wie ver moet reizen, komt minder vaak.</p>",
        geldig_van=date(2027, 1, 1), grondslag="Wmo 2015, artikel 2.1.2", kinderen=(uitzondering,),
    )  # fmt: skip
    yield maak(
        boom.Kader, **geldt | {"hardheid": "richtinggevend", "soort": "leidend_principe"}, code="k2", nummer="K2",
        titel="Een richtinggevend kader", tekst="<p>Wij geven liever vertrouwen dan regels.</p>",
        vervolgkeuze="Hoe ver dat gaat", vervolgkeuze_door="het college", komt_terug_op=date(2027, 9, 1),
    )  # fmt: skip
    yield maak(
        boom.Kader, **geldt | {"soort": "financieel"}, code="k3", nummer="K3", titel="Een kader dat verlopen is",
        tekst="<p>Nieuwe plannen betalen zichzelf terug.</p>", geldig_tot=date(2026, 7, 1),
    )  # fmt: skip
    yield maak(
        boom.Kader, **geldt | {"soort": "proces", "status": "voorbeeld"}, code="k4", nummer="K4",
        titel="Een kader als voorbeeld", tekst="<p>Inwoners denken mee voordat er een plan ligt.</p>",
    )  # fmt: skip


def _doelen() -> Iterable[boom.Doel]:
    actief = {"status": "actief", "soort": "doel"}
    sub = maak(boom.Doel, **actief | {"soort": "subdoel"}, code="d11", nummer="1.1.1", tekst="Hulp staat in de buurt")
    yield maak(
        boom.Doel, **actief, code="d1", nummer="1.1", tekst="{richting} mensen hebben schulden", richting="minder",
        zodat="iedereen kan meedoen", kaders=(sleutel("k1"), sleutel("k2")), kinderen=(sub,),
    )  # fmt: skip
    yield maak(boom.Doel, **actief, code="d2", nummer="1.2", tekst="{richting} mensen sporten", richting="meer")


def _indicatoren() -> Iterable[boom.Indicator]:
    vast = {"soort": "outcome", "per_aantal": 1, "frequentie_maanden": 12, "bron": "Voorbeeldmonitor"}
    yield maak(
        boom.Indicator, **vast, code="i1", nummer="I1", van=sleutel("d1"), naam="Goede kant op, nog niet gehaald",
        eenheid="huishoudens", gewenst="dalen", definitie="<p>Huishoudens met schulden op 1 januari.</p>",
        metingen=_metingen("i1", {2023: 152, 2024: 147, 2025: 141, 2026: 133}, {2026: 120, 2030: 100}),
    )  # fmt: skip
    yield maak(
        boom.Indicator, **vast, code="i2", nummer="I2", van=sleutel("d2"), naam="Verkeerde kant op, wel gehaald",
        eenheid="%", gewenst="stijgen", decimalen=1, trendbreuk_jaren=(2024,),
        metingen=_metingen("i2", {2024: "71.5", 2025: "70.9", 2026: "70.2"}, {2026: "70"}, voorlopig=2026),
    )  # fmt: skip
    yield maak(
        boom.Indicator, **vast, code="i3", nummer="I3", van=sleutel("d2"), naam="Nog niets over te zeggen",
        eenheid="mensen", gewenst="stijgen",
        metingen=(
            maak(boom.Meting, code="i3-0", soort="nulmeting", **_jaar(2026), reden_leeg="nnb"),
            maak(boom.Meting, code="i3-1", soort="streefwaarde", **_jaar(2030), reden_leeg="nog_vast_te_stellen"),
        ),
    )  # fmt: skip


def _jaar(jaar: int) -> dict[str, Any]:
    return {"periode_van": date(jaar, 1, 1), "periode_tot": date(jaar, 12, 31)}


def _metingen(
    code: str, gemeten: dict[int, Any], gewild: dict[int, Any], voorlopig: int = 0
) -> tuple[boom.Meting, ...]:
    eerste = min(gemeten)
    reeks = [("nulmeting" if jaar == eerste else "realisatie", jaar, waarde) for jaar, waarde in gemeten.items()]
    reeks += [("streefwaarde", jaar, waarde) for jaar, waarde in gewild.items()]
    return tuple(
        maak(
            boom.Meting, code=f"{code}-{soort}-{jaar}", soort=soort, **_jaar(jaar), waarde=Decimal(waarde),
            voorlopig=soort == "realisatie" and jaar == voorlopig,
        )
        for soort, jaar, waarde in reeks
    )  # fmt: skip


def _bedragen() -> Iterable[boom.Bedrag]:
    vast = {"van": sleutel("o1"), "fase": "begroting", "structureel": True}
    for plaats, jaar in enumerate(JAREN):
        for soort, euro in (("lasten", 1_250_000 + 40_000 * plaats), ("baten", 310_000), ("plafond", 1_300_000)):
            yield maak(
                boom.Bedrag, **vast, code=f"b-{soort}-{jaar}", jaar=jaar, soort=soort, bedrag=Decimal(euro),
                voorlopig=jaar == JAREN[-1],
            )  # fmt: skip
    yield maak(
        boom.Bedrag, **vast | {"structureel": False}, code="b-eenmalig", jaar=JAREN[0], soort="lasten",
        bedrag=Decimal(160_000),
    )  # fmt: skip
    yield maak(
        boom.Bedrag, **vast | {"structureel": False}, code="b-pm", jaar=JAREN[0], soort="reserve_onttrekking", pm=True,
        toelichting="<p>Hoeveel dit wordt, weten wij na de zomer.</p>",
    )  # fmt: skip


def _activiteiten() -> Iterable[boom.Activiteit]:
    standen = [
        ("lopend", "groen", "Bellen voor een boete"), ("lopend", "oranje", "Eén loket voor geldvragen"),
        ("lopend", "rood", "Schuldhulp op het werk"), ("gereed", "", "Rekenles op school"),
        ("voorbereiding", "", "Samen sporten"), ("gestopt", "", "Huisbezoek in de avond"),
    ]  # fmt: skip
    for nr, (status, voortgang, titel) in enumerate(standen, 1):
        yield maak(
            boom.Activiteit, code=f"a{nr}", nummer=f"A{nr}", soort="activiteit", titel=titel,
            status=status, voortgang=voortgang, hoofdlijn=nr <= 4, van=date(2027, 1, 1), tot=date(2028, 12, 31),
            regisseur="Team schulden", wat="<p>Wij bellen voordat er een boete komt.</p>" if nr == 1 else "",
            waarom="<p>Kleine schulden blijven zo klein.</p>" if nr == 1 else "",
            stopreden="het geld op was" if status == "gestopt" else "", kaders=(sleutel("k1"),) if nr == 1 else (),
            bijdragen=(boom.Bijdrage(doel=sleutel("d1"), gewicht="", toelichting=""),),
        )  # fmt: skip


def _momenten() -> Iterable[boom.Moment]:
    for code, soort, naam, van, tot in (
        ("m1", "werksessie", "Wat al geweest is", date(2026, 9, 3), None),
        ("m2", "inzage", "Wat nu loopt", date(2026, 11, 9), date(2027, 1, 4)),
        ("m3", "raad", "Wat nog komt", date(2027, 2, 25), None),
    ):
        yield maak(boom.Moment, code=code, soort=soort, naam=naam, van=van, tot=tot, precisie="dag")


def _teksten() -> Iterable[boom.Paragraaf]:
    opmaak = (
        "<p>Gewone tekst met <strong>nadruk</strong> en een <a href='https://www.rijksoverheid.nl/'>link</a>.</p>"
        "<ul><li>een opsomming</li><li>met twee regels</li></ul>"
        "<ol><li>eerst dit</li><li>dan dat</li></ol>"
        "<blockquote><p>Een citaat van een inwoner.</p></blockquote>"
        "<table><caption>Een tabel in de tekst</caption><thead><tr><th scope='col'>Wijk</th>"
        "<th scope='col'>Mensen</th></tr></thead>"
        "<tbody><tr><th scope='row'>Oost</th><td>1.204</td></tr></tbody></table>"
    )
    yield maak(boom.Paragraaf, code="p1", soort="inleiding", hoofdvraag="waarom", titel="Lopende tekst", tekst=opmaak)
    yield maak(
        boom.Paragraaf, code="p2", soort="begrip", titel="Schuld", tekst="<p>Geld dat iemand nog moet betalen.</p>"
    )
    yield maak(boom.Paragraaf, code="p3", soort="bron", titel="Voorbeeldmonitor", tekst="<p>Verzonnen, elk jaar.</p>")


@cache
def opname() -> Momentopname:
    return maak(
        Momentopname,
        schema=SCHEMA,
        gemeente=maak(boom.Gemeente, naam="Voorbeeld", bedragen_in="duizend", saldo="baten_min_lasten"),
        agenda=maak(
            boom.Agenda,
            sleutel=sleutel("agenda"),
            slug="voorbeeld",
            titel="Een agenda in het klein",
            soort="kadernota",
            indeling="w_vragen",
            periode_van=date(2027, 1, 1),
            periode_tot=date(2030, 12, 31),
            label_opgave="opgave|opgaven",
            label_doel="doel|doelen",
            label_activiteit="activiteit|activiteiten",
            label_kader="kader|kaders",
        ),
        visie=maak(
            boom.Visie,
            sleutel=sleutel("visie"),
            waarom="<p>Steeds meer mensen komen niet rond.</p>",
            visie="<p>Iedereen kan meedoen.</p>",
        ),
        paragrafen=tuple(_teksten()),
        groepen=(maak(boom.Groep, code="g1", soort="fractie", naam="Fractie Voorbeeld", zetels=5),),
        opgaven=(
            maak(
                boom.Opgave,
                code="o1",
                nummer="1",
                naam="Genoeg om van te leven",
                status="actief",
                maatschappelijk_effect="<p>Wie weinig geld heeft, hoort er net zo goed bij.</p>",
                doelen=tuple(_doelen()),
            ),
        ),
        kaders=tuple(_kaders()),
        activiteiten=tuple(_activiteiten()),
        indicatoren=tuple(_indicatoren()),
        bedragen=tuple(_bedragen()),
        momenten=tuple(_momenten()),
    )
