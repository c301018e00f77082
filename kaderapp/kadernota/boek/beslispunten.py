"""What the raad decides on, in counted sentences: once in the leeswijzer, and the very same list in the besluit.

They follow from the agenda alone (PDF point 6): an annex ter informatie can't be among them (I-12).
"""

from collections.abc import Iterable, Iterator

from kaderapp.kadernota.inhoud.getallen import aantal as tel
from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.inhoud.hoofdstuk import Hoofdstuk
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.inhoud.woorden import label

GELD = ("geld", "geld_overzicht", "geld_deel")


def beslispunten(stof: Stof, hoofdstukken: Iterable[Hoofdstuk]) -> list[str]:
    """Each begins with a small letter and ends without a full stop, after "De raad besluit:"; none of a bare agenda."""
    alle = list(hoofdstukken)
    inhoud = [*_doelen(stof), *_kaders(stof, alle), *_geld(stof, alle), *_bijlagen(alle)]
    return [*inhoud, *_daarna(stof)] if inhoud else []


def _doelen(stof: Stof) -> Iterator[str]:
    doelen = [d for d in stof.verband.doelen if d.soort != "groep"]
    opgaven = tel(len(stof.opgaven), *label(stof.agenda.label_opgave, "opgave", "opgaven"))
    if stof.opgaven and doelen:
        samen = tel(len(doelen), *label(stof.agenda.label_doel, "doel", "doelen"))
        yield f"deze nota vast te stellen, met {opgaven} en samen {samen}"
    elif stof.opgaven:
        yield f"deze nota vast te stellen, met {opgaven}"


def _kaders(stof: Stof, alle: list[Hoofdstuk]) -> Iterator[str]:
    kaders = [k for _, groep in stof.register for k in groep]
    if not kaders:
        return
    kadertal = tel(len(kaders), *label(stof.agenda.label_kader, "kader", "kaders"))
    register = _van(alle, ("register",))
    waar = f" zoals ze staan in het register in hoofdstuk {register.nummer}" if register else ""
    bindend = sum(k.hardheid == "bindend" for k in kaders)
    yield f"{kadertal} vast te stellen{waar}; {bindend} daarvan {'is' if bindend == 1 else 'zijn'} bindend"


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
    for titel in agenda.vervangt:
        yield f"deze nota in de plaats te stellen van: {titel}"
    if eerder := [e for e in stof.uitgave.geschiedenis if (e.soort, e.status) == ("nota", "vastgesteld")]:
        yield f"deze nota in de plaats te stellen van versie {eerder[-1].nummer} van {datum(eerder[-1].datum)}"
    if agenda.ingangsdatum:
        yield f"deze nota te laten ingaan op {datum(agenda.ingangsdatum)}"
    if agenda.evaluatiedatum:
        yield f"deze nota te evalueren, uiterlijk op {datum(agenda.evaluatiedatum)}"


def _van(alle: Iterable[Hoofdstuk], soorten: tuple[str, ...]) -> Hoofdstuk | None:
    """The first chapter with such a part."""
    return next((h for h in alle if h.nummer and any(s.soort in soorten for s in h.secties)), None)
