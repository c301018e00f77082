"""The word that somebody meant to type: one that is known, and differs in a letter or two."""

from collections.abc import Iterable

KORTSTE, LANGSTE = 4, 30
"""Letters of a word for which another is sought: a shorter one is like too many, a longer one is nonsense."""
LANG = 7
"""Letters from which on two mistakes are allowed."""


def bedoeld(getypt: str, bekend: Iterable[str]) -> str | None:
    """The known word that is most like the typed one; of equals the first. None when there is no such word."""
    if not (getypt.isalpha() and KORTSTE <= len(getypt) <= LANGSTE):
        return None
    ruimte = 2 if len(getypt) >= LANG else 1
    beste: tuple[int, str] | None = None
    letters = set(getypt)
    for woord in bekend:
        grens = ruimte if beste is None else beste[0] - 1
        if abs(len(woord) - len(getypt)) > grens or len(letters ^ set(woord)) > 2 * grens:
            continue
        if (verschil := afstand(getypt, woord, grens)) <= grens:
            beste = (verschil, woord)
    return beste[1] if beste else None


def afstand(een: str, ander: str, grens: int) -> int:
    """How many letters are wrong, missing, too many or swapped with their neighbour; `grens` + 1 when that is more."""
    vorige: list[int] = []
    rij = list(range(len(ander) + 1))
    for i, letter in enumerate(een, start=1):
        twee_terug, vorige, rij = vorige, rij, [i]
        for j, tegenover in enumerate(ander, start=1):
            kosten = min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (letter != tegenover))
            if i > 1 and j > 1 and letter == ander[j - 2] and een[i - 2] == tegenover:
                kosten = min(kosten, twee_terug[j - 2] + 1)
            rij.append(kosten)
        if min(rij) > grens:
            return grens + 1
    return rij[-1]
