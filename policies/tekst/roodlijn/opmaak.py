"""Opmaak that changed while the words stayed, in words."""

from collections.abc import Iterator

from policies.tekst.boom import CURSIEF, VET, Merk
from policies.tekst.roodlijn.merken import noot
from policies.tekst.roodlijn.woorden import Woord

_NAMEN = {VET: "vet", CURSIEF: "cursief"}


def noot_bij(oud: Woord, nieuw: Woord) -> Merk | None:
    """What a reader has to know about the opmaak of this word; None when it stayed as it was."""
    toen, nu = _opmaak(oud), _opmaak(nieuw)
    if toen == nu:
        return None
    was = frozenset[Merk]().union(*(merken for _, merken in oud.stukken))
    wordt = frozenset[Merk]().union(*(merken for _, merken in nieuw.stukken))
    return noot(", ".join(_zinnen(was, wordt)) or "andere opmaak")


def _opmaak(woord: Woord) -> list[frozenset[Merk]]:
    return [merken for tekst, merken in woord.stukken for _ in tekst]


def _zinnen(was: frozenset[Merk], wordt: frozenset[Merk]) -> Iterator[str]:
    for merk, naam in _NAMEN.items():
        if merk in wordt - was:
            yield f"nu {naam}"
        elif merk in was - wordt:
            yield f"niet meer {naam}"
    toen, nu = (", ".join(sorted(merk.href for merk in kant if merk.href)) for kant in (was, wordt))
    if toen == nu:
        return
    if toen and nu:
        yield f"de link ging naar {toen} en gaat nu naar {nu}"
    else:
        yield f"nu een link naar {nu}" if nu else f"geen link meer naar {toen}"
