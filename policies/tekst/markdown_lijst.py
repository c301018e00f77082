"""A lijst in Markdown: from its lines to its items."""

import re

from policies.tekst.boom import Item, Lijst
from policies.tekst.markdown_inhoud import lees_inhoud

_PUNT = re.compile(r" *(?:[-*•]|(?P<nummer>[0-9]{1,9})[.)])(?: +(?P<tekst>.+))?")


def begint_lijst(regel: str) -> bool:
    """A lijst starts with an item that has a tekst, and at 1: "2026. Een goed jaar" is no item."""
    punt = _PUNT.fullmatch(regel)
    return punt is not None and _mag_eerste_zijn(punt)


def gaat_lijst_voort(regel: str, eerste: str) -> bool:
    """Whether a line surely belongs to the lijst that started with the line `eerste`."""
    punt = _PUNT.fullmatch(regel)
    return _is_diep(regel, eerste) or bool(punt and _is_genummerd(regel) == _is_genummerd(eerste))


def lees_lijst(regels: list[str]) -> Lijst:
    """`regels` start with an item and none of them is empty; one that is no item goes on with the item above."""
    lijst = Lijst(_is_genummerd(regels[0]))
    teksten: list[tuple[Item, list[str]]] = []
    for regel in regels:
        punt = _PUNT.fullmatch(regel)
        houder = _houder(lijst, punt, diep=_is_diep(regel, regels[0])) if punt else None
        if punt is None or houder is None:
            teksten[-1][1].append(regel.strip(" "))
        elif punt["tekst"]:
            houder.items.append(Item([]))
            teksten.append((houder.items[-1], [punt["tekst"]]))
    for item, delen in teksten:
        item.inhoud = lees_inhoud(" ".join(delen))
    return lijst


def _houder(lijst: Lijst, punt: re.Match[str], *, diep: bool) -> Lijst | None:
    """The lijst or sublijst that gets the item, or None where the line is no item after all."""
    if not diep:
        return lijst if _is_genummerd(punt[0]) == lijst.genummerd else None
    bovenliggend = lijst.items[-1]
    if bovenliggend.sublijst is None and _mag_eerste_zijn(punt):
        bovenliggend.sublijst = Lijst(_is_genummerd(punt[0]))
    return bovenliggend.sublijst


def _mag_eerste_zijn(punt: re.Match[str]) -> bool:
    return bool(punt["tekst"]) and punt["nummer"] in {None, "1"}


def _is_genummerd(punt: str) -> bool:
    return punt.lstrip(" ")[0].isdigit()


def _is_diep(regel: str, eerste: str) -> bool:
    return _inspringing(regel) >= _inspringing(eerste) + 2


def _inspringing(regel: str) -> int:
    return len(regel) - len(regel.lstrip(" "))
