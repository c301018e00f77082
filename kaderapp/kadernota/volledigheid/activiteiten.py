"""Rules about activiteiten."""

from collections.abc import Iterator

from kaderapp.kadernota.volledigheid.blik import Blik
from kaderapp.kadernota.volledigheid.regel import Regel, Vondst
from kaderapp.kadernota.volledigheid.startvragen import open_startvragen

VOORBIJ = ("afgerond", "gestopt", "geparkeerd")
NA_HET_IDEE = ("voorbereiding", "gereed", "lopend")
"""As long as an activiteit is an idea, nobody expects answers."""


def _zonder_doel(blik: Blik) -> Iterator[Vondst]:
    for activiteit in blik.verband.activiteiten_zonder_doel:
        if activiteit.status not in VOORBIJ:
            wat = "draagt alleen bij aan doelen die vervallen zijn" if activiteit.bijdragen else "heeft geen doel"
            yield Vondst(activiteit.sleutel, f"Deze activiteit {wat}.")


def _startvraag_open(blik: Blik) -> Iterator[Vondst]:
    met_bedrag = blik.verband.bedragen_van.keys()
    for activiteit in blik.opname.activiteiten:
        if activiteit.status in NA_HET_IDEE and (vragen := open_startvragen(activiteit, met_bedrag)):
            yield Vondst(activiteit.sleutel, f"Nog niet ingevuld: {', '.join(vraag.kort for vraag in vragen)}.")


REGELS = (
    Regel(
        id="activiteit-zonder-doel",
        naam="Activiteit zonder doel",
        bron=("S2-23", "S0-20", "I-04"),
        vraag="Aan welk doel draagt deze activiteit bij?",
        advies="Kies bij de activiteit een doel dat nog geldt, of stop de activiteit.",
        zoek=_zonder_doel,
    ),
    Regel(
        id="startvraag-open",
        naam="Startvraag nog leeg",
        bron=("S2-20", "S2-21", "S2-19", "I-05"),
        vraag="Wat is het antwoord op de vragen die voor de start beantwoord moeten zijn?",
        advies="Vul de antwoorden in bij de activiteit. Bij de kosten mag u ook pro memorie kiezen.",
        zoek=_startvraag_open,
    ),
)
