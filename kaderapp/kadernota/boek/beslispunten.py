"""What the raad decides on, in counted sentences: once in the leeswijzer, and the very same list in the besluit.

They follow from the agenda alone (PDF point 6): an annex ter informatie can't be among them (I-12). A number that is
given here can be counted elsewhere in the book: doelen as they are drawn, kaders in the register. The raad sets its
own kaders; what a law demands holds without it.
"""

from collections.abc import Iterable, Iterator

from kaderapp.kadernota.inhoud.getallen import aantal as tel
from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.inhoud.hoofdstuk import Hoofdstuk
from kaderapp.kadernota.inhoud.stof import WETTELIJK, Stof
from kaderapp.kadernota.inhoud.woorden import label, opsomming
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.verband import eerste_laag, van_kracht

GELD = ("geld", "geld_overzicht", "geld_deel")


def beslispunten(stof: Stof, hoofdstukken: Iterable[Hoofdstuk]) -> list[str]:
    """Each begins with a small letter and ends without a full stop, after "De raad besluit:"; none of a bare agenda."""
    alle = list(hoofdstukken)
    inhoud = [*_doelen(stof), *_kaders(stof, alle), *_geld(stof, alle), *_bijlagen(alle)]
    return [*inhoud, *_daarna(stof)] if inhoud else []


def _doelen(stof: Stof) -> Iterator[str]:
    getekend = [doel for opgave in stof.opgaven for doel in eerste_laag(opgave)]
    eronder = [doel.soort for boven in getekend for doel in van_kracht(boven.kinderen)]
    resultaten = eronder.count("resultaat")
    tellingen = (
        (len(stof.opgaven), *label(stof.agenda.label_opgave, "opgave", "opgaven")),
        (len(getekend), *label(stof.agenda.label_doel, "doel", "doelen")),
        (len(eronder) - resultaten, "subdoel", "subdoelen"),
        (resultaten, "resultaat", "resultaten"),
    )
    if stof.opgaven:
        yield f"deze nota vast te stellen, met {opsomming(tel(*telling) for telling in tellingen if telling[0])}"


def _kaders(stof: Stof, alle: list[Hoofdstuk]) -> Iterator[str]:
    kaders = [k for _, groep in stof.register for k in groep]
    eigen = [k for k in kaders if k.soort != WETTELIJK and not k.groep]
    van_groepen = sum(k.soort != WETTELIJK and k.groep is not None for k in kaders)
    wettelijk = len(kaders) - len(eigen) - van_groepen
    woorden = label(stof.agenda.label_kader, "kader", "kaders")
    if eigen:
        register = _van(alle, ("register",))
        zoals = "dat staat" if len(eigen) == 1 else "ze staan"
        waar = f" zoals {zoals} in het register in hoofdstuk {register.nummer}" if register else ""
        bindend = sum(k.hardheid == "bindend" for k in eigen)
        over = f"{bindend} daarvan {'is' if bindend == 1 else 'zijn'} bindend"
        yield f"{tel(len(eigen), *woorden)} vast te stellen{waar}; {over}"
    if van_groepen:
        wie = "dat geldt" if van_groepen == 1 else "ze gelden"
        yield f"{tel(van_groepen, *woorden)} vast te stellen en mee te geven aan de groep waarvoor {wie}"
    if wettelijk:
        hoe = "dat geldt" if wettelijk == 1 else "die gelden"
        yield f"kennis te nemen van {tel(wettelijk, *woorden)} uit de wet: {hoe} ook zonder dit besluit"


def _geld(stof: Stof, alle: list[Hoofdstuk]) -> Iterator[str]:
    if hoofdstuk := _van(alle[::-1], GELD):
        wat = "ramingen en plafonds" if any(b.soort == "plafond" for b in stof.momentopname.bedragen) else "ramingen"
        waar = f"zoals ze in de tabellen van hoofdstuk {hoofdstuk.nummer} staan"
        yield f"de {wat} vast te stellen {waar}, als uitgangspunt voor de begroting"


def _bijlagen(alle: list[Hoofdstuk]) -> Iterator[str]:
    for h in alle:
        if h.soort == "bijlage" and h.secties[0].soort == "paragraaf_tekst":
            yield f"bijlage {h.nummer} vast te stellen: {h.naam}"


def _daarna(stof: Stof) -> Iterator[str]:
    agenda = stof.agenda
    eerder = [e for e in stof.uitgave.geschiedenis if (e.soort, e.status) == ("nota", "vastgesteld")]
    for titel in agenda.vervangt:
        if titel not in _al_vervangen(stof.uitgave, bool(eerder)):
            yield f"deze nota in de plaats te stellen van “{titel}”"
    if eerder:
        yield f"deze nota in de plaats te stellen van versie {eerder[-1].nummer} van {datum(eerder[-1].datum)}"
    if agenda.ingangsdatum:
        yield f"deze nota te laten ingaan op {datum(agenda.ingangsdatum)}"
    if agenda.evaluatiedatum:
        yield f"deze nota te evalueren, uiterlijk op {datum(agenda.evaluatiedatum)}"


def _al_vervangen(uitgave: Uitgave, is_vastgesteld: bool) -> tuple[str, ...]:
    """What the adopted nota before this one took the place of: that is not decided on again."""
    return uitgave.vorige.momentopname.agenda.vervangt if uitgave.vorige and is_vastgesteld else ()


def _van(alle: Iterable[Hoofdstuk], soorten: tuple[str, ...]) -> Hoofdstuk | None:
    """The first chapter with such a part."""
    return next((h for h in alle if h.nummer and any(s.soort in soorten for s in h.secties)), None)
