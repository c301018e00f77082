"""Marked running text in HTML. Every mark also says what it means to who can't see it."""

import re
from collections.abc import Sequence
from itertools import groupby

from policies.tekst.boom import Inhoud, Merk, Stuk
from policies.tekst.schrijven import schrijf_merk, schrijf_tekst

_TEKENS = {"del": "vervallen", "ins": "toegevoegd"}
_VERBORGEN = re.compile(r'<span class="alleen-voorlezen">[^<]*</span>')
_BETEKENT_IETS = frozenset({*_TEKENS, "noot"})


def schrijf_op_papier(inhoud: Inhoud) -> str:
    """The same without the words for the ear: there the texts of was and wordt stand apart."""
    return _VERBORGEN.sub("", schrijf_gemerkt(inhoud))


def schrijf_gemerkt(inhoud: Inhoud) -> str:
    samen = groupby(inhoud, key=lambda stuk: stuk.merken)
    return _schrijf([Stuk("".join(tekst for tekst, _ in groep), merken) for merken, groep in samen], frozenset())


def _schrijf(stukken: Sequence[Stuk], om: frozenset[Merk]) -> str:
    """The longest merk is the outer one; of two as long a mark is: "ins" around all that came at once."""
    html, plek = "", 0
    while plek < len(stukken):
        tekst, merken = stukken[plek]
        einden = {merk: _einde(stukken, plek, merk) for merk in sorted(merken - om)}
        if einden:
            buitenste = max(einden, key=lambda merk: (einden[merk], merk.tag in _BETEKENT_IETS))
            html += _element(buitenste, _schrijf(stukken[plek : einden[buitenste]], om | {buitenste}))
            plek = einden[buitenste]
        else:
            html += schrijf_tekst(tekst)
            plek += 1
    return html


def _einde(stukken: Sequence[Stuk], plek: int, merk: Merk) -> int:
    return next((einde for einde in range(plek, len(stukken)) if merk not in stukken[einde].merken), len(stukken))


def _element(merk: Merk, binnen: str) -> str:
    if merk.tag not in _BETEKENT_IETS:
        return schrijf_merk(merk, binnen)
    noot = f'<span class="roodlijn-noot"> ({schrijf_tekst(merk.href)})</span>' if merk.href else ""
    if merk.tag == "noot":
        return f'<span class="roodlijn-opmaak">{binnen}</span>{noot}' if binnen else noot
    return f"<{merk.tag}>{_verborgen(f'[{_TEKENS[merk.tag]}: ')}{binnen}{_verborgen(']')}</{merk.tag}>{noot}"


def _verborgen(tekst: str) -> str:
    return f'<span class="alleen-voorlezen">{tekst}</span>'
