"""Whether every Versie and its PDF still is what was written down: hashes, chain, readability and the guards (R5)."""

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from django.db import connection
from django.db.models import Model

from kaderapp.kadernota.documenten import keur
from kaderapp.kadernota.momentopname import from_json, to_json
from kaderapp.kadernota.momentopname.boom import SCHEMA
from kaderapp.kadernota.momentopname.codec import Onleesbaar
from kaderapp.kadernota.opnamen import Beschadigd
from policies.models import Agenda, Document, Documentstuk, Versie, Wijziging

TRIGGERS: dict[str, dict[type[Model], set[str]]] = {
    "sqlite": {
        Versie: {"versie_begint_als_concept", "versie_inhoud_ligt_vast", "versie_blijft"},
        Document: {"document_staat_vast", "document_blijft", "document_hoort_bij_versie"},
        Documentstuk: {"documentstuk_staat_vast", "documentstuk_blijft", "documentstuk_past_erin"},
        Wijziging: {"wijziging_staat_vast", "wijziging_blijft", "wijziging_komt_erbij"},
    },
    "postgresql": {
        Versie: {"versie_bewaken", "versie_niet_leegmaken"},
        Document: {"document_bewaken", "document_hoort_bij_versie"},
        Documentstuk: {"documentstuk_bewaken", "documentstuk_past_erin"},
        Wijziging: {"wijziging_bewaken"},
    },
}
"""Per database, and per table: what keeps Versies, PDFs and the history of the working tree (ADR 0011) as they are."""
VRAAG = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgenabled <> 'D'",
}


def bevindingen() -> Iterator[str]:
    """A Dutch sentence for everything that is not as it should be; nothing when all is well."""
    yield from _ontbrekende_bewaking()
    for versie in Versie.objects.select_related("agenda").order_by("pk").iterator(chunk_size=20):
        yield from _inhoud(versie)
    for agenda in Agenda.objects.filter(versies__isnull=False).distinct():
        yield from _keten(agenda)
    for document in Document.objects.select_related("versie__agenda").defer("versie__inhoud").order_by("pk"):
        yield from _document(document)


def _inhoud(versie: Versie) -> Iterator[str]:
    if not versie.klopt():
        yield f"{versie}: de inhoud past niet bij de hash {versie.sha256[:12]}."
        return
    try:
        opname = from_json(versie.inhoud)
    except Onleesbaar:
        yield f"{versie}: de inhoud is niet te lezen."
        return
    # Of an older schema the dataclasses of today give another JSON.
    if json.loads(versie.inhoud)["schema"] == SCHEMA and to_json(opname) != versie.inhoud:
        yield f"{versie}: de inhoud is niet in de vaste vorm opgeschreven."


def _document(document: Document) -> Iterator[str]:
    try:
        keur(document)
    except Beschadigd:
        yield f"{document}: de bewaarde bytes passen niet bij de hash {document.sha256[:12]}."


def _keten(agenda: Agenda) -> Iterator[str]:
    """From the beginning, that one Versie follows, the links lead past every frozen Versie once."""
    volgers = _volgers(agenda)
    stapel: list[Versie | None] = [None]
    while stapel:
        vorige = stapel.pop()
        waarop = vorige or "het begin"
        volgende = volgers.pop(vorige.pk if vorige else None, [])
        if len(volgende) > 1:
            nummers = " en ".join(versie.nummer for versie in volgende)
            yield f"{agenda}: de keten is verbroken; {nummers} volgen allebei op {waarop}."
        for versie in volgende:
            if versie.vorige_sha256 != (vorige.sha256 if vorige else ""):
                yield f"{versie}: de keten is verbroken; de hash van {waarop} is een andere."
        stapel += volgende
    for versie in chain.from_iterable(volgers.values()):
        yield f"{versie}: de keten is verbroken; de versie waar zij op volgt, is er niet."


def _volgers(agenda: Agenda) -> dict[int | None, list[Versie]]:
    """The frozen Versies by the one that each says it follows."""
    volgers = defaultdict(list)
    for versie in Versie.objects.filter(agenda=agenda).bevroren().zonder_inhoud().select_related("agenda"):
        volgers[versie.vorige_id].append(versie)
    return volgers


def _ontbrekende_bewaking() -> Iterator[str]:
    for model, namen in TRIGGERS[connection.vendor].items():
        for naam in sorted(namen - _bewaking_van(model)):
            yield f"De database mist de bewaking “{naam}”. Voer de migraties opnieuw uit."


def _bewaking_van(model: type[Model]) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(VRAAG[connection.vendor], [model._meta.db_table])
        return {naam for (naam,) in cursor.fetchall()}
