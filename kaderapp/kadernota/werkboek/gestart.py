"""Which activiteiten a file starts with start questions still open (I-05).

The contract of the workbook does not refuse that: who fills it in may be writing down what is decided already. The
proposal says it, so that nobody starts something unawares. What the file adds as running is not asked (S0-19).
"""

from collections.abc import Iterator
from types import SimpleNamespace
from uuid import UUID

from goals.models import Activiteit
from kaderapp.kadernota.starten import GESTART
from kaderapp.kadernota.volledigheid.startvragen import open_startvragen
from kaderapp.kadernota.werkboek.bladen import BEDRAGEN
from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.plan import Plan
from kaderapp.kadernota.werkboek.regel import Regel

NOG_OPEN = (
    "met dit bestand start deze activiteit, terwijl er nog vragen openstaan: {} "
    "Beantwoord ze in het bestand, of daarna bij de activiteit."
)


def gestarte_activiteiten(plan: Plan) -> Iterator[Melding]:
    """One notice for each, at its status."""
    starten = list(_starten(plan))
    met_bedrag = {bedrag.waarden["van"] for bedrag in plan.nieuw[BEDRAGEN]}
    met_partners = _met_partners(starten)
    for regel in starten:
        partners = (True,) if regel.sleutel in met_partners else ()
        stand = SimpleNamespace(**regel.waarden, sleutel=regel.sleutel, regisseur_groep=None, partners=partners)
        if vragen := open_startvragen(stand, met_bedrag):
            zin = NOG_OPEN.format(" ".join(vraag.vraag for vraag in vragen))
            yield plan.invoer_van[regel.sleutel].let_op("status", zin)


def _starten(plan: Plan) -> Iterator[Regel]:
    was = {regel.sleutel: regel.waarden["status"] for regel in plan.oud["Activiteiten"]}
    for regel in plan.nieuw["Activiteiten"]:
        status = regel.waarden["status"]
        if status in GESTART and was.get(regel.sleutel, status) != status:
            yield regel


def _met_partners(regels: list[Regel]) -> set[UUID]:
    """A workbook has no column for partners; what is stored stays."""
    if not regels:
        return set()
    partners = Activiteit.partners.through._default_manager.filter(activiteit__in=[regel.sleutel for regel in regels])
    return set(partners.values_list("activiteit_id", flat=True))
