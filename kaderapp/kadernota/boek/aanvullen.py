"""An Uitgave with what only its book tells: the editions before it, the nota it is held against, and the look.

Everything is as it was when this edition was made: a later Versie, and what became of an earlier one since, is left
out, so that the book of an edition doesn't grow with time.
"""

from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from datetime import date

from django.utils import timezone

from kaderapp.kadernota.uitgave import Huisstijl, Uitgave
from kaderapp.kadernota.uitgeven import editie_van, uitgave_van
from policies.kleur import LEESBAAR, WIT, ZWART, contrast, meng
from policies.models import Gemeente, Versie
from policies.models.delen import Deel
from policies.models.gemeente import Thema
from policies.models.versie import Status

ACCENT_VAN_THEMA = {Thema.GROEN: "#2a6340"}
"""The blue theme has the colour of the design."""


def voor_het_boek(uitgave: Uitgave) -> Uitgave:
    """The same edition, ready for `kadernota_html`; raises Beschadigd where the nota before it can't be read."""
    eigen, eerder = _eerder(uitgave)
    dag = timezone.localdate(uitgave.gemaakt_op)
    vorige = None if Deel.WASWORDT in uitgave.weggelaten else _vorige_nota(eigen, eerder)
    return replace(
        uitgave,
        geschiedenis=tuple(editie_van(_zoals_toen(versie, max(dag, uitgave.datum))) for versie in eerder),
        vorige=uitgave_van(vorige) if vorige else None,
        huisstijl=huisstijl(Gemeente.objects.first() or Gemeente()),
    )


def huisstijl(gemeente: Gemeente) -> Huisstijl:
    """The look of now; an own colour that is too light for text is made darker."""
    accent = gemeente.kleur if gemeente.kleur_donker else ACCENT_VAN_THEMA.get(Thema(gemeente.thema), "")
    while accent and contrast(accent, WIT) < LEESBAAR:
        accent = meng(accent, ZWART, 0.04)
    return Huisstijl(accent, bytes(gemeente.logo), gemeente.logo_naam.rpartition(".")[2], gemeente.mailadres)


def _eerder(uitgave: Uitgave) -> tuple[Versie | None, list[Versie]]:
    """The Versie of this edition, if it is one, and the frozen ones before it, oldest first."""
    alle = Versie.objects.filter(agenda__sleutel=uitgave.momentopname.agenda.sleutel)
    reeks = list(alle.select_related("agenda", "nota").zonder_inhoud().defer("nota__inhoud"))
    eigen = next((v for v in reeks if v.nummer == uitgave.nummer), None)
    bevroren = sorted((v for v in reeks if v.bevroren_op), key=lambda v: (v.bevroren_op, v.pk))
    if eigen is None:
        return None, bevroren
    if eigen.bevroren_op is None:
        return eigen, [v for v in bevroren if v.bevroren_op and v.bevroren_op <= eigen.gemaakt_op]
    return eigen, _schakels_voor(eigen, {v.pk: v for v in bevroren})


def _schakels_voor(eigen: Versie, bevroren: dict[int, Versie]) -> list[Versie]:
    """Along the chain, which no clock can disturb."""
    terug: list[Versie] = []
    schakel = bevroren.get(eigen.vorige_id or 0)
    while schakel is not None:
        terug.append(schakel)
        schakel = bevroren.get(schakel.vorige_id or 0)
    return terug[::-1]


def _vorige_nota(eigen: Versie | None, eerder: Sequence[Versie]) -> Versie | None:
    """Of a stand the nota whose text it repeats; else the newest nota before it."""
    if eigen is not None and eigen.is_stand:
        return next((v for v in eerder if v.pk == eigen.nota_id), None)
    return next((v for v in reversed(eerder) if not v.is_stand), None)


def _zoals_toen(versie: Versie, dag: date) -> Versie:
    """A Versie that was adopted after this day as it was before: ter inzage."""
    if versie.vastgesteld_op is None or versie.vastgesteld_op <= dag or versie.inzage_van is None:
        return versie
    toen = copy(versie)
    toen.status, toen.vastgesteld_op, toen.besluit = Status.TER_INZAGE, None, ""
    return toen
