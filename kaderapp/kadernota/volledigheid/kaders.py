"""Rules about kaders."""

from collections.abc import Iterator

from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.volledigheid.blik import Blik
from kaderapp.kadernota.volledigheid.regel import Regel, Vondst

MET_GEVOLG = ("inhoudelijk", "financieel", "proces", "kwaliteitseis", "wettelijk")
ABSTRACT = ("waarde", "leidend_principe", "uitgangspunt")


def _verlopen(blik: Blik) -> Iterator[Vondst]:
    for kader in blik.verband.kaders:
        if kader.geldig_tot and kader.geldig_tot < blik.vandaag:
            yield Vondst(kader.sleutel, f"Dit kader gold tot en met {datum(kader.geldig_tot)}.")


def _zonder_gevolg(blik: Blik) -> Iterator[Vondst]:
    for kader in blik.verband.kaders:
        if kader.soort in MET_GEVOLG and not kader.gevolg:
            yield Vondst(kader.sleutel, "Hier staat niet wat dit kader betekent in de praktijk.")


def _zonder_vervolg(blik: Blik) -> Iterator[Vondst]:
    for kader in blik.verband.kaders:
        mist = [
            wat
            for waarde, wat in (
                (kader.vervolgkeuze, "welke keuze nog volgt"),
                (kader.vervolgkeuze_door, "wie de keuze maakt"),
                (kader.komt_terug_op, "wanneer de keuze terugkomt in de raad"),
            )
            if not waarde
        ]
        begonnen = kader.vervolgkeuze or kader.vervolgkeuze_door or kader.komt_terug_op
        if mist and (begonnen or kader.soort in ABSTRACT):
            yield Vondst(kader.sleutel, f"Hier staat niet {_opsomming(mist)}.")


def _opsomming(delen: list[str]) -> str:
    return " en ".join([", ".join(delen[:-1]), delen[-1]] if len(delen) > 1 else delen)


REGELS = (
    Regel(
        id="kader-verlopen",
        naam="Kader over zijn geldigheid",
        bron=("S4-10", "I-20"),
        vraag="Geldt dit kader nog?",
        advies="Geef het kader een nieuwe datum, of laat het vervallen.",
        zoek=_verlopen,
    ),
    Regel(
        id="kader-zonder-gevolg",
        naam="Kader zonder gevolg",
        bron=("S1-11",),
        vraag="Wat merkt een inwoner of partner van dit kader?",
        advies="Vul bij het kader “dit betekent” in, in één of twee zinnen.",
        zoek=_zonder_gevolg,
    ),
    Regel(
        id="kader-zonder-vervolgkeuze",
        naam="Wie kiest, en komt het terug?",
        bron=("S3-43",),
        vraag="Welke keuze volgt nog, wie maakt die, en komt zij terug in de raad?",
        advies="Vul de vervolgkeuze in. Volgt er geen keuze? Leg dan vast dat het zo bedoeld is.",
        zoek=_zonder_vervolg,
    ),
)
