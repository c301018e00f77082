"""Rules about money. The year of a bedrag can't be missing: the database refuses that."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from uuid import UUID

from kaderapp.kadernota.inhoud.getallen import euro
from kaderapp.kadernota.inhoud.woorden import FASE_VAN_BEDRAG
from kaderapp.kadernota.momentopname.boom import Bedrag
from kaderapp.kadernota.volledigheid.blik import Blik
from kaderapp.kadernota.volledigheid.regel import Regel, Vondst


def _boven_plafond(blik: Blik) -> Iterator[Vondst]:
    for eigenaar, bedragen in blik.verband.bedragen_van.items():
        plafonds = [b for b in bedragen if b.soort == "plafond" and b.bedrag is not None]
        if plafonds:
            sommen = _sommen(blik.verband.bedragen_van_opgave.get(eigenaar, bedragen))
            yield from (v for plafond in plafonds for v in _te_veel(eigenaar, plafond, sommen))


def _sommen(bedragen: Iterable[Bedrag]) -> dict[tuple[int, str], Decimal]:
    """The lasten per year and fase."""
    sommen: dict[tuple[int, str], Decimal] = defaultdict(Decimal)
    for b in bedragen:
        if b.bedrag is not None and b.soort == "lasten":
            sommen[b.jaar, b.fase] += b.bedrag
    return sommen


def _te_veel(eigenaar: UUID, plafond: Bedrag, sommen: dict[tuple[int, str], Decimal]) -> Iterator[Vondst]:
    for (jaar, fase), som in sommen.items():
        if plafond.bedrag is not None and jaar == plafond.jaar and plafond.fase in ("", fase) and som > plafond.bedrag:
            waar = f"{FASE_VAN_BEDRAG.get(fase, fase)} {jaar}"
            over = euro(som - plafond.bedrag, bedragen_in="euro")
            plafond_in_euro = euro(plafond.bedrag, bedragen_in="euro")
            yield Vondst(eigenaar, f"{waar}: de lasten gaan {over} over het plafond van {plafond_in_euro}.")


def _zonder_taakveld(blik: Blik) -> Iterator[Vondst]:
    """A plafond holds for the whole, and therefore has none."""
    for bedrag in blik.opname.bedragen:
        if bedrag.soort != "plafond" and not bedrag.taakveld:
            yield Vondst(bedrag.sleutel, "Dit bedrag heeft geen taakveld.")


REGELS = (
    Regel(
        id="boven-plafond",
        naam="Som boven het plafond",
        bron=("S4-07", "S2-32"),
        vraag="Hoe past dit binnen het plafond dat de raad gaf?",
        advies="Pas de bedragen aan, of leg de raad een ander plafond voor.",
        zoek=_boven_plafond,
    ),
    Regel(
        id="bedrag-zonder-taakveld",
        naam="Bedrag zonder taakveld",
        bron=("S2-52", "T29"),
        vraag="Bij welk taakveld hoort dit bedrag?",
        advies="Vul bij het bedrag het taakveld in, met de code van dat jaar.",
        zoek=_zonder_taakveld,
    ),
)
