"""The acts on a Versie: make, lay ter inzage, adopt. Each is one transaction that locks the agenda.

A nota is what the raad adopts. A stand repeats the very text of the vigerende nota with newer figures; what may
differ is in `zonder_cijfers`, everything else that differs is refused and named.
"""

from dataclasses import replace
from datetime import date, datetime

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kaderapp.kadernota.momentopname import Momentopname, boom, momentopname, to_json
from kaderapp.kadernota.noemen import Noemer
from kaderapp.kadernota.opnamen import opnieuw
from kaderapp.kadernota.verband import Verband
from kaderapp.kadernota.vergelijken import verschillen
from kaderapp.models import User
from policies.models import Agenda, Versie
from policies.models.versie import Soort, sha256
from policies.models.versiedagen import voluit

GEREALISEERD = ("rekening", "realisatie")
VAN_DE_RAAD = ("streefwaarde", "norm")
MEESTE_AFWIJKINGEN = 20


def maak_versie(
    agenda: Agenda,
    *,
    nummer: str,
    door: User | None = None,
    soort: str = Soort.NOTA,
    toelichting: str = "",
    nu: datetime | None = None,
) -> Versie:
    """Freezes the working tree into a new Versie in concept.

    Raises ValidationError when the number is taken, when a text introduces an element that is gone (readers would
    not get to see it), or when a stand differs from its nota in more than figures; Beschadigd when that nota is.
    The tree is read before the transaction begins: only there everything is of one moment (see `een_moment`).
    """
    opname = momentopname(agenda)
    _geen_tekst_zonder_plaats(opname)
    inhoud = to_json(opname)
    with transaction.atomic():
        _vergrendel(agenda)
        versie = Versie(
            agenda=agenda,
            soort=soort,
            nummer=nummer,
            inhoud=inhoud,
            sha256=sha256(inhoud),
            weggelaten=agenda.weggelaten,
            nota=_nota_voor_stand(agenda, opname) if soort == Soort.STAND else None,
            gemaakt_op=nu or timezone.now(),
            gemaakt_door=door,
            toelichting=toelichting,
        )
        versie.full_clean()
        versie.save()
        _leg_vast(versie, door, ADDITION, "Versie gemaakt.")
    return versie


def leg_ter_inzage(
    versie: Versie, *, van: date, tot: date, door: User | None = None, nu: datetime | None = None
) -> None:
    """Opens a Versie to everyone; from here on its content can't change (I-01).

    Raises ValidationError, and leaves `versie` as it was, when it is no concept or the dates can't be; Beschadigd when
    its content is not what was written down, or can't be read.
    """
    with transaction.atomic():
        schakel = _vergrendel(versie.agenda)
        vers = Versie.objects.get(pk=versie.pk)
        opnieuw(vers)
        vers.ter_inzage_leggen(vorige=schakel, nu=nu or timezone.now(), van=van, tot=tot)
        _leg_vast(vers, door, CHANGE, f"Ter inzage gelegd van {van:%d-%m-%Y} tot en met {tot:%d-%m-%Y}.")
    versie.refresh_from_db()


def stel_vast(
    versie: Versie,
    *,
    op: date,
    besluit: str,
    door: User | None = None,
    nu: datetime | None = None,
    achteraf: bool = False,
) -> None:
    """Registers the decision of the raad, or of the college for a stand.

    A nota with an older decision than the nota in force would never be in force itself, which is nearly always a
    mistyped year, as is a decision of more than a year ago: only who says `achteraf` completes the history with it.

    Raises ValidationError, and leaves `versie` as it was, when it was adopted already, when date or source is
    missing or the date can't be, or when a stand repeats a nota that no longer holds; Beschadigd as `leg_ter_inzage`.
    """
    with transaction.atomic():
        schakel = _vergrendel(versie.agenda)
        vers = Versie.objects.get(pk=versie.pk)
        opnieuw(vers)
        _past_bij_wat_geldt(vers, op, achteraf)
        vers.vaststellen(vorige=schakel, nu=nu or timezone.now(), door=door, op=op, besluit=besluit, achteraf=achteraf)
        _leg_vast(vers, door, CHANGE, f"Vastgesteld op {op:%d-%m-%Y}: {vers.besluit}.")
    versie.refresh_from_db()


def afwijkingen_van_nota(nota: Momentopname, stand: Momentopname) -> list[str]:
    """Where a stand differs from its nota in more than it may, as Dutch sentences."""
    return [str(verschil) for verschil in verschillen(zonder_cijfers(nota), zonder_cijfers(stand))]


def zonder_cijfers(opname: Momentopname) -> Momentopname:
    """What a stand has to leave alone: everything but metingen, realised money, progress and planning.

    Streefwaarden and norms are the raad's, and so are the amounts that it granted.
    """
    return replace(
        opname,
        momenten=(),
        indicatoren=tuple(replace(i, metingen=_van_de_raad(i)) for i in opname.indicatoren),
        bedragen=tuple(b for b in opname.bedragen if b.fase not in GEREALISEERD),
        activiteiten=tuple(
            replace(a, status="", stopreden="", voortgang="", toelichting="") for a in opname.activiteiten
        ),
    )


def _van_de_raad(indicator: boom.Indicator) -> tuple[boom.Meting, ...]:
    return tuple(meting for meting in indicator.metingen if meting.soort in VAN_DE_RAAD)


def _vergrendel(agenda: Agenda) -> Versie | None:
    """Makes other acts on this agenda wait, and gives the end of its chain."""
    Agenda.objects.select_for_update().get(pk=agenda.pk)
    return Versie.objects.filter(agenda=agenda).laatste_schakel()


def _geen_tekst_zonder_plaats(opname: Momentopname) -> None:
    verband = Verband(opname)
    noem = Noemer(opname.agenda, verband.element)
    los = [noem.naam(p) for p in verband.paragrafen if p.bij is not None and p.bij not in verband.element]
    if los:
        raise ValidationError([f"Het element waar {naam} bij hoort, is er niet meer. Kies een ander." for naam in los])


def _nota_voor_stand(agenda: Agenda, opname: Momentopname) -> Versie:
    nota = Versie.objects.filter(agenda=agenda).vastgestelde_notas().first()
    if nota is None:
        raise ValidationError("Een stand hoort bij een vastgestelde nota. Stel eerst een nota vast.")
    if anders := afwijkingen_van_nota(opnieuw(nota), opname):
        rest = len(anders) - MEESTE_AFWIJKINGEN
        raise ValidationError(
            [
                f"Deze stand wijkt af van nota {nota.nummer}, en dat mag alleen in cijfers, voortgang en planning. "
                "Maak een nieuwe nota, of zet dit terug:",
                *anders[:MEESTE_AFWIJKINGEN],
                *([f"En nog {rest} andere."] if rest > 0 else []),
            ]
        )
    return nota


def _past_bij_wat_geldt(versie: Versie, op: date, achteraf: bool) -> None:
    geldt = Versie.objects.filter(agenda=versie.agenda_id).vastgestelde_notas().zonder_inhoud().first()
    if geldt is None or geldt.pk == versie.pk or not geldt.vastgesteld_op:
        return
    if versie.is_stand and geldt.pk != versie.nota_id:
        raise ValidationError(f"Intussen geldt nota {geldt.nummer}. Maak een stand van die nota.")
    if not versie.is_stand and op < geldt.vastgesteld_op and not achteraf:
        raise ValidationError(
            f"Nu geldt nota {geldt.nummer}, vastgesteld op {voluit(geldt.vastgesteld_op)}. Een nota van een eerdere "
            "dag gaat nooit gelden. Geef een andere dag, of zeg dat u een ouder besluit achteraf vastlegt."
        )


def _leg_vast(versie: Versie, door: User | None, wat: int, waarom: str) -> None:
    """Who did what to this Versie (I-22); a script without an account leaves the dates on the Versie itself."""
    if door is not None:
        LogEntry.objects.create(
            user=door,
            content_type=ContentType.objects.get_for_model(Versie),
            object_id=str(versie.pk),
            object_repr=str(versie)[:200],
            action_flag=wat,
            change_message=waarom,
        )
