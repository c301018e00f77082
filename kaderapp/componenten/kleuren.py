"""Which colours meet each other on this site, and whether people can tell them apart (WCAG 1.4.3 and 1.4.11)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kaderapp.componenten.tokens import Tokens, kleuren, tokens
from kaderapp.kadernota.inhoud.getallen import getal
from policies.kleur import LEESBAAR, ZICHTBAAR, contrast, tinten
from policies.models import Gemeente

TEKST = ("inkt", "zacht", "diep", "accent", "accent-hover", "goed", "let-op", "fout")
GROND = ("wit", "papier", "karton", "accent-waas", "accent-vlak", "goed-vlak", "let-op-vlak", "fout-vlak")
"""Any of these texts may stand on any of these grounds, so that a component may stand anywhere."""
OP_DONKER = {"op-accent": ("diep", "accent", "accent-hover")}
LIJN = {"rand": ("wit", "papier", "karton", "accent-waas"), "accent-rand": ("wit", "papier", "karton", "accent-waas")}
"""Lines that mean something: the edge of a field, a branch, the underline of a link. `lijn` and `accent-lijn` don't."""


@dataclass(frozen=True, slots=True)
class Paar:
    voor: str
    grond: str
    nodig: float
    contrast: float

    @property
    def goed(self) -> bool:
        return self.contrast >= self.nodig

    @property
    def in_woorden(self) -> str:
        return getal(Decimal(str(self.contrast)), 1)


def paren(van: Mapping[str, str]) -> Iterator[Paar]:
    """Every pair that this site shows, in the colours of these tokens."""
    kleur = kleuren(van)
    samen = dict.fromkeys(TEKST, GROND) | OP_DONKER
    for nodig, soort in ((LEESBAAR, samen), (ZICHTBAAR, LIJN)):
        for voor, gronden in soort.items():
            for grond in gronden:
                yield Paar(voor, grond, nodig, contrast(kleur[voor], kleur[grond]))


def van_de_gemeente(gemeente: Gemeente) -> Tokens:
    """The tokens as a reader of this site gets them: the theme, and the own colours over it."""
    van = tokens()[gemeente.thema]
    if gemeente.kleurblad:
        eigen = tinten(gemeente.kleur, gemeente.kleur_donker)
        van |= {f"basis-color-{naam}": kleur for naam, kleur in eigen.items()}
    return van


def tabel(van: Mapping[str, str]) -> list[tuple[str, list[Paar]]]:
    """Every text with its contrast on each of GROND, for the gallery."""
    alle = {(paar.voor, paar.grond): paar for paar in paren(van)}
    return [(tekst, [alle[tekst, grond] for grond in GROND]) for tekst in TEKST]
