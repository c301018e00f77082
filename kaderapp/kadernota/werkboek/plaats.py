"""Under which opgave the doelen of the file come to stand."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from kaderapp.kadernota.werkboek.invoer import Invoer
from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.regel import Regel

ANDERE_OPGAVE = "dit doel staat onder een doel van een andere opgave. Laat de cel leeg of kies die opgave."


def plaats_doelen(
    genoemd: list[Regel], oud: Mapping[UUID, Regel], invoer_van: Mapping[UUID, Invoer]
) -> Iterator[Melding]:
    """Under another doel the first opgave follows from the place: it may be said, and then it must be right.

    Leaves `opgaven` of each row as a Regel has it; yields what is wrong.
    """
    alle = {**oud, **{regel.sleutel: regel for regel in genoemd}}
    wortels = [regel for regel in genoemd if regel.waarden["ouder"] is None]
    for regel in wortels:
        was = oud.get(regel.sleutel)
        if was and was.waarden["ouder"] is not None and "opgaven" not in invoer_van[regel.sleutel].waarden:
            regel.waarden["opgaven"] = ()
    for regel in genoemd:
        if regel.waarden["ouder"] is not None:
            yield from _onder_doel(regel, oud.get(regel.sleutel), _opgave_van_wortel(regel, alle), invoer_van)


def _onder_doel(
    regel: Regel, was: Regel | None, eigen: UUID | None, invoer_van: Mapping[UUID, Invoer]
) -> Iterator[Melding]:
    rij, opgaven = invoer_van[regel.sleutel], regel.waarden["opgaven"]
    gezegd = "opgaven" in rij.waarden
    if gezegd and rij.goed and eigen is not None and opgaven[:1] not in ((), (eigen,)):
        yield rij.fout("opgave", ANDERE_OPGAVE)
    if gezegd or (was and was.waarden["ouder"] is None):
        opgaven = opgaven[1:]
    regel.waarden["opgaven"] = tuple(sleutel for sleutel in opgaven if sleutel != eigen)


def _opgave_van_wortel(doel: Regel, alle: Mapping[UUID, Regel]) -> UUID | None:
    """None for a doel in a cycle, or under one whose opgave is not known."""
    gezien: set[UUID] = set()
    while (ouder := doel.waarden["ouder"]) in alle and ouder not in gezien:
        gezien.add(ouder)
        doel = alle[ouder]
    opgaven = doel.waarden["opgaven"]
    return opgaven[0] if opgaven and doel.waarden["ouder"] is None else None
