"""Elements of other agendas: a workbook has no business with them (S3)."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from kaderapp.kadernota.werkboek.bladen import BLADEN, model_van
from kaderapp.kadernota.werkboek.invoer import Invoer
from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.plan import Plan

PER_KEER = 5_000
VREEMDE_SLEUTEL = "deze sleutel hoort bij een andere agenda. Maak de cel leeg."
EERDERE_SLUG = (
    "een andere agenda, die eerder deze slug had, heeft dit element al. "
    "Kies een andere code, of op blad Agenda een andere slug."
)


def vreemde_sleutels(plan: Plan) -> Iterator[Melding]:
    """What the file would add, or remove, although another agenda has it."""
    eigen = {regel.sleutel for regels in plan.oud.values() for regel in regels}
    nieuw = {sleutel: rij for sleutel, rij in plan.invoer_van.items() if sleutel not in eigen}
    for sleutel in {sleutel for blad in BLADEN for sleutel in _bestaande(blad, nieuw)}:
        rij = nieuw[sleutel]
        kolom = "code" if rij.code else None
        yield rij.fout("sleutel", VREEMDE_SLEUTEL) if rij.sleutel else rij.fout(kolom, EERDERE_SLUG)


def _bestaande(blad: str, nieuw: Mapping[UUID, Invoer]) -> Iterator[UUID]:
    """Those that another agenda has on this sheet; a sleutel that was written out may be from any sheet."""
    sleutels = [sleutel for sleutel, rij in nieuw.items() if rij.blad == blad or rij.sleutel]
    for begin in range(0, len(sleutels), PER_KEER):
        groep = sleutels[begin : begin + PER_KEER]
        yield from model_van(blad).objects.order_by().filter(pk__in=groep).values_list("pk", flat=True)
