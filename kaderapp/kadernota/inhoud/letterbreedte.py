"""Advance widths of Source Sans 3, in thousandths of the type size: SVG text does not wrap by itself.

Read from the fonts in `static/fonts`; each width is followed by the letters that have it. Letters that are
not here count as wide as an "o".
"""

import re

GEWOON = {
    200: " \u00a0",
    241: "|¦",
    246: "iìíîï",
    247: "j",
    249: "',.:;·‘’",
    255: "l",
    263: "IÌÍÎÏ",
    289: "!¡",
    292: "f",
    303: "()[]{}",
    311: "-\u00ad",
    331: "°",
    338: "t",
    345: "ª",
    347: "r",
    350: "/\\",
    365: "º",
    367: "²³¹",
    418: "*",
    419: "s",
    423: "®",
    425: "?z¿",
    426: '"“”',
    429: "«»",
    446: "x",
    456: "cç",
    467: "vyýÿ",
    476: "YÝ",
    479: "J",
    480: "–",
    486: "L",
    494: "F",
    495: "k",
    496: "eèéêë",
    497: "#$+0123456789<=>^~¢£¤¥§¬±×÷€",
    500: "_",
    504: "agàáâãäå",
    513: "X",
    515: "V",
    527: "EÈÉÊË",
    534: "S",
    536: "T",
    539: "Z",
    542: "`o¨¯´¸òóôõöø",
    543: "A",
    544: "huÀÁÂÃÄÅðùúûü",
    547: "nñ",
    553: "b",
    555: "dpqþ",
    560: "¶",
    562: "µ",
    566: "P",
    569: "R",
    571: "CÇ",
    576: "ß",
    579: "K",
    583: "Þ",
    588: "B",
    609: "&",
    615: "D",
    617: "G",
    639: "Ð",
    645: "UÙÚÛÜ",
    647: "NÑ",
    652: "H",
    664: "OQÒÓÔÕÖØ",
    719: "w",
    727: "M",
    744: "©",
    778: "æ",
    781: "¼",
    786: "W",
    796: "¾",
    800: "—",
    808: "½",
    822: "Æ",
    824: "%",
    829: "m",
    847: "@",
    948: "…",
}
HALFVET = {
    200: " \u00a0",
    255: "|¦",
    262: "iìíîï",
    263: "j",
    271: "l",
    275: "',.:;·‘’",
    282: "IÌÍÎÏ",
    315: "!¡",
    317: "f",
    322: "-\u00ad",
    324: "()[]{}",
    344: "/\\",
    348: "°",
    352: "ª",
    361: "t",
    369: "º",
    372: "²³¹",
    373: "r",
    431: "s",
    438: "*",
    443: "z®",
    444: "?¿",
    455: "«»",
    462: "cç",
    480: "–",
    481: "x",
    482: '"“”',
    494: "J",
    495: "vyýÿ",
    500: "_",
    501: "YÝ",
    502: "L",
    507: "eèéêë",
    510: "F",
    513: "#$+0123456789<=>^~¢£¤¥§¬±×÷€",
    516: "aàáâãäå",
    520: "g",
    522: "k",
    536: "V",
    538: "EÈÉÊË",
    540: "Z",
    541: "X",
    545: "S",
    546: "T",
    549: "`o¨¯´¸òóôõöø",
    552: "ð",
    556: "uùúûü",
    558: "AhÀÁÂÃÄÅ",
    560: "nñ",
    563: "b",
    564: "dpqþ",
    576: "CÇ",
    578: "µ",
    582: "P",
    592: "R",
    597: "BK",
    599: "¶",
    600: "Þ",
    604: "ß",
    625: "D",
    628: "G",
    639: "&",
    651: "Ð",
    655: "UÙÚÛÜ",
    656: "Ñ",
    657: "N",
    663: "H",
    674: "OQÒÓÔÕÖØ",
    745: "M",
    747: "©",
    748: "w",
    780: "æ",
    795: "¼",
    800: "W—",
    807: "¾",
    827: "½",
    834: "Æ",
    841: "%",
    843: "m",
    875: "@",
    964: "…",
}
ONBEKEND = 545
WIT = re.compile(r"[^\S\u00a0]+")
"""Where a line may break: a no-break space is part of a word."""

_PER_LETTER = {
    gewicht: {letter: breed for breed, letters in tabel.items() for letter in letters}
    for gewicht, tabel in ((400, GEWOON), (600, HALFVET))
}


def breedte(tekst: str, corps: float, gewicht: int = 400) -> float:
    """The width of a text in the unit of `corps`, without kerning (which only makes it narrower)."""
    per_letter = _PER_LETTER[gewicht]
    return sum(per_letter.get(letter, ONBEKEND) for letter in tekst) * corps / 1000


def regels(tekst: str, ruimte: float, corps: float, gewicht: int = 400, hoogstens: int = 99) -> list[str]:
    """The text broken to fit `ruimte`, never at a no-break space; a word that is too long is cut, and what is over
    ends in "…"."""
    uit = [""]
    for woord in (deel for heel in WIT.split(tekst.strip()) for deel in _passend(heel, ruimte, corps, gewicht)):
        langer = f"{uit[-1]} {woord}".strip()
        if breedte(langer, corps, gewicht) <= ruimte:
            uit[-1] = langer
        else:
            uit.append(woord)
    if len(uit) > hoogstens:
        uit = [*uit[: hoogstens - 1], f"{uit[hoogstens - 1].rstrip('.,;: ')}…"]
    return [regel for regel in uit if regel]


def _passend(woord: str, ruimte: float, corps: float, gewicht: int) -> list[str]:
    if breedte(woord, corps, gewicht) <= ruimte:
        return [woord]
    delen = [""]
    for letter in woord:
        if breedte(f"{delen[-1]}{letter}-", corps, gewicht) > ruimte and delen[-1]:
            delen[-1] += "-"
            delen.append("")
        delen[-1] += letter
    return delen
